pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The one window.
Window {
    id: window

    // Degrees clockwise by which the picture is turned on the display.
    property int rotation: 0
    // Whether it lies over everything; see Lockdown.
    property bool locked: false
    property bool cursorHidden: false
    // Whether the slides beside the one shown are made ready too.
    property bool lookAhead: true
    // Opened once the window is on its way to the screen: the window manager's work and ours go on side by side.
    property bool open: false

    // Whether the operator has the screen, and visitors nothing of it.
    readonly property bool operated: OperatorDoor.state !== "shut"

    // The keys go to what is in front.
    function giveKeys() {
        const front = window.operated ? door : !Opening.open ? closed : Visit.attracting ? attract : desk;
        front.focus = true;
    }

    color: Theme.ground
    title: "Kiosk"
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    onOpenChanged: window.giveKeys()

    Binding {
        target: Theme
        property: "width"
        value: glass.width
    }
    Binding {
        target: Theme
        property: "height"
        value: glass.height
    }
    Binding {
        target: Theme
        property: "rotation"
        value: window.rotation
    }
    Binding {
        target: Theme
        property: "cursorHidden"
        value: window.cursorHidden
    }
    Binding {
        target: Theme
        property: "mood"
        value: Navigator.mood
    }

    Item {
        // What visitors see. The window's own size: its content item has none before it is shown.
        id: glass

        readonly property bool across: window.rotation % 180 !== 0

        width: across ? window.height : window.width
        height: across ? window.width : window.height
        x: (window.width - width) / 2
        y: (window.height - height) / 2
        rotation: window.rotation

        Loader {
            id: desk

            anchors.fill: parent
            active: window.open
            visible: !Visit.attracting && !window.operated
            sourceComponent: Desk {
                focus: true
                lookAhead: window.lookAhead
            }
        }

        Loader {
            id: attract

            anchors.fill: parent
            active: window.open && (visible || item !== null)
            visible: Visit.attracting && Opening.open && !window.operated
            sourceComponent: AttractPage {
                focus: true
            }
        }

        Loader {
            id: closed

            anchors.fill: parent
            active: window.open && !Opening.open
            visible: !window.operated
            sourceComponent: ClosedPage {
                focus: true
            }
        }

        OperatorCorner {
            anchors.top: parent.top
            anchors.right: parent.right
            enabled: !window.operated
            onAsked: OperatorDoor.open()
        }

        Loader {
            id: door

            // By name: what only the operator sees is no part of the start.
            anchors.fill: parent
            source: ({
                    asking: "controls/PinPad.qml",
                    entered: "controls/OperatorPanel.qml",
                    cleaning: "controls/CleaningPage.qml"
                })[OperatorDoor.state] ?? ""
            onLoaded: item.focus = true
        }
    }

    Connections {
        target: Visit

        function onChanged() {
            window.giveKeys();
        }
    }
    Connections {
        target: OperatorDoor

        function onChanged() {
            window.giveKeys();
        }
    }
    Connections {
        target: Opening

        function onChanged() {
            window.giveKeys();
        }
    }
}
