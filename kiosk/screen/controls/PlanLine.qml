import QtQuick
import QtQuick.Shapes
import kiosk.screen

// A line of a line plan, as far as it has been drawn; an open one ends in an arrow.
Shape {
    id: line

    required property var track
    property string drawn: "track"
    property bool open: false
    property real progress: 1
    readonly property real thick: (drawn === "track" ? 18 : drawn === "band" ? 58 : 10) * Theme.u
    readonly property var tip: Track.at(track, track.length * progress)
    readonly property real barb: 30 * Theme.u

    function barbed(turn: real): point {
        const bearing = (tip.bearing + turn) * Math.PI / 180;
        return Qt.point(tip.x + barb * Math.cos(bearing), tip.y + barb * Math.sin(bearing));
    }

    ShapePath {
        strokeColor: line.drawn === "track" ? Theme.accent : line.drawn === "band" ? Theme.line : Theme.ink
        strokeWidth: line.thick
        strokeStyle: line.drawn === "dots" ? ShapePath.DashLine : ShapePath.SolidLine
        dashPattern: [0.01, 2]
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: Track.cut(line.track, line.track.length * line.progress)
        }
    }
    ShapePath {
        strokeColor: line.open ? Theme.accent : "transparent"
        strokeWidth: line.thick
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: [line.barbed(140), Qt.point(line.tip.x, line.tip.y), line.barbed(-140)]
        }
    }
}
