import QtQuick
import kiosk.screen

// Chapter, title and lead of a slide.
Column {
    id: heading

    required property var told
    // The same in the second language of the bilingual view; empty outside it.
    property var other: ({})
    property alias size: title.size
    property real fit: 1

    function chapter(told: var, han: bool): string {
        return [told.chapter_number, told.chapter_title].filter(part => part).join(han ? "　" : " · ");
    }

    spacing: Theme.gap * fit * fit

    Flow {
        width: parent.width
        spacing: Theme.gap * 0.6
        visible: name.text !== ""

        Label {
            id: name

            text: heading.chapter(heading.told, Theme.han)
            color: Theme.accent
            font.pixelSize: Theme.small
        }
        Label {
            text: heading.chapter(heading.other, Theme.secondHan)
            second: true
            topPadding: name.baselineOffset - font.pixelSize * 1.12
            font.pixelSize: Math.max(Theme.caption, Theme.small * 0.86)
        }
    }
    TwinTitle {
        id: title

        width: parent.width
        text: heading.told.title ?? ""
        second: heading.other.title ?? ""
        size: Math.round(Theme.heading * heading.fit)
    }
    TwinLabel {
        width: parent.width
        text: heading.told.body ?? ""
        second: heading.other.body ?? ""
        color: Theme.soft
    }
}
