pragma ComponentBehavior: Bound
import QtQuick

// What stands on the screen when the exhibit cannot: no story, no catalog, no module, nothing that could fail with it.
// The operator's way in is loaded over it, once somebody has asked for it.
Window {
    id: window

    // Degrees clockwise by which the picture is turned on the display.
    property int rotation: 0
    // Whether it lies over everything; see Lockdown.
    property bool locked: false
    property bool cursorHidden: true
    readonly property real u: Math.min(width, height) / 1080
    // What the operator's part is made of; there is none before he asks.
    property QtObject door: null
    property QtObject language: null
    property string failed: ""

    // Five taps in the corner, the last of them held.
    signal asked

    visible: true
    width: Screen.width
    height: Screen.height
    visibility: Window.FullScreen
    color: "#0d2b47"
    title: "Kiosk"
    flags: locked ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    onDoorChanged: way.setSource("OperatorWay.qml", {
        door: window.door,
        language: window.language,
        failed: window.failed
    })

    HoverHandler {
        cursorShape: window.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
    }

    Item {
        id: glass

        readonly property bool across: window.rotation % 180 !== 0

        width: across ? window.height : window.width
        height: across ? window.width : window.height
        x: (window.width - width) / 2
        y: (window.height - height) / 2
        rotation: window.rotation

        Column {
            anchors.centerIn: parent
            spacing: 40 * window.u

            Repeater {
                model: ["暂停服务，稍后恢复", "Out of service. Back soon."]

                Text {
                    required property string modelData
                    required property int index

                    anchors.horizontalCenter: parent?.horizontalCenter
                    text: modelData
                    color: index === 0 ? "#ffffff" : "#d5e2ea"
                    font.family: "Noto Serif SC"
                    font.weight: Font.Bold
                    font.pixelSize: Math.round((index === 0 ? 80 : 52) * window.u)
                }
            }
        }

        Item {
            id: corner

            // When the last taps began, in milliseconds.
            property var taps: []

            anchors.top: parent.top
            anchors.right: parent.right
            width: Math.max(44, 108 * window.u)
            height: width

            PointHandler {
                onActiveChanged: {
                    if (!active) {
                        hold.stop();
                        return;
                    }
                    const now = Date.now();
                    corner.taps = corner.taps.filter(at => at <= now && now - at < 4000).concat(now);
                    if (corner.taps.length >= 5)
                        hold.restart();
                }
            }
            Timer {
                id: hold

                interval: 1000
                onTriggered: {
                    corner.taps = [];
                    window.asked();
                }
            }
        }

        Loader {
            id: way

            anchors.fill: parent
            focus: true
        }
    }
}
