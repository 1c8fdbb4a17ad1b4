pragma ComponentBehavior: Bound
import QtQuick

// What stands on the screen when the exhibit cannot: no story, no catalog, no module, nothing that could fail with it.
Window {
    id: window

    property bool cursorHidden: true
    readonly property real u: Math.min(width, height) / 1080

    visible: true
    width: Screen.width
    height: Screen.height
    visibility: Window.FullScreen
    color: "#0d2b47"
    title: "Kiosk"

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

    HoverHandler {
        cursorShape: window.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
    }
}
