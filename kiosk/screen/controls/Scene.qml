import QtQuick
import kiosk.stage
import kiosk.screen

// A deck's picture, full bleed. High contrast does without.
Image {
    id: scene

    required property string deck
    required property string picture
    property bool portrait: Theme.portrait
    // Whether it is drawn at its own size; else at half of it, in a quarter of the memory and of the time.
    property bool sharp: true
    readonly property bool loading: status === Image.Loading

    // Drawn once, at its own size: not while the window has none yet.
    source: Theme.plain || width < 1 || height < 1 ? "" : Stories.picture(deck, picture, portrait)
    sourceSize: Qt.size(Math.round(width / (sharp ? 1 : 2)), Math.round(height / (sharp ? 1 : 2)))
    // What becomes sharp shows its soft self until then.
    retainWhileLoading: true
    fillMode: Image.PreserveAspectCrop
    // Where a screen is narrower or lower than the picture, the art at the right and the ground stay.
    horizontalAlignment: Image.AlignRight
    verticalAlignment: Image.AlignBottom
    asynchronous: true
    visible: !Theme.plain
    Accessible.ignored: true
}
