pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// That a line plan is no map, what its lines are, and the way to its figures as a table.
Item {
    id: legend

    required property var lines
    required property var twins

    signal tableRequested

    height: Math.max(table.height, entries.y + entries.height)

    Rectangle {
        id: tag

        anchors.verticalCenter: table.verticalCenter
        width: words.width + (Language.both ? 1.2 : 2) * Theme.gap
        height: words.height + 14 * Theme.u
        radius: 8 * Theme.u
        color: "transparent"
        border.color: Theme.soft
        border.width: Theme.hairline

        Label {
            id: words

            anchors.centerIn: parent
            width: implicitWidth
            text: [Words.tr("Schematic"), Words.second("Schematic")].filter(part => part).join(" · ")
            // Two languages stay clear of the button.
            font.pixelSize: Language.both ? Theme.caption : Theme.small
            lineHeight: 1
            wrapMode: Text.NoWrap
        }
    }

    Label {
        anchors.left: tag.right
        anchors.leftMargin: Theme.gap * 0.8
        anchors.right: table.left
        anchors.rightMargin: Theme.gap * 0.8
        anchors.verticalCenter: table.verticalCenter
        text: Words.tr("Touch a stop to go there")
        // Where it has no room, the arrows beside the stops' names say as much.
        visible: Language.second === "" && lineCount < 3 && width > 200 * Theme.u * Theme.textSize
        color: Theme.soft
        font.pixelSize: Theme.caption
        lineHeight: 0.94
    }

    KioskButton {
        id: table

        anchors.right: parent.right
        name: Words.tr("Show the figures as a table")
        icon: "table"
        onTriggered: legend.tableRequested()
    }

    Flow {
        id: entries

        y: table.height + 10 * Theme.u
        width: parent.width
        spacing: 8 * Theme.u

        Repeater {
            model: legend.lines.length

            Row {
                id: entry

                required property int index
                readonly property var line: legend.lines[index] ?? ({})

                width: Theme.portrait ? implicitWidth : legend.width
                spacing: 18 * Theme.u

                TextMetrics {
                    id: ink

                    text: name.text.length > name.second.length ? name.text : name.second
                    font.family: Theme.sans
                    font.pixelSize: Math.round(name.size)
                }
                PlanLine {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 88 * Theme.u
                    height: 46 * Theme.u
                    scale: 0.7
                    drawn: entry.line.drawn ?? "track"
                    track: Track.through([Qt.point(thick / 2, height / 2), Qt.point(width - thick / 2, height / 2)], 0, 0)
                }
                TwinLabel {
                    id: name

                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(ink.advanceWidth + 12 * Theme.u, legend.width - 108 * Theme.u)
                    text: entry.line.name ?? ""
                    second: legend.twins[entry.index]?.name ?? ""
                    size: Theme.small
                }
            }
        }
    }
}
