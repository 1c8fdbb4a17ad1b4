import QtQuick
import kiosk.screen

// A poster on the wall: its picture and its slogan, small. A touch or a key chooses it.
Item {
    id: hung

    required property string deck
    required property var told
    // How much smaller than the poster it is; the poster's page, and where the words stand on it.
    required property real scaling
    required property size page
    required property rect field

    signal triggered

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: (told.title ?? "").replace(/[\u200b\u2060]/g, "").replace(/\n/g, " ")
    Accessible.focusable: true
    Accessible.onPressAction: triggered()
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()

    Fit {
        id: fitting

        body: words
        needed: words.needed
        room: words.height
    }
    onToldChanged: fitting.again()

    Rectangle {
        // The shadow that it throws on the wall.
        x: 6 * Theme.u
        y: 10 * Theme.u
        width: parent.width
        height: parent.height
        color: Theme.bar
        opacity: 0.55
        visible: !Theme.plain
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Item {
        // What a poster has behind the control strip is left out.
        anchors.fill: parent
        clip: true

        Backdrop {
            width: hung.page.width * hung.scaling
            height: hung.page.height * hung.scaling
            deck: hung.deck
            picture: hung.told.scene ?? ""
            kept: words.kept
            lean: words.lean
            light: words.paper
            rise: words.rise
            extended: words.extended
        }
    }
    Item {
        // The poster itself, small.
        width: hung.page.width
        height: hung.page.height
        scale: hung.scaling
        transformOrigin: Item.TopLeft

        PosterWords {
            id: words

            x: hung.field.x
            y: hung.field.y
            width: hung.field.width
            height: hung.field.height
            told: hung.told
            other: ({})
            unit: Theme.u
            fit: fitting.size
            miniature: true
        }
    }
    Rectangle {
        anchors.fill: parent
        color: tap.pressed ? Theme.faint : "transparent"
        border.color: Theme.line
        border.width: Theme.hairline
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -8 * Theme.u
        color: "transparent"
        border.color: Theme.accent
        border.width: Math.max(3, 5 * Theme.u)
        visible: hung.activeFocus && Theme.keyboard
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: hung.triggered()
    }
}
