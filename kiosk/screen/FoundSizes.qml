pragma Singleton
import QtQuick
import kiosk.screen

// The sizes at which bodies had room before: {size, fits} by what they showed, as long as the screen keeps its shape.
QtObject {
    readonly property size shape: Qt.size(Theme.width, Theme.height)
    property var sizes: ({})

    onShapeChanged: sizes = {}
}
