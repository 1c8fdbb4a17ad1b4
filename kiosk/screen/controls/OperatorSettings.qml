pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The settings that are changed most often, each by touches alone. They go into the operator's file.
Column {
    id: page

    readonly property var names: ({
            "language.default": Words.tr("Language of each new visit"),
            "visit.attract": Words.tr("Attract loop while nobody is there"),
            "visit.quiet_s": Words.tr("Quiet time until visitors are asked"),
            "visit.warning_s": Words.tr("Time they have to answer")
        })
    readonly property var days: [Words.tr("Mon"), Words.tr("Tue"), Words.tr("Wed"), Words.tr("Thu"), Words.tr("Fri"), Words.tr("Sat"), Words.tr("Sun")]

    function value(setting: var): string {
        if (setting.value === true)
            return Words.tr("On");
        if (setting.value === false)
            return Words.tr("Off");
        if (typeof setting.value === "number")
            return Words.tr("%1 s").arg(setting.value);
        return Words.languages(setting.value);
    }

    // Days that follow each other and have the same hours are said together.
    function opening(): string {
        const told = [];
        for (let day = 0, last = 0; day < Panel.hours.length; day = last + 1) {
            last = day;
            while (last < 6 && Panel.hours[last + 1] === Panel.hours[day])
                last += 1;
            const hours = Panel.hours[day];
            if (day === 0 && last === 6 && hours === "")
                return Words.tr("always open");
            const span = day === last ? page.days[day] : page.days[day] + "–" + page.days[last];
            const open = hours === "" ? Words.tr("all day") : hours === "closed" ? Words.tr("closed") : hours.replace("-", "–");
            // No line ends within days and their hours.
            told.push((span + "\u00a0" + open).replace(/–/g, "\u2060–\u2060"));
        }
        return told.join(" · ");
    }

    spacing: Theme.gap * 0.32

    Repeater {
        model: Panel.settings

        Stepper {
            required property var modelData

            width: page.width
            name: page.names[modelData.key] ?? modelData.key
            value: page.value(modelData)
            less: Panel.writable && modelData.less
            more: Panel.writable && modelData.more
            counted: typeof modelData.value === "number"
            onStepped: by => Panel.step(modelData.key, by)
        }
    }
    Label {
        width: parent.width
        topPadding: Theme.gap * 0.2
        text: Panel.hours.length > 0 ? Words.tr("Opening hours, from the file: %1").arg(page.opening()) : ""
        color: Theme.soft
        font.pixelSize: Theme.caption
    }
    Label {
        width: parent.width
        text: Panel.settings.length === 0 ? "" : !Panel.writable || Panel.refused === "disk" ? Words.tr("Nothing can be changed here: the settings file cannot be written.") : Panel.refused === "file" ? Words.tr("Nothing was changed: the settings file has mistakes. Mend them in the file first.") : Panel.saved ? Words.tr("Saved. It holds after “Start anew”.") : Words.tr("Changes hold after “Start anew”.")
        color: Panel.saved || !Panel.writable || Panel.refused !== "" ? Theme.accent : Theme.soft
        font.pixelSize: Theme.caption
    }
}
