import QtQuick
import kiosk.screen

// Before and after: in words, as bars on an axis for each pair, or as marks to count.
SlideFrame {
    id: slide

    needed: stack.height
    // Words stand apart from their picture, drawings in the middle of theirs.
    lean: told.bars || told.mark ? 0.5 : 1

    readonly property var pairs: told.pairs ?? []
    readonly property var otherPairs: other.pairs ?? []
    readonly property bool drawn: told.bars || told.mark
    readonly property bool single: pairs.length === 1

    Column {
        id: stack

        width: parent.width
        spacing: Theme.wide * slide.fit * (slide.drawn ? 0.4 : slide.other.pairs && !Theme.portrait ? (slide.single ? 0.8 : 0.4) : 1)

        Heading {
            width: slide.span * (slide.drawn || Theme.portrait ? 1 : slide.single ? Theme.column : 0.8)
            told: slide.told
            other: slide.other
            fit: slide.fit
        }
        ChangeWords {
            visible: !slide.drawn
            width: slide.span * (slide.single ? Theme.column : 1)
            pairs: slide.drawn ? [] : slide.pairs
            otherPairs: slide.otherPairs
            progress: slide.progress
            fit: slide.fit
        }
        Item {
            visible: slide.drawn
            width: slide.span
            height: slide.told.bars ? bars.height : marks.height

            ChangeBars {
                id: bars

                width: parent.width
                pairs: slide.told.bars ? slide.pairs : []
                otherPairs: slide.otherPairs
                progress: slide.progress
                fit: slide.fit
            }
            ChangeMarks {
                id: marks

                width: parent.width
                mark: slide.told.mark ?? ""
                pair: slide.told.mark ? slide.pairs[0] : null
                otherPair: slide.otherPairs[0] ?? null
                progress: slide.progress
                fit: slide.fit
            }
            ChartTouch {
                anchors.fill: parent
                enabled: slide.drawn
                onTriggered: slide.tableOpen = true
            }
        }
    }
}
