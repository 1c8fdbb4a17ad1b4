pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A train on a line, its head lit; past the open end it is gone, and comes anew from the first stop.
Item {
    id: train

    required property var track
    // How far the head has come along the line.
    property real along: 0
    readonly property int wagons: 4
    readonly property real pitch: 50 * Theme.u
    readonly property real length: wagons * pitch

    Repeater {
        model: train.wagons

        Rectangle {
            id: wagon

            required property int index
            readonly property bool head: index === 0
            readonly property real along: train.along - index * train.pitch
            readonly property var place: Track.at(train.track, Math.max(0, along))

            x: place.x - width / 2
            y: place.y - height / 2
            width: train.pitch - 3 * Theme.u
            height: 30 * Theme.u
            radius: (head ? 15 : 6) * Theme.u
            rotation: place.bearing
            antialiasing: true
            visible: along >= 0
            color: Theme.ink
            border.color: Theme.bar
            border.width: Math.max(1, 3 * Theme.u)

            Rectangle {
                // The lamp, and its light ahead.
                x: parent.width - 4 * Theme.u
                anchors.verticalCenter: parent.verticalCenter
                width: 70 * Theme.u
                height: parent.height * 0.7
                radius: height / 2
                visible: wagon.head
                antialiasing: true
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        position: 0
                        color: Theme.ink
                    }
                    GradientStop {
                        position: 1
                        color: "transparent"
                    }
                }
            }
        }
    }
}
