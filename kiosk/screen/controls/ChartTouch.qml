import QtQuick
import kiosk.screen

// Lies over a drawing: a touch, a key or a screen reader opens its figures as a table.
Item {
    id: over

    signal triggered

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Words.tr("Show the figures as a table")
    Accessible.focusable: true
    Accessible.onPressAction: triggered()
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()

    Rectangle {
        anchors.fill: parent
        anchors.margins: -12 * Theme.u
        radius: Theme.radius
        color: tap.pressed ? Theme.faint : "transparent"
        border.color: Theme.accent
        border.width: over.activeFocus && Theme.keyboard ? Math.max(3, 5 * Theme.u) : 0
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: over.triggered()
    }
}
