pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Sparks of light that rise over the part of a picture where no words stand.
Item {
    id: sparks

    // Steps made so far; the scene is a function of them.
    property int steps: 0

    Repeater {
        model: 18

        Rectangle {
            required property int index
            // The R2 sequence scatters the sparks evenly over the plane.
            readonly property real across: (index * 0.754878 + 0.2) % 1
            // How far it has risen, 0 to 1.
            readonly property real risen: (index * 0.569840 + sparks.steps * Theme.u * (0.7 + 0.8 * (index * 0.618034 % 1)) / Math.max(1, sparks.height)) % 1

            x: Math.round(across * (sparks.width - width) + 14 * Theme.u * Math.sin(risen * 9 + index))
            y: Math.round((1 - risen) * (sparks.height - height))
            width: Math.round((4 + 7 * (index * 0.618034 % 1)) * Theme.u)
            height: width
            radius: width / 2
            color: Theme.accent
            // In stages, so that a spark is drawn anew no oftener than it moves.
            opacity: Math.round(Math.sin(risen * Math.PI) * 20) / 20
        }
    }
}
