pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// The figures after the first, each beside a hairline.
Flow {
    id: flow

    required property var figures
    // The same in the second language.
    required property var others
    property real progress: 1
    // A date that is said beside them already.
    property string dated: ""
    property int from: 1
    property int columns: 1
    property real size: Theme.numeral
    property color color: Theme.ink
    // Numbers of one size: each as large as the one with the least room.
    property real even: Infinity
    readonly property real cell: Math.floor((width - (columns - 1) * spacing) / Math.max(1, columns)) - 1

    spacing: Theme.gap * (others.length ? (columns > 1 ? 0.3 : 0.6) : 1.4)

    Repeater {
        id: all

        model: Math.max(0, flow.figures.length - flow.from)

        Item {
            id: cell

            required property int index
            readonly property var figure: flow.figures[index + flow.from] ?? ({})
            readonly property var twin: flow.others[index + flow.from] ?? ({})

            // How large a number it has room for.
            readonly property real bears: words.together > Math.min(flow.size, words.most) * 0.66 ? words.together : words.most

            width: flow.cell
            height: words.height
            onBearsChanged: {
                let even = Infinity;
                for (let at = 0; at < all.count; ++at)
                    even = Math.min(even, all.itemAt(at)?.bears ?? Infinity); // qmllint disable missing-property
                flow.even = even;
            }

            Rectangle {
                width: Theme.hairline
                height: parent.height
                color: Theme.line
            }
            FigureText {
                id: words

                x: Theme.gap
                width: parent.width - x
                shown: cell.figure.shown
                label: cell.figure.label ?? ""
                other: cell.twin.shown ?? null
                otherLabel: cell.twin.label ?? ""
                progress: flow.progress
                dated: flow.dated === "" || shown?.as_of !== flow.dated
                color: flow.color
                size: Math.min(flow.size, flow.even)
            }
        }
    }
}
