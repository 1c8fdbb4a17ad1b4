import QtQuick
import kiosk.stage
import kiosk.screen

// A deck's picture, full bleed. High contrast does without.
Image {
    id: scene

    required property string deck
    required property string picture
    property bool portrait: Theme.portrait
    readonly property bool loading: status === Image.Loading

    // Drawn once, at its own size: not while the window has none yet.
    source: Theme.plain || width < 1 || height < 1 ? "" : Stories.picture(deck, picture, portrait)
    sourceSize: Qt.size(Math.round(width), Math.round(height))
    fillMode: Image.PreserveAspectCrop
    // Where a screen is narrower or lower than the picture, the art at the right and the ground stay.
    horizontalAlignment: Image.AlignRight
    verticalAlignment: Image.AlignBottom
    asynchronous: true
    visible: !Theme.plain
    Accessible.ignored: true
}
