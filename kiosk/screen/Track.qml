pragma Singleton
import QtQuick

// The way of a line plan's lines: straight runs and turns of 45 degrees, never the lie of the land.
QtObject {
    // A line through places: straight ahead from each, at 45 degrees into the next, the corners between rounded.
    // `beyond` runs on past the last one. Distances are counted along the line.
    function through(places: var, radius: real, beyond: real): var {
        const corners = [{
                "at": places[0],
                "stop": true
            }];
        for (let next = 1; next < places.length; ++next) {
            const from = places[next - 1];
            const to = places[next];
            const aslant = Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
            const ahead = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
            const bend = ahead ? Qt.point(to.x - Math.sign(to.x - from.x) * aslant, from.y) : Qt.point(from.x, to.y - Math.sign(to.y - from.y) * aslant);
            if (aslant > 1 && distance(bend, from) > 1)
                corners.push({
                    "at": bend,
                    "stop": false
                });
            corners.push({
                "at": to,
                "stop": true
            });
        }
        if (beyond > 0) {
            const last = corners[corners.length - 1].at;
            corners.push({
                "at": toward(last, corners[corners.length - 2].at, -beyond),
                "stop": false
            });
        }
        return measured(corners, radius);
    }

    function measured(corners: var, radius: real): var {
        const points = [];
        const ends = [];
        const stops = [];
        let length = 0;
        const add = point => {
            length += points.length ? distance(points[points.length - 1], point) : 0;
            points.push(point);
            ends.push(length);
        };
        corners.forEach((corner, index) => {
            const before = corners[index - 1]?.at;
            const after = corners[index + 1]?.at;
            if (corner.stop || !before || !after) {
                add(corner.at);
            } else {
                const reach = Math.min(radius, distance(corner.at, before) / 2, distance(corner.at, after) / 2);
                const entry = toward(corner.at, before, reach);
                const exit = toward(corner.at, after, reach);
                for (let part = 0; part <= 1; part += 0.125) {
                    const [a, b, c] = [(1 - part) * (1 - part), 2 * part * (1 - part), part * part];
                    add(Qt.point(a * entry.x + b * corner.at.x + c * exit.x, a * entry.y + b * corner.at.y + c * exit.y));
                }
            }
            if (corner.stop)
                stops.push(length);
        });
        return {
            "points": points,
            "ends": ends,
            "stops": stops,
            "length": length
        };
    }

    // The line's first part, up to a distance.
    function cut(track: var, end: real): var {
        if (end >= track.length)
            return track.points;
        const kept = track.points.filter((point, index) => track.ends[index] < end);
        const tip = at(track, end);
        return [...kept, Qt.point(tip.x, tip.y)];
    }

    // The point at a distance, and the line's bearing there in degrees.
    function at(track: var, along: real): var {
        let index = 1;
        while (index < track.ends.length - 1 && track.ends[index] < along)
            ++index;
        const from = track.points[index - 1];
        const to = track.points[index];
        const part = (along - track.ends[index - 1]) / Math.max(0.001, track.ends[index] - track.ends[index - 1]);
        return {
            "x": from.x + (to.x - from.x) * part,
            "y": from.y + (to.y - from.y) * part,
            "bearing": Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
        };
    }

    function distance(from: point, to: point): real {
        return Math.hypot(to.x - from.x, to.y - from.y);
    }

    function toward(from: point, to: point, by: real): point {
        const whole = Math.max(0.001, distance(from, to));
        return Qt.point(from.x + (to.x - from.x) * by / whole, from.y + (to.y - from.y) * by / whole);
    }
}
