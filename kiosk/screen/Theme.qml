pragma Singleton
import QtQuick
import kiosk.stage

// Every colour, size and duration of the screen, by name.
QtObject {
    id: theme

    // The window's size, set by Main.
    property real width: 1920
    property real height: 1080
    // Degrees clockwise by which the picture is turned on the display.
    property int rotation: 0
    // Whether a mouse, if there is one, has not moved for a while; see Lockdown.
    property bool cursorHidden: false
    // "steppe" or "crimson".
    property string mood: "steppe"
    // Whether the last input came from a keyboard, so that focus is worth showing.
    property bool keyboard: false

    readonly property bool portrait: height > width
    // One design unit: a 1080th of the shorter side, and no more of it than a wide-and-low window bears.
    readonly property real u: Math.min(width, height, Math.max(width, height) * (portrait ? 0.75 : 0.64)) / 1080
    readonly property real mm: Comfort.pixelsPerMm

    // Colours
    readonly property bool plain: Comfort.highContrast
    readonly property bool crimson: mood === "crimson"
    readonly property color ground: plain ? (crimson ? "#3a0307" : "#04121f") : crimson ? "#6d0a10" : "#0d2b47"
    readonly property color bar: plain ? (crimson ? "#260205" : "#020b14") : crimson ? "#4a060b" : "#081b2e"
    readonly property color ink: crimson ? "#fff3d6" : "#ffffff"
    readonly property color soft: plain ? ink : crimson ? "#f6dcb4" : "#d5e2ea"
    readonly property color accent: "#ffd98c"
    readonly property color accentInk: crimson ? "#4a060b" : "#0b2440"
    // A poster whose picture is paper where the words stand, and what is set on it.
    readonly property color paper: "#f6e8cf"
    readonly property color paperInk: "#930d14"
    readonly property color paperSoft: "#5b2a1c"
    readonly property color line: crimson ? "#8affd98c" : "#66d5e2ea"
    readonly property color panel: plain ? bar : crimson ? "#e64a060b" : "#e6081b2e"
    readonly property color faint: crimson ? "#33fff3d6" : "#33ffffff"
    readonly property color shade: "#cc000000"
    // Outside the hours.
    readonly property color night: "#030507"
    readonly property color nightInk: "#6f7a82"

    // Type: sizes in pixels. Text grows with the visitor's wish; what is large already grows less.
    readonly property real textSize: Comfort.textSize
    readonly property real headSize: 1 + (textSize - 1) * 0.45
    readonly property string sans: "Noto Sans SC"
    readonly property string serif: "Noto Serif SC"
    // English quotation marks and apostrophes are as wide as Chinese ones unless proportional forms are asked for.
    readonly property var features: han ? ({}) : ({ "pwid": 1 })
    readonly property var secondFeatures: secondHan ? ({}) : ({ "pwid": 1 })
    // Nothing is set smaller, whatever the screen's shape makes of the rest.
    readonly property int least: Math.round(24 * Math.min(width, height) / 1080)
    readonly property int caption: Math.max(least, Math.round(25 * u * (1 + (textSize - 1) * 0.7)))
    // Two languages share the room of one.
    readonly property real shared: Language.both ? 0.86 : 1
    readonly property int small: Math.max(least, Math.round(30 * shared * u * textSize))
    readonly property int body: Math.round(Math.min(Math.max(36 * u, Comfort.readingMm * mm), 46 * u) * textSize * shared)
    readonly property int lead: Math.round(44 * u * headSize)
    readonly property int name: Math.round(46 * u * headSize)
    readonly property int heading: Math.round((portrait ? 76 : 80) * u * headSize)
    readonly property int display: Math.round((portrait ? 104 : 116) * u * headSize)
    readonly property int numeral: Math.round(132 * u * headSize)
    readonly property int hero: Math.round((portrait ? 220 : 240) * u)
    // Line heights, as factors of the fonts' own tall line of 1.45 em.
    readonly property bool han: Language.current.startsWith("zh")
    readonly property bool secondHan: Language.second.startsWith("zh")
    // A Latin word is never broken; a Chinese phrase only where it is longer than the line.
    readonly property int wrapping: han ? Text.Wrap : Text.WordWrap
    readonly property int secondWrapping: secondHan ? Text.Wrap : Text.WordWrap
    readonly property real leading: han ? 1.06 : 0.94
    readonly property real titleLeading: han ? 0.88 : 0.8
    readonly property real numeralLeading: 0.76

    // Space
    readonly property real margin: (portrait ? 76 : 120) * u
    // How far from the edge a page begins: on a very wide screen it stays together, and pictures have the rest.
    readonly property real side: Math.max(margin, (width - 1920 * u) / 2)
    readonly property real top: (portrait ? Language.both ? 92 : 124 : Language.both ? 60 : 100) * u
    readonly property real gap: 28 * u
    readonly property real wide: 56 * u
    readonly property real hairline: Math.max(1, Math.round(2 * u))
    readonly property real radius: 20 * u
    readonly property real barHeight: Math.max(touch + 2 * 18 * u, 124 * u)
    // A finger's target: 20 mm where the display says how large it is, never under 44 px (WCAG 2.2, 2.5.5).
    readonly property real touch: Math.max(44, Math.min(Math.max(84 * u, 20 * mm), 108 * u))
    // How much of a landscape slide's width text takes, the scene's picture having the rest.
    readonly property real column: portrait ? 1 : width < height * 1.5 ? 0.7 : 0.64

    // Motion, in milliseconds
    readonly property bool still: Comfort.reducedMotion
    readonly property int slide: still ? 0 : 420
    readonly property int entrance: still ? 0 : 900
    readonly property int quick: still ? 0 : 160
    // The attract loop: a line's turn, the change to the next one, and the pace of what moves.
    readonly property int turn: 8000
    readonly property int fade: 600
    readonly property int step: 33
    // Outside the hours: how long the line stays in one place.
    readonly property int move: 30000
    // The operator's corner: the time for its taps, and how long the last is held.
    readonly property int tapping: 4000
    readonly property int holding: 1000
}
