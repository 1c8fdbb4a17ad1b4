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

    spacing: 6 * Theme.u

    Flow {
        id: row

        readonly property real unitSize: Math.max(Theme.small, figure.size * 0.3)

        width: parent.width
        spacing: 14 * Theme.u

        Text {
            height: number.height
            text: figure.shown?.qualifier ?? ""
            visible: text !== ""
            color: figure.color
            verticalAlignment: Text.AlignBottom
            bottomPadding: number.rise
            font.family: Theme.sans
            font.pixelSize: row.unitSize
            textFormat: Text.PlainText
        }
        Text {
            id: number

            // From the line's bottom to the baseline of the smaller words beside it.
            readonly property real rise: figure.size * 0.165

            text: figure.shown?.value ?? ""
            color: figure.color
            font.family: Theme.sans
            font.weight: Font.Bold
            font.pixelSize: Math.round(figure.size)
            lineHeight: 0.86
            textFormat: Text.PlainText
        }
        Text {
            height: number.height
            text: figure.shown?.unit ?? ""
            visible: text !== ""
            color: figure.color
            verticalAlignment: Text.AlignBottom
            bottomPadding: number.rise
            font.family: Theme.sans
            font.pixelSize: row.unitSize
            textFormat: Text.PlainText
        }
    }
    Label {
        width: parent.width
        text: figure.label
        font.pixelSize: Theme.body
    }
    Label {
        width: parent.width
        text: figure.dated ? figure.shown?.as_of ?? "" : ""
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
}
