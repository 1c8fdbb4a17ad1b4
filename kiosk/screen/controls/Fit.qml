import QtQuick
import kiosk.screen
import kiosk.stage

// Finds the largest size, from `least` to 1, at which a body has room.
QtObject {
    id: fit

    required property Item body
    // How high the body wants to be at the present size, and how high it may be.
    required property real needed
    required property real room
    property real least: 0.6
    // The size where even the least has no room.
    property real otherwise: least
    property real size: 1
    // What the body shows, if that is known to be the same whenever it is called the same: its size is then found once.
    property string key: ""
    readonly property int steps: 5
    // Trying sizes changes what is needed, which is no reason to try again.
    property bool trying: false

    readonly property Timer soon: Timer {
        interval: 0
        onTriggered: {
            fit.trying = true;
            fit.find();
            fit.trying = false;
        }
    }

    readonly property Connections sizes: Connections {
        target: Comfort

        function onChanged() {
            fit.again();
        }
    }

    // Settles every positioner below an item now, innermost first, as the next frame would.
    function settle(item: Item) {
        for (const child of item.children)
            settle(child);
        item.ensurePolished();
    }

    function has(trial: real): bool {
        size = trial;
        settle(body);
        return needed <= room + 1;
    }

    // In few steps: each size of type that is tried takes memory for its glyphs.
    function find() {
        const known = key === "" ? undefined : FoundSizes.sizes[key];
        if (room <= 0 || known !== undefined && has(known.size) === known.fits)
            return;
        search();
        if (key !== "")
            FoundSizes.sizes[key] = {
                "size": size,
                "fits": needed <= room + 1
            };
    }

    function search() {
        if (has(1))
            return;
        const step = (1 - least) / steps;
        let [low, high] = [0, steps];
        if (!has(least)) {
            has(otherwise);
            return;
        }
        while (high - low > 1) {
            const middle = Math.floor((low + high) / 2);
            if (has(least + middle * step))
                low = middle;
            else
                high = middle;
        }
        has(least + low * step);
    }

    // Something else than the size has changed.
    function again() {
        soon.start();
    }

    onNeededChanged: if (!trying && needed > room + 1)
        again()
    onRoomChanged: again()
}
