import QtQuick
import kiosk.stage
import kiosk.screen

// An icon, as a glyph of the icon font. Always beside words, so screen readers pass over it.
Text {
    property string icon: ""
    property real size: Theme.body

    text: Icons.glyph(icon)
    visible: text !== ""
    color: Theme.accent
    font.family: Icons.family
    font.pixelSize: Math.round(size)
    textFormat: Text.PlainText
    Accessible.ignored: true
}
