pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The one window.
Window {
    id: window

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
    onOpenChanged: window.giveKeys()

    Binding {
        target: Theme
        property: "width"
        value: window.width
    }
    Binding {
        target: Theme
        property: "height"
        value: window.height
    }
    Binding {
        target: Theme
        property: "mood"
        value: Navigator.mood
    }

    Loader {
        id: desk

        // The window's own size: its content item has none before it is shown.
        width: window.width
        height: window.height
        active: window.open
        visible: !Visit.attracting && !window.operated
        sourceComponent: Desk {
            focus: true
            cursorHidden: window.cursorHidden
            lookAhead: window.lookAhead
        }
    }

    Loader {
        id: attract

        width: window.width
        height: window.height
        active: window.open && (visible || item !== null)
        visible: Visit.attracting && Opening.open && !window.operated
        sourceComponent: AttractPage {
            focus: true
            cursorHidden: window.cursorHidden
        }
    }

    Loader {
        id: closed

        width: window.width
        height: window.height
        active: window.open && !Opening.open
        visible: !window.operated
        sourceComponent: ClosedPage {
            focus: true
            cursorHidden: window.cursorHidden
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

        width: window.width
        height: window.height
        sourceComponent: [pad, panel, cleaning][["asking", "entered", "cleaning"].indexOf(OperatorDoor.state)] ?? null
    }
    Component {
        id: pad

        PinPad {
            focus: true
            cursorHidden: window.cursorHidden
        }
    }
    Component {
        id: panel

        OperatorPanel {
            focus: true
            cursorHidden: window.cursorHidden
        }
    }
    Component {
        id: cleaning

        CleaningPage {
            focus: true
            cursorHidden: window.cursorHidden
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
