pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// Volume and brightness, where the system offers them.
Column {
    id: page

    spacing: Theme.gap * 0.6

    Repeater {
        model: Panel.levels

        Stepper {
            required property var modelData

            width: page.width
            name: modelData.name === "volume" ? Words.tr("Volume") : Words.tr("Brightness")
            value: modelData.percent + "%"
            share: modelData.percent / 100
            less: modelData.percent > modelData.least
            more: modelData.percent < 100
            counted: true
            onStepped: by => Panel.setLevel(modelData.name, modelData.percent + 10 * by)
        }
    }
    Label {
        width: parent.width
        topPadding: Theme.gap * 0.3
        text: Words.tr("This holds at once, until the system changes it.")
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
}
