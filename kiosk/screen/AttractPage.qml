pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What the exhibit shows while nobody is there: titles and slogans by turns, over a scene that moves. One timer moves
// everything, a step at a time, and only small parts of the screen change between two steps.
Item {
    id: page

    // Lines that a story has before the next one's turn.
    readonly property int act: 2
    // The language that comes first, and the one under it.
    readonly property string first: Language.current
    readonly property string second: (Language.offered.find(language => language.code !== first) ?? ({ "code": first })).code
    readonly property var lines: [Stories.attract(first), Stories.attract(second)]
    // The positions of each story's lines in them.
    readonly property var stories: {
        const found = new Map();
        lines[0].forEach((line, at) => found.set(line.deck, (found.get(line.deck) ?? []).concat(at)));
        return Array.from(found.values());
    }

    // How far the loop is: steps since it began, the turn, and the milliseconds of it that are over.
    property int steps: 0
    property int turn: 0
    property int age: 0
    readonly property real faded: Theme.still ? 1 : Math.min(1, age / Theme.fade)
    readonly property bool fading: faded < 1
    // The words go before the picture does, and come after it: in ten stages, because large letters are drawn slowly.
    readonly property real spoken: Theme.still ? 1 : Math.round(10 * Math.max(0, Math.min(1, (age - Theme.fade / 2) / Theme.fade, (Theme.turn - age) / Theme.fade))) / 10
    readonly property int line: lineAt(turn)
    // On which of the two picture frames the turn and the one before it are shown; -1 is the steppe.
    readonly property int frame: frameAt(turn)
    readonly property int frameBefore: frameAt(turn - 1)

    function lineAt(turn: int): int {
        const shown = Math.max(0, turn);
        const acts = Math.floor(shown / page.act);
        const story = page.stories[acts % page.stories.length];
        return story[(Math.floor(acts / page.stories.length) * page.act + shown % page.act) % story.length];
    }

    function frameAt(turn: int): int {
        return page.lines[0][lineAt(turn)].mood === "steppe" ? -1 : Math.max(0, turn) % 2;
    }

    // The turn that a picture frame is needed for next, or now.
    function turnOf(frame: int): int {
        if (page.fading && page.frameBefore === frame)
            return page.turn - 1;
        for (let turn = page.turn; turn < page.turn + 4 * page.act; turn++) {
            if (frameAt(turn) === frame)
                return turn;
        }
        return page.turn;
    }

    Accessible.role: Accessible.Button
    Accessible.name: Words.tr("Touch to begin")
    Accessible.onPressAction: Visit.touched()
    Keys.onPressed: event => {
        event.accepted = true;
        Visit.touched();
    }
    onVisibleChanged: {
        page.turn = 0;
        page.age = 0;
    }

    Timer {
        interval: Theme.still ? Theme.turn : Theme.step
        repeat: true
        running: page.visible
        onTriggered: {
            page.age += interval;
            if (!Theme.still)
                page.steps += 1;
            if (page.age >= Theme.turn) {
                page.age = 0;
                page.turn += 1;
            }
        }
    }

    // Takes the whole touch: nothing else may feel the one that begins a visit.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        onPressed: Visit.touched()
        onWheel: Visit.touched()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    DawnScene {
        id: dawn

        anchors.fill: parent
        shown: page.visible
        visible: page.frame < 0 || (page.fading && page.frameBefore < 0)
        steps: visible ? page.steps : 0
    }

    Repeater {
        model: 2

        Item {
            id: frame

            required property int index
            readonly property bool front: page.frame === index
            readonly property bool leaving: page.fading && page.frameBefore === index
            readonly property var told: page.lines[0][page.lineAt(page.turnOf(index))]

            anchors.fill: parent
            z: front ? 1 : 0
            opacity: front ? page.faded : leaving && page.frame < 0 ? 1 - page.faded : 1
            visible: front || leaving

            Scene {
                anchors.fill: parent
                deck: frame.told.deck
                picture: page.visible && frame.told.mood !== "steppe" ? frame.told.scene : ""
            }
            Sparks {
                x: Math.round(dawn.art)
                y: Theme.portrait ? Math.round(parent.height * 0.5) : 0
                width: parent.width - x
                height: Math.round(parent.height * (Theme.portrait ? 0.34 : 0.9))
                steps: frame.visible ? page.steps : 0
            }
        }
    }

    AttractWords {
        // A little elsewhere at each turn, so that nothing is burnt into the screen.
        x: Theme.margin + ((page.turn * 7) % 5 - 2) * 12 * Theme.u
        y: Theme.margin * (Theme.portrait ? 2 : 0.8) + ((page.turn * 3) % 5 - 2) * 10 * Theme.u
        z: 2
        // Over the sky, and apart from the art.
        width: (Theme.portrait ? page.width - Theme.margin : dawn.art) - Theme.margin
        height: (Theme.portrait ? page.height * 0.54 : (page.frame < 0 ? dawn.horizon : invitation.y) - Theme.wide) - y
        opacity: page.spoken
        visible: opacity > 0
        text: page.lines[0][page.line].title
        second: page.lines[1][page.line].title
        secondCode: page.second
    }

    Invitation {
        id: invitation

        x: Theme.margin + ((page.turn * 3) % 5 - 2) * 12 * Theme.u
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin * 0.6 + ((page.turn * 7) % 5) * 8 * Theme.u
        z: 2
        codes: [page.first, page.second]
        steps: page.steps
    }
}
