pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A slogan as a poster: type is the hero. A Chinese proverb may stand in columns, read from the right.
SlideFrame {
    id: slide

    needed: upright ? columns.height : stack.height

    readonly property bool han: Theme.han
    readonly property bool upright: (told.vertical ?? false) && han
    // The halves of a Chinese slogan are parted by a space; each has a line to itself.
    readonly property var phrases: han ? (told.title ?? "").split(/[ \u200b]/) : [told.title ?? ""]
    readonly property int longest: Math.max(...phrases.map(phrase => phrase.replace(/\u2060/g, "").length))
    readonly property real across: span * (Theme.portrait ? 1 : 0.66)

    Column {
        id: stack

        visible: !slide.upright
        width: slide.across
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.16 : 0.42))
        spacing: Theme.gap

        Repeater {
            model: slide.upright ? 0 : slide.phrases.length

            Title {
                required property int index

                width: slide.across
                text: slide.phrases[index] ?? ""
                color: Theme.accent
                size: Math.round(slide.han ? Math.min(196 * Theme.u, Math.max(90 * Theme.u, slide.across / (slide.longest + 0.2))) : (slide.longest > 48 ? Theme.display * 0.86 : Theme.display * 1.12) * slide.fit)
            }
        }
        Rectangle {
            width: 120 * Theme.u
            height: 5 * Theme.u
            color: Theme.accent
        }
        Label {
            width: parent.width
            text: slide.told.origin ?? ""
            color: Theme.soft
            font.pixelSize: Theme.lead
        }
    }

    Row {
        id: columns

        readonly property real size: Math.min(160 * Theme.u, slide.room * (Theme.portrait ? 0.6 : 0.9) / (slide.longest * 1.12))

        visible: slide.upright
        layoutDirection: Qt.RightToLeft
        x: Theme.portrait ? (slide.span - width) / 2 : slide.span * 0.08
        y: Math.max(0, (slide.room - columns.height) * (Theme.portrait ? 0.16 : 0.5))
        spacing: size * 0.62

        Repeater {
            model: slide.upright ? slide.phrases.length : 0

            Column {
                id: phrase

                required property int index
                readonly property string words: (slide.phrases[index] ?? "").replace(/\u2060/g, "")

                spacing: columns.size * 0.06
                Accessible.role: Accessible.StaticText
                Accessible.name: words

                Repeater {
                    model: phrase.words.length

                    Item {
                        id: square

                        required property int index

                        width: columns.size
                        height: Math.round(columns.size * 1.06)

                        Text {
                            anchors.centerIn: parent
                            text: phrase.words.charAt(square.index)
                            color: Theme.accent
                            font.family: Theme.serif
                            font.features: Theme.features
                            font.weight: Font.Bold
                            font.pixelSize: Math.round(columns.size)
                            textFormat: Text.PlainText
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Column {
            visible: (slide.told.origin ?? "") !== ""
            spacing: 4 * Theme.u
            topPadding: columns.size * 2

            Repeater {
                model: slide.upright ? (slide.told.origin ?? "").replace(/[\u2060《》]/g, "").length : 0

                Text {
                    required property int index

                    text: (slide.told.origin ?? "").replace(/[\u2060《》]/g, "").charAt(index)
                    color: Theme.soft
                    font.family: Theme.serif
                    font.features: Theme.features
                    font.weight: Font.Bold
                    font.pixelSize: Math.round(44 * Theme.u)
                    width: 44 * Theme.u
                    horizontalAlignment: Text.AlignHCenter
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
            }
        }
    }
}
