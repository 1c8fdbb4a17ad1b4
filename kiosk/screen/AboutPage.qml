pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// Where the statements come from, and whose work the program stands on.
Item {
    id: page

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Flickable {
        id: flick

        x: Theme.side
        y: Theme.top
        width: parent.width - 2 * Theme.side
        height: parent.height - y - Theme.gap
        contentHeight: column.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Column {
            id: column

            width: parent.width
            spacing: 10 * Theme.u

            Title {
                width: parent.width
                text: Words.tr("About this exhibit")
            }
            Label {
                width: parent.width
                text: Words.tr("Sources of what is shown")
                color: Theme.accent
                topPadding: Theme.gap
            }
            Repeater {
                model: Stories.sources("").length

                Label {
                    required property int index
                    readonly property var source: Stories.sources(Language.current)[index]

                    width: column.width
                    text: [source.title, source.publisher].filter(part => part).join(" · ")
                    font.pixelSize: Theme.small
                }
            }
            Label {
                width: parent.width
                text: Words.tr("Made with")
                color: Theme.accent
                topPadding: Theme.gap
            }
            Repeater {
                model: [
                    Words.tr("This program: Apache License 2.0"),
                    Words.tr("Qt and PySide6, The Qt Company and contributors: GNU LGPL version 3"),
                    Words.tr("Noto Sans SC and Noto Serif SC, Google and Adobe: SIL Open Font License 1.1"),
                    Words.tr("Phosphor icons, by way of qtawesome: MIT License"),
                    Words.tr("Babel, with Unicode CLDR data: BSD 3-Clause and Unicode License")
                ]

                Label {
                    required property string modelData

                    width: column.width
                    text: modelData
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
