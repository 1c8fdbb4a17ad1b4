import QtQuick
import kiosk.screen

// The days left until a yearly day.
SlideFrame {
    id: slide

    needed: stack.height

    Column {
        id: stack

        width: slide.span * Theme.column
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.14 : 0.36))
        spacing: Theme.gap

        Heading {
            width: parent.width
            told: slide.told
            fit: slide.fit
            size: Math.round(Theme.heading * slide.fit * 0.8)
        }
        Text {
            text: slide.told.shown?.days === 0 ? Words.tr("Today") : slide.told.shown?.days ?? ""
            color: Theme.accent
            font.family: Theme.sans
            font.weight: Font.Bold
            font.pixelSize: Math.round(Theme.hero * slide.fit * 1.4)
            lineHeight: 0.9
            textFormat: Text.PlainText
        }
        Label {
            width: parent.width
            text: slide.told.shown?.days === 0 ? "" : slide.told.shown?.days_left ?? ""
            font.pixelSize: Theme.heading * slide.fit
        }
        Label {
            width: parent.width
            text: slide.told.shown?.date ?? ""
            color: Theme.soft
            font.pixelSize: Theme.lead
        }
    }
}
