pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// One of the three places that hold slides: the one shown and its neighbours.
Item {
    id: slot

    // Where it stands on the endless strip, in pages.
    property int place: 0
    property string deck: ""
    property int index: -1
    property string layout: ""
    // How far it stands beside the middle of the screen, in pages.
    property real shift: 0
    // Whether the slide's picture is held, and whether at its own size: 8 MiB on a screen of 1920x1080, a neighbour's 2.
    property bool pictured: true
    property bool sharp: false
    // How far the slide's entrance has come, from 0 to 1.
    property real progress: 1

    // What a new layout is told first: one object for all, since Qt (6.11) never lets go of any that it was given.
    readonly property var first: ({ "deck": "", "index": 0, "pictured": false })

    // Takes a slide in; a layout already loaded only changes its words.
    function take(deck: string, index: int) {
        const wanted = Navigator.layoutAt(index);
        if (slot.deck === deck && slot.index === index)
            return;
        // No picture is asked for until all that it depends on is known.
        pictured = false;
        sharp = false;
        slot.deck = deck;
        slot.index = index;
        leave();
        if (wanted === "") {
            loader.source = "";
        } else if (wanted === slot.layout && loader.item) {
            loader.item.deck = deck; // qmllint disable missing-property
            loader.item.index = index; // qmllint disable missing-property
        } else {
            const file = wanted.charAt(0).toUpperCase() + wanted.slice(1) + "Layout.qml";
            first.deck = deck;
            first.index = index;
            loader.setSource(Qt.resolvedUrl("../layouts/" + file), first);
        }
        slot.layout = wanted;
    }

    // Brings the slide's picture: a sharp one stays so.
    function picture(sharp: bool) {
        slot.sharp = slot.sharp || sharp;
        pictured = true;
    }

    // Plays the slide's entrance, from wherever the finger has brought it.
    function enter() {
        if (Theme.still) {
            appear();
        } else if (progress < 1) {
            entrance.duration = Math.round(Theme.entrance * (1 - progress));
            entrance.restart();
        }
    }

    // Shows the slide whole, at once.
    function appear() {
        entrance.stop();
        progress = 1;
    }

    // The finger shows a part of the slide: its entrance has come as far.
    function peek(part: real) {
        if (!entrance.running)
            progress = Math.max(progress, part);
    }

    // Makes ready for the next entrance.
    function leave() {
        entrance.stop();
        progress = Theme.still ? 1 : 0;
    }

    clip: shift !== 0

    NumberAnimation {
        id: entrance

        target: slot
        property: "progress"
        to: 1
        easing.type: Easing.OutCubic
    }

    Loader {
        id: loader
        anchors.fill: parent
    }

    Binding {
        target: loader.item
        property: "progress"
        value: slot.progress
    }
    Binding {
        target: loader.item
        property: "sharp"
        value: slot.sharp
    }
    Binding {
        target: loader.item
        property: "pictured"
        value: slot.pictured
    }
    Binding {
        target: loader.item
        property: "shift"
        value: slot.shift
    }
}
