import QtQuick
import kiosk.screen

// A title: serif, never hyphenated, its lines of nearly equal length.
Item {
    id: title

    property alias text: words.text
    property alias color: words.color
    property alias horizontalAlignment: words.horizontalAlignment
    property real size: Theme.heading
    property bool balanced: true
    // Whether it keeps its size however long it is, beside others of its kind.
    property bool steady: false
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
        // What has to stand on one line, in ems: the longest phrase, or the longest Latin word.
        readonly property real longest: Math.max(1, ...text.replace(/[\u2060\u202f]/g, "").split(phrased ? "\u200b" : /[ \n]/).map(part => part.length * (phrased ? 1 : Theme.han ? 0 : 0.6)))

        // A title of more than three lines steps back a little.
        readonly property real crowd: text.length * (Theme.han ? 1 : 0.52) * title.size / Math.max(1, title.width) / 3.2
        readonly property real modest: crowd > 1 && !title.steady ? title.size * Math.max(0.74, Math.sqrt(1 / crowd)) : title.size

        width: rows < 2 || phrased || !title.balanced ? title.width : Math.min(title.width, Math.max(longest * font.pixelSize, implicitWidth / rows + slack))
        x: (title.width - width) * (horizontalAlignment === Text.AlignHCenter ? 0.5 : horizontalAlignment === Text.AlignRight ? 1 : 0)
        color: Theme.ink
        font.family: Theme.serif
        // An opening mark that begins it would push it in by half a character.
        font.features: Theme.han && /^[“‘《「（]/.test(text) ? ({ "halt": 1 }) : Theme.features
        font.weight: Font.Bold
        font.pixelSize: Math.round(Math.max(title.size * (phrased ? 0.54 : 0.6), Math.min(modest, title.width / (longest + (phrased ? 0.3 : 0)))))
        lineHeight: Theme.titleLeading
        textFormat: Text.PlainText
        wrapMode: Theme.wrapping
        Accessible.role: accessibleRole
        Accessible.name: text
    }
}
