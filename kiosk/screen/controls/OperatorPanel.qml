pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What the operator can see and do at the screen.
OperatorSheet {
    id: panel

    // Looked at again with each second that is left.
    function running(left: int): string {
        return OperatorDoor.running(Language.current);
    }

    function place(shown: string): string {
        return shown === "attract" ? Words.tr("Attract loop") : shown === "start" ? Words.tr("Start page") : shown;
    }

    Accessible.name: Words.tr("Operator")
    onClosed: OperatorDoor.close()
    Keys.onPressed: event => {
        Theme.keyboard = true;
        event.accepted = false;
    }

    Column {
        width: parent.width
        spacing: Theme.wide

        Label {
            width: parent.width
            text: Words.tr("Operator")
            color: Theme.accent
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Theme.name
        }
        Column {
            width: parent.width
            spacing: Theme.gap * 0.5

            Repeater {
                model: [
                    [Words.tr("Program"), "kiosk " + OperatorDoor.version],
                    [Words.tr("Running for"), panel.running(OperatorDoor.left)],
                    [Words.tr("Shown last"), Opening.open ? panel.place(OperatorDoor.shown) : Words.tr("Closed")]
                ]

                Row {
                    id: fact

                    required property var modelData

                    width: parent?.width ?? 0

                    Label {
                        width: parent.width * (Theme.portrait ? 0.48 : 0.36)
                        text: fact.modelData[0]
                        color: Theme.soft
                    }
                    Label {
                        width: parent.width * (Theme.portrait ? 0.52 : 0.64)
                        text: fact.modelData[1]
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap

            KioskButton {
                name: Words.tr("Back to the exhibit")
                text: name
                icon: "arrow-left"
                primary: true
                onTriggered: panel.closed()
            }
            KioskButton {
                name: Words.tr("Cleaning lock")
                text: name
                icon: "hand-palm"
                onTriggered: OperatorDoor.clean()
            }
            KioskButton {
                name: Words.tr("Start anew")
                text: name
                icon: "arrow-clockwise"
                onTriggered: OperatorDoor.startAnew()
            }
            KioskButton {
                name: Words.tr("Quit")
                text: name
                icon: "sign-out"
                onTriggered: OperatorDoor.leave()
            }
        }
    }
}
