import QtQuick
import kiosk.screen

// What one area of a scale is worth, in words under it or, stepped down, at the end of a line from it.
Item {
    id: words

    required property var amount
    required property var other
    // Where its area begins, and how far below the ground line the words stand.
    required property real indent
    required property real drop
    // Whether it says that areas are to scale.
    required property bool captioned
    // The colour of its area.
    required property color tint
    property real progress: 1
    property real fit: 1
    required property real size
    // How large a number there is room for.
    readonly property real bears: drop > 0 ? figure.width * 1.6 / Math.max(1, figure.digits) : figure.together
    // A goal is named in its outline; a label that is the figure's own time is said once.
    readonly property bool goal: amount.goal ?? false
    readonly property bool timed: (amount.label ?? "").toLowerCase() === (amount.shown?.as_of ?? "").toLowerCase()

    height: column.height + (drop > 0 ? Theme.gap * fit : 0)

    Rectangle {
        x: words.indent
        y: -words.drop
        width: Theme.hairline
        height: words.drop + column.height
        color: Theme.line
        visible: words.drop > 0
    }
    Column {
        id: column

        x: words.indent + (words.drop > 0 ? Theme.gap * 0.7 : 0)
        width: words.width - x - (words.drop > 0 ? 0 : Theme.gap)
        spacing: Theme.gap * 0.4

        FigureText {
            id: figure

            width: parent.width
            shown: words.amount.shown
            label: words.goal ? "" : words.amount.label ?? ""
            other: words.other.shown ?? null
            otherLabel: words.goal ? "" : words.other.label ?? ""
            progress: words.progress
            dated: !words.timed && !words.goal
            color: words.tint
            size: words.size
        }
        TwinLine {
            width: parent.width
            text: words.captioned ? Words.tr("Areas are to scale") : ""
            second: Words.second("Areas are to scale")
        }
    }
}
