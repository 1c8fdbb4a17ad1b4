import QtQuick
import kiosk.stage
import kiosk.screen

// What the operator's pages have in common: a ground that takes every touch, and a card on it.
Item {
    id: sheet

    property alias cardWidth: card.width
    default property alias content: room.data
    readonly property bool overAll: true

    signal closed

    Accessible.role: Accessible.Dialog
    Keys.onEscapePressed: sheet.closed()
    Keys.onReleased: event => {
        event.accepted = false;
        sheet.touched();
    }

    // The visit beneath goes on while somebody is here.
    function touched() {
        OperatorDoor.touched();
        if (!Visit.attracting)
            Visit.touched();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        id: card

        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.margin, 1300 * Theme.u)
        height: room.height + 2 * Theme.wide
        radius: Theme.radius
        color: Theme.bar
        border.color: Theme.line
        border.width: Theme.hairline

        Item {
            id: room

            x: Theme.wide
            y: Theme.wide
            width: parent.width - 2 * Theme.wide
            height: childrenRect.height
        }
    }

    // In front of all, where it sees each touch and takes none.
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedButtons: Qt.AllButtons
            onActiveChanged: {
                if (active)
                    Theme.keyboard = false;
                sheet.touched();
            }
        }
    }
}
