pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// People and their points, in reported speech: the point first, then whose it is. Three stand side by side where that
// leaves them lines of some length.
SlideFrame {
    id: slide

    readonly property var voices: told.voices ?? []
    readonly property bool alone: voices.length === 1
    readonly property int columns: voices.length > 2 && Theme.width > Theme.height * 1.5 ? 3 : 1
    readonly property real across: span * (Theme.portrait || voices.length > 2 ? 1 : alone ? (Theme.han ? 0.48 : 0.46) : Theme.column)

    needed: stack.height
    shaded: alone

    Column {
        id: stack

        width: slide.across
        spacing: Theme.wide * slide.fit

        Heading {
            width: parent.width
            told: slide.told
            other: slide.other
            fit: slide.fit
            size: Math.round((slide.alone ? Theme.name : Theme.heading) * slide.fit)
        }

        Grid {
            width: parent.width
            columns: slide.columns
            columnSpacing: Theme.wide
            rowSpacing: Theme.wide * slide.fit

            Repeater {
                model: slide.voices.length

                Item {
                    id: voice

                    required property int index
                    readonly property var piece: slide.voices[index] ?? ({})
                    readonly property var twin: slide.other.voices?.[index] ?? ({})

                    width: (slide.across - (slide.columns - 1) * Theme.wide) / slide.columns
                    height: words.height

                    Rectangle {
                        width: 6 * Theme.u
                        height: parent.height
                        radius: width / 2
                        color: Theme.accent
                    }
                    Column {
                        id: words

                        x: 6 * Theme.u + Theme.gap * 1.3
                        width: parent.width - x
                        spacing: 12 * Theme.u

                        TwinTitle {
                            width: parent.width
                            text: slide.columns > 1 ? Words.loose(voice.piece.point ?? "") : voice.piece.point ?? ""
                            second: voice.twin.point ?? ""
                            size: Math.round(slide.alone ? Theme.heading * 0.95 * slide.fit : Math.max(Theme.body * (Theme.textSize < 1.3 ? 1.1 : 0.96), Theme.name * slide.fit))
                            steady: !slide.alone && Theme.textSize < 1.2
                            accessibleRole: Accessible.StaticText
                        }
                        Flow {
                            id: who

                            // Name and role, on one line where that has room for both.
                            readonly property bool joined: slide.columns === 1 && !slide.alone && name.natural + spacing + role.implicitWidth <= width

                            width: parent.width
                            topPadding: Theme.gap * 0.3
                            spacing: 16 * Theme.u

                            Joined {
                                id: name

                                width: who.joined ? natural : parent.width
                                first: voice.piece.name ?? ""
                                also: voice.twin.name ?? ""
                                color: Theme.accent
                                font.pixelSize: slide.alone ? Math.round(Theme.name * slide.fit) : Theme.body
                            }
                            Label {
                                id: role

                                width: who.joined ? implicitWidth : parent.width
                                text: voice.piece.role ?? ""
                                color: Theme.soft
                                topPadding: who.joined ? name.baselineOffset - font.pixelSize * 1.12 : 0
                                font.pixelSize: Theme.small
                            }
                            Label {
                                readonly property bool joined: who.joined && name.width + role.width + implicitWidth + 2 * who.spacing <= who.width

                                width: joined ? implicitWidth : parent.width
                                text: voice.twin.role ?? ""
                                second: true
                                topPadding: joined ? name.baselineOffset - font.pixelSize * 1.12 : 0
                                font.pixelSize: Math.round(Math.max(Theme.caption, Theme.small * 0.7))
                            }
                        }
                    }
                }
            }
        }
    }
}
