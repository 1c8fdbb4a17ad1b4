pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Before and after. The two ends are words and numbers in their own units, never lengths on one axis.
SlideFrame {
    id: slide

    needed: stack.height

    readonly property var pairs: told.pairs ?? []
    readonly property bool single: pairs.length === 1

    Column {
        id: stack

        width: parent.width
        spacing: Theme.wide * slide.fit

        Heading {
            width: slide.span * (slide.single ? Theme.column : Theme.portrait ? 1 : 0.8)
            told: slide.told
            fit: slide.fit
        }

        Column {
            id: rows

            width: slide.span * (Theme.portrait ? 1 : slide.single ? Theme.column : 1)
            spacing: Theme.gap

            Repeater {
                model: slide.pairs.length

                Column {
                    id: row

                    required property int index
                    readonly property var pair: slide.pairs[index] ?? ({})
                    readonly property bool stacked: Theme.portrait
                    readonly property real naming: slide.single || stacked ? 0 : width * 0.17

                    // Figures share their last line, things by name their first.
                    function aligned(height: real, room: real): real {
                        return (pair.before?.items ?? []).length ? 0 : room - height;
                    }

                    width: rows.width
                    spacing: Theme.gap * 0.7

                    Rectangle {
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                        visible: !slide.single
                    }
                    Label {
                        width: parent.width
                        text: row.stacked ? row.pair.label ?? "" : ""
                        color: Theme.accent
                        font.pixelSize: Theme.name * slide.fit
                    }
                    Item {
                        width: parent.width
                        height: Math.max(before.height, after.height, label.height)

                        Label {
                            id: label

                            width: row.naming - Theme.gap
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.stacked ? "" : row.pair.label ?? ""
                            color: Theme.accent
                            font.pixelSize: Theme.name * slide.fit
                        }
                        ChangeEnd {
                            id: before

                            x: row.naming
                            width: (parent.width - row.naming - arrow.width - 2 * Theme.gap) * (slide.single ? 0.4 : 0.46)
                            y: row.aligned(height, parent.height)
                            inline: !slide.single && !row.stacked
                            side: row.pair.before ?? ({})
                            size: slide.single ? Theme.numeral * slide.fit * 0.85 : Theme.numeral * slide.fit * (Theme.portrait ? 0.42 : 0.48)
                            color: Theme.soft
                        }
                        Glyph {
                            id: arrow

                            anchors.left: before.right
                            anchors.leftMargin: Theme.gap
                            anchors.verticalCenter: parent.verticalCenter
                            icon: "arrow-right"
                            size: slide.single ? 96 * Theme.u : 60 * Theme.u
                        }
                        ChangeEnd {
                            id: after

                            anchors.left: arrow.right
                            anchors.leftMargin: Theme.gap
                            anchors.right: parent.right
                            y: row.aligned(height, parent.height)
                            inline: before.inline
                            side: row.pair.after ?? ({})
                            size: slide.single ? Theme.numeral * slide.fit : Theme.numeral * slide.fit * (Theme.portrait ? 0.52 : 0.66)
                            color: Theme.accent
                        }
                    }
                }
            }
        }
    }
}
