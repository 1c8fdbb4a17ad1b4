pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A slide in a frame on the wall: the very slide, laid out at the page's size and drawn small.
Item {
    id: miniature

    // The part of the page above the control strip.
    required property real pageWidth
    required property real pageHeight
    readonly property real frame: 8 * Theme.u

    signal triggered

    function take(deck: string, index: int) {
        slot.take(deck, index);
        slot.picture(false);
    }

    implicitHeight: (width - 2 * frame) * pageHeight / pageWidth + 2 * frame
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.tr("The slide with the answer")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.6
        color: tap.pressed ? Theme.soft : Theme.accent
    }

    Item {
        anchors.fill: parent
        anchors.margins: miniature.frame
        clip: true
        // A picture: nothing in it is for touching.
        enabled: false

        SlideSlot {
            id: slot

            width: miniature.pageWidth
            height: miniature.pageHeight + Theme.barHeight
            scale: parent.width / width
            transformOrigin: Item.TopLeft
        }
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: miniature.triggered()
    }
}
