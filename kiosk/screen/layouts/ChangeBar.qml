import QtQuick
import kiosk.screen

// One end of a before/after as a bar, its words at the bar's end or, on a tall screen, above it. Of a range, the
// certain part is solid and the rest an outline.
Item {
    id: end

    required property var side
    required property var other
    // What the whole axis is worth.
    required property real most
    property real progress: 1
    property real fit: 1
    property color color: Theme.ink
    // In two languages the words beside a bar need more room.
    readonly property real axis: width * (Theme.portrait ? 1 : other.shown ? 0.28 : width < 1150 * Theme.u ? (Theme.han ? 0.4 : 0.33) : 0.55)
    readonly property real thickness: Theme.portrait ? 30 * Theme.u : Math.min(words.height, 46 * Theme.u)
    readonly property real perUnit: axis * progress / Math.max(1, most)
    readonly property real solid: (side.shown?.least ?? 0) * perUnit
    readonly property real whole: (side.shown?.extent ?? 0) * perUnit

    function time(side: var): string {
        return [side.when, side.shown?.as_of].filter(part => part).join(" ");
    }

    // A year is not said twice.
    function again(): string {
        return [end.other.when, Words.also(end.side.shown?.as_of ?? "", end.other.shown?.as_of ?? "")].filter(part => part).join(" ");
    }

    height: Theme.portrait ? words.height + 8 * Theme.u + thickness : words.height

    Rectangle {
        x: 0
        y: bar.y
        width: end.whole
        height: bar.height
        color: "transparent"
        border.color: end.color
        border.width: Math.max(2, 3 * Theme.u)
        visible: end.whole > end.solid
    }
    Rectangle {
        id: bar

        y: Theme.portrait ? end.height - height : (end.height - height) / 2
        width: end.solid
        height: end.thickness
        color: end.color
    }
    Item {
        id: words

        // Beside the bar at its full length, so that words do not move while it grows.
        x: Theme.portrait ? Theme.gap * 0.5 : end.axis * Math.min(1, (end.side.shown?.extent ?? 0) / Math.max(1, end.most)) + Theme.gap * 0.8
        width: end.width - x
        readonly property real gap: 18 * Theme.u
        // Both languages stand on one line where they fit.
        readonly property bool joined: line.width + gap + second.implicitWidth <= width

        // Below the line's lowest letters.
        readonly property real under: Math.max(line.height, number.baselineOffset + Theme.small * 0.5)

        height: joined || second.text === "" ? line.height : under + second.height

        Row {
            id: line

            spacing: 12 * Theme.u

            Label {
                anchors.baseline: number.baseline
                width: implicitWidth
                text: end.side.shown?.qualifier ?? ""
                color: end.color
                font.pixelSize: Theme.small
            }
            Text {
                id: number

                text: Counting.at(end.side.shown?.value ?? "", end.progress)
                color: end.color
                font.family: Theme.sans
                font.features: Theme.features
                font.weight: Font.Bold
                font.pixelSize: Math.round(Theme.numeral * 0.38 * (0.5 + 0.5 * end.fit))
                lineHeight: Theme.numeralLeading
                textFormat: Text.PlainText
            }
            Label {
                anchors.baseline: number.baseline
                width: implicitWidth
                text: end.side.shown?.unit ?? ""
                color: end.color
                font.pixelSize: Theme.small
            }
            Label {
                anchors.baseline: number.baseline
                width: implicitWidth
                leftPadding: Theme.gap * 0.6
                text: end.time(end.side)
                wrapMode: Text.NoWrap
                color: Theme.ink
                font.pixelSize: Theme.small
            }
        }
        Label {
            id: second

            x: words.joined ? line.width + words.gap : 0
            y: words.joined ? number.baselineOffset - baselineOffset : words.under
            width: words.width - x
            height: text === "" ? 0 : implicitHeight
            text: end.other.shown ? [[end.other.shown.qualifier, end.other.shown.value, end.other.shown.unit].filter(part => part).join(Theme.secondHan ? "" : " "), end.again()].filter(part => part).join(" · ") : ""
            second: true
            font.pixelSize: Theme.caption
        }
    }
}
