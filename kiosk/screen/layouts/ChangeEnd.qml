pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// One end of a before/after: its time, then a figure or things by name; on one line where that saves room.
Flow {
    id: end

    property bool inline: false

    required property var side
    required property var other
    property real progress: 1
    property real size: Theme.numeral
    property color color: Theme.ink
    readonly property var items: side.items ?? []
    // In two languages things stand in twos, where a line of theirs has room.
    readonly property int across: other.items && items.length > 2 && width > 560 * Theme.u * Theme.textSize ? 2 : 1

    // How far down the first of its things stands, by its middle.
    readonly property real first: items.length ? when.height + spacing + (all.itemAt(0)?.height ?? 0) / 2 : 0

    function time(side: var): string {
        return [side.when, side.shown?.as_of].filter(part => part).join(inline ? " " : "\n");
    }

    spacing: inline ? Theme.gap * 0.7 : 8 * Theme.u

    TwinLabel {
        id: when

        width: end.inline ? end.width * 0.22 - end.spacing - 1 : end.width
        topPadding: end.inline ? end.size * 0.3 : 0
        text: end.time(end.side)
        second: end.time(end.other)
        color: Theme.soft
        size: Theme.small
    }
    FigureText {
        width: end.inline ? end.width * 0.78 : end.width
        visible: end.items.length === 0
        shown: end.side.shown
        label: end.side.note ?? ""
        other: end.other.shown ?? null
        otherLabel: end.other.note ?? ""
        progress: end.progress
        dated: false
        size: end.size
        color: end.color
    }
    Repeater {
        id: all

        model: end.items.length

        TwinTitle {
            required property int index

            width: Math.floor((end.width - (end.across - 1) * end.spacing) / end.across)
            topPadding: end.across > 1 && index >= end.across ? Theme.gap * 0.5 : 0
            text: end.items[index] ?? ""
            second: end.other.items?.[index] ?? ""
            color: end.color
            size: Math.round(Math.min(end.size * 0.52, Theme.name * (end.other.items ? 1 : 1.2)))
            balanced: false
            accessibleRole: Accessible.StaticText
        }
    }
}
