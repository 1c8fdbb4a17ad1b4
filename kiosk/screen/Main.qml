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

    color: Theme.ground
    title: "Kiosk"

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
        // The window's own size: its content item has none before it is shown.
        width: window.width
        height: window.height
        active: window.open
        focus: true
        sourceComponent: Desk {
            focus: true
            cursorHidden: window.cursorHidden
            lookAhead: window.lookAhead
        }
    }
}
