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
    // On a wider screen, things that stand near an edge would be seen twice.
    readonly property bool drawnOut: ["bottom-left", "bottom-right", "columns", "top-left"].includes(arrangement)
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
