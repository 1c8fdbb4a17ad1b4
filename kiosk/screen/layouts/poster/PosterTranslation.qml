import QtQuick
import kiosk.screen

// A slogan in the second language of the bilingual view, smaller.
Label {
    required property real unit
    required property color ink

    second: true
    color: ink
    font.family: Theme.serif
    font.weight: Font.Bold
    font.pixelSize: Math.round((Theme.secondHan ? 54 : 44) * unit)
}
