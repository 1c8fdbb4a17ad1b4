pragma ComponentBehavior: Bound
import QtQuick

// A control to touch, with its words in each language, a line each.
Rectangle {
    id: key

    // One design unit, in pixels.
    required property real u
    property string said
    property bool digit: false
    property bool primary: false

    signal triggered

    implicitWidth: Math.max(256 * u, words.width + 2 * 44 * u)
    implicitHeight: Math.max(48, 116 * u)
    radius: height / 2
    opacity: enabled ? 1 : 0.35
    color: primary ? "#ffd98c" : tap.pressed ? "#33ffffff" : "transparent"
    border.color: primary ? "#ffd98c" : "#66d5e2ea"
    border.width: Math.max(1, Math.round(2 * u))
    Accessible.role: Accessible.Button
    Accessible.name: said.replace("\n", " ")
    Accessible.onPressAction: key.triggered()

    Column {
        id: words

        anchors.centerIn: parent

        Repeater {
            model: key.said.split("\n")

            Text {
                required property string modelData
                required property int index

                anchors.horizontalCenter: parent?.horizontalCenter
                text: modelData
                color: key.primary ? "#0b2440" : "#ffffff"
                font.family: "Noto Sans SC"
                font.pixelSize: Math.round((key.digit ? 46 : index === 0 ? 32 : 24) * key.u)
                lineHeight: 0.86
                textFormat: Text.PlainText
            }
        }
    }
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: key.triggered()
    }
}
