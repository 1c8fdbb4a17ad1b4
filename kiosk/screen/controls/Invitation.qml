pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What the attract loop asks for, in two languages at once: a touch.
Row {
    id: invitation

    required property var codes
    // Steps made so far; a ring goes out from the hand every three seconds.
    property int steps: 0

    spacing: 36 * Theme.u

    Item {
        width: 116 * Theme.u
        height: width
        anchors.verticalCenter: parent.verticalCenter

        Rectangle {
            readonly property real gone: (invitation.steps % 90) / 45

            anchors.centerIn: parent
            width: Math.round(parent.width * (1 + 0.5 * Math.min(1, gone)) / 2) * 2
            height: width
            radius: width / 2
            color: "transparent"
            border.color: Theme.accent
            border.width: 2 * Theme.hairline
            opacity: 1 - gone
            visible: gone < 1 && !Theme.still
        }
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: Theme.accent

            Glyph {
                anchors.centerIn: parent
                icon: "hand-pointing-fill"
                size: 64 * Theme.u
                color: Theme.accentInk
            }
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: invitation.codes

            Label {
                required property string modelData
                required property int index

                text: Language.translate("Touch to begin", modelData)
                font.pixelSize: Math.round((index === 0 ? 54 : 40) * Theme.u)
                font.weight: index === 0 ? Font.Bold : Font.Normal
                font.features: modelData.startsWith("zh") ? ({}) : ({ "pwid": 1 })
                lineHeight: 1
                wrapMode: Text.NoWrap
            }
        }
    }
}
