pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What the operator can see and do at the screen: pages behind tabs, and below them, always, the ways out.
OperatorSheet {
    id: panel

    property string page: "status"
    // What the pages have between the tabs and the ways out: the same for all, so that nothing jumps.
    readonly property real pageHeight: Math.min(height - Theme.margin * 0.5 - 2 * Theme.wide - head.height - ways.height - 2 * parts.spacing - rule.height, Math.max((Theme.portrait ? 760 : 560) * Theme.u, 4 * Theme.touch + 9 * Theme.caption))
    readonly property var pages: {
        const told = [
            {
                page: "status",
                name: Words.tr("Status")
            },
            {
                page: "today",
                name: Words.tr("Today")
            },
            {
                page: "settings",
                name: Words.tr("Settings")
            }
        ];
        return Panel.levels.length === 0 ? told : told.concat({
            page: "levels",
            name: Words.tr("Sound, light")
        });
    }

    cardWidth: Math.min(width - Theme.margin * 0.5, 1560 * Theme.u)
    Accessible.name: Words.tr("Operator")
    onClosed: OperatorDoor.close()
    Keys.onPressed: event => {
        Theme.keyboard = true;
        event.accepted = false;
    }

    Column {
        id: parts

        width: parent.width
        spacing: Theme.gap * 1.2

        Flow {
            id: head

            width: parent.width
            spacing: Theme.gap * 0.6

            Label {
                width: Theme.portrait ? parent.width : implicitWidth + Theme.gap
                height: Theme.portrait ? implicitHeight : Theme.touch
                verticalAlignment: Text.AlignVCenter
                text: Words.tr("Operator")
                color: Theme.accent
                font.family: Theme.serif
                font.weight: Font.Bold
                font.pixelSize: Theme.lead
                wrapMode: Text.NoWrap
            }
            Repeater {
                model: panel.pages

                KioskButton {
                    required property var modelData

                    name: modelData.name
                    text: name
                    selected: panel.page === modelData.page
                    onTriggered: panel.page = modelData.page
                }
            }
        }
        Item {
            width: parent.width
            height: panel.pageHeight

            // Only where settings, troubles and large text come together is there more than there is room for.
            Flickable {
                id: room

                anchors.fill: parent
                contentHeight: Math.max(height, shown.implicitHeight)
                interactive: contentHeight > height + 1
                boundsBehavior: Flickable.StopAtBounds
                clip: interactive

                Loader {
                    id: shown

                    width: parent.width
                    height: room.contentHeight
                    sourceComponent: panel.page === "today" ? today : panel.page === "settings" ? settings : panel.page === "levels" ? levels : status
                }
            }
            Rectangle {
                anchors.left: parent.right
                anchors.leftMargin: Theme.gap * 0.5
                y: room.visibleArea.yPosition * room.height
                width: Math.round(6 * Theme.u)
                height: room.visibleArea.heightRatio * room.height
                radius: width / 2
                color: Theme.accent
                visible: room.interactive
            }
        }
        Rectangle {
            id: rule

            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Grid {
            id: ways

            // Their own widths, and what is left over shared among them; or two by two, all as wide.
            readonly property real over: width - 3 * spacing - back.implicitWidth - clean.implicitWidth - anew.implicitWidth - quit.implicitWidth

            function wide(own: real): real {
                return ways.over >= 0 ? own + ways.over / 4 : (ways.width - ways.spacing) / 2;
            }

            width: parent.width
            columns: over >= 0 ? 4 : 2
            spacing: Theme.gap * 0.6

            KioskButton {
                id: back

                width: ways.wide(implicitWidth)
                name: Words.tr("Back to the exhibit")
                text: name
                icon: "arrow-left"
                onTriggered: panel.closed()
            }
            KioskButton {
                id: clean

                width: ways.wide(implicitWidth)
                name: Words.tr("Cleaning lock")
                text: name
                icon: "hand-palm"
                onTriggered: OperatorDoor.clean()
            }
            KioskButton {
                id: anew

                width: ways.wide(implicitWidth)
                name: Words.tr("Start anew")
                text: name
                icon: "arrow-clockwise"
                primary: Panel.saved
                onTriggered: OperatorDoor.startAnew()
            }
            KioskButton {
                id: quit

                width: ways.wide(implicitWidth)
                name: Words.tr("Quit")
                text: name
                icon: "sign-out"
                onTriggered: OperatorDoor.leave()
            }
        }
    }

    Component {
        id: status

        OperatorStatus {}
    }
    Component {
        id: today

        OperatorToday {}
    }
    Component {
        id: settings

        OperatorSettings {}
    }
    Component {
        id: levels

        OperatorLevels {}
    }
}
