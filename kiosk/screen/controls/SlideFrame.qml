pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// What every layout stands in: the scene, the room for content, the sources at the foot.
Item {
    id: frame

    required property string deck
    required property int index
    readonly property var told: Stories.slide(deck, index, Language.current)
    // The same in the second language of the bilingual view; empty outside it.
    readonly property var other: Language.second === "" ? ({}) : Stories.slide(deck, index, Language.second)
    // How far the slide's entrance has come, from 0 to 1: figures count up and lines draw with it. 1 at rest.
    property real progress: 1
    // How far the slide stands beside the middle of the screen, in pages: the picture lags, the words lead.
    property real shift: 0
    // Whether its picture is held.
    property bool pictured: true
    // Whether the figures lie over the slide as a table.
    property bool tableOpen: false
    // Whether the picture steps back behind large text, and which side of it stays on a narrower screen.
    property bool veiled: true
    property int kept: Image.AlignRight
    default property alias content: body.data
    // How high the content wants to be.
    required property real needed
    // What large type and gaps shrink by until the content has room; running text keeps its size, and what
    // is still too much scrolls.
    property real fit: 1
    // Trying sizes changes what is needed, which is no reason to try again.
    property bool trying: false
    // On a very wide screen the words stay together, and the picture has the rest.
    readonly property real span: Math.min(width - 2 * Theme.margin, 1920 * Theme.u)
    readonly property real room: flick.height
    readonly property alias scrolled: flick.contentY

    // Settles every positioner below an item now, innermost first, as the next frame would.
    function settle(item: Item) {
        for (const child of item.children)
            settle(child);
        item.ensurePolished();
    }

    function fits(size: real): bool {
        fit = size;
        settle(body);
        return needed <= room + 1;
    }

    // Finds the largest fit that has room. Where none has, the type stays comfortable and the content scrolls.
    function adapt() {
        if (room <= 0 || fits(1))
            return;
        let [least, most] = [0.6, 1];
        if (!fits(least)) {
            fits(0.8);
            return;
        }
        for (let round = 0; round < 5; ++round) {
            const middle = (least + most) / 2;
            if (fits(middle))
                least = middle;
            else
                most = middle;
        }
        fits(least);
    }

    onNeededChanged: if (!trying && needed > room + 1)
        soon.start()
    onRoomChanged: soon.start()
    onVisibleChanged: soon.start()
    onToldChanged: soon.start()
    onOtherChanged: soon.start()
    onIndexChanged: tableOpen = false

    Timer {
        id: soon

        interval: 0
        onTriggered: {
            frame.trying = true;
            frame.adapt();
            frame.trying = false;
        }
    }

    Connections {
        target: Comfort

        function onChanged() {
            soon.start();
        }
    }

    Scene {
        x: Theme.still ? 0 : Math.round(-frame.shift * frame.width * 0.3)
        width: parent.width
        height: parent.height
        deck: frame.deck
        picture: frame.pictured ? frame.told.image || frame.told.scene || "" : ""
        horizontalAlignment: frame.kept
    }

    Rectangle {
        // Large text reaches over the picture's lively part, which then steps back.
        anchors.fill: parent
        color: Theme.ground
        opacity: 0.72
        visible: frame.veiled && Theme.textSize > 1.2 && !Theme.plain
    }

    Flickable {
        id: flick

        x: Theme.margin + (Theme.still ? 0 : Math.round(frame.shift * frame.width * 0.06))
        y: Theme.top
        width: frame.span
        height: foot.y - y - Theme.gap
        contentHeight: body.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Item {
            id: body

            width: flick.width
            height: Math.max(flick.height, frame.needed)
        }
    }

    Rectangle {
        // Says that there is more below.
        anchors.right: flick.right
        anchors.rightMargin: -Theme.margin * 0.4
        y: flick.y + flick.visibleArea.yPosition * flick.height
        width: 8 * Theme.u
        height: flick.visibleArea.heightRatio * flick.height
        radius: width / 2
        color: Theme.accent
        visible: flick.interactive
    }

    Rectangle {
        // A long list of sources would reach into an unveiled picture, which then ends above it.
        visible: !frame.veiled && !Theme.plain && foot.lineCount > 1
        width: parent.width
        y: foot.y - Theme.wide
        height: parent.height - y
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.bar, 0)
            }
            GradientStop {
                position: 0.25
                color: Qt.alpha(Theme.bar, 0.94)
            }
        }
    }

    Label {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.barHeight + 14 * Theme.u
        x: Theme.margin
        width: frame.span
        text: (frame.told.sources ?? []).length ? Words.tr("Source: %1").arg([...frame.told.sources, ...(frame.other.sources ?? [])].join(" · ")) : ""
        visible: true
        color: Theme.soft
        font.pixelSize: Theme.caption
    }

    Loader {
        anchors.fill: parent
        active: frame.tableOpen
        focus: active
        sourceComponent: FigureTable {
            told: frame.told
            other: frame.other
            onClosed: frame.tableOpen = false
        }
    }
}
