pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage

// One of the three places that hold slides: the one shown and its neighbours.
Item {
    id: slot

    // Where it stands on the endless strip, in pages.
    property int place: 0
    property string deck: ""
    property int index: -1
    property string layout: ""

    // Takes a slide in; a layout already loaded only changes its words.
    function take(deck: string, index: int) {
        const wanted = Navigator.layoutAt(index);
        if (slot.deck === deck && slot.index === index)
            return;
        slot.deck = deck;
        slot.index = index;
        if (wanted === "") {
            loader.source = "";
        } else if (wanted === slot.layout && loader.item) {
            loader.item.deck = deck; // qmllint disable missing-property
            loader.item.index = index; // qmllint disable missing-property
        } else {
            const file = wanted.charAt(0).toUpperCase() + wanted.slice(1) + "Layout.qml";
            loader.setSource(Qt.resolvedUrl("../layouts/" + file), { "deck": deck, "index": index });
        }
        slot.layout = wanted;
    }

    Loader {
        id: loader
        anchors.fill: parent
    }
}
