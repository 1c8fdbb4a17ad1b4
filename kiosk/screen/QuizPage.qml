pragma ComponentBehavior: Bound
import QtQuick
import kiosk.stage
import kiosk.screen

// A round of the quiz: question and choices, after each answer the slide where it stands, at the end the result.
Item {
    id: page

    readonly property var told: Quiz.total > 0 ? Quiz.told(Language.current) : ({})
    readonly property var other: Quiz.total > 0 && Language.both ? Quiz.told(Language.second) : ({})
    readonly property var choices: told.choices ?? []
    // Two languages on a low screen: a little smaller, so that all choices stay in sight.
    readonly property real tight: Language.both && !Theme.portrait ? 0.82 : 1
    readonly property real span: width - 2 * Theme.side

    // What a key does here; false for keys that mean the same everywhere.
    function key(event: KeyEvent): bool {
        const digit = event.key - Qt.Key_1;
        const letter = event.key - Qt.Key_A;
        const choice = digit >= 0 && digit < 9 ? digit : letter >= 0 && letter < 4 ? letter : -1;
        if (choice >= 0) {
            if (choice < choices.length)
                Quiz.answer(choices[choice].id);
            return true;
        }
        switch (event.key) {
        case Qt.Key_Escape:
            Quiz.leave();
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_Right:
        case Qt.Key_PageDown:
            Quiz.next();
            return true;
        }
        return false;
    }

    // Where the choices scroll, the true one comes into sight.
    function showAnswer() {
        const card = cards.itemAt(choices.findIndex(choice => choice.id === Quiz.right));
        const top = card.mapToItem(asked, 0, 0).y;
        flick.contentY = Math.max(Math.min(flick.contentY, top), top + card.height - flick.height, 0);
    }

    Connections {
        target: Quiz

        function onChanged() {
            if (Quiz.state === "question") {
                flick.contentY = 0;
                soon.restart();
            } else if (Quiz.state === "feedback") {
                soon.stop();
                feedback.prepare();
                page.showAnswer();
            }
        }
    }

    Timer {
        id: soon

        // Once the question stands on the screen.
        interval: 250
        running: true
        onTriggered: feedback.prepare()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Scene {
        anchors.fill: parent
        deck: Navigator.deck
        picture: Stories.shelf(Language.current).find(story => story.deck === Navigator.deck)?.scene ?? ""
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
        opacity: Quiz.state === "feedback" ? 0.88 : 0.72
        visible: (Theme.textSize > 1.2 || Quiz.state === "feedback") && !Theme.plain
    }

    Flickable {
        id: flick

        x: Theme.side
        y: Theme.top * (Theme.portrait ? 1 : 0.74)
        width: Theme.portrait ? page.span : page.span * 0.56
        height: (Theme.portrait && feedback.answered ? feedback.y : page.height) - y - Theme.gap
        contentHeight: asked.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive
        visible: Quiz.state === "question" || Quiz.state === "feedback"

        Column {
            id: asked

            width: flick.width
            spacing: Theme.gap

            Row {
                spacing: 10 * Theme.u

                Label {
                    text: Words.tr("Question %1 of %2").arg(Quiz.number).arg(Quiz.total)
                    color: Theme.accent
                    font.pixelSize: Theme.small
                    rightPadding: Theme.gap
                }
                Repeater {
                    model: Quiz.total

                    Rectangle {
                        required property int index

                        anchors.verticalCenter: parent?.verticalCenter
                        width: 56 * Theme.u
                        height: 10 * Theme.u
                        radius: height / 2
                        color: index < Quiz.number ? Theme.accent : Theme.faint
                    }
                }
            }
            TwinTitle {
                width: parent.width
                text: page.told.question ?? ""
                second: page.other.question ?? ""
                size: Math.round(Math.min(Theme.heading * 0.76, flick.width / 13) * page.tight)
                bottomPadding: Theme.gap * 0.4
            }
            Column {
                width: parent.width
                spacing: Theme.gap * 0.64

                Repeater {
                    id: cards

                    model: page.choices.length

                    ChoiceCard {
                        readonly property var choice: page.choices[index] ?? ({})

                        width: asked.width
                        size: Math.round(Theme.body * page.tight)
                        text: choice.text ?? ""
                        second: page.other.choices?.[index]?.text ?? ""
                        answered: Quiz.state === "feedback"
                        correct: choice.id === Quiz.right
                        chosen: choice.id === Quiz.chosen
                        onTriggered: Quiz.answer(choice.id)
                    }
                }
            }
        }
    }

    Rectangle {
        // Says that there is more below.
        x: flick.x + flick.width + Theme.margin * 0.2
        y: flick.y + flick.visibleArea.yPosition * flick.height
        width: 8 * Theme.u
        height: flick.visibleArea.heightRatio * flick.height
        radius: width / 2
        color: Theme.accent
        visible: flick.visible && flick.interactive
    }

    QuizFeedback {
        id: feedback

        pageWidth: page.width
        pageHeight: page.height
        x: Theme.portrait ? Theme.side : page.width - Theme.side - width
        y: Theme.portrait ? page.height - height - Theme.wide : Math.max(Theme.top, (page.height - height) / 2)
        width: Theme.portrait ? page.span : page.span * 0.39
        room: Math.max(page.height * 0.28, Math.min(page.height * 0.38, page.height - flick.y - asked.height - 2 * Theme.wide))
    }

    QuizResult {
        x: Theme.side
        y: Math.max(Theme.top, (page.height - height) * (Theme.portrait ? 0.3 : 0.5))
        width: page.span * Theme.column
    }
}
