import QtQuick
import kiosk.screen

// A control to touch: an icon, words, or both; at least a finger wide.
Item {
    id: button

    required property string name
    property string icon: ""
    property string text: ""
    property bool primary: false
    property bool selected: false

    signal triggered

    implicitHeight: Theme.touch
    implicitWidth: text === "" ? Theme.touch : Math.max(Theme.touch, content.width + 2 * Theme.gap)
    opacity: enabled ? 1 : 0.35
    activeFocusOnTab: enabled
    // Qt leaves the focus on what is hidden, which would go on taking keys.
    onVisibleChanged: if (!visible)
        focus = false
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: triggered()
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()
    Keys.onSpacePressed: triggered()

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.primary || button.selected ? Theme.accent : tap.pressed ? Theme.faint : "transparent"
        border.color: button.primary || button.selected ? Theme.accent : Theme.line
        border.width: Theme.hairline
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: 12 * Theme.u

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            icon: button.icon
            size: button.height * 0.42
            color: words.color
        }
        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            color: button.primary || button.selected ? Theme.accentInk : Theme.ink
            font.pixelSize: Math.min(Theme.small, button.height * 0.42)
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    FocusRing {
        control: button
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: button.triggered()
    }
}
