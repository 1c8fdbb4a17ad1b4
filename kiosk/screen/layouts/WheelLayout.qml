pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A few numbered things as a dial to turn; the one at the pointer stands large beside it.
SlideFrame {
    id: slide

    readonly property var entries: told.entries ?? []
    readonly property bool upright: Theme.portrait
    // Whether the hub of the dial has little room for words.
    readonly property bool small: !upright && Theme.width < Theme.height * 1.5
    readonly property real side: upright ? Math.min(span * 0.9, room * 0.5) : Math.min(room, span * 0.46)
    readonly property real reach: upright ? span : span - side - Theme.wide

    // The slide without its body, which stands below the names: these come first.
    function bare(told: var): var {
        return {
            "chapter_number": told.chapter_number,
            "chapter_title": told.chapter_title,
            "title": told.title
        };
    }

    needed: upright ? dial.y + side + Theme.gap + words.height : Math.max(side, heading.height + Theme.gap + words.height)
    lean: 0.5
    onIndexChanged: dial.reset()
    onVisibleChanged: if (!visible)
        dial.reset()

    Heading {
        id: heading

        width: slide.reach
        told: slide.bare(slide.told)
        other: slide.bare(slide.other)
        fit: slide.fit
    }

    Dial {
        id: dial

        x: slide.upright ? (parent.width - width) / 2 : parent.width - width
        y: slide.upright ? heading.height + Theme.wide * slide.fit : (slide.room - height) / 2
        width: slide.side
        parts: Math.max(1, slide.entries.length)
        marks: Math.round(slide.told.count?.shown.extent ?? 0)
        // Level with the number, which a tall heading moves down and a long name up.
        pointer: slide.upright ? 90 : 180 - Math.asin(Math.max(-0.8, Math.min(0.8, (words.y + number.height / 2 - y - middle) / outer))) * 180 / Math.PI
        progress: slide.progress
        name: Words.tr("%1 of %2: %3").arg(chosen + 1).arg(parts).arg(slide.entries[chosen] ?? "")

        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Counting.at(slide.told.count?.shown.value ?? "", slide.progress)
            color: Theme.ink
            font.family: Theme.sans
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(dial.outer * (slide.small ? 0.31 : 0.37))
            lineHeight: Theme.numeralLeading
            textFormat: Text.PlainText
        }
        TwinLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: slide.told.count?.label ?? ""
            // The heading says it too.
            second: slide.small ? "" : slide.other.count?.label ?? ""
            size: Math.max(Theme.caption, Math.min(Theme.small, dial.outer * 0.1))
        }
    }

    Rectangle {
        // Leads the eye from the part at the pointer to its name.
        x: slide.upright ? parent.width / 2 - 2 * Theme.u : number.width + Theme.gap
        y: slide.upright ? dial.y + dial.height - dial.rim : words.y + number.height / 2 - 2 * Theme.u
        width: slide.upright ? 4 * Theme.u : dial.x + dial.middle + dial.outer * Math.cos(dial.pointer * Math.PI / 180) - x
        height: slide.upright ? Theme.gap + dial.rim : 4 * Theme.u
        color: Theme.accent
    }

    Column {
        id: words

        // The number stands level with the dial's middle, as far as heading and names leave it room.
        y: slide.upright ? dial.y + dial.height + Theme.gap : Math.max(heading.height + Theme.gap, Math.min(dial.y + dial.middle - number.height / 2, slide.room - height))
        width: slide.reach
        spacing: 8 * Theme.u

        Text {
            id: number

            x: slide.upright ? (parent.width - width) / 2 : 0
            text: dial.chosen + 1
            color: Theme.accent
            font.family: Theme.sans
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(Theme.numeral * slide.fit)
            lineHeight: Theme.numeralLeading
            textFormat: Text.PlainText
        }
        Item {
            id: names

            // As high as the highest, so that turning moves nothing else.
            width: parent.width
            height: childrenRect.height

            Repeater {
                model: slide.entries.length

                TwinTitle {
                    required property int index

                    width: names.width
                    opacity: index === dial.chosen ? 1 : 0
                    text: slide.entries[index] ?? ""
                    second: slide.other.entries?.[index] ?? ""
                    horizontalAlignment: slide.upright ? Text.AlignHCenter : Text.AlignLeft
                    size: Math.round(Theme.display * 0.72 * slide.fit)
                    accessibleRole: Accessible.StaticText
                }
            }
        }
        Item {
            // Parts the name from what is said about all.
            width: 1
            height: Theme.gap * 0.5
        }
        TwinLabel {
            width: parent.width
            horizontalAlignment: slide.upright ? Text.AlignHCenter : Text.AlignLeft
            text: slide.told.body ?? ""
            second: slide.other.body ?? ""
            color: Theme.soft
            size: Theme.small
        }
        Joined {
            width: parent.width
            horizontalAlignment: slide.upright ? Text.AlignHCenter : Text.AlignLeft
            first: Words.tr("Turn the wheel, or touch a number")
            also: Words.second("Turn the wheel, or touch a number")
            color: Theme.soft
            font.pixelSize: Theme.caption
        }
    }
}
