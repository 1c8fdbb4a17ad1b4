import QtQuick
import kiosk.screen

// A figure in the middle of a disc: its qualifier, number and unit, and both in the second language.
Column {
    id: centred

    required property var shown
    property var other: null
    property real progress: 1
    required property real size
    readonly property string value: shown?.value ?? ""
    // Whether both languages write the number alike, which is then said once.
    readonly property bool alike: other !== null && other.value === value && (other.qualifier ?? "") === "" && (shown?.qualifier ?? "") === ""
    // A number of many digits shrinks to the room.
    readonly property real fitted: Math.min(size, width * 1.6 / Math.max(1, value.length))
    readonly property real small: Math.max(Theme.small, fitted * 0.27)

    // How far the small words move into the number's line, which is taller than its digits.
    property real closer: 0.04

    spacing: -fitted * closer

    Label {
        width: parent.width
        text: centred.shown?.qualifier ?? ""
        color: Theme.accent
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Math.round(centred.small)
        lineHeight: 0.86
    }
    Text {
        width: parent.width
        text: Counting.at(centred.value, centred.progress)
        color: Theme.accent
        horizontalAlignment: Text.AlignHCenter
        font.family: Theme.sans
        font.features: Theme.features
        font.weight: Font.Bold
        font.pixelSize: Math.round(centred.fitted)
        lineHeight: Theme.numeralLeading
        textFormat: Text.PlainText
    }
    Label {
        width: parent.width
        text: [centred.shown?.unit, centred.alike ? centred.other.unit : ""].filter(part => part).join(" · ")
        color: Theme.accent
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Math.round(centred.small)
        lineHeight: 0.86
    }
    Label {
        width: parent.width
        text: centred.other && !centred.alike ? [centred.other.qualifier, centred.other.value, centred.other.unit].filter(part => part).join(Theme.secondHan ? "" : " ") : ""
        second: true
        topPadding: centred.fitted * centred.closer
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Math.round(Math.max(Theme.caption, centred.small * 0.6))
    }
}
