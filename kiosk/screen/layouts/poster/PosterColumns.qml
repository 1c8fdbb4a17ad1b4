pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A Chinese slogan upright: in columns read from the right, or as a couplet at both sides of the picture.
Item {
    id: upright

    required property PosterSetting words

    readonly property real unit: words.unit
    readonly property bool couplet: words.arrangement === "couplet"
    readonly property var phrases: words.visible && words.upright ? (words.told.title ?? "").split(/[ \u200b]/) : []
    readonly property int longest: Math.max(1, ...phrases.map(phrase => phrase.replace(/\u2060/g, "").length))
    readonly property string origin: words.miniature ? "" : (words.told.origin ?? "").replace(/[《》]/g, "")
    readonly property string second: words.miniature ? "" : (words.other.title ?? "")
    readonly property real size: Math.min(height * 0.95 / (longest * 1.1), (couplet ? Theme.portrait ? 184 : 166 : Theme.portrait ? second ? 126 : 164 : 134) * unit)
    readonly property real needed: size * 1.1 * longest
    readonly property real columnsTop: (height - needed) * (couplet ? Theme.portrait ? 0.3 : 0.3 : Theme.portrait ? 0.03 : 0)

    Repeater {
        model: upright.phrases

        UprightText {
            required property int index
            required property string modelData

            // A couplet's first line hangs at the right, its last at the left.
            x: upright.couplet ? (upright.width - width) * (1 - index / Math.max(1, upright.phrases.length - 1)) : block.x + block.width - width - index * width * 1.56
            y: upright.columnsTop
            words: modelData
            size: upright.size
            color: upright.words.ink
            role: Accessible.Heading
        }
    }

    Item {
        id: block

        // The columns and the origin at their left; in a portrait picture in the middle.
        readonly property int count: upright.phrases.length

        width: upright.size * (count * 1.56 - 0.56) + (upright.origin ? 92 * upright.unit : 0)
        x: Theme.portrait ? (upright.width - width) / 2 : upright.width - width
        y: upright.columnsTop
        height: upright.needed

        Rectangle {
            visible: upright.origin !== ""
            width: Theme.hairline
            height: parent.height * upright.words.progress
            x: 62 * upright.unit
            color: Theme.line
        }
        UprightText {
            visible: upright.origin !== ""
            anchors.bottom: parent.bottom
            words: upright.origin
            size: 40 * upright.unit
            color: upright.words.soft
        }
    }

    PosterTranslation {
        // Beside the columns over the lamp; between the halves of a couplet over the picture.
        x: upright.couplet ? upright.size * 1.3 : 0
        y: upright.couplet ? 0 : Theme.portrait ? upright.columnsTop + upright.needed + 24 * upright.unit : 0
        width: upright.couplet ? upright.width - 2 * x : Theme.portrait ? upright.width : block.x - 60 * upright.unit
        text: upright.words.upright ? upright.second.replace(/\u200b/g, "") : ""
        horizontalAlignment: upright.couplet || Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
        unit: upright.unit
        ink: upright.words.soft
        font.pixelSize: Math.round((upright.couplet ? 60 : Theme.portrait ? 40 : 38) * upright.unit)
    }
}
