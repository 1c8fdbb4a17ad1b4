import QtQuick
import kiosk.screen

// Where a slide's statements come from, in both languages of the bilingual view: on one line where both fit, else each
// on its own.
Item {
    id: line

    property alias text: first.text
    property alias second: other.text
    readonly property bool joined: first.implicitWidth + Theme.gap + other.implicitWidth <= width

    height: first.height + (joined || other.text === "" ? 0 : other.height)

    Label {
        id: first

        width: Math.min(implicitWidth, line.width)
        visible: true
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
    Label {
        id: other

        x: line.joined ? first.width + Theme.gap : 0
        y: line.joined ? first.baselineOffset - baselineOffset : first.height
        width: Math.min(implicitWidth, line.width)
        second: true
        font.pixelSize: Theme.caption
    }
}
