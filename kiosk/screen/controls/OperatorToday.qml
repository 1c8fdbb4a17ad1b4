pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What was counted today: three figures, the visits of each hour, the languages that were chosen.
Item {
    id: page

    readonly property var told: Panel.today
    readonly property bool known: told.visits !== undefined
    readonly property bool empty: known && told.visits === 0

    Row {
        id: figures

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: [
                [Words.tr("Visits"), page.known ? page.told.visits : "–"],
                [Words.tr("Minutes each"), page.known && !page.empty ? Words.span(page.told.mean) : "–"],
                [Words.tr("Slides seen"), page.known ? page.told.slides : "–"]
            ]

            Column {
                id: figure

                required property var modelData

                width: (figures.width - 2 * figures.spacing) / 3

                Text {
                    text: figure.modelData[1]
                    color: Theme.accent
                    font.family: Theme.serif
                    font.weight: Font.Bold
                    font.pixelSize: Theme.lead
                    lineHeight: Theme.numeralLeading
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: figure.modelData[0]
                    color: Theme.soft
                    font.pixelSize: Theme.caption
                    Accessible.name: figure.modelData[0] + " " + figure.modelData[1]
                }
            }
        }
    }

    Label {
        id: title

        y: figures.height + Theme.gap * 0.6
        width: parent.width
        text: Words.tr("Visits by the hour")
        font.pixelSize: Theme.caption
        Accessible.ignored: true
    }

    HourBars {
        id: bars

        y: title.y + title.height
        width: parent.width
        height: parent.height - y - (chosen.visible ? chosen.height + Theme.gap * 0.4 : 0)
        first: page.told.first ?? 8
        visits: page.told.hours ?? []
        said: page.empty ? Words.tr("No visits yet today") : ""
    }

    Label {
        id: chosen

        anchors.bottom: parent.bottom
        width: parent.width
        text: page.known && page.told.languages.length > 0 ? Words.tr("Languages chosen: %1").arg(page.told.languages.map(one => Words.languages(one.code) + " " + one.times).join(" · ")) : ""
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
}
