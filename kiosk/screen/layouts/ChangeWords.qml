pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Before and after in words and numbers, each end in its own unit.
Column {
    id: rows

    required property var pairs
    required property var otherPairs
    property real progress: 1
    property real fit: 1
    readonly property bool single: pairs.length === 1

    spacing: Theme.gap

    Repeater {
        model: rows.pairs.length

        Column {
            id: row

            required property int index
            readonly property var pair: rows.pairs[index] ?? ({})
            readonly property var twin: rows.otherPairs[index] ?? ({})
            readonly property bool stacked: Theme.portrait
            readonly property real naming: rows.single || stacked ? 0 : width * 0.17

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
                visible: !rows.single
            }
            TwinLabel {
                width: parent.width
                text: row.stacked ? row.pair.label ?? "" : ""
                second: row.twin.label ?? ""
                color: Theme.accent
                size: Theme.name * rows.fit
            }
            Item {
                width: parent.width
                height: Math.max(before.height, after.height, label.height)

                TwinLabel {
                    id: label

                    width: row.naming - Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.stacked ? "" : row.pair.label ?? ""
                    second: row.twin.label ?? ""
                    color: Theme.accent
                    size: Theme.name * rows.fit
                }
                ChangeEnd {
                    id: before

                    x: row.naming
                    width: (parent.width - row.naming - arrow.width - 2 * Theme.gap) * (!rows.single ? 0.46 : before.items.length ? (row.stacked ? 0.26 : 0.22) : 0.4)
                    y: row.aligned(height, parent.height)
                    inline: !rows.single && !row.stacked
                    side: row.pair.before ?? ({})
                    other: row.twin.before ?? ({})
                    progress: rows.progress
                    size: Theme.numeral * rows.fit * (rows.single ? 0.85 : Theme.portrait ? 0.42 : 0.48)
                    color: Theme.soft
                }
                Glyph {
                    id: arrow

                    anchors.left: before.right
                    anchors.leftMargin: Theme.gap
                    // From the one thing to the first of the others.
                    y: after.items.length ? after.y + after.first - height / 2 : (parent.height - height) / 2
                    icon: "arrow-right"
                    size: rows.single ? 96 * Theme.u : 60 * Theme.u
                }
                ChangeEnd {
                    id: after

                    anchors.left: arrow.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    y: row.aligned(height, parent.height)
                    inline: before.inline
                    side: row.pair.after ?? ({})
                    other: row.twin.after ?? ({})
                    progress: rows.progress
                    size: Theme.numeral * rows.fit * (rows.single ? 1 : Theme.portrait ? 0.52 : 0.66)
                    color: Theme.accent
                }
            }
        }
    }
}
