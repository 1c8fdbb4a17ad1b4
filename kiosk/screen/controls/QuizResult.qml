pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The end of a round: a lamp for each right answer, kind words, and the ways on. Nobody's name.
Column {
    id: result

    // How many lamps are lit: they go on one after the other.
    property real lit: 0
    readonly property bool shown: Quiz.state === "result"
    readonly property string praise: {
        if (Quiz.score === Quiz.total)
            return Words.tr("Every answer is right. Well done!");
        if (Quiz.score * 2 > Quiz.total)
            return Words.tr("Well done!");
        return Quiz.score > 0 ? Words.tr("A good start.") : Words.tr("Now you know where to look.");
    }

    spacing: Theme.wide
    visible: shown
    onShownChanged: {
        lighting.stop();
        lit = 0;
        if (shown)
            lighting.start();
    }

    NumberAnimation {
        id: lighting

        target: result
        property: "lit"
        to: Quiz.score
        duration: Theme.still ? 0 : 260 * Quiz.score
    }

    TwinTitle {
        width: parent.width
        text: result.praise
        size: Theme.display * 0.8
        accessibleRole: Accessible.AlertMessage
    }
    Row {
        spacing: Theme.gap * 0.8

        Repeater {
            model: Quiz.total

            Rectangle {
                id: lamp

                required property int index
                readonly property bool on: result.lit >= index + 1

                width: 112 * Theme.u
                height: width
                radius: width / 2
                color: on ? Theme.accent : Theme.panel
                border.color: on ? Theme.accent : Theme.line
                border.width: Theme.hairline

                Glyph {
                    anchors.centerIn: parent
                    icon: (Theme.crimson ? "lamp" : "sun") + (lamp.on ? "-fill" : "")
                    size: parent.height * 0.56
                    color: lamp.on ? Theme.accentInk : Theme.soft
                }
            }
        }
    }
    Label {
        width: parent.width
        text: Words.tr("%1 of %2 answers are right.").arg(Quiz.score).arg(Quiz.total)
        font.pixelSize: Theme.lead
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        KioskButton {
            name: Words.tr("Once more")
            text: name
            icon: "arrow-clockwise"
            onTriggered: Quiz.again()
        }
        KioskButton {
            name: Words.tr("Back to the story")
            text: name
            icon: "book-open"
            primary: true
            onTriggered: Quiz.leave()
        }
    }
}
