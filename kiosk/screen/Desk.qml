pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// All that the window shows: start page, story, quiz, About page, the control strip; and what the keys do.
FocusScope {
    id: desk

    property bool lookAhead: true
    // Digits typed so far, for going to a slide by its number.
    property string typed: ""

    function key(event: KeyEvent) {
        Theme.keyboard = true;
        event.accepted = true;
        if (Navigator.quiz && !comfort.open && (quiz.item as QuizPage).key(event))
            return;
        const digit = event.key - Qt.Key_0;
        if (digit >= 0 && digit <= 9) {
            desk.typed = (desk.typed + digit).slice(-4);
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
            if (desk.typed !== "")
                Navigator.goTo(Number(desk.typed) - 1);
            desk.typed = "";
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
        case Qt.Key_B:
            Language.both = !Language.both;
            break;
        default:
            event.accepted = false;
        }
    }

    focus: true
    Keys.onPressed: event => desk.key(event)
    // A key's release comes here, whichever control took the key itself.
    Keys.onReleased: event => {
        event.accepted = false;
        Visit.touched();
    }

    // Where the keys go while no control has them.
    Item {
        id: nothing

        focus: true
    }

    HoverHandler {
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
    }

    Timer {
        id: forget

        interval: 3000
        onTriggered: desk.typed = ""
    }

    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active)
                Theme.keyboard = false;
            Visit.touched();
        }
    }

    // The next visitor finds nothing that the last one left.
    Connections {
        target: Visit

        function onChanged() {
            if (Visit.warning) {
                question.before = desk.Window.activeFocusItem;
                question.forceActiveFocus();
                return;
            }
            if (!Visit.attracting) {
                question.before?.forceActiveFocus();
                question.before = null;
                return;
            }
            question.before = null;
            nothing.focus = true;
            Theme.keyboard = false;
            desk.typed = "";
            comfort.open = false;
        }
    }

    // A page lives while it is shown: kept, it would be laid out again with each language and text size. Only the story
    // is kept, since what it holds is made ready ahead.
    Loader {
        width: parent.width
        height: parent.height - bar.height
        active: Navigator.deck === "" && !Navigator.about
        visible: Navigator.deck === "" && !Navigator.about
        sourceComponent: StartPage {}
    }

    Loader {
        anchors.fill: parent
        active: visible || item !== null
        visible: Navigator.deck !== "" && !Navigator.quiz
        sourceComponent: StoryPage {
            lookAhead: desk.lookAhead
        }
    }

    Loader {
        id: quiz

        width: parent.width
        height: parent.height - bar.height
        active: Navigator.quiz
        visible: Navigator.quiz
        sourceComponent: QuizPage {}
    }

    Loader {
        width: parent.width
        height: parent.height - bar.height
        active: Navigator.about
        visible: Navigator.about
        sourceComponent: AboutPage {}
    }

    ControlBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        onComfortRequested: comfort.open = !comfort.open
    }

    Loader {
        id: comfort

        property bool open: false

        anchors.fill: parent
        active: open
        sourceComponent: ComfortPanel {
            onClosed: comfort.open = false
        }
    }

    Loader {
        id: question

        // What had the keys before.
        property Item before: null

        anchors.fill: parent
        active: Visit.warning
        sourceComponent: StillThere {
            focus: true
        }
    }
}
