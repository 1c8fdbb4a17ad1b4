pragma ComponentBehavior: Bound
import QtQuick

// The same in each language, a line each, the second set smaller.
Column {
    id: words

    // One design unit, in pixels.
    required property real u
    property string said
    property bool title: false
    property int align: Text.AlignLeft

    spacing: 4 * u

    Repeater {
        model: words.said.split("\n")

        Text {
            required property string modelData
            required property int index

            width: words.width
            horizontalAlignment: words.align
            text: modelData
            color: words.title ? "#ffd98c" : index === 0 ? "#ffffff" : "#d5e2ea"
            font.family: words.title ? "Noto Serif SC" : "Noto Sans SC"
            font.features: index === 0 ? ({}) : ({ "pwid": 1 })
            font.weight: words.title ? Font.Bold : Font.Normal
            font.pixelSize: Math.round((words.title ? 46 : 32) * (index === 0 ? 1 : 0.8) * words.u)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: 0.9
        }
    }
}
