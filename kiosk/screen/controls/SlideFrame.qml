pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What every layout stands in: the scene, the room for content, the sources at the foot.
Item {
    id: frame

    required property string deck
    required property int index
    readonly property var told: Stories.slide(deck, index, Language.current)
    // The same in the second language of the bilingual view; empty outside it.
    readonly property var other: Language.second === "" ? ({}) : Stories.slide(deck, index, Language.second)
    // How far the slide's entrance has come, from 0 to 1: figures count up and lines draw with it. 1 at rest.
    property real progress: 1
    // How far the slide stands beside the middle of the screen, in pages: the picture lags, the words lead.
    property real shift: 0
    // Whether its picture is held, and whether at its own size.
    property bool pictured: true
    property bool sharp: true
    // Whether the figures lie over the slide as a table.
    property bool tableOpen: false
    // Whether the picture steps back behind large text, and which side of it stays on a narrower screen.
    property bool veiled: true
    // Whether words that reach over it have a plate of their own.
    property bool plated: false
    // How far down an upright screen the words reach, from 0 to 1; the picture's lively part begins at about 0.7.
    readonly property real wordsReach: Theme.portrait ? needed / Math.max(1, room) : 0
    // Whether it also darkens towards the words, which reach into it.
    property bool shaded: false
    // Where the picture stands on a screen of another shape.
    property real lean: 1
    property real rise: 1
    property bool extended: true
    property bool light: false
    property int kept: Image.AlignRight
    default property alias content: body.data
    // How high the content wants to be.
    required property real needed
    // What large type and gaps shrink by until the content has room; running text keeps its size, and what
    // is still too much scrolls.
    readonly property real fit: fitting.size
    readonly property real span: width - 2 * inset
    readonly property real inset: Theme.side
    readonly property real room: flick.height
    readonly property alias scrolled: flick.contentY

    onVisibleChanged: fitting.again()
    onToldChanged: fitting.again()
    onOtherChanged: fitting.again()
    onIndexChanged: tableOpen = false

    Fit {
        id: fitting

        body: body
        key: [frame.deck, frame.index, Language.current, Language.second, Theme.textSize].join(" ")
        needed: frame.needed
        room: frame.room
        // The type stays comfortable, and the content scrolls.
        otherwise: 0.68
    }

    Backdrop {
        x: Theme.still ? 0 : Math.round(-frame.shift * frame.width * 0.3)
        width: parent.width
        height: parent.height
        deck: frame.deck
        picture: frame.pictured ? frame.told.image || frame.told.scene || "" : ""
        sharp: frame.sharp
        kept: frame.kept
        lean: frame.lean
        rise: frame.rise
        ground: foot.y / Math.max(1, height)
        extended: frame.extended
        light: frame.light
    }

    Rectangle {
        // Large text, and much of it, reaches over the picture's lively part, which then steps back.
        anchors.fill: parent
        color: Theme.ground
        opacity: Theme.textSize > 1.2 ? 0.72 : 0.5
        visible: frame.veiled && (Theme.textSize > 1.2 || frame.wordsReach > 0.7 && !frame.plated) && !Theme.plain
    }

    Rectangle {
        anchors.fill: parent
        visible: frame.shaded && !Theme.plain
        gradient: Gradient {
            orientation: Theme.portrait ? Gradient.Vertical : Gradient.Horizontal

            GradientStop {
                position: 0
                color: Qt.alpha(Theme.bar, 0.8)
            }
            GradientStop {
                position: 0.5
                color: Qt.alpha(Theme.bar, 0.72)
            }
            GradientStop {
                position: 0.64
                color: Qt.alpha(Theme.bar, 0)
            }
        }
    }

    Rectangle {
        // The picture ends above the sources.
        visible: !Theme.plain && foot.text !== ""
        width: parent.width
        y: foot.y - 64 * Theme.u
        height: parent.height - y
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.bar, 0)
            }
            GradientStop {
                position: 0.28
                color: Qt.alpha(Theme.bar, 0.94)
            }
        }
    }

    Flickable {
        id: flick

        x: frame.inset + (Theme.still ? 0 : Math.round(frame.shift * frame.width * 0.06))
        y: Theme.top
        width: frame.span
        height: foot.y - y - Theme.gap
        contentHeight: body.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Item {
            id: body

            width: flick.width
            height: Math.max(flick.height, frame.needed)
        }
    }

    MoreBelow {
        id: more

        anchors.fill: parent
        flick: flick
        foot: foot
    }

    TwinLine {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.barHeight + (Theme.portrait ? 28 : 14) * Theme.u
        x: frame.inset
        width: frame.span - more.taken - Theme.gap
        text: (frame.told.sources ?? []).length ? Words.tr("Source: %1").arg(frame.told.sources.join("\u00a0· ")) : ""
        second: (frame.other.sources ?? []).join("\u00a0· ")
        size: Theme.caption
        between: Theme.gap
    }

    Loader {
        anchors.fill: parent
        active: frame.tableOpen
        focus: active
        sourceComponent: FigureTable {
            told: frame.told
            other: frame.other
            onClosed: frame.tableOpen = false
        }
    }
}
