import QtQuick
import kiosk.screen

// Running text.
Text {
    // Whether it speaks the second language of the bilingual view.
    property bool second: false

    // How wide it is set so that two or three lines are of nearly equal length, and no word is left alone: `natural` is
    // its width on one line, `most` what there is.
    function evened(natural: real, most: real): real {
        // Lines are not full to their ends.
        const rows = natural <= most ? 1 : Math.ceil(1.06 * natural / Math.max(1, most));
        return rows < 2 || rows > 3 ? most : Math.min(most, natural / rows + font.pixelSize * 4);
    }

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
