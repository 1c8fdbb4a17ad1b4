pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// How far the story has come: one bar a chapter, as long as its slides are many.
Item {
    id: progress

    readonly property var chapters: Navigator.chapters(Navigator.deck)
    readonly property real unit: (width - (chapters.length - 1) * 10 * Theme.u) / Math.max(1, Navigator.count)

    implicitHeight: 10 * Theme.u
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Words.tr("Slide %1 of %2").arg(Navigator.index + 1).arg(Navigator.count)

    Row {
        spacing: 10 * Theme.u

        Repeater {
            model: progress.chapters.length

            Rectangle {
                id: chapter

                required property int index
                readonly property var span: progress.chapters[index]
                readonly property int seen: Math.max(0, Math.min(span.count, Navigator.index + 1 - span.first))

                width: progress.unit * span.count
                height: progress.height
                radius: height / 2
                color: Theme.faint

                Rectangle {
                    width: parent.width * chapter.seen / chapter.span.count
                    height: parent.height
                    radius: height / 2
                    color: Theme.accent
                }
            }
        }
    }
}
