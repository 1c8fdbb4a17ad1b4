pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The posters of a story side by side. Each keeps the proportions of the screen that it grows to fill.
SlideFrame {
    id: slide

    needed: grid.y + grid.height
    veiled: false
    lean: 0.5

    readonly property var posters: told.posters ?? []
    readonly property int columns: 3
    readonly property int rows: Math.ceil(posters.length / columns)
    readonly property real between: (Theme.portrait ? 26 : 24) * Theme.u
    // A landscape wall has its name upright at the left, a portrait one over the posters.
    readonly property real aside: Theme.portrait ? 0 : 250 * Theme.u
    readonly property real above: Theme.portrait ? head.height + Theme.gap : 0
    readonly property real cellHeight: (room - above - (rows - 1) * between) / Math.max(1, rows)
    // On a very wide screen the posters are shown without what goes on beside them in the dark.
    readonly property real across: span + 2 * Math.min(inset, Theme.margin)
    readonly property real scaling: Math.min((span - aside - (columns - 1) * between) / columns / across, cellHeight / paper)
    readonly property real paper: height - Theme.barHeight
    readonly property bool shown: Navigator.deck === deck && Navigator.index === index
    // Where a poster's words stand on its page.
    readonly property rect field: Qt.rect((across - span) / 2, Theme.top, span, room)

    function open(place: int) {
        const cell = cells.itemAt(place) as PosterMiniature;
        const corner = cell.mapToItem(slide, 0, 0);
        cell.focus = false;
        growth.begin(posters[place], other.posters?.[place] ?? {}, Qt.rect(corner.x, corner.y, cell.width, cell.height));
    }

    // Takes the keys to another poster; false where the wall ends.
    function choose(place: int): bool {
        if (!shown || place < 0 || place >= posters.length)
            return false;
        (cells.itemAt(place) as PosterMiniature).forceActiveFocus();
        return true;
    }

    Column {
        id: head

        x: Theme.portrait ? grid.x : 0
        width: Theme.portrait ? grid.width : slide.aside - 40 * Theme.u
        spacing: 8 * Theme.u

        UprightText {
            visible: !Theme.portrait && Theme.han
            words: visible ? slide.told.title ?? "" : ""
            size: 112 * Theme.u
            role: Accessible.Heading
        }
        TwinTitle {
            visible: Theme.portrait || !Theme.han
            width: parent.width
            // At the side, a word a line.
            text: visible ? (slide.told.title ?? "").replace(/\u00a0/g, " ") : ""
            second: slide.other.title ?? ""
            color: Theme.accent
            size: (Theme.portrait ? 92 : 66) * Theme.u
        }
        Label {
            visible: !Theme.portrait && Theme.han && text !== ""
            width: parent.width
            text: slide.other.title ?? ""
            second: true
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Math.round(36 * Theme.u)
        }
    }

    TwinLabel {
        // Two languages over a portrait wall would take the posters' room: they stand beside its name.
        readonly property bool aside: Theme.portrait && slide.other.body !== undefined

        parent: Theme.portrait && !aside ? head : grid.parent
        // Beside a long name in large type there is no room.
        visible: Theme.portrait ? !aside || Theme.han || Theme.textSize < 1.2 : head.height + height < slide.room
        x: aside ? head.x : 0
        y: aside ? head.height - height : Theme.portrait ? 0 : slide.room - height
        width: head.width
        horizontalAlignment: aside ? Text.AlignRight : Text.AlignLeft
        text: slide.told.body ?? ""
        second: slide.other.body ?? ""
        size: Theme.small
    }

    Grid {
        id: grid

        x: Theme.portrait ? (slide.span - width) / 2 : slide.span - width
        y: slide.above + (slide.room - slide.above - height) * (Theme.portrait ? 0 : 0.5)
        columns: slide.columns
        spacing: slide.between

        Repeater {
            id: cells

            model: slide.posters.length

            PosterMiniature {
                id: cell

                required property int index

                width: Math.round(slide.across * slide.scaling)
                height: Math.round(slide.paper * slide.scaling)
                page: Qt.size(slide.across, slide.height)
                deck: slide.deck
                told: slide.posters[index] ?? {}
                scaling: slide.scaling
                field: slide.field
                onTriggered: slide.open(index)
                Keys.onPressed: event => {
                    const by = ({
                            [Qt.Key_Left]: -1,
                            [Qt.Key_Right]: 1,
                            [Qt.Key_Up]: -slide.columns,
                            [Qt.Key_Down]: slide.columns
                        })[event.key] ?? 0;
                    event.accepted = by !== 0 && slide.choose(index + by);
                }
            }
        }
    }

    PosterGrowth {
        id: growth

        parent: slide
        anchors.fill: parent
        deck: slide.deck
        field: Qt.rect(slide.inset, Theme.top, slide.span, slide.room)
        scaling: slide.scaling
    }
}
