pragma ComponentBehavior: Bound
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
        spacing: Theme.wide * slide.fit

        Heading {
            width: slide.span * (Theme.portrait ? 1 : 0.8)
            told: slide.told
            fit: slide.fit
        }

        Column {
            id: chart

            width: slide.span * (Theme.portrait ? 1 : 0.86)
            spacing: Theme.gap * 1.4 * slide.fit

            Repeater {
                model: slide.bars.length

                Column {
                    id: bar

                    required property int index
                    readonly property var piece: slide.bars[index] ?? ({ "shown": {} })
                    readonly property bool lit: index === slide.bars.length - 1

                    width: chart.width
                    spacing: 10 * Theme.u

                    Item {
                        width: parent.width
                        height: Theme.portrait ? name.height + value.height : Math.max(name.height, value.height)

                        Label {
                            id: name

                            anchors.bottom: Theme.portrait ? undefined : parent.bottom
                            width: Theme.portrait ? parent.width : parent.width - value.width - Theme.gap
                            // A label that is the figure's own time is said once.
                            text: bar.piece.label.toLowerCase() === (bar.piece.shown.as_of ?? "").toLowerCase() ? bar.piece.label : [bar.piece.label, bar.piece.shown.as_of].filter(part => part).join(" · ")
                            font.pixelSize: Theme.body
                        }
                        Row {
                            id: value

                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            spacing: 12 * Theme.u

                            Label {
                                anchors.baseline: number.baseline
                                width: implicitWidth
                                text: bar.piece.shown.qualifier ?? ""
                                color: number.color
                                wrapMode: Text.NoWrap
                            }
                            Text {
                                id: number

                                text: bar.piece.shown.value ?? ""
                                color: bar.lit ? Theme.accent : Theme.ink
                                font.family: Theme.sans
                                font.features: Theme.features
                                font.weight: Font.Bold
                                font.pixelSize: Math.round(Theme.numeral * 0.68 * slide.fit)
                                lineHeight: Theme.numeralLeading
                                textFormat: Text.PlainText
                            }
                            Label {
                                anchors.baseline: number.baseline
                                width: implicitWidth
                                text: bar.piece.shown.unit ?? ""
                                color: number.color
                                wrapMode: Text.NoWrap
                            }
                        }
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
