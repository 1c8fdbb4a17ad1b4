import QtQuick
import kiosk.screen

// A title or slogan of the attract loop: as large as its room allows in the first language, and in the second under it.
Item {
    id: words

    property string text: ""
    property string second: ""
    property string secondCode: ""
    readonly property bool secondHan: secondCode.startsWith("zh")

    // How wide a character and how high a line is, in ems.
    readonly property real wide: Theme.han ? 1 : 0.55
    readonly property real high: Theme.han ? 1.29 : 1.18
    // The largest setting of the title, whole phrases to a line: its size and its lines. A little smaller is better than
    // a line more.
    readonly property var setting: {
        const phrases = text.replace(/\u2060/g, "").match(/[^ \n\u200b]+[ \n\u200b]?/g) ?? [];
        const room = height - under.height - rule.height - 2 * column.spacing;
        let best = {
            "size": 0,
            "text": "",
            "worth": 0
        };
        for (let longest = 1; longest <= text.length; longest++) {
            const lines = broken(phrases, longest);
            const widest = Math.max(...lines.map(line => line.length));
            const size = Math.min((Theme.han ? 176 : 124) * Theme.u, width / (widest * wide + 0.2), room / (lines.length * high));
            const worth = size * (1 - 0.06 * lines.length);
            if (worth > best.worth)
                best = {
                    "size": size,
                    "text": lines.join("\n"),
                    "worth": worth
                };
        }
        return best;
    }

    // Phrases on lines of at most so many characters, if no phrase is longer; English ones also where the author broke.
    function broken(phrases: var, longest: int): var {
        const lines = [];
        let line = "";
        for (const phrase of phrases) {
            if (line !== "" && (line.endsWith("\n") || (line + phrase).trim().length > longest)) {
                lines.push(line.trim());
                line = "";
            }
            line += phrase.replace("\u200b", "");
        }
        return lines.concat(line.trim());
    }

    Column {
        id: column

        width: words.width
        spacing: Theme.gap

        Title {
            width: parent.width
            text: words.setting.text
            color: Theme.accent
            size: Math.round(words.setting.size)
            balanced: false
        }
        Rectangle {
            id: rule

            width: 120 * Theme.u
            height: 5 * Theme.u
            color: Theme.accent
        }
        Label {
            id: under

            width: parent.width
            text: words.second.replace(/\u200b/g, "")
            font.family: Theme.serif
            font.features: words.secondHan ? ({}) : ({ "pwid": 1 })
            font.weight: Font.Bold
            font.pixelSize: Math.round(Math.max(40 * Theme.u, Math.min(56 * Theme.u, words.width / 14)))
            lineHeight: words.secondHan ? 0.88 : 0.8
            wrapMode: words.secondHan ? Text.Wrap : Text.WordWrap
        }
    }
}
