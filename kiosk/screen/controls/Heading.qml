import QtQuick
import kiosk.screen

// Chapter, title and lead of a slide.
Column {
    id: heading

    required property var told
    property alias size: title.size
    property real fit: 1

    spacing: Theme.gap * fit * fit

    Label {
        width: parent.width
        text: [heading.told.chapter_number, heading.told.chapter_title].filter(part => part).join(Theme.han ? "　" : " · ")
        color: Theme.accent
        font.pixelSize: Theme.small
    }
    Title {
        id: title

        width: parent.width
        text: heading.told.title ?? ""
        size: Math.round(Theme.heading * heading.fit)
    }
    Label {
        width: parent.width
        text: heading.told.body ?? ""
        color: Theme.soft
        font.pixelSize: Theme.body
    }
}
