import QtQuick
import kiosk.screen

// A title: serif, never hyphenated, its lines of nearly equal length.
Item {
    id: title

    property alias text: words.text
    property alias color: words.color
    property alias horizontalAlignment: words.horizontalAlignment
    property alias size: words.font.pixelSize
    property alias lines: words.lineCount
    property alias accessibleRole: words.accessibleRole

    implicitHeight: words.implicitHeight
    implicitWidth: Math.min(width, words.width)
    visible: text !== ""

    Text {
        id: words

        property int accessibleRole: Accessible.Heading
        readonly property int rows: Math.ceil(implicitWidth / Math.max(1, title.width))
        // What the last word of a line may need beyond an equal share.
        readonly property real slack: font.pixelSize * (Theme.han ? 2.5 : 3.2)

        // Where the author marked the phrases, these decide.
        readonly property bool phrased: text.includes("\u200b")

        width: rows < 2 || phrased ? title.width : Math.min(title.width, implicitWidth / rows + slack)
        x: horizontalAlignment === Text.AlignHCenter ? (title.width - width) / 2 : 0
        color: Theme.ink
        font.family: Theme.serif
        font.features: Theme.features
        font.weight: Font.Bold
        font.pixelSize: Theme.heading
        lineHeight: Theme.titleLeading
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Accessible.role: accessibleRole
        Accessible.name: text
    }
}
