import QtQuick
import kiosk.screen

// Two short texts that belong together: on one line with a dot between them, or on a line each, without it.
Label {
    id: joined

    property string first: ""
    property string also: ""
    property string dot: " · "
    // How wide it is on one line.
    readonly property real natural: metrics.advanceWidth + leftPadding + rightPadding + 1
    readonly property string line: [first, also].filter(part => part).join(dot)

    text: natural > width + 1 && dot.includes("·") && first !== "" && also !== "" ? first + "\n" + also : line

    TextMetrics {
        id: metrics

        text: joined.line
        font: joined.font
    }
}
