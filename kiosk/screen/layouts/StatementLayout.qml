import QtQuick
import kiosk.screen

// One sentence that stands alone.
SlideFrame {
    id: slide

    needed: stack.height

    Column {
        id: stack

        width: slide.span * (Theme.portrait ? 1 : 0.61)
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.2 : 0.4))
        spacing: Theme.wide * slide.fit * 0.75

        TwinLabel {
            width: parent.width
            text: slide.told.kicker || slide.told.chapter_title || ""
            second: slide.other.kicker || slide.other.chapter_title || ""
            color: Theme.accent
            size: Theme.lead
        }
        TwinTitle {
            width: parent.width
            text: slide.told.title ?? ""
            second: slide.other.title ?? ""
            size: Math.round(Theme.display * slide.fit * 0.9)
        }
        Rectangle {
            width: 120 * Theme.u
            height: 5 * Theme.u
            color: Theme.accent
            visible: (slide.told.body ?? "") !== ""
        }
        TwinLabel {
            width: parent.width
            text: slide.told.body ?? ""
            second: slide.other.body ?? ""
            color: Theme.soft
            size: Theme.lead
        }
    }
}
