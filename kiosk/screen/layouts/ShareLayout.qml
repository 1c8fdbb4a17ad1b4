import QtQuick
import kiosk.screen

// A part of a whole: the ring is the whole, the gold of it the part, true to scale.
SlideFrame {
    id: slide

    needed: round.height
    lean: 0.5

    readonly property var whole: told.whole ?? ({})
    readonly property var part: told.part ?? ({})
    readonly property real share: (part.shown?.extent ?? 0) / Math.max(1, whole.shown?.extent ?? 1)
    readonly property real thickness: round.diameter * 0.11

    Round {
        id: round

        slide: slide
        words: Row {
            spacing: Theme.gap

            Arc {
                // The ring, small: what the number beside it is.
                id: key

                // As high as the number's digits, and level with them.
                readonly property real digits: Theme.numeral * slide.fit * 0.74

                y: total.baselineOffset - digits
                width: digits
                height: width
                thickness: width * 0.16
                color: Qt.alpha(Theme.soft, 0.55)
            }
            Column {
                width: (parent?.parent?.width ?? 0) - key.width - Theme.gap
                spacing: 6 * Theme.u

                FigureText {
                    id: total

                    width: parent.width
                    shown: slide.whole.shown
                    label: slide.whole.label ?? ""
                    other: slide.other.whole?.shown ?? null
                    otherLabel: slide.other.whole?.label ?? ""
                    progress: slide.progress
                    dated: false
                    color: Theme.ink
                    size: Theme.numeral * slide.fit
                }
                Label {
                    width: parent.width
                    text: Words.time(slide.whole.shown?.as_of ?? "", slide.other.whole?.shown?.as_of ?? "")
                    color: Theme.soft
                    font.pixelSize: Theme.small
                }
            }
        }

        Arc {
            anchors.fill: parent
            thickness: slide.thickness
            color: Qt.alpha(Theme.soft, 0.55)
            from: 360 * slide.share * slide.progress
            sweep: 360 - from
        }
        Arc {
            anchors.fill: parent
            thickness: slide.thickness
            color: Theme.accent
            sweep: 360 * slide.share * slide.progress
        }
        Column {
            anchors.centerIn: parent
            width: parent.width * 0.66
            spacing: 6 * Theme.u

            Centred {
                width: parent.width
                shown: slide.part.shown
                other: slide.other.part?.shown ?? null
                progress: slide.progress
                size: round.diameter * (other ? 0.19 : 0.24) / Theme.headSize
            }
            TwinLabel {
                width: parent.width
                text: slide.part.label ?? ""
                second: slide.other.part?.label ?? ""
                horizontalAlignment: Text.AlignHCenter
                size: Math.min(Theme.body, round.diameter * 0.07)
            }
            Label {
                width: parent.width
                text: Words.time(slide.part.shown?.as_of ?? "", slide.other.part?.shown?.as_of ?? "")
                horizontalAlignment: Text.AlignHCenter
                color: Theme.soft
                font.pixelSize: Theme.small
            }
        }
        ChartTouch {
            anchors.fill: parent
            onTriggered: slide.tableOpen = true
        }
    }
}
