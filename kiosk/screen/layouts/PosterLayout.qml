import QtQuick
import kiosk.screen

// A slogan as a poster: type is the hero, and each poster has an arrangement of its own.
SlideFrame {
    id: slide

    needed: words.needed
    veiled: false
    kept: words.kept
    lean: words.lean
    light: words.paper
    rise: words.rise
    extended: words.extended

    PosterWords {
        id: words

        width: slide.span
        height: slide.room
        told: slide.told
        other: slide.other
        unit: Theme.u
        fit: slide.fit
        progress: slide.progress
    }
}
