pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A scene behind a slide, whole on every landscape screen: on a wider one its mirror image goes on at the sides, on a
// higher one its sky goes on at the top. On an upright screen it is cut where it is calm.
Item {
    id: backdrop

    required property string deck
    required property string picture
    property int kept: Image.AlignRight
    // Where the scene stands on a wider screen, from 0 at the left to 1 at the right.
    property real lean: 1
    // Where it stands on a higher one, from 0 at the top to 1 at the foot.
    property real rise: 1
    // Whether it may go on beyond its edges; else it is cut.
    property bool extended: true
    readonly property bool wide: extended && width > height * 1.85
    readonly property bool high: extended && width < height * 1.7 && width > height

    clip: wide

    Scene {
        id: scene

        x: Math.round((backdrop.width - width) * backdrop.lean)
        y: Math.round((backdrop.height - height) * backdrop.rise)
        width: backdrop.wide ? Math.round(backdrop.height * 16 / 9) : backdrop.width
        height: backdrop.high ? Math.round(backdrop.width * 9 / 16) : backdrop.height
        deck: backdrop.deck
        picture: backdrop.picture
        horizontalAlignment: backdrop.kept
    }
    Repeater {
        model: backdrop.wide ? [-1, 1] : []

        Scene {
            required property int modelData

            x: scene.x + modelData * scene.width
            width: scene.width
            height: scene.height
            deck: backdrop.deck
            picture: backdrop.picture
            mirror: true
        }
    }
    Repeater {
        model: backdrop.high ? [0, 1] : []

        Scene {
            required property int modelData

            y: modelData ? scene.y + scene.height - 1 : 0
            width: scene.width
            height: modelData ? backdrop.height - y : scene.y + 1
            deck: backdrop.deck
            picture: backdrop.picture
            sourceSize: scene.sourceSize
            sourceClipRect: Qt.rect(0, modelData * (scene.height - 1), scene.width, 1)
            fillMode: Image.Stretch
        }
    }
}
