pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A few things of the same kind, side by side; numbered ones keep their order in sight.
SlideFrame {
    id: slide

    needed: stack.height
    lean: 0.5

    readonly property var cards: told.cards ?? []
    readonly property bool terse: cards.every(card => !card.text)
    readonly property bool numbered: told.numbered ?? false
    readonly property int columns: Theme.portrait ? (terse && !numbered && cards.length > 3 ? 2 : 1) : numbered ? 2 : Math.max(1, Math.min(3, cards.length, Math.floor(span / (390 * Theme.u * Theme.textSize))))

    Column {
        id: stack

        width: parent.width
        spacing: Theme.wide * slide.fit

        Heading {
            width: slide.span
            told: slide.told
            other: slide.other
            fit: slide.fit
        }

        Grid {
            id: grid

            readonly property real cell: (width - (slide.columns - 1) * spacing) / slide.columns
            // Cards of a grid are as high as the highest.
            property real tall: 0
            // How many cards the last row has, if it is not full.
            readonly property int over: all.count % slide.columns

            width: slide.span
            columns: slide.columns
            spacing: Theme.gap * (slide.numbered ? 0.6 : 1)

            Repeater {
                id: all

                model: slide.cards.length

                Rectangle {
                    id: card

                    required property int index
                    readonly property var piece: slide.cards[index] ?? ({})
                    readonly property var twin: slide.other.cards?.[index] ?? ({})
                    readonly property real pad: Theme.gap * (slide.numbered ? 0.6 : 1.3 * slide.fit)
                    readonly property real wants: words.height + 2 * pad

                    width: grid.cell
                    height: slide.numbered ? wants : Math.max(grid.tall, wants)
                    radius: Theme.radius
                    color: Theme.panel
                    border.color: Theme.line
                    border.width: Theme.hairline
                    // The cards turn one after the other.
                    transform: [
                        Scale {
                            origin.x: card.width / 2
                            xScale: slide.progress >= 1 ? 1 : Math.max(0.02, Math.min(1, slide.progress * (1 + all.count * 0.3) - card.index * 0.3))
                        },
                        Translate {
                            // A last row with fewer cards stands in the middle.
                            x: slide.numbered || card.index < all.count - grid.over ? 0 : (slide.columns - grid.over) * (grid.cell + grid.spacing) / 2
                        }
                    ]
                    onWantsChanged: {
                        let tall = 0;
                        for (let at = 0; at < all.count; ++at)
                            tall = Math.max(tall, (all.itemAt(at) as Item)?.wants ?? 0); // qmllint disable missing-property
                        grid.tall = tall;
                    }

                    Text {
                        id: numeral

                        anchors.verticalCenter: parent.verticalCenter
                        x: card.pad
                        text: slide.numbered ? card.index + 1 : ""
                        visible: text !== ""
                        color: Theme.accent
                        font.family: Theme.sans
                        font.features: Theme.features
                        font.weight: Font.Bold
                        font.pixelSize: Math.round(Theme.heading * slide.fit)
                        textFormat: Text.PlainText
                    }
                    Column {
                        id: words

                        x: card.pad + (numeral.visible ? 76 * Theme.u : 0)
                        anchors.verticalCenter: slide.numbered ? parent.verticalCenter : undefined
                        y: card.pad
                        width: parent.width - x - card.pad
                        spacing: 16 * Theme.u

                        Glyph {
                            icon: card.piece.icon ?? ""
                            size: 84 * Theme.u * slide.fit
                        }
                        TwinTitle {
                            width: parent.width
                            text: card.piece.title ?? ""
                            second: card.twin.title ?? ""
                            balanced: false
                            size: Math.round(Math.max(Theme.body, Theme.name * (slide.numbered ? 0.85 : 1) * slide.fit))
                            accessibleRole: Accessible.StaticText
                        }
                        TwinLabel {
                            width: parent.width
                            text: slide.columns > 2 ? Words.loose(card.piece.text ?? "") : card.piece.text ?? ""
                            second: card.twin.text ?? ""
                            color: Theme.soft
                        }
                    }
                }
            }
        }
    }
}
