pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A dial of numbered parts that turns under the finger and comes to rest with one part at its pointer. What counts is
// told off in marks around the hub, which stands still.
Item {
    id: dial

    required property int parts
    required property int marks
    // Said of the part at the pointer.
    required property string name
    // Where the pointer is: degrees clockwise from the right.
    property real pointer: 180
    property real progress: 1
    // How many parts the dial has been turned on, whole at rest; it may go round many times.
    property real turn: 0
    readonly property int chosen: ((Math.round(turn) % parts) + parts) % parts
    readonly property real step: face.step
    readonly property real middle: face.middle
    readonly property real outer: face.outer
    readonly property real rim: face.rim
    default property alias content: hub.data

    function angleAt(point: point): real {
        return Math.atan2(point.y - middle, point.x - middle) * 180 / Math.PI;
    }

    // The shortest way round to a number of parts.
    function rest(at: real) {
        glide.stop();
        if (Theme.still) {
            turn = at;
            return;
        }
        glide.from = turn;
        glide.to = at;
        glide.start();
    }

    // Back to the first part, as for the next visitor.
    function reset() {
        glide.stop();
        turn = 0;
    }

    function choose(point: point) {
        if (Math.hypot(point.x - middle, point.y - middle) > outer)
            return;
        const away = Math.round((angleAt(point) - pointer) / step + turn) - Math.round(turn);
        rest(Math.round(turn) + ((away % parts) + parts + Math.floor(parts / 2)) % parts - Math.floor(parts / 2));
    }

    function nudge(by: int) {
        rest((glide.running ? glide.to : Math.round(turn)) + by);
    }

    height: width
    activeFocusOnTab: true
    Accessible.role: Accessible.Dial
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onIncreaseAction: nudge(1)
    Accessible.onDecreaseAction: nudge(-1)
    Keys.onRightPressed: nudge(1)
    Keys.onLeftPressed: nudge(-1)

    NumberAnimation {
        id: glide

        target: dial
        property: "turn"
        duration: Theme.slide
        easing.type: Easing.OutCubic
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => dial.choose(point.position)
    }

    DragHandler {
        id: drag

        property real last: 0

        target: null
        // The page, which turns at a swipe, does not take the finger over.
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType
        onActiveChanged: {
            glide.stop();
            last = dial.angleAt(centroid.position);
            if (!active)
                dial.rest(Math.round(dial.turn));
        }
        onCentroidChanged: {
            if (!active)
                return;
            const now = dial.angleAt(centroid.position);
            dial.turn -= (((now - last) % 360 + 540) % 360 - 180) / dial.step;
            last = now;
        }
    }

    DialFace {
        id: face

        anchors.fill: parent
        parts: dial.parts
        marks: dial.marks
        chosen: dial.chosen
        pointer: dial.pointer
        turn: dial.turn
        progress: dial.progress
    }

    Column {
        id: hub

        anchors.centerIn: parent
        width: dial.outer * 0.74
    }

    FocusRing {
        control: dial
    }
}
