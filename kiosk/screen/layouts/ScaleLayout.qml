pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import kiosk.screen

// Amounts of very different size as squares on one ground line, their areas true to scale. A goal is an outline.
SlideFrame {
    id: slide

    needed: words.y + words.height
    lean: 0.5

    readonly property var amounts: told.amounts ?? []
    readonly property int last: amounts.length - 1
    readonly property real most: Math.max(1, ...amounts.map(amount => amount.shown.extent))
    // The side of the largest square.
    readonly property real largest: Theme.portrait ? span * 0.55 * (0.55 + 0.45 * fit) : Math.max(span * 0.2, Math.min(span * 0.28, room - words.height - Theme.gap))
    // Where each column begins and ends: the last has the room of its square, the rest share what is left.
    readonly property real rest: span - (last >= 0 ? Math.max(side(last), span * 0.27) : 0)

    // Area grows with the amount, the side with its root.
    function side(at: int): real {
        return largest * Math.sqrt((amounts[at]?.shown.extent ?? 0) / most);
    }
    function start(at: int): real {
        return at === last ? rest : rest * at / Math.max(1, last);
    }

    Heading {
        id: heading

        width: Theme.portrait ? slide.span : slide.rest - Theme.wide
        told: slide.told
        other: slide.other
        fit: slide.fit
    }

    Item {
        id: ground

        readonly property real reached: Math.max(0, ...slide.amounts.slice(0, -1).map((amount, at) => slide.side(at)))

        y: Theme.portrait ? heading.height + Theme.wide * 2 * slide.fit + slide.largest : Math.max(slide.largest, heading.height + Theme.wide * slide.fit + reached)
        width: slide.span

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.soft
        }
        Repeater {
            model: slide.amounts.length

            Item {
                id: square

                required property int index
                readonly property bool goal: slide.amounts[index]?.goal ?? false
                readonly property real edge: Math.max(3, 4 * Theme.u)

                x: slide.start(index)
                width: slide.side(index) * Math.sqrt(slide.progress)
                height: width
                y: -height

                Rectangle {
                    anchors.fill: parent
                    color: square.index === slide.last || slide.amounts[square.index + 1]?.goal ? Theme.accent : Theme.soft
                    visible: !square.goal
                }
                Shape {
                    anchors.fill: parent
                    visible: square.goal

                    ShapePath {
                        fillColor: "transparent"
                        strokeColor: Theme.accent
                        strokeWidth: square.edge
                        strokeStyle: ShapePath.DashLine
                        dashPattern: [4, 3]

                        PathRectangle {
                            x: square.edge / 2
                            y: square.edge / 2
                            width: Math.max(0, square.width - square.edge)
                            height: Math.max(0, square.height - square.edge)
                        }
                    }
                }
            }
        }
        Column {
            // A goal is named inside its outline, where nothing is yet.
            readonly property var goal: slide.amounts[slide.last]?.goal ? slide.amounts[slide.last] : null
            readonly property var twin: slide.other.amounts?.[slide.last] ?? ({})

            x: slide.start(slide.last) + Theme.gap
            y: -(slide.largest + height) / 2
            width: slide.side(slide.last) - 2 * Theme.gap
            visible: goal !== null

            TwinTitle {
                width: parent.width
                text: parent.goal?.label ?? ""
                second: parent.twin.label ?? ""
                color: Theme.accent
                horizontalAlignment: Text.AlignHCenter
                size: Math.min(Theme.heading, width * 0.24)
                accessibleRole: Accessible.StaticText
            }
            Label {
                width: parent.width
                text: Words.time(parent.goal?.shown.as_of ?? "", parent.twin.shown?.as_of ?? "")
                color: Theme.soft
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Math.max(Theme.caption, Math.min(Theme.body, parent.width * 0.09))
            }
        }
    }

    Grid {
        id: words

        // Numbers of one size: only the areas are large or small.
        property real even: Infinity

        y: ground.y + Theme.gap * 0.6
        columns: Theme.portrait ? 1 : Math.max(1, slide.amounts.length)

        Repeater {
            id: all

            model: slide.amounts.length

            ScaleWords {
                required property int index
                // On a tall screen the words go down like stairs, the last amount's first, each the whole width.
                readonly property int at: Theme.portrait ? slide.last - index : index
                readonly property real start: slide.start(at)

                width: Theme.portrait ? slide.span : (at === slide.last ? slide.span : slide.start(at + 1)) - start
                indent: Theme.portrait ? start : 0
                drop: Theme.portrait ? y + Theme.gap * 0.6 : 0
                amount: slide.amounts[at] ?? ({})
                other: slide.other.amounts?.[at] ?? ({})
                captioned: at === slide.last
                tint: at > 0 ? Theme.accent : Theme.ink
                progress: slide.progress
                fit: slide.fit
                size: Math.min(words.even, Theme.numeral * 0.66 * slide.fit)
                onBearsChanged: {
                    let even = Infinity;
                    for (let place = 0; place < all.count; ++place)
                        even = Math.min(even, (all.itemAt(place) as ScaleWords)?.bears ?? Infinity);
                    words.even = even;
                }
            }
        }
    }

    ChartTouch {
        y: Theme.portrait ? heading.height + Theme.wide : heading.height
        width: slide.span
        height: words.y - y
        onTriggered: slide.tableOpen = true
    }
}
