pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// Bars over the hours of a day, with what they stand for above them where there is room, and a word where there are none.
Item {
    id: bars

    // The hour of the first bar.
    property int first: 0
    property list<int> visits
    property string said: ""
    readonly property int most: visits.reduce((most, now) => Math.max(most, now), 1)
    readonly property real step: width / Math.max(1, visits.length)
    // As many hours are named as can be told apart.
    readonly property int every: [1, 2, 3, 4, 6].find(hours => hours * step > Theme.caption * 2) ?? 12
    readonly property real ground: height - Theme.caption * 1.7
    readonly property real tallest: ground - Theme.caption * 1.7

    Accessible.role: Accessible.Chart
    Accessible.name: Words.tr("Visits by the hour")

    Rectangle {
        y: bars.ground
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Repeater {
        model: bars.visits

        Item {
            id: hour

            required property int index
            required property int modelData
            readonly property bool highest: modelData === bars.most

            x: index * bars.step
            width: bars.step
            height: bars.height

            Rectangle {
                id: bar

                anchors.horizontalCenter: parent.horizontalCenter
                y: bars.ground - height
                width: Math.round(Math.min(parent.width * 0.62, 56 * Theme.u))
                height: Math.round(bars.tallest * hour.modelData / bars.most)
                color: Theme.accent
                radius: Math.min(width * 0.16, height)
            }
            Mark {
                anchors.bottom: bar.top
                text: hour.modelData
                color: Theme.ink
                visible: hour.modelData > 0 && (hour.highest || implicitWidth < hour.width - 4 * Theme.u)
            }
            Mark {
                y: bars.ground + Theme.caption * 0.25
                text: bars.first + hour.index
                visible: (bars.first + hour.index) % bars.every === 0
            }
        }
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (bars.ground - height) / 2
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: bars.said
        color: Theme.soft
    }

    component Mark: Text {
        anchors.horizontalCenter: parent?.horizontalCenter
        color: Theme.soft
        font.family: Theme.sans
        font.pixelSize: Theme.caption
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
