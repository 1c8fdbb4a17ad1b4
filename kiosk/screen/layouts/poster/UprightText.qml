pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Chinese words in one column, from the top down.
Column {
    id: column

    required property string text
    required property real size
    property color color: Theme.accent
    property int role: Accessible.StaticText
    readonly property string words: text.replace(/[\u2060\u200b]/g, "")

    Accessible.role: role
    Accessible.name: words

    Repeater {
        model: column.words.length

        Item {
            id: square

            required property int index

            width: column.size
            height: Math.round(column.size * 1.1)

            Text {
                anchors.centerIn: parent
                text: column.words.charAt(square.index)
                color: column.color
                font.family: Theme.serif
                font.weight: Font.Bold
                font.pixelSize: Math.round(column.size)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
