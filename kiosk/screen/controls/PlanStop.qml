import QtQuick
import kiosk.stage
import kiosk.screen

// A stop of a line plan: its mark on the line, its name and its figure. One that opens a slide is a thing to touch.
Item {
    id: stop

    required property string deck
    required property var piece
    required property var twin
    required property point place
    // How wide name and figure may be.
    property real across: 400 * Theme.u
    property real fit: 1
    property real progress: 1
    readonly property bool abroad: piece.abroad ?? false
    readonly property bool opens: !!piece.opens
    // Words stand beside the mark on an upright screen, where lines run upwards; else over and under it.
    readonly property bool beside: Theme.portrait
    // Whether both languages have room on one line of notes.
    readonly property bool roomy: !beside && Theme.width > Theme.height * 1.5 && Theme.textSize < 1.2
    // Whether its second name has a place of its own: under the first beside the mark, else beside it over the line.
    readonly property bool named: beside || !abroad && Theme.textSize < 1.2
    readonly property real ring: (abroad ? 19 : 27) * Theme.u
    readonly property real air: 6 * Theme.u
    // What keeps its words clear of the corridor's band.
    readonly property real clear: beside ? 0 : 8 * Theme.u
    // How much room the stop wants over and under its place.
    readonly property real above: air + (beside ? name.height / 2 : abroad ? ring : name.height + ring)
    readonly property real below: air + clear + notes.height + (beside ? name.height / 2 + alsoNamed.depth + (figure.visible ? figure.height : 0) : abroad ? ring + name.height : ring)

    function go() {
        if (stop.opens)
            Navigator.showSlide(stop.deck, stop.piece.opens);
    }

    // Its date, which stays on one line; beside the mark it may break after a Chinese year.
    readonly property string time: stop.beside ? asOf.replace(/(年)(.+)/, (all, year, rest) => year + "\u200b" + rest.split("").join("\u2060")) : asOf.replace(/ /g, "\u00a0")
    readonly property string asOf: stop.piece.shown?.as_of ?? ""

    // The name in the second language, unless it is written alike.
    function secondName(): string {
        return stop.twin?.name === stop.piece.name ? "" : stop.twin?.name ?? "";
    }

    // The number is not said twice where both languages write it alike.
    function inSecond(): string {
        const shown = stop.twin?.shown;
        return shown && shown.value !== stop.piece.shown?.value ? inWords(stop.twin, Theme.secondHan) : "";
    }

    function inWords(piece: var, han: bool): string {
        return [piece?.shown?.qualifier, piece?.shown?.value, piece?.shown?.unit].filter(part => part).join(han ? "" : " ");
    }

    x: place.x + (beside ? ring + (abroad ? 64 : 18) * Theme.u : abroad ? 14 * Theme.u : -ring)
    y: place.y - above
    width: across
    height: above + below
    activeFocusOnTab: opens
    Accessible.role: opens ? Accessible.Button : Accessible.StaticText
    Accessible.name: [piece.name, inWords(piece, Theme.han), piece.label].filter(part => part).join(", ")
    Accessible.focusable: opens
    Accessible.onPressAction: go()
    Keys.onReturnPressed: go()
    Keys.onEnterPressed: go()
    Keys.onSpacePressed: go()

    Rectangle {
        // A stop of ours is ringed twice, not only coloured.
        x: stop.place.x - stop.x - stop.ring
        y: stop.above - stop.ring
        width: 2 * stop.ring
        height: width
        radius: stop.ring
        color: stop.abroad ? Theme.ground : tap.pressed ? Theme.accent : Theme.ink
        border.color: stop.abroad ? Theme.ink : Theme.bar
        border.width: (stop.abroad ? 6 : 9) * Theme.u

        Rectangle {
            anchors.fill: parent
            anchors.margins: -5 * Theme.u
            radius: width / 2
            color: "transparent"
            border.color: Theme.accent
            border.width: 6 * Theme.u
            visible: !stop.abroad
        }
    }

    Text {
        id: name

        y: stop.beside ? stop.above - height / 2 : stop.abroad ? stop.above + stop.ring + stop.clear : 0
        text: stop.piece.name ?? ""
        color: stop.abroad ? Theme.soft : Theme.ink
        font.family: stop.abroad ? Theme.sans : Theme.serif
        font.features: Theme.features
        font.weight: stop.abroad ? Font.Normal : Font.Bold
        font.pixelSize: Math.round(Math.max(Theme.small, Theme.name * (stop.abroad ? 0.86 : stop.beside ? 0.95 : 1.05) * stop.fit))
        lineHeight: Theme.titleLeading
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Label {
        id: alsoNamed

        // How much higher it makes what stands beside a mark.
        readonly property real depth: stop.beside && visible ? height : 0

        x: stop.beside ? 0 : name.width + 14 * Theme.u
        y: stop.beside ? name.y + name.height : name.y + name.baselineOffset - baselineOffset
        // Else it stands with the notes.
        text: stop.named ? stop.secondName() : ""
        second: true
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Glyph {
        id: onward

        x: (alsoNamed.visible && !stop.beside ? alsoNamed.x + alsoNamed.width : name.width) + 12 * Theme.u
        anchors.verticalCenter: name.verticalCenter
        icon: stop.opens ? "arrow-circle-right" : ""
        size: Math.max(Theme.least, name.font.pixelSize * 0.9)
    }
    FigureText {
        id: figure

        x: stop.beside ? 0 : (onward.visible ? onward.x + onward.width : name.width) + Theme.gap * 0.9
        y: stop.beside ? name.y + name.height + alsoNamed.depth : name.y + name.baselineOffset - baselineOffset
        width: stop.width - x
        visible: shown !== null
        shown: stop.piece.shown ?? null
        dated: false
        progress: stop.progress
        size: Theme.numeral * (stop.beside ? 0.4 : 0.5) * stop.fit
    }
    Item {
        id: notes

        // Beside a mark, what it counts and the second language stand on one line where both fit.
        readonly property bool joined: stop.beside && label.implicitWidth + Theme.gap * 0.5 + second.implicitWidth <= width

        y: stop.height - stop.air - height
        width: stop.width
        height: (label.visible ? label.height : 0) + (second.visible && !joined ? second.height : 0)

        Joined {
            id: label

            width: parent.width
            first: [stop.piece.label, stop.roomy ? stop.twin.label : ""].filter(part => part).join(" · ")
            also: stop.time
            dot: stop.beside ? "\n" : " · "
            color: Theme.soft
            font.pixelSize: Theme.caption
            lineHeight: 0.94
        }
        Label {
            id: second

            x: notes.joined ? label.implicitWidth + Theme.gap * 0.5 : 0
            y: notes.joined || !label.visible ? 0 : label.height
            width: stop.abroad ? implicitWidth : parent.width - x
            text: [stop.named ? "" : stop.secondName(), ...(Theme.textSize > 1.2 ? [] : [stop.roomy || stop.beside ? "" : stop.twin.label, stop.inSecond()])].filter(part => part).join(" · ")
            second: true
            font.pixelSize: Theme.caption
            lineHeight: 0.94
        }
    }

    Rectangle {
        // Around mark and words, not the whole row: the line beside them is the plan's.
        x: Math.min(0, stop.place.x - stop.x - stop.ring) - 14 * Theme.u
        y: (parent.height - height) / 2
        width: Math.max(onward.x + onward.width, figure.x + figure.implicitWidth, label.contentWidth, second.contentWidth) + 20 * Theme.u - x
        height: Math.max(Theme.touch, stop.height) + 12 * Theme.u
        radius: Theme.radius
        color: tap.pressed ? Theme.faint : "transparent"
        border.color: Theme.accent
        border.width: stop.activeFocus && Theme.keyboard ? Math.max(3, 5 * Theme.u) : 0

        TapHandler {
            id: tap

            enabled: stop.opens
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: stop.go()
        }
    }
}
