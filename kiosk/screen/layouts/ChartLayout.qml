import QtQuick
import kiosk.screen

// Bars on one axis from zero. A share is drawn inside its whole; a goal is an outline, not a bar.
SlideFrame {
    id: slide

    needed: stack.height

    readonly property var bars: told.bars ?? []
    readonly property bool share: told.kind === "share"
    readonly property real most: Math.max(1, ...bars.map(bar => bar.shown.extent))

    Column {
        id: stack

        width: parent.width
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.1 : 0.28))
        spacing: Theme.wide * slide.fit

        Heading {
            width: slide.span * (Theme.portrait ? 1 : 0.78)
            told: slide.told
            fit: slide.fit
        }

        Column {
            id: chart

            width: slide.span * (Theme.portrait ? 1 : 0.86)
            spacing: Theme.gap * 1.2

            Repeater {
                model: slide.bars.length

                Column {
                    id: bar

                    required property int index
                    readonly property var piece: slide.bars[index] ?? ({ "shown": {} })
                    readonly property bool lit: index === slide.bars.length - 1

                    width: chart.width
                    spacing: 10 * Theme.u

                    FigureText {
                        width: parent.width
                        shown: bar.piece.shown
                        dated: false
                        size: Theme.numeral * slide.fit * (slide.share ? 0.72 : 0.52)
                        color: bar.lit ? Theme.accent : Theme.ink
                    }
                    Label {
                        width: parent.width
                        text: [bar.piece.label, bar.piece.shown.as_of].filter((part, at, all) => part && all.indexOf(part) === at).join(" · ")
                        font.pixelSize: Theme.small
                        color: Theme.soft
                    }
                    Rectangle {
                        width: parent.width
                        height: (slide.share ? 54 : 40) * Theme.u
                        radius: 6 * Theme.u
                        color: Theme.faint

                        Rectangle {
                            width: Math.max(Theme.hairline * 2, parent.width * (bar.piece.shown.extent ?? 0) / slide.most)
                            height: parent.height
                            radius: parent.radius
                            color: bar.piece.goal ? "transparent" : bar.lit ? Theme.accent : Theme.soft
                            border.color: Theme.accent
                            border.width: bar.piece.goal ? Math.max(3, 4 * Theme.u) : 0
                        }
                    }
                }
            }
        }
    }
}
