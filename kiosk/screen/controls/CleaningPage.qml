import QtQuick
import kiosk.stage
import kiosk.screen

// While the screen is wiped: it feels nothing, and says for how long.
Item {
    id: page

    readonly property bool overAll: true

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.tr("The screen can be cleaned now")
    Keys.onPressed: event => event.accepted = true

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        onWheel: wheel => wheel.accepted = true
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.tr("The screen can be cleaned now")
            color: Theme.accent
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Theme.heading
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: OperatorDoor.left
            color: Theme.ink
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Theme.hero
            lineHeight: Theme.numeralLeading
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.tr("Touches do nothing until then")
            color: Theme.soft
        }
    }
}
