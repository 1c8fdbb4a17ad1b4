pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Before and after as two bars, each pair on an axis of its own: panels keep the eye from reading across them.
Column {
    id: panels

    required property var pairs
    required property var otherPairs
    property real progress: 1
    property real fit: 1
    readonly property real pad: Theme.gap * 0.55 * fit
    // Whether what is counted stands above the bars, and not beside them.
    readonly property bool stacked: Theme.portrait || naming - 2 * Theme.gap < Theme.body * (Theme.han ? 4 : 5.8)
    readonly property real naming: Math.max(width * (otherPairs.length ? 0.31 : 0.23), 340 * Theme.u)

    spacing: Theme.gap * 0.5 * fit

    Repeater {
        model: panels.pairs.length

        Rectangle {
            id: panel

            required property int index
            readonly property var pair: panels.pairs[index] ?? ({})
            readonly property var twin: panels.otherPairs[index] ?? ({})
            readonly property real naming: panels.stacked ? 0 : panels.naming
            readonly property real most: Math.max(pair.before?.shown?.extent ?? 0, pair.after?.shown?.extent ?? 1)

            width: panels.width
            height: Math.max(axis.y + axis.height, label.height + panels.pad) + panels.pad
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.line
            border.width: Theme.hairline

            TwinLabel {
                id: label

                x: Theme.gap
                y: panels.stacked ? panels.pad : (panel.height - height) / 2
                width: (panels.stacked ? panel.width : panel.naming) - 2 * Theme.gap
                text: panel.pair.label ?? ""
                second: panel.twin.label ?? ""
                size: panels.otherPairs.length ? Theme.small : Theme.body
            }
            Column {
                id: axis

                x: panel.naming + Theme.gap
                y: panels.pad + (panels.stacked ? label.height + Theme.gap * 0.6 : 0)
                width: panel.width - x - Theme.gap
                spacing: 10 * Theme.u * panels.fit

                ChangeBar {
                    width: parent.width
                    side: panel.pair.before ?? ({})
                    other: panel.twin.before ?? ({})
                    most: panel.most
                    progress: panels.progress
                    fit: panels.fit
                    color: Theme.soft
                }
                ChangeBar {
                    width: parent.width
                    side: panel.pair.after ?? ({})
                    other: panel.twin.after ?? ({})
                    most: panel.most
                    progress: panels.progress
                    fit: panels.fit
                    color: Theme.accent
                }
            }
            Rectangle {
                // Where both bars begin.
                x: axis.x
                y: axis.y
                width: Theme.hairline
                height: axis.height
                color: Theme.line
            }
        }
    }
}
