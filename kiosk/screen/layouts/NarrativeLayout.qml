pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A paragraph, and the facts that go with it.
SlideFrame {
    id: slide

    needed: stack.height

    readonly property var facts: told.facts ?? []
    // In two languages the facts stand closer.
    readonly property real close: other.facts && !Theme.portrait ? 0.5 : 1

    // On a nearly square screen they stop short of what stands in the picture, and so do two languages elsewhere.
    readonly property real reach: Theme.portrait ? 1 : Theme.width < Theme.height * 1.5 ? 0.88 : other.facts ? 0.92 : 1

    Column {
        id: stack

        width: slide.span * Theme.column
        spacing: Theme.wide * slide.fit

        Heading {
            width: parent.width
            told: slide.told
            other: slide.other
            fit: slide.fit
        }

        Column {
            width: parent.width
            spacing: Theme.gap * slide.close

            Repeater {
                model: slide.facts.length

                Column {
                    id: fact

                    required property int index
                    readonly property var piece: slide.facts[index] ?? ({})
                    readonly property var twin: slide.other.facts?.[index] ?? ({})

                    width: parent.width
                    spacing: Theme.gap * slide.close

                    Rectangle {
                        width: parent.width * slide.reach
                        height: Theme.hairline
                        color: Theme.line
                    }
                    Item {
                        width: parent.width
                        height: Math.max(icon.height, words.height)

                        Glyph {
                            id: icon

                            icon: fact.piece.icon ?? ""
                            size: 76 * Theme.u * Theme.headSize
                        }
                        Column {
                            id: words

                            x: icon.visible ? icon.width + Theme.gap : 0
                            width: parent.width - x
                            spacing: 6 * Theme.u

                            Joined {
                                width: parent.width
                                first: fact.piece.label ?? ""
                                also: Words.also(first, fact.twin.label ?? "")
                                color: Theme.accent
                                font.pixelSize: Theme.small
                            }
                            TwinLabel {
                                width: parent.width * slide.reach
                                text: fact.piece.text ?? ""
                                second: fact.twin.text ?? ""
                                size: Math.max(Theme.body, Theme.name * slide.fit * 0.9)
                            }
                        }
                    }
                }
            }
        }
    }
}
