pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// How the kiosk is: six facts, and what is wrong.
Column {
    id: status

    readonly property var told: Panel.status
    readonly property bool known: told.version !== undefined
    readonly property var trouble: told.trouble ?? []

    // Looked at again with each second that is left.
    function running(left: int): string {
        return OperatorDoor.running(Language.current);
    }

    function place(shown: string): string {
        return shown === "attract" ? Words.tr("Attract loop") : shown === "start" ? Words.tr("Start page") : shown;
    }

    function free(megabytes: int): string {
        return megabytes < 0 ? "–" : megabytes < 10000 ? megabytes + " MB" : Math.round(megabytes / 1000) + " GB";
    }

    function said(kind: string): string {
        switch (kind) {
        case "settings":
            return Words.tr("Mistakes in the settings file: %1. The rest of it holds.").arg(status.told.wrong);
        case "waiting":
            return Words.tr("The counts cannot be written; they wait in memory.");
        case "aside":
            return Words.tr("Some counts are not part of these: they were damaged, or a newer program wrote them.");
        case "unreadable":
            return Words.tr("The counts cannot be read.");
        case "data":
            return Words.tr("Nothing can be written to the data folder: no counts, no log.");
        case "disk":
            return Words.tr("The disk is almost full.");
        case "clock":
            return Words.tr("The clock is wrong: set date and time.");
        }
        return kind;
    }

    spacing: Theme.gap * 0.8

    Grid {
        id: facts

        width: parent.width
        columns: Theme.portrait ? 2 : 3
        columnSpacing: Theme.wide
        rowSpacing: Theme.gap * 0.8

        Repeater {
            model: [
                [Words.tr("Program"), "kiosk " + OperatorDoor.version],
                [Words.tr("Running for"), status.running(OperatorDoor.left), status.known ? Words.tr("since %1").arg(status.told.since) : " "],
                [Words.tr("Shown last"), Opening.open ? status.place(OperatorDoor.shown) : Words.tr("Closed")],
                [Words.tr("Starts today"), status.known ? status.told.starts : "–"],
                [Words.tr("Memory in use"), status.known ? status.told.memory + " MiB" : "–"],
                [Words.tr("Free disk space"), status.known ? status.free(status.told.free) : "–"]
            ]

            Column {
                id: fact

                required property var modelData

                width: (facts.width - (facts.columns - 1) * facts.columnSpacing) / facts.columns

                Label {
                    width: parent.width
                    text: fact.modelData[0]
                    color: Theme.soft
                    font.pixelSize: Theme.caption
                }
                Label {
                    width: parent.width
                    text: fact.modelData[1]
                    font.pixelSize: Theme.lead
                    lineHeight: 0.9
                    wrapMode: Text.NoWrap
                    // The ids of slides are as long as their authors like.
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.least
                }
                Label {
                    width: parent.width
                    text: fact.modelData[2] ?? ""
                    color: Theme.soft
                    font.pixelSize: Theme.caption
                }
            }
        }
    }
    Repeater {
        model: status.trouble.length > 0 ? status.trouble : status.known ? ["well"] : []

        Row {
            id: line

            required property string modelData
            required property int index
            readonly property bool well: modelData === "well"

            width: status.width
            topPadding: index === 0 ? Theme.gap * 0.8 : 0
            spacing: Theme.gap * 0.5

            Glyph {
                icon: line.well ? "check-circle" : "warning"
                height: Theme.small * 1.5
                verticalAlignment: Text.AlignVCenter
                size: Theme.small * 1.2
            }
            Label {
                width: parent.width - Theme.small * 1.2 - parent.spacing
                text: line.well ? Words.tr("All is well.") : status.said(line.modelData)
                color: line.well ? Theme.soft : Theme.ink
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }
}
