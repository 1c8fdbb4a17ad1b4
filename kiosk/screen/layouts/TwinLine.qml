import QtQuick
import kiosk.screen

// A short text and the same in the second language of the bilingual view: on one line where both fit, else one under
// the other.
Item {
    id: twin

    property alias text: first.first
    property string second: ""
    property color color: Theme.soft
    property real size: Theme.small
    property bool serif: false
    property real between: Theme.gap * 0.5
    readonly property bool joined: first.natural + between + other.implicitWidth <= width

    height: first.height + (joined || other.text === "" ? 0 : other.height)
    visible: text !== ""

    Joined {
        id: first

        width: Math.min(natural, evened(natural, twin.width))
        color: twin.color
        font.family: twin.serif ? Theme.serif : Theme.sans
        font.weight: twin.serif ? Font.Bold : Font.Normal
        font.pixelSize: Math.round(twin.size)
    }
    Label {
        id: other

        x: twin.joined ? first.width + twin.between : 0
        y: twin.joined ? first.baselineOffset - baselineOffset : first.height
        width: Math.min(implicitWidth, twin.width)
        text: twin.second.toLowerCase() === first.text.toLowerCase() ? "" : twin.second
        second: true
        font.pixelSize: Math.round(Math.max(Theme.caption, twin.size * (twin.serif ? 0.6 : 0.8)))
    }
}
