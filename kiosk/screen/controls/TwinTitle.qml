import QtQuick
import kiosk.screen

// A title and, in the bilingual view, the same in the second language: smaller, under it.
Column {
    id: twin

    property string text: ""
    property string second: ""
    property color color: Theme.ink
    property real size: Theme.heading
    property bool balanced: true
    property bool steady: false
    property int horizontalAlignment: Text.AlignLeft
    property int accessibleRole: Accessible.Heading

    spacing: 6 * Theme.u
    visible: text !== ""

    Title {
        id: first

        width: twin.width
        text: twin.text
        color: twin.color
        size: twin.size
        balanced: twin.balanced
        steady: twin.steady
        horizontalAlignment: twin.horizontalAlignment
        accessibleRole: twin.accessibleRole
    }
    Label {
        width: evened(implicitWidth, twin.width)
        anchors.horizontalCenter: horizontalAlignment === Text.AlignHCenter ? twin.horizontalCenter : undefined
        anchors.right: horizontalAlignment === Text.AlignRight ? twin.right : undefined
        text: twin.second === twin.text ? "" : twin.second.replace(/\n/g, " ").replace(/\u200b/g, "")
        second: true
        horizontalAlignment: twin.horizontalAlignment
        font.family: Theme.serif
        font.weight: Font.Bold
        font.pixelSize: Math.round(Math.max(Theme.small, twin.size * 0.46))
    }
}
