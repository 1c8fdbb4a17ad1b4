import QtQuick
import kiosk.screen

// People and their points, in reported speech: the point first, then whose it is.
SlideFrame {
    id: slide

    needed: stack.height

    readonly property var voices: told.voices ?? []
    readonly property bool alone: voices.length === 1

    Column {
        id: stack

        width: slide.span * (Theme.portrait ? 1 : slide.alone ? 0.68 : 0.72)
        y: Math.max(0, (slide.room - stack.height) * (Theme.portrait ? 0.12 : 0.36))
        spacing: Theme.wide * slide.fit

        Heading {
            width: parent.width
            told: slide.told
            fit: slide.fit
            size: slide.alone ? Theme.name * slide.fit : Theme.heading * slide.fit
        }

        Repeater {
            model: slide.voices.length

            Row {
                id: voice

                required property int index
                readonly property var piece: slide.voices[index] ?? ({})

                width: parent?.width ?? 0
                spacing: Theme.gap * 1.3

                Rectangle {
                    width: 6 * Theme.u
                    height: words.height
                    radius: width / 2
                    color: Theme.accent
                }
                Column {
                    id: words

                    width: parent.width - 6 * Theme.u - parent.spacing
                    spacing: 12 * Theme.u

                    Title {
                        width: parent.width
                        text: voice.piece.point ?? ""
                        size: slide.alone ? Math.round(Theme.heading * slide.fit * 0.95) : Math.round(Theme.name * slide.fit)
                        accessibleRole: Accessible.StaticText
                    }
                    Label {
                        width: parent.width
                        text: voice.piece.name ?? ""
                        color: Theme.accent
                        font.pixelSize: slide.alone ? Theme.name * slide.fit : Theme.body
                        topPadding: slide.alone ? Theme.gap : 0
                    }
                    Label {
                        width: parent.width
                        text: voice.piece.role ?? ""
                        color: Theme.soft
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
    }
}
