pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
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
    readonly property real step: 360 / Math.max(1, parts)
    readonly property real middle: width / 2
    readonly property real rim: 10 * Theme.u
    readonly property real outer: middle - rim
    readonly property real inner: outer * 0.62
    readonly property real hubWidth: outer * 0.88
    default property alias content: hub.data

    function bearing(part: int): real {
        return pointer + (part - turn - (1 - progress) * 1.5) * step;
    }

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

    // Disc and hub stand; only the lit part and the gaps go round, so that a turn redraws little.
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.bar
        border.color: Theme.line
        border.width: dial.rim
    }

    Shape {
        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.accent

            PathAngleArc {
                centerX: dial.middle
                centerY: dial.middle
                radiusX: dial.outer
                radiusY: dial.outer
                startAngle: dial.bearing(dial.chosen) - dial.step / 2
                sweepAngle: dial.step
            }
            PathAngleArc {
                centerX: dial.middle
                centerY: dial.middle
                radiusX: dial.inner
                radiusY: dial.inner
                startAngle: dial.bearing(dial.chosen) + dial.step / 2
                sweepAngle: -dial.step
                moveToStart: false
            }
        }
    }

    Repeater {
        model: dial.parts

        Rectangle {
            required property int index
            readonly property real bearing: dial.bearing(index) + dial.step / 2
            readonly property real far: (dial.outer + dial.inner) / 2

            x: dial.middle + far * Math.cos(bearing * Math.PI / 180) - width / 2
            y: dial.middle + far * Math.sin(bearing * Math.PI / 180) - height / 2
            width: dial.outer - dial.inner + 2 * Theme.u
            height: 8 * Theme.u
            rotation: bearing
            antialiasing: true
            color: Theme.ground
        }
    }

    Repeater {
        model: dial.parts

        Text {
            required property int index
            readonly property real bearing: dial.bearing(index) * Math.PI / 180
            readonly property real far: (dial.outer + dial.inner) / 2

            x: dial.middle + far * Math.cos(bearing) - width / 2
            y: dial.middle + far * Math.sin(bearing) - height / 2
            text: index + 1
            color: index === dial.chosen ? Theme.bar : Theme.accent
            font.family: Theme.sans
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(dial.outer * (index === dial.chosen ? 0.26 : 0.19))
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: 2 * dial.inner
        height: width
        radius: width / 2
        color: Theme.ground
        border.color: Theme.line
        border.width: 3 * Theme.u
    }

    Repeater {
        model: dial.marks

        Rectangle {
            required property int index
            readonly property real bearing: dial.pointer + index * 360 / dial.marks
            readonly property real far: dial.inner * 0.88

            x: dial.middle + far * Math.cos(bearing * Math.PI / 180) - width / 2
            y: dial.middle + far * Math.sin(bearing * Math.PI / 180) - height / 2
            width: dial.outer * 0.075
            height: dial.outer * 0.032
            radius: height / 2
            rotation: bearing
            antialiasing: true
            color: index < Math.round(dial.marks * dial.progress) ? Theme.ink : Theme.faint
        }
    }

    Column {
        id: hub

        anchors.centerIn: parent
        width: dial.hubWidth
    }

    FocusRing {
        control: dial
    }
}
