import QtQuick
import kiosk.screen

// Running text.
Text {
    // Whether it speaks the second language of the bilingual view.
    property bool second: false

    color: second ? Theme.soft : Theme.ink
    font.family: Theme.sans
    font.features: second ? Theme.secondFeatures : Theme.features
    font.pixelSize: Theme.body
    lineHeight: Theme.leading
    textFormat: Text.PlainText
    wrapMode: second ? Theme.secondWrapping : Theme.wrapping
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
