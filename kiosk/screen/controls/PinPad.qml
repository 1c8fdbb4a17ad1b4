pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// Asks for the operator's PIN.
OperatorSheet {
    id: pad

    property string typed: ""
    readonly property bool ready: OperatorDoor.waiting === 0 && !OperatorDoor.checking

    function type(digit: string) {
        if (!pad.ready || pad.typed.length >= 12)
            return;
        pad.typed += digit;
        OperatorDoor.typed();
    }

    function erase() {
        pad.typed = pad.typed.slice(0, -1);
    }

    function enter() {
        if (!pad.ready || pad.typed.length < 4)
            return;
        const pin = pad.typed;
        pad.typed = "";
        OperatorDoor.tryPin(pin);
    }

    cardWidth: Theme.portrait ? Math.min(width - Theme.margin, 800 * Theme.u) : 1300 * Theme.u
    Accessible.name: Words.tr("The operator’s PIN")
    onClosed: OperatorDoor.close()
    Keys.onPressed: event => {
        Theme.keyboard = true;
        event.accepted = true;
        const digit = event.key - Qt.Key_0;
        if (digit >= 0 && digit <= 9)
            pad.type(String(digit));
        else if (event.key === Qt.Key_Backspace)
            pad.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pad.enter();
        else
            event.accepted = false;
    }

    Column {
        id: said

        width: Theme.portrait ? parent.width : parent.width - keys.width - Theme.wide
        y: Theme.portrait ? 0 : Math.max(0, (keys.height - height) / 2)
        spacing: Theme.gap

        Label {
            width: parent.width
            horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
            text: OperatorDoor.wrong ? Words.tr("That was not the PIN") : Words.tr("The operator’s PIN")
            color: Theme.accent
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Theme.name
        }
        Row {
            x: Theme.portrait ? (parent.width - width) / 2 : 0
            height: Theme.gap
            spacing: Theme.gap * 0.6

            Repeater {
                model: Math.max(4, pad.typed.length)

                Rectangle {
                    required property int index

                    anchors.verticalCenter: parent?.verticalCenter
                    width: Math.round(Theme.gap * 0.8)
                    height: width
                    radius: width / 2
                    color: index < pad.typed.length ? Theme.accent : "transparent"
                    border.color: index < pad.typed.length ? Theme.accent : Theme.line
                    border.width: Theme.hairline
                }
            }
        }
        Label {
            width: parent.width
            horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
            // Its room is kept, so that nothing jumps when it comes.
            text: OperatorDoor.waiting > 0 ? Words.tr("Try again in %1").arg(Words.span(OperatorDoor.waiting)) : " "
            color: Theme.ink
            bottomPadding: Theme.gap * 0.5
        }
        KioskButton {
            x: Theme.portrait ? (parent.width - width) / 2 : 0
            name: Words.tr("Cancel")
            text: name
            icon: "x"
            onTriggered: pad.closed()
        }
    }

    Grid {
        id: keys

        x: Theme.portrait ? (parent.width - width) / 2 : parent.width - width
        y: Theme.portrait ? said.height + Theme.wide : 0
        columns: 3
        spacing: Theme.gap * 0.7

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

            KioskButton {
                id: key

                required property string modelData

                name: modelData === "erase" ? Words.tr("Erase") : modelData === "enter" ? Words.tr("Enter") : modelData
                icon: modelData === "erase" ? "backspace" : modelData === "enter" ? "check" : ""
                primary: modelData === "enter"
                enabled: pad.ready && (modelData !== "enter" || pad.typed.length >= 4)
                width: Math.round(Theme.touch * 1.3)
                height: width
                onTriggered: {
                    if (modelData === "erase")
                        pad.erase();
                    else if (modelData === "enter")
                        pad.enter();
                    else
                        pad.type(modelData);
                }

                Text {
                    anchors.centerIn: parent
                    text: key.icon === "" ? key.modelData : ""
                    color: Theme.ink
                    font.family: Theme.sans
                    font.pixelSize: Theme.name
                    Accessible.ignored: true
                }
            }
        }
    }
}
