import QtQuick
import kiosk.stage
import kiosk.screen

// A poster that grows from its place on the wall to the full screen. The story then stands on its slide.
Item {
    id: growth

    required property string deck
    required property rect field
    property var told: ({})
    property var other: ({})
    property rect from
    // How much smaller than the page it hangs on the wall.
    required property real scaling
    property real way: 0
    readonly property bool moving: move.running

    function begin(poster: var, second: var, place: rect) {
        told = poster;
        other = second;
        from = place;
        way = 0;
        visible = true;
        move.restart();
    }

    // Gives the pictures back.
    function end() {
        move.stop();
        visible = false;
        told = {};
        other = {};
    }

    visible: false
    Accessible.ignored: true

    Item {
        id: frame

        x: growth.from.x * (1 - growth.way)
        y: growth.from.y * (1 - growth.way)
        width: growth.from.width + (growth.width - growth.from.width) * growth.way
        height: growth.from.height + (growth.height - growth.from.height) * growth.way
        clip: growth.moving

        Item {
            id: poster

            x: (frame.width - width * scale) / 2
            width: growth.width
            height: growth.height
            transformOrigin: Item.TopLeft
            scale: growth.scaling + (1 - growth.scaling) * growth.way

            Rectangle {
                anchors.fill: parent
                color: Theme.ground
            }
            Backdrop {
                // The miniature's picture, until the large one is drawn.
                width: growth.width * growth.scaling
                height: growth.height * growth.scaling
                transformOrigin: Item.TopLeft
                scale: 1 / growth.scaling
                deck: growth.deck
                picture: growth.told.scene ?? ""
                kept: words.kept
                lean: words.lean
                light: words.paper
                rise: words.rise
                extended: words.extended
            }
            Backdrop {
                anchors.fill: parent
                deck: growth.deck
                picture: growth.told.scene ?? ""
                kept: words.kept
                lean: words.lean
                light: words.paper
                rise: words.rise
                extended: words.extended
                smooth: !growth.moving
            }
            PosterWords {
                id: words

                x: growth.field.x
                y: growth.field.y
                width: growth.field.width
                height: growth.field.height
                told: growth.told
                other: growth.other
                unit: Theme.u
            }
        }
    }

    NumberAnimation {
        id: move

        target: growth
        property: "way"
        from: 0
        to: 1
        duration: Theme.still ? 0 : 400
        easing.type: Easing.InOutCubic
        onFinished: Navigator.leap(growth.told.index)
    }

    // Whatever moves the story ends the growth, its own arrival included.
    Connections {
        target: Navigator

        function onMoved() {
            growth.end();
        }
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
}
