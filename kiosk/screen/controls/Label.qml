import QtQuick
import kiosk.screen

// Running text.
Text {
    color: Theme.ink
    font.family: Theme.sans
    font.features: Theme.features
    font.pixelSize: Theme.body
    lineHeight: Theme.leading
    textFormat: Text.PlainText
    wrapMode: Theme.wrapping
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
