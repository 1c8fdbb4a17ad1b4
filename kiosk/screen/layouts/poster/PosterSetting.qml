import QtQuick
import kiosk.screen

// What a poster's words are set by: told, arrangement, colours and scale.
Item {
    required property var told
    required property var other
    // A design unit of the poster in pixels: less than the theme's in a miniature.
    required property real unit
    property real fit: 1
    property real progress: 1
    // A miniature shows the slogan and nothing else.
    property bool miniature: false

    readonly property string arrangement: told.arrangement ?? "left"
    readonly property bool upright: Theme.han && (arrangement === "columns" || arrangement === "couplet")
    readonly property bool paper: told.ground === "paper" && !Theme.plain
    readonly property color ink: paper ? Theme.paperInk : Theme.accent
    readonly property color soft: paper ? Theme.paperSoft : Theme.soft
}
