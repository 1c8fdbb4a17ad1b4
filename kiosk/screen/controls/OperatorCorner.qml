import QtQuick
import kiosk.screen

// The operator's way in, which nobody sees or finds by chance: five taps in a corner, the last of them held. It only
// looks on; what lies beneath feels every touch as ever.
Item {
    id: corner

    // When the last taps began, in milliseconds.
    property var taps: []

    signal asked

    function tap() {
        const now = Date.now();
        corner.taps = corner.taps.filter(at => at <= now && now - at < Theme.tapping).concat(now);
        if (corner.taps.length >= 5)
            hold.restart();
    }

    width: Theme.touch
    height: width

    PointHandler {
        onActiveChanged: {
            if (active)
                corner.tap();
            else
                hold.stop();
        }
    }

    Timer {
        id: hold

        interval: Theme.holding
        onTriggered: {
            corner.taps = [];
            corner.asked();
        }
    }
}
