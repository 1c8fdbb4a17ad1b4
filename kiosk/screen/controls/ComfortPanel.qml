pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The visitor's own settings: text size, contrast, motion.
Item {
    id: panel

    readonly property bool overAll: true

    signal closed

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.tr("Text size and contrast")

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        TapHandler {
            onTapped: panel.closed()
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.barHeight + Theme.gap
        width: Math.min(parent.width - 2 * Theme.margin, 1100 * Theme.u)
        height: choices.height + 2 * Theme.wide
        radius: Theme.radius
        color: Theme.bar
        border.color: Theme.line
        border.width: Theme.hairline

        TapHandler {}

        KioskButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap
            name: Words.tr("Done")
            icon: "x"
            onTriggered: panel.closed()
        }

        Column {
            id: choices

            x: Theme.wide
            y: Theme.wide
            width: parent.width - 2 * Theme.wide
            spacing: Theme.gap

            Label {
                text: Words.tr("Text size and contrast")
                color: Theme.accent
                bottomPadding: Theme.gap
            }
            Flow {
                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: [1.0, 1.25, 1.5]

                    KioskButton {
                        required property real modelData
                        required property int index

                        name: Words.tr("Text size %1").arg(index + 1)
                        text: [Words.tr("Normal text"), Words.tr("Large text"), Words.tr("Largest text")][index]
                        selected: Comfort.textSize === modelData
                        onTriggered: Comfort.textSize = modelData
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.gap

                KioskButton {
                    name: Words.tr("High contrast")
                    icon: "circle-half"
                    text: name
                    selected: Comfort.highContrast
                    onTriggered: Comfort.highContrast = !Comfort.highContrast
                }
                KioskButton {
                    name: Words.tr("Less motion")
                    icon: "wind"
                    text: name
                    selected: Comfort.reducedMotion
                    onTriggered: Comfort.reducedMotion = !Comfort.reducedMotion
                }
            }
        }
    }
}
