pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// A story: a strip of slides of which three are alive, moved by finger, key and button alike.
Item {
    id: page

    // Where the strip stands, and where it is going, in pages.
    property real position: 0
    property int place: 0
    readonly property alias moving: glide.running
    // Whether the story is opened anew: its slide then stands there at once.
    property bool opening: true
    property bool lookAhead: true

    function slot(place: int): SlideSlot {
        return slots.itemAt(((place % 3) + 3) % 3) as SlideSlot;
    }

    function put(place: int, index: int, sharp: bool) {
        const taker = slot(place);
        taker.place = place;
        taker.take(Navigator.deck, index);
        taker.picture(sharp);
    }

    function neighbours() {
        if (Navigator.deck === "" || !lookAhead || glide.running || drag.active)
            return;
        for (const by of [1, -1]) {
            put(place + by, Navigator.index + by, false);
            slot(place + by).leave();
        }
    }

    // Brings the navigator's slide onto the screen; from a running glide, it goes on from where that is.
    function follow() {
        if (Navigator.deck === "" || Navigator.quiz) {
            opening = true;
            return;
        }
        const current = slot(place);
        if (opening || current.deck !== Navigator.deck) {
            opening = false;
            glide.stop();
            position = place;
            put(place, Navigator.index, true);
            slot(place).leave();
            slot(place).enter();
            later.restart();
            return;
        }
        if (current.index === Navigator.index) {
            settle();
            return;
        }
        const way = Navigator.index > current.index ? 1 : -1;
        place += way;
        put(place, Navigator.index, true);
        if (Navigator.leapt)
            slot(place).appear();
        else
            slot(place).enter();
        if (Navigator.leapt)
            position = place;
        else if (Math.abs(place - position) > 2)
            position = place - 2 * way;
        settle();
    }

    // What nobody sees is not told anew in the frame of a switch, but made ready again after it.
    function vacate() {
        if (glide.running || drag.active)
            return;
        slot(place - 1).take("", -1);
        slot(place + 1).take("", -1);
        if (!visible)
            slot(place).take("", -1);
        later.restart();
    }

    function settle() {
        glide.stop();
        if (position === place) {
            later.restart();
            return;
        }
        // The first frame after a touch already moves: an animation's own first step comes a frame later.
        position += (place - position) * Math.min(1, Theme.slide / 420) * 0.05;
        glide.from = position;
        glide.to = place;
        glide.start();
    }

    // Where the visitor stays, the picture behind is let go; it comes back with the first sign of moving on.
    function dwell() {
        slot(place - 1).picture(false);
        stay.restart();
    }

    Timer {
        id: stay

        interval: 4000
        onTriggered: {
            const behind = page.slot(page.place - 1);
            behind.pictured = false;
            behind.sharp = false;
        }
    }

    NumberAnimation {
        id: glide

        target: page
        property: "position"
        duration: Theme.slide
        easing.type: Easing.OutCubic
        onFinished: later.restart()
    }

    // The neighbours are made ready once the picture stands still; at the start, once it is complete.
    Timer {
        id: later

        interval: 400
        onTriggered: {
            interval = 60;
            page.neighbours();
        }
    }

    Connections {
        target: Navigator

        function onMoved() {
            page.follow();
            page.dwell();
        }
    }

    Connections {
        target: Language

        function onChanging() {
            page.vacate();
        }
    }

    Component.onCompleted: {
        follow();
        // The first picture of all is whole from its first frame.
        if (Navigator.deck !== "")
            slot(place).appear();
    }

    Repeater {
        id: slots

        model: 3

        SlideSlot {
            required property int modelData

            place: modelData
            shift: Math.max(-1, Math.min(1, place - page.position))
            x: Math.round((place - page.position) * page.width)
            width: page.width
            height: page.height
            // Neighbours wait beyond the edge, laid out and not drawn.
            visible: index >= 0
        }
    }

    TapHandler {
        onTapped: point => {
            if (point.position.x > page.width * 0.6)
                Navigator.step(1);
            else if (point.position.x < page.width * 0.2)
                Navigator.step(-1);
        }
    }

    Swipe {
        id: drag

        onActiveChanged: {
            if (active) {
                glide.stop();
                page.dwell();
                return;
            }
            const pulled = page.place - page.position;
            const fling = speed / page.width;
            if (pulled < -0.18 || fling < -0.5)
                Navigator.step(1);
            else if (pulled > 0.18 || fling > 0.5)
                Navigator.step(-1);
            page.settle();
        }
        onWayChanged: {
            if (!active)
                return;
            const pulled = -way / page.width;
            const end = (pulled > 0 && Navigator.index === Navigator.count - 1) || (pulled < 0 && Navigator.index === 0);
            page.position = page.place + Math.max(-1, Math.min(1, end ? pulled * 0.25 : pulled));
            if (!end)
                page.slot(page.place + Math.sign(pulled)).peek(Math.abs(pulled));
        }
    }
}
