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
            id: row

            readonly property bool today: slide.told.shown?.days === 0
            readonly property string days: String(slide.told.shown?.days ?? "")
            readonly property string toGo: today ? "" : slide.told.shown?.days_left ?? ""
            // What a number of these digits leaves to the words beside it, however far it has been counted.
            readonly property real room: stack.width - spacing - 0.6 * number.font.pixelSize * days.length

            spacing: Theme.gap

            Text {
                id: number

                text: row.today ? Words.tr("Today") : Counting.at(row.days, slide.progress)
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
                text: row.toGo
                color: Theme.accent
                font.family: Theme.sans
                font.features: Theme.features
                font.pixelSize: Math.round(Math.min(Theme.heading * slide.fit, row.room * (Theme.portrait ? 1 : 0.92) / Math.max(1, row.toGo.length * (Theme.han ? 1 : 0.52))))
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
