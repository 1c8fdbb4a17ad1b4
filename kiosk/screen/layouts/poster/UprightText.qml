import QtQuick
import kiosk.screen

// Chinese words in one column, from the top down: a line each.
Item {
    id: column

    required property real size
    property string words
    property color color: Theme.accent
    property int role: Accessible.StaticText
    readonly property string plain: words.replace(/[\u2060\u200b]/g, "")
    readonly property int square: Math.round(size * 1.1)

    width: size
    height: square * plain.length
    Accessible.role: role
    Accessible.name: plain

    Text {
        // The first line hangs from the font's own height, 1.437 em.
        y: Math.round((column.square - 1.437 * column.size) / 2)
        anchors.horizontalCenter: parent.horizontalCenter
        text: column.plain.split("").join("\n")
        horizontalAlignment: Text.AlignHCenter
        color: column.color
        font.family: Theme.serif
        font.weight: Font.Bold
        font.pixelSize: Math.round(column.size)
        lineHeight: column.square
        lineHeightMode: Text.FixedHeight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
