pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// The stories side by side, or one above the other on an upright screen.
Item {
    id: page

    readonly property var shelf: Stories.shelf(Language.current)
    readonly property var others: Language.second === "" ? [] : Stories.shelf(Language.second)
    readonly property int number: Math.max(1, shelf.length)

    Repeater {
        model: page.shelf.length

        StoryDoor {
            required property int index

            story: page.shelf[index]
            other: page.others[index] ?? ({})
            x: Theme.portrait ? 0 : Math.round(page.width / page.number * index)
            y: Theme.portrait ? Math.round(page.height / page.number * index) : 0
            width: Theme.portrait ? page.width : Math.ceil(page.width / page.number)
            height: Theme.portrait ? Math.ceil(page.height / page.number) : page.height
        }
    }
}
