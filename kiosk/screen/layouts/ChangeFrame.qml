pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A span of time as a frame, with a mark in it for each thing that it saw.
Rectangle {
    id: frame

    required property string mark
    required property var side
    required property var other
    property real progress: 1
    property real fit: 1
    property color tint: Theme.ink
    readonly property real pad: Theme.gap * (0.4 + 0.6 * fit)
    readonly property real wants: words.height + 2 * pad
    // How large a mark is, and how many stand in a row.
    required property real size
    required property int columns
    // Whether the figure stands under its span, in a narrow frame and in the one beside it.
    property bool stacked: false
    readonly property int least: side.shown?.least ?? 0
    readonly property int most: side.shown?.extent ?? 0

    function time(when: var, as_of: var): string {
        return [when, as_of].filter(part => part).join(" · ");
    }

    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.line
    border.width: Theme.hairline

    Column {
        id: words

        x: frame.pad
        y: frame.pad
        width: frame.width - 2 * frame.pad
        spacing: frame.pad * 0.5

        TwinLine {
            width: parent.width
            text: frame.time(frame.side.when, frame.side.shown?.as_of)
            // A year is not said twice.
            second: frame.time(frame.other.when, Words.also(frame.side.shown?.as_of ?? "", frame.other.shown?.as_of ?? ""))
        }
        Item {
            width: parent.width
            height: frame.stacked ? figure.y + figure.height : Math.max(span.height, figure.height)

            TwinTitle {
                id: span

                anchors.verticalCenter: frame.stacked ? undefined : parent.verticalCenter
                width: parent.width * (frame.stacked ? 1 : 0.42)
                text: frame.side.span ?? ""
                second: frame.other.span ?? ""
                color: frame.tint
                size: Theme.name
                accessibleRole: Accessible.StaticText
            }
            FigureText {
                id: figure

                x: frame.stacked ? 0 : span.width + Theme.gap * 0.5
                y: frame.stacked ? span.height : 0
                width: parent.width - x
                shown: frame.side.shown
                label: frame.side.note ?? ""
                other: frame.other.shown ?? null
                otherLabel: frame.other.note ?? ""
                progress: frame.progress
                dated: false
                color: frame.tint
                size: Theme.numeral * 0.62 * frame.fit
            }
        }
        Grid {
            id: field

            width: parent.width
            // Both frames are as high as the fuller one.
            height: Math.max(implicitHeight, 2 * frame.size * 1.16 + spacing)
            columns: frame.columns
            spacing: 8 * Theme.u

            Repeater {
                model: Math.min(60, frame.most) // between two slides the pair may be another one

                Glyph {
                    required property int index

                    width: frame.size
                    icon: frame.mark + (index < frame.least ? "-fill" : "")
                    size: frame.size
                    color: frame.tint
                    // One after the other, the last one with the end of the entrance.
                    opacity: Math.max(0, Math.min(1, frame.progress * (frame.most + 1) - index))
                }
            }
        }
    }
}
