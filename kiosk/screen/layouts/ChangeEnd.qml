pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// One end of a before/after: its time, then a figure or things by name; on one line where that saves room.
Flow {
    id: end

    property bool inline: false

    required property var side
    property real size: Theme.numeral
    property color color: Theme.ink
    readonly property var items: side.items ?? []

    spacing: inline ? Theme.gap * 0.7 : 8 * Theme.u

    Label {
        width: end.inline ? end.width * 0.22 - end.spacing - 1 : end.width
        topPadding: end.inline ? end.size * 0.3 : 0
        text: [end.side.when, end.side.shown?.as_of].filter(part => part).join(end.inline ? " " : "\n")
        color: Theme.soft
        font.pixelSize: Theme.small
    }
    FigureText {
        width: end.inline ? end.width * 0.78 : end.width
        visible: end.items.length === 0
        shown: end.side.shown
        label: end.side.note ?? ""
        dated: false
        size: end.size
        color: end.color
    }
    Repeater {
        model: end.items.length

        Text {
            required property int index

            width: end.width
            text: end.items[index] ?? ""
            color: end.color
            wrapMode: Theme.wrapping
            font.family: Theme.serif
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(Math.min(end.size * 0.52, Theme.name * 1.2))
            textFormat: Text.PlainText
        }
    }
}
