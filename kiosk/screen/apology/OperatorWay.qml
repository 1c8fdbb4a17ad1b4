pragma ComponentBehavior: Bound
import QtQuick

// The operator's part of the plain page: the PIN, then what failed and the ways out. Its own colours and controls, since
// the screen's module may be what has failed; its words in two languages, since no visitor has chosen one.
FocusScope {
    id: page

    // The stage's OperatorDoor and Language.
    required property var door
    required property var language
    required property string failed
    readonly property real u: Math.min(width, height) / 1080
    readonly property bool upright: height > width
    readonly property var codes: language.offered.map(one => one.code).slice(0, 2)
    property string typed: ""
    readonly property bool ready: door.waiting === 0 && !door.checking

    function tr(text: string): string {
        return page.codes.map(code => page.language.translate(text, code)).join("\n");
    }

    function press(key: string) {
        page.door.touched();
        if (key === "erase")
            page.typed = page.typed.slice(0, -1);
        else if (key === "enter" && page.ready && page.typed.length >= 4) {
            const pin = page.typed;
            page.typed = "";
            page.door.tryPin(pin);
        } else if (key.length === 1 && page.ready && page.typed.length < 12) {
            page.typed += key;
            page.door.typed();
        }
    }

    // 0:30, or 1:00:00
    function span(seconds: int): string {
        const two = number => String(number).padStart(2, "0");
        const minutes = Math.floor(seconds / 60);
        const hours = Math.floor(minutes / 60);
        return (hours > 0 ? hours + ":" + two(minutes % 60) : minutes) + ":" + two(seconds % 60);
    }

    visible: door.state !== "shut"
    focus: true
    onVisibleChanged: page.typed = ""
    Keys.onPressed: event => {
        event.accepted = true;
        const digit = event.key - Qt.Key_0;
        if (event.key === Qt.Key_Escape)
            page.door.close();
        else if (digit >= 0 && digit <= 9)
            page.press(String(digit));
        else if (event.key === Qt.Key_Backspace)
            page.press("erase");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            page.press("enter");
    }

    Rectangle {
        anchors.fill: parent
        color: "#0d2b47"

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            onPressed: page.door.touched()
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: room.width + 112 * page.u
        height: room.height + 112 * page.u
        radius: 20 * page.u
        color: "#081b2e"
        border.color: "#66d5e2ea"
        border.width: Math.max(1, Math.round(2 * page.u))

        Loader {
            id: room

            anchors.centerIn: parent
            sourceComponent: page.door.state === "entered" ? panel : page.door.state === "asking" ? pad : null
        }
    }

    Component {
        id: pad

        Grid {
            columns: page.upright ? 1 : 2
            spacing: 56 * page.u
            verticalItemAlignment: Grid.AlignVCenter
            horizontalItemAlignment: Grid.AlignHCenter

            Column {
                width: 560 * page.u
                spacing: 28 * page.u

                TwoLines {
                    u: page.u
                    width: parent.width
                    said: page.door.wrong ? page.tr("That was not the PIN") : page.tr("The operator’s PIN")
                    title: true
                    align: page.upright ? Text.AlignHCenter : Text.AlignLeft
                }
                Row {
                    x: page.upright ? (parent.width - width) / 2 : 0
                    spacing: 17 * page.u

                    Repeater {
                        model: Math.max(4, page.typed.length)

                        Rectangle {
                            required property int index

                            width: Math.round(22 * page.u)
                            height: width
                            radius: width / 2
                            color: index < page.typed.length ? "#ffd98c" : "transparent"
                            border.color: index < page.typed.length ? "#ffd98c" : "#66d5e2ea"
                            border.width: Math.max(1, Math.round(2 * page.u))
                        }
                    }
                }
                TwoLines {
                    u: page.u
                    width: parent.width
                    align: page.upright ? Text.AlignHCenter : Text.AlignLeft
                    // Its room is kept, so that nothing jumps when it comes.
                    opacity: page.door.waiting > 0 ? 1 : 0
                    said: page.tr("Try again in %1").replace(/%1/g, page.span(page.door.waiting))
                }
                Key {
                    u: page.u
                    x: page.upright ? (parent.width - width) / 2 : 0
                    said: page.tr("Cancel")
                    onTriggered: page.door.close()
                }
            }
            Grid {
                columns: 3
                spacing: 20 * page.u

                Repeater {
                    model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

                    Key {
                        required property string modelData

                        u: page.u
                        width: Math.round(132 * page.u)
                        height: width
                        digit: modelData.length === 1
                        primary: modelData === "enter"
                        enabled: page.ready && (modelData !== "enter" || page.typed.length >= 4)
                        said: modelData === "erase" ? page.tr("Erase") : modelData === "enter" ? page.tr("Enter") : modelData
                        onTriggered: page.press(modelData)
                    }
                }
            }
        }
    }
    Component {
        id: panel

        Column {
            width: Math.min(page.width - 240 * page.u, 1300 * page.u)
            spacing: 44 * page.u

            TwoLines {
                u: page.u
                width: parent.width
                said: page.tr("What failed")
                title: true
            }
            Text {
                width: parent.width
                text: page.failed === "" ? "–" : page.failed
                color: "#d5e2ea"
                font.family: "Noto Sans SC"
                font.features: ({ "pwid": 1 })
                font.pixelSize: Math.round(28 * page.u)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: page.upright ? 14 : 9
                elide: Text.ElideRight
            }
            Flow {
                width: parent.width
                spacing: 28 * page.u

                Key {
                    u: page.u
                    said: page.tr("Start anew")
                    primary: true
                    onTriggered: page.door.startAnew()
                }
                Key {
                    u: page.u
                    said: page.tr("Quit")
                    onTriggered: page.door.leave()
                }
                Key {
                    u: page.u
                    said: page.tr("Cancel")
                    onTriggered: page.door.close()
                }
            }
        }
    }
}
