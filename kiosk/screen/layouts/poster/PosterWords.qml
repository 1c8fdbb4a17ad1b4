import QtQuick
import kiosk.screen

// A poster's words in the arrangement that the deck gives it; as large as the poster, or in a miniature.
PosterSetting {
    id: words

    readonly property real needed: upright ? columns.needed : lines.needed
    // The side of the picture that belongs to the words.
    // Type at the foot has the higher screen's room, and paper has edges of its own.
    readonly property real rise: arrangement.startsWith("bottom") ? 0 : 1
    readonly property bool extended: told.ground !== "paper" || arrangement !== "middle"
    // Where the picture stands on a wider screen: paper goes on at its left, and the lamp beside columns is too near that
    // edge for it to fade.
    readonly property real lean: paper ? 1 : arrangement === "columns" ? 0 : 0.5
    readonly property int kept: arrangement === "columns" ? Image.AlignLeft : ["middle", "top", "wide", "couplet"].includes(arrangement) ? Image.AlignHCenter : Image.AlignRight

    PosterLines {
        id: lines

        anchors.fill: parent
        visible: !words.upright
        words: words
    }

    PosterColumns {
        id: columns

        anchors.fill: parent
        visible: words.upright
        words: words
    }
}
