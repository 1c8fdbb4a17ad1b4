import QtQuick
import kiosk.screen

// A value between two buttons that lead to the one before and the next.
Item {
    id: stepper

    property string name
    property string value
    property bool less: true
    property bool more: true
    // Whether the value is an amount, which becomes less and more; others go round.
    property bool counted: false
    // How full the value is, from 0 to 1, where that can be said.
    property real share: -1

    signal stepped(int by)

    implicitHeight: Math.max(Theme.touch, said.height)

    Label {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - control.width - Theme.gap
        text: stepper.name
        font.pixelSize: Theme.small
        lineHeight: 0.9
    }

    Item {
        id: control

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(stepper.width * 0.54, 640 * Theme.u)
        height: Theme.touch

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: Theme.faint
        }
        Rectangle {
            x: Theme.touch
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.touch * 0.14
            width: parent.width - 2 * Theme.touch
            height: Math.round(6 * Theme.u)
            radius: height / 2
            color: Theme.line
            visible: stepper.share >= 0

            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, stepper.share))
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        Label {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.touch - Theme.gap * 0.4
            horizontalAlignment: Text.AlignHCenter
            text: stepper.value
            font.pixelSize: Theme.small
            lineHeight: 0.85
        }
        KioskButton {
            name: stepper.name + ": " + (stepper.counted ? Words.tr("less") : Words.tr("previous"))
            icon: stepper.counted ? "minus" : "caret-left"
            enabled: stepper.less
            onTriggered: stepper.stepped(-1)
        }
        KioskButton {
            anchors.right: parent.right
            name: stepper.name + ": " + (stepper.counted ? Words.tr("more") : Words.tr("next"))
            icon: stepper.counted ? "plus" : "caret-right"
            enabled: stepper.more
            onTriggered: stepper.stepped(1)
        }
    }
}
