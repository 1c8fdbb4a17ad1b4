import QtQuick
import kiosk.screen

// Opens or closes a story: one large title over the picture.
SlideFrame {
    id: slide

    needed: stack.height

    Column {
        id: stack

        width: slide.span * Theme.column
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.16 : 0.42))
        spacing: Theme.wide * slide.fit * 0.8

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
            size: Theme.display * slide.fit
            color: Theme.crimson ? Theme.accent : Theme.ink
        }
        Rectangle {
            width: 120 * Theme.u
            height: 5 * Theme.u
            color: Theme.accent
        }
        TwinLabel {
            width: parent.width
            text: slide.told.subtitle ?? ""
            second: slide.other.subtitle ?? ""
            size: Theme.lead
        }
    }
}
