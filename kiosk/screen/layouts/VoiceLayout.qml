pragma ComponentBehavior: Bound
import QtQuick
import kiosk.screen

// People and their points, in reported speech: the point first, then whose it is. Three stand side by side.
SlideFrame {
    id: slide

    readonly property var voices: told.voices ?? []
    readonly property bool alone: voices.length === 1
    readonly property int columns: Theme.portrait ? 1 : voices.length > 2 ? 3 : 1
    readonly property real across: span * (Theme.portrait || columns > 1 ? 1 : alone ? 0.48 : Theme.column)

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
                            text: voice.piece.point ?? ""
                            second: voice.twin.point ?? ""
                            size: Math.round(slide.alone ? Theme.heading * 0.95 * slide.fit : Math.max(Theme.body * 1.1, Theme.name * slide.fit))
                            steady: !slide.alone && Theme.textSize < 1.2
                            accessibleRole: Accessible.StaticText
                        }
                        Label {
                            width: parent.width
                            // A name is not torn.
                            text: [voice.piece.name, voice.twin.name].filter(part => part).map(name => Theme.textSize < 1.2 ? name.replace(/ /g, "\u00a0") : name).join(" · ")
                            color: Theme.accent
                            font.pixelSize: slide.alone ? Math.round(Theme.name * slide.fit) : Theme.body
                            topPadding: Theme.gap * 0.5
                        }
                        TwinLabel {
                            width: parent.width
                            text: voice.piece.role ?? ""
                            second: voice.twin.role ?? ""
                            color: Theme.soft
                            size: Theme.small
                        }
                    }
                }
            }
        }
    }
}
