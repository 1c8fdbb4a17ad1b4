pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The strip at the foot: home, progress, comfort, language, back and forward.
Rectangle {
    id: strip

    readonly property bool telling: Navigator.deck !== "" && !Navigator.quiz
    // The last slide has no next one: what comes after it is the quiz.
    readonly property bool asking: telling && Navigator.index === Navigator.count - 1 && Quiz.offered(Navigator.deck)

    signal comfortRequested

    color: Theme.bar
    height: Theme.barHeight

    Row {
        id: left

        x: Theme.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: 20 * Theme.u

        KioskButton {
            name: Words.tr("Home")
            icon: "house"
            visible: strip.telling || Navigator.about || Navigator.quiz
            onTriggered: Navigator.home()
        }
        KioskButton {
            name: Words.tr("Poster wall")
            icon: "squares-four"
            text: Theme.portrait ? "" : name
            visible: Navigator.wall >= 0
            onTriggered: Navigator.goTo(Navigator.wall)
        }
        KioskButton {
            name: Words.tr("About")
            icon: "info"
            visible: !strip.telling && !Navigator.about && !Navigator.quiz
            onTriggered: Navigator.openAbout()
        }
    }

    Progress {
        anchors.left: Theme.portrait ? parent.left : left.right
        anchors.right: Theme.portrait ? parent.right : right.left
        anchors.leftMargin: Theme.portrait ? Theme.side : Theme.wide
        anchors.rightMargin: anchors.leftMargin
        y: Theme.portrait ? -height / 2 : (parent.height - height) / 2
        visible: strip.telling
    }

    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: 20 * Theme.u

        KioskButton {
            name: Words.tr("Text size and contrast")
            icon: "text-aa"
            onTriggered: strip.comfortRequested()
        }
        Repeater {
            model: Language.offered.filter(language => language.code !== Language.current)

            KioskButton {
                required property var modelData

                name: modelData.name
                text: modelData.short
                onTriggered: Language.current = modelData.code
            }
        }
        KioskButton {
            name: Words.tr("Both languages")
            text: Words.tr("Both")
            visible: Language.offered.length > 1
            selected: Language.both
            onTriggered: Language.both = !Language.both
        }
        KioskButton {
            name: Words.tr("Back")
            icon: "arrow-left"
            visible: strip.telling
            enabled: Navigator.index > 0
            onTriggered: Navigator.step(-1)
        }
        KioskButton {
            name: Words.tr("Next")
            icon: "arrow-right"
            primary: true
            visible: strip.telling && !strip.asking
            enabled: Navigator.index < Navigator.count - 1
            onTriggered: Navigator.step(1)
        }
        KioskButton {
            name: Words.tr("Quiz")
            text: name
            icon: "question"
            primary: true
            visible: strip.asking
            onTriggered: Quiz.begin(Navigator.deck)
        }
    }
}
