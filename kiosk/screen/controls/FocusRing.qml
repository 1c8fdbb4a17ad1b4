import QtQuick
import kiosk.screen

// Shows which control the keys act on.
Rectangle {
    required property Item control

    anchors.fill: parent
    anchors.margins: -6 * Theme.u
    radius: height / 2
    color: "transparent"
    border.color: Theme.accent
    border.width: Math.max(3, 5 * Theme.u)
    visible: control.activeFocus && Theme.keyboard
}
