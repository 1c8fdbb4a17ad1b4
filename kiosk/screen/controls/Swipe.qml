import QtQuick
import kiosk.screen

// A finger that is drawn along the picture, which may be turned on the display: what Qt tells of it is the display's.
DragHandler {
    // How far it has come along the picture, in pixels, and how fast it goes, in pixels a second.
    readonly property real way: along(activeTranslation)
    readonly property real speed: along(centroid.velocity)

    function along(vector: vector2d): real {
        return (xAxis.enabled ? vector.x : vector.y) * (Theme.rotation < 180 ? 1 : -1);
    }

    target: null
    xAxis.enabled: Theme.rotation % 180 === 0
    yAxis.enabled: !xAxis.enabled
}
