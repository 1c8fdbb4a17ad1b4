import QtQuick
import QtQuick.Shapes

// A stroke along a circle, clockwise.
Shape {
    id: arc

    required property real thickness
    required property color color
    // Degrees, clockwise from the top.
    property real from: 0
    property real sweep: 360
    property bool rounded: false

    // A round stroke of no length would still be a dot.
    visible: Math.abs(sweep) > 0.1

    ShapePath {
        fillColor: "transparent"
        strokeColor: arc.color
        strokeWidth: arc.thickness
        capStyle: arc.rounded ? ShapePath.RoundCap : ShapePath.FlatCap

        PathAngleArc {
            centerX: arc.width / 2
            centerY: arc.height / 2
            radiusX: (arc.width - arc.thickness) / 2
            radiusY: (arc.height - arc.thickness) / 2
            startAngle: arc.from - 90
            sweepAngle: arc.sweep
        }
    }
}
