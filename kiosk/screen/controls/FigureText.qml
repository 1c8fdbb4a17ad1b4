import QtQuick
import kiosk.screen

// A figure in words: its qualifier, number and unit on one baseline; what it counts and its date below.
Column {
    id: figure

    required property var shown
    property string label: ""
    property real size: Theme.numeral
    property color color: Theme.accent
    property bool dated: true
    // The number's width in digits; a Chinese character is almost two of them.
    readonly property string value: shown?.value ?? ""
    readonly property real digits: value.length + 0.75 * value.replace(/[^\u4e00-\u9fff]/g, "").length
    readonly property real alone: Math.min(size, width * 1.6 / Math.max(1, digits))
    readonly property real extra: ((shown?.unit ?? "").length + (shown?.qualifier ?? "").length) * (Theme.han ? 0.6 : 0.34)
    // Small words stay on the number's line as long as it need not shrink by more than a third for them.
    readonly property real together: width * 1.6 / Math.max(1, digits + extra + (extra > 0 ? 0.6 : 0))
    readonly property real fitted: together > alone * 0.66 ? Math.min(alone, together) : alone
    readonly property real unitSize: Math.max(Theme.small, fitted * 0.3)
    readonly property bool broken: number.implicitWidth + before.implicitWidth + after.implicitWidth + 2 * row.spacing > width + 1

    spacing: 6 * Theme.u

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

        implicitWidth: number.x + number.implicitWidth + (after.visible ? spacing + after.implicitWidth : 0)
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
            text: figure.value
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
            x: number.x + number.implicitWidth + row.spacing
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
    Label {
        width: figure.width
        text: figure.dated ? figure.shown?.as_of ?? "" : ""
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
}
