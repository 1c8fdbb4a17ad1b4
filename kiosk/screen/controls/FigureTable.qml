pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// What a slide draws, as a plain table: what is counted, the figure in words, its time.
Item {
    id: table

    required property var told
    required property var other
    readonly property var rows: told.rows ?? []
    readonly property bool stacked: Theme.portrait || Theme.textSize > 1.2

    signal closed

    Component.onCompleted: forceActiveFocus()
    Accessible.role: Accessible.Dialog
    Accessible.name: Words.tr("The figures")
    Keys.onEscapePressed: closed()
    Keys.onReturnPressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: table.closed()
    }

    Rectangle {
        id: sheet

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.gap, (parent.height - Theme.barHeight - height) / 2)
        width: Math.min(parent.width - 2 * Theme.margin, 1560 * Theme.u)
        height: Math.min(parent.height - Theme.barHeight - 2 * Theme.gap, lines.height + 2 * Theme.wide)
        radius: Theme.radius
        color: Theme.bar
        border.color: Theme.line
        border.width: Theme.hairline

        Flickable {
            id: flick

            anchors.fill: parent
            anchors.margins: Theme.wide
            contentHeight: lines.height
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            Column {
                id: lines

                width: flick.width
                spacing: Theme.gap * 0.8

                TwinTitle {
                    width: parent.width - Theme.touch - Theme.gap
                    text: table.told.title ?? ""
                    second: table.other.title ?? ""
                    size: Theme.name
                    color: Theme.accent
                }
                Repeater {
                    model: table.rows.length

                    Column {
                        id: line

                        required property int index
                        readonly property var row: table.rows[index] ?? ({})
                        readonly property var twin: table.other.rows?.[index] ?? ({})

                        width: lines.width
                        spacing: Theme.gap * 0.6
                        Accessible.role: Accessible.Row
                        Accessible.name: [row.label, row.value, row.as_of].filter(part => part).join(", ")

                        Rectangle {
                            width: parent.width
                            height: Theme.hairline
                            color: Theme.line
                        }
                        Flow {
                            width: parent.width

                            TwinLabel {
                                width: table.stacked ? parent.width : parent.width * 0.46
                                text: line.row.label ?? ""
                                second: line.twin.label ?? ""
                            }
                            TwinLabel {
                                width: parent.width * (table.stacked ? 0.56 : 0.32)
                                text: line.row.value ?? ""
                                second: line.twin.value ?? ""
                                color: Theme.accent
                                size: Theme.name
                            }
                            TwinLabel {
                                width: parent.width * (table.stacked ? 0.44 : 0.22)
                                text: line.row.as_of ?? ""
                                second: line.twin.as_of ?? ""
                                color: Theme.soft
                                size: Theme.small
                            }
                        }
                    }
                }
            }
        }

        KioskButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap
            name: Words.tr("Done")
            icon: "x"
            onTriggered: table.closed()
        }
    }
}
