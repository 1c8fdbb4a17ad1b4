pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Stops and lines after the manner of a metro's plan. The trains run once after the entrance, and at a touch, and then
// stand.
Item {
    id: plan

    required property string deck
    required property var told
    required property var other
    property real fit: 1
    property real progress: 1
    readonly property var stops: told.stops ?? []
    readonly property string spot: Theme.portrait ? "upright" : "at"
    readonly property int columns: Math.max(1, ...stops.map(stop => stop[spot][0]))
    readonly property int first: Math.min(...stops.map(stop => stop[spot][1]))
    readonly property int last: Math.max(first + 1, ...stops.map(stop => stop[spot][1]))
    // How much room each stop wants over and under its place.
    property var wants: []
    readonly property real over: Math.max(Theme.portrait ? beyond + 30 * Theme.u : 0, ...wants.filter(want => want.row === first).map(want => want.above))
    readonly property real under: Math.max(0, ...wants.filter(want => want.row === last).map(want => want.below))
    readonly property real least: over + under + leastRow * (last - first)
    readonly property real inset: 34 * Theme.u
    // What the right edge keeps free: the last stop's words, and the way on.
    // In two languages the columns of an upright plan are narrower, and its rows with them.
    readonly property real margin: Theme.portrait ? (other.stops ? 370 : 300) * Theme.u : 190 * Theme.u * Theme.headSize
    readonly property real column: (width - inset - margin) / columns
    readonly property real row: Math.max(leastRow, (height - over - under) / (last - first))
    // Rows are as far apart as the words of the stops want, and on an upright screen so far that lines set out upwards.
    readonly property real leastRow: {
        let least = 0;
        for (const upper of wants)
            for (const lower of wants)
                if (lower.row > upper.row && (!Theme.portrait || lower.left < upper.right && upper.left < lower.right))
                    least = Math.max(least, (upper.below + lower.above) / (lower.row - upper.row));
        for (const line of Theme.portrait ? told.lines ?? [] : [])
            for (const route of line.routes)
                for (let next = 1; next < route.length; ++next) {
                    const [from, to] = [stopOf(route[next - 1])[spot], stopOf(route[next])[spot]];
                    least = Math.max(least, column * Math.abs(to[0] - from[0]) / Math.max(1, Math.abs(to[1] - from[1])));
                }
        return least;
    }
    // Drawn anew once all has its place: while words move, rows change several times.
    property var tracks: []
    readonly property real beyond: (Theme.portrait ? 90 : 150) * Theme.u
    property real run: 0

    function stopOf(id: string): var {
        return stops.find(stop => stop.id === id);
    }

    function xOf(piece: var): real {
        return inset + column * piece[spot][0];
    }

    function place(piece: var): point {
        return Qt.point(xOf(piece), over + row * (piece[spot][1] - first));
    }

    // How wide the words of a stop may be: as far as the screen, or the next line that comes up beside them.
    function across(piece: var): real {
        const [column, row] = [piece[spot][0], piece[spot][1]];
        const beside = stops.filter(stop => stop[spot][0] > column && (Theme.portrait ? stop[spot][1] >= row : stop[spot][1] === row));
        const aside = Theme.portrait ? 46 * Theme.u : Theme.name * 2;
        return Math.min(width, ...beside.map(stop => xOf(stop) - aside)) - xOf(piece) - (Theme.portrait ? 46 : 14) * Theme.u;
    }

    function measure() {
        const wanted = [];
        for (let index = 0; index < marks.count; ++index) {
            const mark = marks.itemAt(index) as PlanStop;
            const spot = plan.stops[index]?.[plan.spot];
            if (mark && spot)
                wanted.push({
                    "row": spot[1],
                    "left": plan.xOf(plan.stops[index]),
                    "right": plan.xOf(plan.stops[index]) + mark.width,
                    "above": mark.above,
                    "below": mark.below
                });
        }
        const same = wanted.length === plan.wants.length && wanted.every((want, at) => Object.keys(want).every(key => Math.abs(want[key] - plan.wants[at][key]) < 0.5));
        if (!same)
            plan.wants = wanted;
        later.restart();
    }

    // Lays the lines through the stops.
    function trace() {
        const found = [];
        for (const line of told.lines ?? []) {
            for (const route of line.routes) {
                const open = line.drawn === "track" && stopOf(route[route.length - 1]).abroad;
                found.push({
                    "drawn": line.drawn,
                    "open": open,
                    "track": Track.through(route.map(id => place(stopOf(id))), 70 * Theme.u, open ? beyond : 0)
                });
            }
        }
        tracks = found;
    }

    function go() {
        if (!Theme.still)
            trip.restart();
    }

    onColumnChanged: measure()
    onSpotChanged: measure()
    onStopsChanged: measure()
    onOverChanged: later.restart()
    onRowChanged: later.restart()
    Component.onCompleted: trace()
    onProgressChanged: if (progress === 1)
        go()

    onVisibleChanged: if (!visible) {
        trip.stop();
        run = 0;
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: Words.tr("Let the trains run")
    Accessible.focusable: true
    Accessible.onPressAction: go()
    Keys.onReturnPressed: go()
    Keys.onEnterPressed: go()

    Timer {
        id: later

        interval: 0
        onTriggered: plan.trace()
    }

    NumberAnimation {
        id: trip

        target: plan
        property: "run"
        from: 0
        to: 1
        duration: 4000
        easing.type: Easing.InOutSine
        onFinished: plan.run = 0
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: plan.go()
    }

    Repeater {
        model: plan.tracks.length

        PlanLine {
            required property int index

            track: plan.tracks[index].track
            drawn: plan.tracks[index].drawn
            open: plan.tracks[index].open
            z: ["band", "dots", "track"].indexOf(drawn)
            progress: plan.progress
        }
    }

    Repeater {
        id: marks

        model: plan.stops.length

        PlanStop {
            required property int index

            z: 3
            deck: plan.deck
            piece: plan.stops[index] ?? ({})
            twin: plan.other.stops?.[index] ?? ({})
            place: plan.place(plan.stops[index])
            across: plan.across(plan.stops[index])
            fit: plan.fit
            progress: plan.progress
            onWidthChanged: plan.measure()
            onAboveChanged: plan.measure()
            onBelowChanged: plan.measure()
        }
    }

    Repeater {
        model: plan.tracks.length

        PlanTrain {
            required property int index
            // It stands in the middle of its first leg, its lamp short of the next stop.
            readonly property real rest: (track.stops[1] + length) / 2 - 30 * Theme.u

            z: 4
            track: plan.tracks[index].track
            visible: plan.tracks[index].drawn === "track"
            along: (rest * plan.progress + plan.run * track.length) % track.length
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -12 * Theme.u
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.accent
        border.width: plan.activeFocus && Theme.keyboard ? Math.max(3, 5 * Theme.u) : 0
    }
}
