pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A slogan in lines. A Chinese phrase has a line to itself and is as large as its place allows.
Item {
    id: lines

    required property PosterSetting words

    readonly property bool han: Theme.han
    readonly property real unit: words.unit
    readonly property string arrangement: words.arrangement
    // A phrase stays on its line by its size, without the joiners of running text.
    readonly property string title: (words.told.title ?? "").replace(/\u2060/g, "")
    // On a landscape screen, one line where that leaves it large.
    readonly property bool across: !Theme.portrait && ["wide", "bottom-right", "couplet"].includes(arrangement) && (han || span / length(title) > 0.85 * largest)
    // At the foot of an upright picture, long English phrases make one block.
    readonly property bool block: Theme.portrait && !han && arrangement === "bottom-left"
    readonly property var phrases: words.upright ? [] : across || block ? [title.replace(/\u200b/g, "").replace(/\n/g, " ")] : title.split(han ? /[ \u200b]/ : "\n")
    // How many there have been at most: a switch of the language makes and unmakes no lines.
    property int most: 0
    readonly property bool centred: ["middle", "top", "wide", "couplet"].includes(arrangement)
    readonly property int alignment: centred ? Text.AlignHCenter : arrangement === "bottom-right" ? Text.AlignRight : Text.AlignLeft
    readonly property real needed: stack.height

    readonly property string second: words.miniature ? "" : (words.other.title ?? "").replace(/\u200b/g, "")
    readonly property var seconds: second === "" ? [] : words.other.title.split(Theme.secondHan ? /[ \u200b]/ : "\n")
    // A staggered slogan has each phrase's translation under it.
    readonly property bool paired: arrangement === "stagger" && seconds.length === phrases.length

    readonly property real span: Arrangements.share(arrangement, han) * width
    readonly property var limits: Arrangements.limits(arrangement)
    // Where two languages share the poster, the first makes room; as all type does on a screen of another shape
    // than the pictures are composed for.
    readonly property real narrow: Theme.portrait || han ? 1 : Math.min(1, width / (1680 * unit))
    readonly property real low: Theme.portrait ? 1 : Math.min(1, 1.9 * Theme.height / Theme.width)
    readonly property real largest: limits[han ? 0 : 1] * unit * narrow * low * (second === "" ? 1 : arrangement === "stagger" ? 0.74 : arrangement === "bottom-right" ? 0.78 : 0.84)
    // A slogan at the foot of a landscape picture has its translation beside it, if there is room.
    readonly property bool beside: second !== "" && !Theme.portrait && arrangement.startsWith("bottom") && width - longest * size > 600 * unit
    readonly property real longest: Math.max(1, ...phrases.map(length))
    readonly property real size: fitting(longest)

    onPhrasesChanged: most = Math.max(most, phrases.length)

    // In ems.
    function length(phrase: string): real {
        return phrase.replace(/[\u2060\u202f]/g, "").length * (han ? 1 : 0.54);
    }

    // Marked phrases of an English slogan keep to a line each where that leaves them large enough.
    function fitting(ems: real): real {
        const whole = span / (ems + (han ? 0.2 : 0));
        const kept = han || across || (phrases.length > 1 && whole > 0.7 * largest);
        return Math.round(Math.max(kept ? Math.min(largest, whole) : largest, Theme.least) * words.fit);
    }

    Column {
        id: stack

        readonly property real place: Arrangements.place(lines.arrangement, lines.second !== "", lines.words.miniature)

        x: lines.arrangement === "columns" && !Theme.portrait ? lines.width - width : lines.centred ? (lines.width - width) / 2 : lines.alignment === Text.AlignRight ? lines.width - width : 0
        y: Math.max(0, (lines.height - height) * place)
        width: lines.arrangement === "stagger" ? lines.width : lines.span

        Label {
            width: parent.width
            text: lines.words.miniature ? "" : lines.words.told.kicker ?? ""
            horizontalAlignment: lines.alignment
            color: lines.words.ink
            font.family: Theme.serif
            font.weight: Font.Bold
            bottomPadding: 16 * lines.unit
            font.pixelSize: Math.round(72 * lines.unit * lines.words.fit)
        }

        Repeater {
            model: lines.most

            Column {
                id: phrase

                required property int index
                readonly property string words: lines.phrases[index] ?? ""
                readonly property int alignment: lines.arrangement === "stagger" && index > 0 && index === lines.phrases.length - 1 ? Text.AlignRight : lines.alignment

                visible: index < lines.phrases.length
                width: stack.width
                bottomPadding: lines.paired ? 10 * lines.unit : 0

                Text {
                    visible: lines.han
                    width: parent.width
                    text: visible ? phrase.words : ""
                    horizontalAlignment: phrase.alignment
                    color: lines.words.ink
                    font.family: Theme.serif
                    font.weight: Font.Bold
                    // At the foot, phrases of unlike length make one block.
                    font.pixelSize: lines.arrangement === "bottom-left" ? lines.fitting(lines.length(phrase.words)) : lines.size
                    // A line of large type needs less than the font's own height.
                    height: Math.round(font.pixelSize * 1.22)
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Title {
                    width: parent.width
                    height: implicitHeight - 0.22 * lines.size
                    text: lines.han ? "" : phrase.words
                    horizontalAlignment: phrase.alignment
                    color: lines.words.ink
                    size: lines.size
                }
                PosterTranslation {
                    unit: lines.unit
                    ink: lines.words.soft
                    width: parent.width
                    text: lines.paired ? lines.seconds[phrase.index] ?? "" : ""
                    horizontalAlignment: phrase.alignment
                }
            }
        }

        Item {
            // A short rule parts the slogan from what follows.
            visible: !lines.words.miniature && ["left", "columns"].includes(lines.arrangement)
            width: parent.width
            // Letters reach further below their line than characters.
            height: (lines.han ? 52 : 84) * lines.unit

            Rectangle {
                x: lines.centred ? (parent.width - width) / 2 : 0
                y: parent.height - 26 * lines.unit - height / 2
                width: 120 * lines.unit * lines.words.progress
                height: 5 * lines.unit
                color: lines.words.ink
            }
        }
        Label {
            width: parent.width
            text: lines.words.miniature ? "" : lines.words.told.origin ?? ""
            horizontalAlignment: lines.alignment
            color: lines.words.soft
            font.pixelSize: Math.round(44 * lines.unit)
        }
        PosterTranslation {
            unit: lines.unit
            ink: lines.words.soft
            // Over the stairs of a rising path, not into them.
            width: Math.min(parent.width, lines.arrangement === "top-left" ? 520 * lines.unit : parent.width)
            topPadding: 14 * lines.unit
            text: lines.paired || lines.beside || lines.words.upright ? "" : lines.second.replace(/\n/g, " ")
            horizontalAlignment: lines.alignment
        }
    }

    PosterTranslation {
        unit: lines.unit
        ink: lines.words.soft
        readonly property bool atRight: lines.arrangement === "bottom-left"

        anchors.bottom: stack.bottom
        anchors.bottomMargin: 22 * lines.unit
        x: atRight ? lines.width - width : 0
        width: lines.width - lines.longest * lines.size - 56 * lines.unit
        text: lines.beside ? lines.second.replace(Theme.secondHan ? / /g : / ?\n/g, atRight && !Theme.secondHan ? " " : "\n") : ""
        horizontalAlignment: atRight ? Text.AlignRight : Text.AlignLeft
    }
}
