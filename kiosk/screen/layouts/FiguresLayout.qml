import QtQuick
import kiosk.screen

// Figures, large: in a row where they are short, or three in two languages; else the first as the hero and the rest
// beside or below it.
SlideFrame {
    id: slide

    needed: stack.height
    // On a nearly square screen two languages reach into the picture.
    shaded: others.length > 0 && square
    plated: !level && figures.length > 1

    readonly property bool square: !Theme.portrait && Theme.width < Theme.height * 1.5
    readonly property var figures: told.figures ?? []
    readonly property bool equals: figures.every(figure => figure.shown.value.length < 4 && figure.shown.unit === "")
    readonly property var others: other.figures ?? []
    readonly property bool level: equals || others.length > 2 && !square && Theme.textSize < 1.2
    readonly property var first: figures[0] ?? ({})
    // How many digits wide the hero is.
    readonly property real weight: (first.shown?.value ?? "").length
    // The rest stands beside the hero; on an upright screen where it is one figure, which leaves the picture whole.
    readonly property bool beside: !level && figures.length > 1 && (Theme.portrait ? figures.length === 2 && Theme.textSize < 1.2 : (Theme.textSize < 1.3 || Theme.width > Theme.height * 1.5)) && weight < 6.5

    Column {
        id: stack

        width: parent.width
        spacing: Theme.wide * slide.fit * (slide.others.length ? (Theme.portrait ? 0.9 : 0.5) : 1)

        Heading {
            width: slide.span * Theme.column
            told: slide.told
            other: slide.other
            fit: slide.fit
        }

        Row {
            width: slide.span * Theme.column
            spacing: Theme.wide

            FigureText {
                id: hero

                visible: !slide.level
                width: slide.beside ? parent.width * (slide.others.length ? 0.52 : 0.58) : parent.width
                shown: slide.first.shown
                label: slide.first.label ?? ""
                other: slide.others[0]?.shown ?? null
                otherLabel: slide.others[0]?.label ?? ""
                progress: slide.progress
                // An upright screen leaves the picture whole, in two languages and beside long Latin units.
                size: Math.min(Theme.hero, width * 1.5 / Math.max(4, slide.weight)) * slide.fit * (!Theme.portrait ? 1 : slide.beside ? (Theme.han ? 1 : 0.8) : slide.others.length ? 0.66 : 1)
            }
            Supporting {
                visible: slide.beside
                // Where words reach into the picture, one figure has the height to keep clear of what stands there.
                width: parent.width * (slide.shaded && slide.figures.length === 2 ? 0.9 : 1) - hero.width - parent.spacing
                figures: slide.beside ? slide.figures : []
                others: slide.others
                progress: slide.progress
                // In two languages, what the hero says is not said again.
                dated: slide.others.length ? slide.first.shown?.as_of ?? "" : ""
                from: 1
                columns: 1
                size: Theme.numeral * (slide.others.length ? 0.64 : 0.72) * slide.fit
            }
        }
        Item {
            visible: !slide.beside && rest.figures.length > rest.from
            // On a nearly square screen a row of numbers stops short of what stands in the picture.
            width: slide.span * Theme.column * (slide.square && slide.equals ? 0.92 : 1)
            height: rest.height

            Rectangle {
                x: -0.8 * Theme.gap
                y: x
                // As wide as what stands on it.
                width: Math.min(rest.columns, rest.figures.length - rest.from) * (rest.cell + rest.spacing) - rest.spacing - 2 * x
                height: parent.height - 2 * y
                radius: Theme.radius
                color: Theme.bar
                visible: slide.plated && slide.wordsReach > 0.66 && !Theme.plain
            }
            Supporting {
                id: rest

                width: parent.width
                figures: slide.beside ? [] : slide.figures
                others: slide.others
                progress: slide.progress
                from: slide.level ? 0 : 1
                columns: Theme.portrait && Theme.textSize > 1.2 ? 1 : slide.level && !slide.equals ? 3 : Math.max(2, Math.min(3, figures.length - from, Math.floor(width / (250 * Theme.u * Theme.textSize))))
                size: slide.equals ? Theme.hero * (Theme.portrait ? 0.8 : slide.square ? 0.82 : 0.9) * slide.fit : Theme.numeral * 0.62 * slide.fit
                color: slide.level ? Theme.accent : Theme.ink
            }
        }
    }
}
