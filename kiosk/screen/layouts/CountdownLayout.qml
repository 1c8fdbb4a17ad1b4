import QtQuick
import kiosk.screen

// The days left until a yearly day.
SlideFrame {
    id: slide

    needed: stack.height

    Column {
        id: stack

        width: slide.span * Theme.column
        spacing: Theme.gap

        Heading {
            width: parent.width
            told: slide.told
            other: slide.other
            fit: slide.fit
            size: Math.round(Theme.heading * slide.fit * 0.8)
        }
        Row {
            readonly property bool today: slide.told.shown?.days === 0

            spacing: Theme.gap

            Text {
                id: number

                text: parent.today ? Words.tr("Today") : Counting.at(String(slide.told.shown?.days ?? ""), slide.progress)
                color: Theme.accent
                font.family: Theme.sans
                font.features: Theme.features
                font.weight: Font.Bold
                font.pixelSize: Math.round(Theme.hero * 1.3 * slide.fit)
                lineHeight: Theme.numeralLeading
                textFormat: Text.PlainText
            }
            Text {
                anchors.baseline: number.baseline
                text: parent.today ? "" : slide.told.shown?.days_left ?? ""
                color: Theme.accent
                font.family: Theme.sans
                font.features: Theme.features
                font.pixelSize: Theme.heading * slide.fit
                textFormat: Text.PlainText
            }
        }
        TwinLabel {
            width: parent.width
            text: slide.told.shown?.date ?? ""
            second: [[slide.other.shown?.days, slide.other.shown?.days_left].filter(part => part).join(Theme.secondHan ? "" : " "), slide.other.shown?.date].filter(part => part).join(" · ")
            color: Theme.soft
            size: Theme.lead
        }
    }
}
