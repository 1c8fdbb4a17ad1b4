pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What the exhibit shows outside its hours: next to nothing, never long in one place, and deaf to every touch.
Item {
    id: page

    readonly property bool overAll: true
    // How often the line has moved.
    property int moves: 0
    // Where it stands in its room, as shares of it: the golden ratio's multiples come close to no earlier one for long.
    readonly property real across: (0.5 + moves * 0.618) % 1
    readonly property real down: (0.5 + moves * 0.382 * 0.618) % 1
    readonly property string first: Language.current
    readonly property string second: Language.offered.find(language => language.code !== first)?.code ?? ""

    // The moves are read so that the words are looked at again: the clock may have been set.
    function words(code: string, moves: int): string {
        const again = Opening.until(code);
        return again === "" ? Language.translate("Closed", code) : Language.translate("Closed until %1", code).arg(again);
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: words(first, moves)
    Keys.onPressed: event => event.accepted = true

    Timer {
        interval: Theme.move
        repeat: true
        running: page.visible
        onTriggered: page.moves += 1
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.cursorHidden ? Qt.BlankCursor : Qt.ArrowCursor
        onWheel: wheel => wheel.accepted = true
    }

    Column {
        x: Math.round(Theme.margin + (page.width - 2 * Theme.margin - width) * page.across)
        y: Math.round(Theme.margin + (page.height - 2 * Theme.margin - height) * page.down)

        Repeater {
            model: [page.first, page.second].filter(code => code !== "")

            Label {
                required property string modelData

                anchors.horizontalCenter: parent?.horizontalCenter
                text: page.words(modelData, page.moves)
                color: Theme.nightInk
                font.pixelSize: Theme.small
                font.features: modelData.startsWith("zh") ? ({}) : ({ "pwid": 1 })
                wrapMode: Text.NoWrap
            }
        }
    }
}
