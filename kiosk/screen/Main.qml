pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The one window: start page, story, About page, the control strip, and the keys.
Window {
    id: window

    // Digits typed so far, for going to a slide by its number.
    property string typed: ""
    property bool cursorHidden: false

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

    Item {
        id: desk

        function key(event: KeyEvent) {
            Theme.keyboard = true;
            event.accepted = true;
            const digit = event.key - Qt.Key_0;
            if (digit >= 0 && digit <= 9) {
                window.typed = (window.typed + digit).slice(-4);
                forget.restart();
                return;
            }
            switch (event.key) {
            case Qt.Key_Right:
            case Qt.Key_Down:
            case Qt.Key_PageDown:
            case Qt.Key_Space:
                Navigator.step(1);
                break;
            case Qt.Key_Left:
            case Qt.Key_Up:
            case Qt.Key_PageUp:
            case Qt.Key_Backspace:
                Navigator.step(-1);
                break;
            case Qt.Key_Home:
                Navigator.goTo(0);
                break;
            case Qt.Key_End:
                Navigator.last();
                break;
            case Qt.Key_Return:
            case Qt.Key_Enter:
                if (window.typed !== "")
                    Navigator.goTo(Number(window.typed) - 1);
                window.typed = "";
                break;
            case Qt.Key_Escape:
                if (comfort.open)
                    comfort.open = false;
                else
                    Navigator.home();
                break;
            case Qt.Key_L:
                const codes = Language.offered.map(language => language.code);
                Language.current = codes[(codes.indexOf(Language.current) + 1) % codes.length];
                break;
            default:
                event.accepted = false;
            }
        }

        // The window's own size: its content item has none before it is shown.
        width: window.width
        height: window.height
        focus: true
        Keys.onPressed: event => desk.key(event)

        HoverHandler {
            cursorShape: window.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        }

        Timer {
            id: forget

            interval: 3000
            onTriggered: window.typed = ""
        }

        PointHandler {
            onActiveChanged: if (active)
                Theme.keyboard = false
        }

        // Each page is made when it is first wanted, and then kept.
        Loader {
            width: parent.width
            height: parent.height - bar.height
            active: visible || item !== null
            visible: Navigator.deck === "" && !Navigator.about
            sourceComponent: StartPage {}
        }

        Loader {
            anchors.fill: parent
            active: Navigator.deck !== "" || item !== null
            visible: Navigator.deck !== ""
            sourceComponent: StoryPage {}
        }

        Loader {
            width: parent.width
            height: parent.height - bar.height
            active: Navigator.about || item !== null
            visible: Navigator.about
            sourceComponent: AboutPage {}
        }

        ControlBar {
            id: bar

            anchors.bottom: parent.bottom
            width: parent.width
            onComfortRequested: comfort.open = !comfort.open
        }

        ComfortPanel {
            id: comfort

            anchors.fill: parent
        }
    }
}
