pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// One of the choices of a quiz question: its letter, its words and, once answered, what it turned out to be.
Item {
    id: card

    required property int index
    required property string text
    required property string second
    required property real size
    required property bool answered
    required property bool correct
    required property bool chosen
    readonly property string letter: "ABCD"[index]
    readonly property bool marked: answered && correct
    readonly property string note: marked ? Words.tr("Right answer") : answered && chosen ? Words.tr("Your answer") : ""

    signal triggered

    implicitHeight: Math.max(Theme.touch, words.height + Theme.gap * (second ? 0.6 + (Theme.textSize - 1) : 1))
    opacity: answered && !correct && !chosen ? 0.55 : 1
    enabled: !answered
    activeFocusOnTab: enabled
    onVisibleChanged: if (!visible)
        focus = false
    Accessible.role: Accessible.Button
    Accessible.name: [letter, text, note].filter(part => part).join(", ")
    Accessible.focusable: true
    Accessible.onPressAction: triggered()
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()
    Keys.onSpacePressed: triggered()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: card.marked ? Theme.accent : tap.pressed ? Theme.bar : Theme.panel
        border.color: card.marked || card.chosen || tap.pressed ? Theme.accent : Theme.line
        border.width: card.chosen ? 2 * Theme.hairline : Theme.hairline
    }

    Rectangle {
        id: badge

        x: Theme.gap * 0.8
        anchors.verticalCenter: parent.verticalCenter
        width: 60 * Theme.u
        height: width
        radius: width / 2
        color: card.marked ? Theme.accentInk : "transparent"
        border.color: card.marked ? Theme.accentInk : Theme.accent
        border.width: Theme.hairline

        Glyph {
            anchors.centerIn: parent
            icon: card.marked ? "check-bold" : ""
            size: badge.height * 0.6
        }
        Label {
            anchors.centerIn: parent
            text: card.marked ? "" : card.letter
            color: Theme.accent
            font.pixelSize: Math.round(badge.height * 0.55)
            lineHeight: 1
            Accessible.ignored: true
        }
    }

    TwinLabel {
        id: words

        anchors.left: badge.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: card.text
        second: card.second
        size: card.size
        color: card.marked ? Theme.accentInk : Theme.ink
        secondColor: card.marked ? Theme.accentInk : Theme.soft
    }

    Rectangle {
        // A tab on the card's edge: an answer moves no word.
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: -height / 2
        width: note.width + Theme.gap
        height: note.height + 8 * Theme.u
        radius: height / 2
        color: Theme.bar
        border.color: Theme.accent
        border.width: Theme.hairline
        visible: card.note !== ""

        Label {
            id: note

            anchors.centerIn: parent
            text: card.note
            color: Theme.accent
            font.pixelSize: Theme.caption
            wrapMode: Text.NoWrap
            lineHeight: 1
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -6 * Theme.u
        radius: Theme.radius * 1.3
        color: "transparent"
        border.color: Theme.accent
        border.width: Math.max(3, 5 * Theme.u)
        visible: card.activeFocus && Theme.keyboard
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: card.triggered()
    }
}
