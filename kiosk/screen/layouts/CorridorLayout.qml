import QtQuick
import kiosk.screen

// Places and the lines between them as a schematic; each of our stops leads on to its own slide.
SlideFrame {
    id: slide

    needed: plan.y + plan.least
    lean: 0.5

    Heading {
        id: heading

        width: slide.span * (Theme.portrait ? 1 : 0.64)
        told: slide.told
        other: slide.other
        fit: slide.fit
    }

    PlanLegend {
        id: legend

        // Beside the heading; the plan's own upper right is empty, so that it may begin beside the legend.
        x: Theme.portrait ? 0 : parent.width - width
        y: Theme.portrait ? heading.height + Theme.gap * slide.fit : 0
        width: slide.span * (Theme.portrait ? 1 : 0.33)
        lines: slide.told.lines ?? []
        twins: slide.other.lines ?? []
        onTableRequested: slide.tableOpen = true
    }

    LinePlan {
        id: plan

        y: (Theme.portrait ? legend.y + legend.height : heading.height) + Theme.gap * slide.fit
        width: parent.width
        height: parent.height - y
        deck: slide.deck
        told: slide.told
        other: slide.other
        fit: slide.fit
        progress: slide.progress
    }
}
