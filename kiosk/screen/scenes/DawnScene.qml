pragma ComponentBehavior: Bound
import QtQuick

// The steppe at dawn for the attract loop: a goods train crosses it and the wind turns the rotors. The picture is
// drawn once and stands; only the moving parts are drawn anew, and these are small.
Item {
    id: scene

    // Steps made so far; the scene is a function of them.
    property int steps: 0
    // Whether the picture is wanted at all.
    property bool shown: true

    readonly property bool upright: height > width
    // The picture covers the page from its lower right corner: pixels of the page for one of the picture's.
    readonly property real scaling: upright ? Math.max(width / 1080, height / 1920) : Math.max(width / 1920, height / 1080)
    readonly property real fromLeft: width - (upright ? 1080 : 1920) * scaling
    readonly property real fromTop: height - (upright ? 1920 : 1080) * scaling
    readonly property real rails: upright ? 1436.5 : 707.6
    // Where the land meets the sky, and where the picture's own art begins, in pixels of the page.
    readonly property real horizon: fromTop + rails * scaling
    readonly property real art: upright ? 0 : fromLeft + 0.64 * 1920 * scaling
    // Each rotor's hub and the length of its blades, in the picture's pixels.
    readonly property var rotors: upright ? [[950, 1252.6, 79], [886, 1300.1, 59], [836, 1339.6, 45], [250, 1312.6, 52], [300, 1330.6, 43], [205, 1332, 40]] : [[1716, 542.9, 77], [1788, 557.3, 63], [1650, 579.9, 59], [1600, 618.9, 40], [1322, 651.4, 45], [1286, 666.3, 36]]

    Image {
        anchors.fill: parent
        source: scene.shown && width > 0 && height > 0 ? Qt.resolvedUrl(scene.upright ? "dawn.portrait.svg" : "dawn.landscape.svg") : ""
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        fillMode: Image.PreserveAspectCrop
        horizontalAlignment: Image.AlignRight
        verticalAlignment: Image.AlignBottom
        asynchronous: true
        Accessible.ignored: true
    }

    Repeater {
        model: scene.rotors.length

        Image {
            id: rotor

            required property int index
            readonly property var facts: scene.rotors[index]
            readonly property real span: Math.round(2 * facts[2] * scene.scaling)

            x: Math.round(scene.fromLeft + facts[0] * scene.scaling - span / 2)
            y: Math.round(scene.fromTop + facts[1] * scene.scaling - span / 2)
            width: span
            height: span
            source: scene.shown ? Qt.resolvedUrl("rotor.svg") : ""
            sourceSize: Qt.size(span, span)
            // Small rotors turn faster, as in the wind.
            rotation: (index * 47 + scene.steps * 60 / facts[2]) % 360
            Accessible.ignored: true
        }
    }

    Image {
        id: train

        // Whole pixels a step: the train is never drawn between two.
        readonly property int pace: Math.max(1, Math.round(1.6 * scene.scaling))
        readonly property real lead: 0.55 * scene.width + train.width

        x: Math.round((lead + scene.steps * pace) % (scene.width + train.width) - train.width)
        y: Math.round(scene.fromTop + (scene.rails - 40) * scene.scaling)
        width: Math.round(880 * scene.scaling)
        height: Math.round(44 * scene.scaling)
        source: scene.shown ? Qt.resolvedUrl("train.svg") : ""
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
    }
}
