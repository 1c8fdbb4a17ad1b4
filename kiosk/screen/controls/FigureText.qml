import QtQuick
import kiosk.screen

// A figure in words: its qualifier, number and unit on one baseline; what it counts and its date below, and all
// of it in the second language of the bilingual view.
Column {
    id: figure

    required property var shown
    property string label: ""
    // The same figure and label in the second language.
    property var other: null
    property string otherLabel: ""
    // How far the number has counted up, from 0 to 1.
    property real progress: 1
    property real size: Theme.numeral
    property color color: Theme.accent
    property bool dated: true
    // The number's width in digits; a Chinese character is almost two of them.
    readonly property string value: shown?.value ?? ""
    readonly property real digits: value.length + 0.75 * value.replace(/[^\u4e00-\u9fff]/g, "").length
    readonly property real alone: Math.min(size, most)
    readonly property real extra: ((shown?.unit ?? "").length + (shown?.qualifier ?? "").length) * (Theme.han ? 0.6 : 0.34)
    // Small words stay on the number's line as long as it need not shrink by more than a third for them.
    readonly property real together: width * 1.6 / Math.max(1, digits + extra + (extra > 0 ? 0.6 : 0))
    // How large it would be set if only its width counted, and not its size.
    readonly property real most: width * 1.6 / Math.max(1, digits)
    readonly property real fitted: together > alone * 0.66 ? Math.min(alone, together) : alone
    readonly property real unitSize: Math.max(Theme.small, fitted * 0.3)
    // Where both write the number alike it is said once, and its unit only if the label does not name that.
    readonly property bool alike: other?.value === value
    readonly property string otherUnit: alike && otherLabel.includes(other?.unit ?? "") ? "" : other?.unit ?? ""
    readonly property string otherFigure: other ? [alike ? "" : other.qualifier, alike ? "" : other.value, otherUnit].filter(part => part).join(Theme.secondHan ? "" : " ") : ""
    readonly property bool broken: whole.advanceWidth + before.implicitWidth + after.implicitWidth + 2 * row.spacing > width + 1

    spacing: 6 * Theme.u
    // For words beside it to stand on the number's line.
    baselineOffset: row.y + number.baselineOffset

    TextMetrics {
        id: whole

        text: figure.value
        font: number.font
    }

    Label {
        // A qualifier and unit that do not fit beside the number stand above and below it.
        text: figure.broken ? before.text : ""
        color: figure.color
        font.pixelSize: figure.unitSize
        lineHeight: 0.9
    }
    Item {
        id: row

        readonly property real spacing: 14 * Theme.u

        implicitWidth: number.x + whole.advanceWidth + (after.visible ? spacing + after.implicitWidth : 0)
        implicitHeight: number.implicitHeight
        width: implicitWidth
        height: implicitHeight

        Text {
            id: before

            anchors.baseline: number.baseline
            text: figure.shown?.qualifier ?? ""
            visible: text !== "" && !figure.broken
            color: figure.color
            font.family: Theme.sans
            font.features: Theme.features
            font.pixelSize: figure.unitSize
            textFormat: Text.PlainText
        }
        Text {
            id: number

            x: before.visible ? before.implicitWidth + row.spacing : 0
            text: Counting.at(figure.value, figure.progress)
            color: figure.color
            font.family: Theme.sans
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(figure.fitted)
            lineHeight: Theme.numeralLeading
            textFormat: Text.PlainText
        }
        Text {
            id: after

            anchors.baseline: number.baseline
            x: number.x + whole.advanceWidth + row.spacing
            text: figure.shown?.unit ?? ""
            visible: text !== "" && !figure.broken
            color: figure.color
            font.family: Theme.sans
            font.features: Theme.features
            font.pixelSize: figure.unitSize
            textFormat: Text.PlainText
        }
    }
    Label {
        text: figure.broken ? after.text : ""
        color: figure.color
        font.pixelSize: figure.unitSize
        lineHeight: 0.9
    }
    Label {
        width: figure.width
        text: figure.label
        font.pixelSize: Theme.body
    }
    Joined {
        width: dot === " " ? evened(natural, figure.width) : figure.width
        first: figure.otherFigure
        also: figure.otherLabel
        // "over 18 million parcels sent abroad" reads on; a label that is a phrase of its own stands apart.
        dot: Theme.secondHan ? "，" : /^[a-z]/.test(also) ? " " : " · "
        second: true
        font.pixelSize: Math.round(Math.max(Theme.caption, Theme.body * 0.74))
    }
    Joined {
        width: figure.width
        first: figure.dated ? figure.shown?.as_of ?? "" : ""
        also: first ? Words.also(first, figure.other?.as_of ?? "") : ""
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
}
