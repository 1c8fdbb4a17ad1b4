import QtQuick
import QtQuick.Shapes
import kiosk.screen

// Hours on a dial of a day and a night: the hand goes as far round as they last.
SlideFrame {
    id: slide

    needed: round.height
    lean: 0.5

    readonly property real hours: told.shown?.extent ?? 0
    // A 660th of the dial.
    readonly property real dot: round.diameter / 660
    readonly property real turned: 360 * hours / 24 * progress

    // Strokes of the dial from one hour to another, longer at every sixth.
    function ticks(from: real, to: real): string {
        const middle = face.width / 2;
        let path = "";
        for (let hour = Math.ceil(from); hour < to; ++hour) {
            // Noon and midnight have their signs there.
            if (hour % 12 === 0)
                continue;
            const angle = hour * Math.PI / 12;
            const outer = middle - 66 * dot;
            const inner = outer - (hour % 6 ? 16 : 34) * dot;
            path += `M${middle + outer * Math.sin(angle)} ${middle - outer * Math.cos(angle)}L${middle + inner * Math.sin(angle)} ${middle - inner * Math.cos(angle)}`;
        }
        return path;
    }

    Round {
        id: round

        slide: slide
        words: [
            Rectangle {
                width: 120 * Theme.u
                height: 5 * Theme.u
                color: Theme.accent
            },
            TwinLabel {
                width: parent?.width ?? 0
                text: slide.told.label ?? ""
                second: slide.other.label ?? ""
                size: Theme.name * 1.2
            },
            TwinLine {
                width: parent?.width ?? 0
                text: slide.told.shown?.as_of ?? ""
                second: Words.also(text, slide.other.shown?.as_of ?? "")
                size: Theme.body
            }
        ]

        Rectangle {
            id: face

            anchors.fill: parent
            radius: width / 2
            color: Theme.panel
            border.color: Theme.line
            border.width: Theme.hairline
        }
        Shape {
            // Day above the horizon, night below it.
            anchors.fill: parent
            visible: !Theme.plain

            ShapePath {
                fillColor: Theme.ground
                strokeColor: "transparent"

                PathAngleArc {
                    centerX: face.width / 2
                    centerY: face.height / 2
                    radiusX: face.width / 2 - 50 * slide.dot
                    radiusY: radiusX
                    startAngle: 180
                    sweepAngle: 180
                }
            }
            ShapePath {
                fillColor: Theme.bar
                strokeColor: "transparent"

                PathAngleArc {
                    centerX: face.width / 2
                    centerY: face.height / 2
                    radiusX: face.width / 2 - 50 * slide.dot
                    radiusY: radiusX
                    startAngle: 0
                    sweepAngle: 180
                }
            }
        }
        Arc {
            anchors.fill: parent
            anchors.margins: 26 * slide.dot
            thickness: 14 * slide.dot
            color: Theme.faint
        }
        Arc {
            anchors.fill: parent
            anchors.margins: 26 * slide.dot
            thickness: 14 * slide.dot
            color: Theme.accent
            rounded: true
            sweep: slide.turned
        }
        Shape {
            anchors.fill: parent

            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.line
                strokeWidth: 4 * slide.dot
                capStyle: ShapePath.RoundCap

                PathSvg {
                    path: slide.ticks(slide.turned / 15, 24)
                }
            }
            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.accent
                strokeWidth: 4 * slide.dot
                capStyle: ShapePath.RoundCap

                PathSvg {
                    path: slide.ticks(0, slide.turned / 15)
                }
            }
        }
        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 76 * slide.dot
            icon: "sun"
            size: 52 * slide.dot
        }
        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - 60 * slide.dot
            icon: "moon-stars"
            size: 48 * slide.dot
            color: Theme.soft
        }
        Rectangle {
            // What goes round.
            readonly property real angle: slide.turned * Math.PI / 180
            readonly property real way: face.width / 2 - 33 * slide.dot

            width: 72 * slide.dot
            height: width
            radius: width / 2
            x: face.width / 2 + way * Math.sin(angle) - width / 2
            y: face.height / 2 - way * Math.cos(angle) - height / 2
            color: Theme.accent
            visible: (slide.told.icon ?? "") !== ""

            Glyph {
                anchors.centerIn: parent
                icon: slide.told.icon ?? ""
                size: 46 * slide.dot
                color: Theme.accentInk
            }
        }
        Centred {
            anchors.centerIn: parent
            width: parent.width * 0.62
            shown: slide.told.shown
            other: slide.other.shown ?? null
            progress: slide.progress
            closer: 0.12
            // As large as leaves room for the words above and below it.
            size: Math.min(parent.width * (other ? 0.25 : 0.32), (parent.width * 0.6 - 2.6 * Theme.small - (other ? 1.6 * Theme.caption : 0)) / 1.1)
        }
        ChartTouch {
            anchors.fill: parent
            onTriggered: slide.tableOpen = true
        }
    }
}
