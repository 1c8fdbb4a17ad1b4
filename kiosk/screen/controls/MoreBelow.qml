pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Says that what scrolls goes on below, and leads there: it sinks away at its lower edge, and a button lies beside the foot.
Item {
    id: more

    required property Flickable flick
    required property Item foot
    readonly property real taken: onward.width
    readonly property color ground: Theme.plain ? Theme.ground : Theme.bar

    visible: flick.interactive && !flick.atYEnd

    Rectangle {
        // Instead of a line that is cut in two.
        width: parent.width
        y: more.flick.y + more.flick.height - 88 * Theme.u
        height: more.foot.y - y
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(more.ground, 0)
            }
            GradientStop {
                position: 0.7
                color: Qt.alpha(more.ground, 0.96)
            }
        }
    }

    Rectangle {
        id: onward

        x: more.flick.x + more.flick.width - width
        y: more.foot.y + (more.foot.height - height) / 2
        width: Theme.touch
        height: 56 * Theme.u
        radius: height / 2
        color: Theme.bar
        border.color: Theme.accent
        border.width: Theme.hairline
        Accessible.role: Accessible.Button
        Accessible.name: Words.tr("More below")
        Accessible.onPressAction: scroll.start()

        Glyph {
            anchors.centerIn: parent
            icon: "caret-down"
            size: 34 * Theme.u
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            margin: 18 * Theme.u
            onTapped: scroll.start()
        }
    }

    NumberAnimation {
        id: scroll

        target: more.flick
        property: "contentY"
        to: Math.min(more.flick.contentHeight - more.flick.height, more.flick.contentY + more.flick.height * 0.7)
        duration: Theme.slide
        easing.type: Easing.OutCubic
    }
}
