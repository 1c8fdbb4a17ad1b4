pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// Asks a visitor who has been quiet for a sign of life, in two languages, before the exhibit begins anew.
Item {
    id: question

    readonly property bool overAll: true
    readonly property string first: Language.current
    readonly property string second: Language.offered.find(language => language.code !== first)?.code ?? ""
    readonly property var codes: [first, second].filter(code => code !== "")

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.tr("Are you still there?")
    Accessible.onPressAction: Visit.touched()
    Keys.onPressed: event => {
        event.accepted = true;
        Visit.touched();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }

    // Takes the whole touch: it only says that somebody is there.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        onPressed: Visit.touched()
        onWheel: Visit.touched()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 1200 * Theme.u)
        height: words.height + 2 * Theme.wide * 1.4
        radius: Theme.radius
        color: Theme.bar
        border.color: Theme.line
        border.width: Theme.hairline

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.wide
            spacing: Theme.gap

            Repeater {
                model: question.codes

                Asking {
                    required property string modelData
                    required property int index

                    text: Language.translate("Are you still there?", modelData)
                    code: modelData
                    font.family: Theme.serif
                    font.weight: Font.Bold
                    font.pixelSize: index === 0 ? Theme.heading : Theme.name
                }
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                text: Visit.left
                color: Theme.accent
                font.family: Theme.serif
                font.weight: Font.Bold
                font.pixelSize: Theme.hero
                lineHeight: Theme.numeralLeading
                Accessible.ignored: true
            }
            Repeater {
                model: question.codes

                Asking {
                    required property string modelData

                    text: Language.translate("Touch anywhere to go on", modelData)
                    code: modelData
                    color: Theme.soft
                }
            }
        }
    }

    component Asking: Label {
        property string code

        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        font.features: code.startsWith("zh") ? ({}) : ({ "pwid": 1 })
        wrapMode: code.startsWith("zh") ? Text.Wrap : Text.WordWrap
    }
}
