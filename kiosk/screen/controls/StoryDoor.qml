import QtQuick
import kiosk.stage
import kiosk.screen

// A story on the start page: its picture, its name, and the way in.
Item {
    id: door

    required property var story
    // The same in the second language of the bilingual view; empty outside it.
    required property var other
    readonly property bool crimson: story.mood === "crimson"

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: story.title
    Accessible.onPressAction: Navigator.open(story.deck)
    Keys.onReturnPressed: Navigator.open(story.deck)
    Keys.onEnterPressed: Navigator.open(story.deck)
    Keys.onSpacePressed: Navigator.open(story.deck)

    Rectangle {
        anchors.fill: parent
        color: door.crimson ? "#6d0a10" : "#0d2b47"
    }

    Scene {
        anchors.fill: parent
        deck: door.story.deck
        picture: door.story.scene
        portrait: door.height > door.width
    }

    Fit {
        id: fitting

        body: words
        needed: words.height
        room: ways.y - words.y - Theme.gap
        least: 0.4
    }
    onOtherChanged: fitting.again()
    onStoryChanged: fitting.again()

    Column {
        id: words

        x: Theme.margin * 0.75
        y: Theme.portrait || !Theme.han ? 100 * Theme.u : 150 * Theme.u
        width: parent.width - 2 * x
        spacing: Theme.gap * fitting.size

        TwinTitle {
            width: parent.width
            text: door.story.title
            second: door.other.title ?? ""
            size: Math.round((Theme.han ? 84 : Theme.portrait ? 74 : 62) * Theme.u * Theme.headSize * fitting.size)
            color: door.crimson ? Theme.accent : "#ffffff"
            accessibleRole: Accessible.StaticText
        }
        Rectangle {
            width: 96 * Theme.u
            height: 4 * Theme.u
            color: Theme.accent
        }
        TwinLabel {
            // Beside the picture's sun, not across it; large type needs the room.
            width: parent.width * (Theme.textSize > 1.2 ? 0.86 : Theme.portrait ? 0.56 : 0.5)
            text: door.story.subtitle
            second: door.other.subtitle ?? ""
            size: Math.max(Theme.small, Theme.lead * (Theme.han ? 0.9 : 0.82) * fitting.size)
            color: door.crimson ? "#fff3d6" : "#ffffff"
        }
    }

    Row {
        id: ways

        x: Theme.margin * 0.75
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 64 * Theme.u
        spacing: Theme.gap

        KioskButton {
            name: Words.tr("Begin")
            text: name
            icon: "arrow-right"
            primary: true
            activeFocusOnTab: false
            onTriggered: Navigator.open(door.story.deck)
        }
        KioskButton {
            name: Words.tr("Quiz")
            text: name
            icon: "question"
            visible: Quiz.offered(door.story.deck)
            onTriggered: Quiz.begin(door.story.deck)
        }
    }

    Rectangle {
        anchors.fill: parent
        color: tap.pressed ? Theme.faint : "transparent"
        border.color: Theme.accent
        border.width: door.activeFocus && Theme.keyboard ? 10 * Theme.u : 0
    }

    TapHandler {
        id: tap
        onTapped: Navigator.open(door.story.deck)
    }
}
