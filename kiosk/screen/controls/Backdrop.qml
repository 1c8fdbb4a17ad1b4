pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// A scene behind a slide, whole on every landscape screen: on a wider one its edges go on into the dark, on a higher one
// its sky goes on at the top. On an upright screen it is cut where it is calm.
Item {
    id: backdrop

    required property string deck
    required property string picture
    property bool sharp: true
    property int kept: Image.AlignRight
    // Where the scene stands on a wider screen, from 0 at the left to 1 at the right.
    property real lean: 1
    // Where it stands on a higher one, from 0 at the top to 1 at the foot.
    property real rise: 1
    // How far down the screen the sources stand, from 0 to 1: on a higher one the picture's own foot stands there too.
    property real ground: 1 - (Theme.barHeight + 51 * Theme.u) / Theme.height
    // How far down a picture it is.
    readonly property real foot: 0.838
    // Whether it is light to its edges, which then do not fade into the dark.
    property bool light: false
    // Whether it may go on beyond its edges; else it is cut.
    property bool extended: true
    readonly property bool wide: extended && width > height * 1.85
    readonly property bool high: extended && width < height * 1.7 && width > height

    clip: wide

    Scene {
        id: scene

        x: Math.round((backdrop.width - width) * backdrop.lean)
        y: Math.round((backdrop.high ? Math.max(0, backdrop.height * backdrop.ground - height * backdrop.foot) : backdrop.height - height) * backdrop.rise)
        width: backdrop.wide ? Math.round(backdrop.height * 16 / 9) : backdrop.width
        height: backdrop.high ? Math.round(backdrop.width * 9 / 16) : backdrop.height
        deck: backdrop.deck
        picture: backdrop.picture
        sharp: backdrop.sharp
        horizontalAlignment: backdrop.kept
    }
    Repeater {
        // A side at which the picture stands has none.
        model: backdrop.wide ? [0, 1].filter(side => side ? backdrop.lean < 1 : backdrop.lean > 0) : []

        Item {
            id: wing

            required property int modelData
            // In the dark it is drawn small, so that nothing of what stands at the edge becomes a bar.
            readonly property size drawn: backdrop.light ? scene.sourceSize : Qt.size(96, 54)

            x: modelData ? scene.x + scene.width - 1 : 0
            width: modelData ? backdrop.width - x : scene.x + 1
            height: backdrop.height

            Scene {
                anchors.fill: parent
                deck: backdrop.deck
                picture: backdrop.picture
                sourceSize: wing.drawn
                sourceClipRect: Qt.rect(wing.modelData * (wing.drawn.width - 1), 0, 1, wing.drawn.height)
                fillMode: Image.Stretch
            }
            Rectangle {
                id: fade

                readonly property real within: scene.width * 0.17
                // Where the picture ends, from 0 to 1.
                readonly property real edge: within / Math.max(1, width)

                // The picture fades into the dark before it ends.
                visible: !backdrop.light && !Theme.plain
                x: wing.modelData ? -within : 0
                width: parent.width + within
                height: parent.height
                rotation: wing.modelData ? 0 : 180
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        position: 0
                        color: Qt.alpha(Theme.bar, 0)
                    }
                    GradientStop {
                        position: fade.edge * 0.5
                        color: Qt.alpha(Theme.bar, 0.4)
                    }
                    GradientStop {
                        position: fade.edge
                        color: Qt.alpha(Theme.bar, 0.96)
                    }
                    GradientStop {
                        position: fade.edge + (1 - fade.edge) * 0.3
                        color: Theme.bar
                    }
                }
            }
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
            // Drawn small, so that no single star becomes a streak.
            sourceSize: Qt.size(96, 54)
            sourceClipRect: Qt.rect(0, modelData * 53, 96, 1)
            fillMode: Image.Stretch
        }
    }
    Rectangle {
        id: haze

        // What its uppermost line is drawn out to fades into the dark, or into paper.
        readonly property color tone: backdrop.light ? Theme.paper : Theme.bar

        visible: backdrop.high && backdrop.rise > 0 && !Theme.plain
        width: backdrop.width
        height: scene.y + scene.height * (backdrop.light ? 0.12 : 0.3)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: haze.tone
            }
            GradientStop {
                position: 0.5
                color: Qt.alpha(haze.tone, 0.9)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(haze.tone, 0)
            }
        }
    }
}
