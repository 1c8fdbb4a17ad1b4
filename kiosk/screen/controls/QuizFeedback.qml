pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// After an answer: kind words, the slide on which the answer stands, and the ways on.
Item {
    id: feedback

    required property real pageWidth
    required property real pageHeight
    // How high it may be on an upright screen.
    required property real room
    readonly property bool well: Quiz.chosen === Quiz.right
    readonly property bool answered: Quiz.state === "feedback"
    readonly property real pictureWidth: Theme.portrait ? (room - 2 * picture.frame) * pageWidth / pageHeight + 2 * picture.frame : width

    // Has the slide ready before the answer comes.
    function prepare() {
        if (Quiz.slide >= 0)
            picture.take(Navigator.deck, Quiz.slide);
    }

    height: Theme.portrait ? room : words.height + picture.height + ways.height + 2 * Theme.gap
    opacity: answered ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        enabled: feedback.answered

        NumberAnimation {
            duration: Theme.quick
        }
    }

    Row {
        id: words

        width: Theme.portrait ? picture.x - Theme.gap : parent.width
        spacing: Theme.gap * 0.6

        Glyph {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            icon: feedback.well ? "check-circle-fill" : "lightbulb-fill"
            size: Theme.heading * 0.8
        }
        Title {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - mark.width - parent.spacing
            text: feedback.well ? Words.tr("That is right.") : Words.tr("Not quite. Look here.")
            size: Math.round(Theme.name)
            accessibleRole: Accessible.AlertMessage
        }
    }

    Miniature {
        id: picture

        x: parent.width - width
        y: Theme.portrait ? 0 : words.height + Theme.gap
        width: feedback.pictureWidth
        pageWidth: feedback.pageWidth
        pageHeight: feedback.pageHeight
        onTriggered: Quiz.openSlide()
    }

    Flow {
        id: ways

        y: Theme.portrait ? parent.height - height : picture.y + picture.height + Theme.gap
        width: words.width
        spacing: Theme.gap * 0.8

        KioskButton {
            name: Words.tr("Open this slide")
            text: name
            icon: "arrow-square-out"
            onTriggered: Quiz.openSlide()
        }
        KioskButton {
            name: Quiz.number < Quiz.total ? Words.tr("Next question") : Words.tr("See the result")
            text: name
            icon: "arrow-right"
            primary: true
            onTriggered: Quiz.next()
        }
    }
}
