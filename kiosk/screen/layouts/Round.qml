import QtQuick
import kiosk.screen

// Words and one large disc: side by side on a wide screen, one above the other on a tall one.
Item {
    id: round

    required property SlideFrame slide
    // What stands under the heading.
    property alias words: below.data
    default property alias disc: disc.data
    readonly property real least: (Theme.portrait ? 560 : 440) * Theme.u
    readonly property real diameter: Theme.portrait ? Math.max(least, Math.min(740 * Theme.u, slide.room - column.height - Theme.wide)) : Math.min(660 * Theme.u, slide.span * 0.4)

    width: slide.span
    height: Math.max(column.height, disc.y + disc.height)

    Column {
        id: column

        width: Theme.portrait ? round.width : disc.x - Theme.gap
        spacing: Theme.wide * round.slide.fit

        Heading {
            width: parent.width
            told: round.slide.told
            other: round.slide.other
            fit: round.slide.fit
        }
        Column {
            id: below

            width: parent.width
            spacing: Theme.gap * 0.5
        }
    }
    Item {
        id: disc

        // On a wide screen, where the scenes keep a calm place for it.
        x: Theme.portrait ? (round.width - width) / 2 : round.width - width - 30 * Theme.u
        y: Theme.portrait ? column.height + Theme.wide : Math.max(0, 330 * Theme.u - height / 2)
        width: round.diameter
        height: width
    }
}
