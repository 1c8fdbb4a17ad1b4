import QtQuick
import kiosk.screen

// Running text and, in the bilingual view, the same in the second language: smaller, under it.
Column {
    id: twin

    property alias text: first.first
    property alias color: first.color
    property alias secondColor: other.color
    property string second: ""
    property real size: Theme.body
    property alias horizontalAlignment: first.horizontalAlignment

    spacing: 2 * Theme.u
    visible: text !== ""

    Joined {
        id: first

        // Latin lines are set even; Chinese ones are full.
        width: Theme.han ? twin.width : evened(natural, twin.width)
        anchors.horizontalCenter: horizontalAlignment === Text.AlignHCenter ? twin.horizontalCenter : undefined
        anchors.right: horizontalAlignment === Text.AlignRight ? twin.right : undefined
        font.pixelSize: Math.round(twin.size)
    }
    Label {
        id: other

        width: evened(implicitWidth, twin.width)
        anchors.horizontalCenter: horizontalAlignment === Text.AlignHCenter ? twin.horizontalCenter : undefined
        anchors.right: horizontalAlignment === Text.AlignRight ? twin.right : undefined
        text: twin.second === twin.text ? "" : twin.second
        second: true
        horizontalAlignment: first.horizontalAlignment
        font.pixelSize: Math.round(Math.max(Theme.caption, twin.size * 0.7))
    }
}
