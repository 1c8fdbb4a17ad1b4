pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import kiosk.screen

// What a dial looks like: numbered parts around a hub, one of them lit, and the hub's marks.
Item {
    id: face

    required property int parts
    required property int marks
    required property int chosen
    required property real pointer
    // How many parts the face has been turned on.
    required property real turn
    required property real progress
    readonly property real step: 360 / Math.max(1, parts)
    readonly property real rim: 10 * Theme.u
    readonly property real middle: width / 2
    readonly property real outer: middle - rim
    readonly property real inner: outer * 0.62

    // Where a part's middle lies: degrees clockwise from the right.
    function bearing(part: int): real {
        return pointer + (part - turn - (1 - progress) * 1.5) * step;
    }

    // Disc and hub stand; only the lit part and the gaps go round, so that a turn redraws little.
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.bar
        border.color: Theme.line
        border.width: face.rim
    }

    Repeater {
        model: face.parts

        Rectangle {
            required property int index
            readonly property real bearing: face.bearing(index) + face.step / 2
            readonly property real far: (face.outer + face.inner) / 2

            x: face.middle + far * Math.cos(bearing * Math.PI / 180) - width / 2
            y: face.middle + far * Math.sin(bearing * Math.PI / 180) - height / 2
            width: face.outer - face.inner + 2 * Theme.u
            height: 8 * Theme.u
            rotation: bearing
            antialiasing: true
            color: Theme.line
        }
    }

    Shape {
        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.accent

            PathAngleArc {
                centerX: face.middle
                centerY: face.middle
                radiusX: face.outer
                radiusY: face.outer
                startAngle: face.bearing(face.chosen) - face.step / 2
                sweepAngle: face.step
            }
            PathAngleArc {
                centerX: face.middle
                centerY: face.middle
                radiusX: face.inner
                radiusY: face.inner
                startAngle: face.bearing(face.chosen) + face.step / 2
                sweepAngle: -face.step
                moveToStart: false
            }
        }
    }

    Repeater {
        model: face.parts

        Text {
            required property int index
            readonly property real bearing: face.bearing(index) * Math.PI / 180
            readonly property real far: (face.outer + face.inner) / 2

            x: face.middle + far * Math.cos(bearing) - width / 2
            y: face.middle + far * Math.sin(bearing) - height / 2
            text: index + 1
            color: index === face.chosen ? Theme.bar : Theme.accent
            font.family: Theme.sans
            font.features: Theme.features
            font.weight: Font.Bold
            font.pixelSize: Math.round(face.outer * (index === face.chosen ? 0.26 : 0.19))
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: 2 * face.inner
        height: width
        radius: width / 2
        color: Theme.ground
        border.color: Theme.line
        border.width: 3 * Theme.u
    }

    Repeater {
        model: face.marks

        Rectangle {
            required property int index
            readonly property real bearing: face.pointer + index * 360 / face.marks
            readonly property real far: face.inner * 0.88

            x: face.middle + far * Math.cos(bearing * Math.PI / 180) - width / 2
            y: face.middle + far * Math.sin(bearing * Math.PI / 180) - height / 2
            width: face.outer * 0.075
            height: face.outer * 0.032
            radius: height / 2
            rotation: bearing
            antialiasing: true
            color: index < Math.round(face.marks * face.progress) ? Theme.ink : Theme.faint
        }
    }
}
