import QtQuick
import kiosk.screen

// Before and after as marks to count, a frame for each side's own span of time. Of a range, the certain marks are
// solid and the others outlined.
Column {
    id: marks

    required property string mark
    required property var pair
    required property var otherPair
    property real progress: 1
    property real fit: 1
    readonly property real tall: Math.max(before.wants, after.wants)
    readonly property bool ranged: [pair?.before, pair?.after].some(side => side?.shown?.least < side?.shown?.extent)

    // The fuller side makes two rows.
    readonly property int columns: Math.ceil(Math.max(pair?.before.shown?.extent ?? 0, pair?.after.shown?.extent ?? 0) / 2)
    readonly property real wide: Theme.portrait ? frames.width : (frames.width - frames.spacing) * 0.58
    readonly property real size: Math.min(116 * Theme.u, (wide - 2 * Theme.gap) / Math.max(1, columns) - 8 * Theme.u) * fit

    // On a nearly square screen the one frame is too narrow for both beside each other.
    readonly property bool stacked: !Theme.portrait && !Theme.han && Theme.width < Theme.height * 1.5

    spacing: Theme.gap * 0.6
    visible: pair !== null

    Grid {
        id: frames

        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gap

        ChangeFrame {
            id: before

            width: Theme.portrait ? frames.width : frames.width - frames.spacing - marks.wide
            height: marks.tall
            mark: marks.mark
            side: marks.pair?.before ?? ({})
            other: marks.otherPair?.before ?? ({})
            progress: marks.progress
            fit: marks.fit
            size: marks.size
            columns: marks.columns
            stacked: marks.stacked
            tint: Theme.soft
        }
        ChangeFrame {
            id: after

            width: marks.wide
            height: marks.tall
            mark: marks.mark
            side: marks.pair?.after ?? ({})
            other: marks.otherPair?.after ?? ({})
            progress: marks.progress
            fit: marks.fit
            size: marks.size
            columns: marks.columns
            stacked: marks.stacked
            tint: Theme.accent
        }
    }
    TwinLine {
        width: parent.width
        text: marks.ranged ? Words.tr("Filled: at least; filled and outlined: at most") : ""
        second: Words.second("Filled: at least; filled and outlined: at most")
        size: Theme.caption
    }
}
