"""A round of the quiz: five questions of a story, one after the other, each answered once."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.content.quiz import ROUND, Question
from kiosk.language.telling import RIGHT, Teller, choice_ids
from kiosk.stage.navigator import Navigator


@dataclass
class Round:
    """Questions in an order, their choices in an order, and what has been answered so far. Knows no Qt."""

    questions: list[Question]
    choices: list[list[str]]
    """The ids of each question's choices, as they are offered."""
    answers: list[str] = field(default_factory=list)
    place: int = 0

    @property
    def state(self) -> str:
        """`question` until it is answered, then `feedback`; after the last, `result`."""
        if self.place == len(self.questions):
            return "result"
        return "feedback" if len(self.answers) > self.place else "question"

    @property
    def question(self) -> Question | None:
        """The question shown; none at the result."""
        return self.questions[self.place] if self.place < len(self.questions) else None

    @property
    def score(self) -> int:
        """How many answers are right."""
        return self.answers.count(RIGHT)

    def answer(self, choice: str) -> bool:
        """Takes the answer to the question shown; what is no choice of it, or comes late, changes nothing."""
        if self.state != "question" or choice not in self.choices[self.place]:
            return False
        self.answers.append(choice)
        return True

    def next(self) -> bool:
        """On to the next question, or to the result; a question is not passed over."""
        if self.state != "feedback":
            return False
        self.place += 1
        return True


def draw_round(questions: list[Question], before: list[str], random: Random) -> Round:
    """Draws a round: first what the round before did not ask, and each slide once, as far as there are enough.

    `before` are the ids of the round before, in order; where the same have to be asked again, they come in another
    order. No slide then shows the answer of a question that is still to come.
    """
    shuffled = random.sample(questions, len(questions))
    shuffled.sort(key=lambda question: question.id in before)
    slides: set[str] = set()
    first: list[Question] = []
    rest: list[Question] = []
    for question in shuffled:
        (rest if question.slide in slides else first).append(question)
        slides.add(question.slide)
    drawn = random.sample((first + rest)[:ROUND], min(ROUND, len(questions)))
    if [question.id for question in drawn] == before:
        drawn = drawn[1:] + drawn[:1]
    return Round(drawn, [random.sample(ids, len(ids)) for ids in map(choice_ids, drawn)])


class Quiz(QObject):
    """The quiz on the screen. It keeps no words: these are told in any language at any moment."""

    changed = Signal()

    def __init__(self, tellers: dict[str, Teller], navigator: Navigator, random: Random | None = None) -> None:
        super().__init__()
        self._tellers = tellers
        self._navigator = navigator
        self._random = random or Random()
        self._deck = ""
        self.round = Round([], [])
        """The round as it stands; without questions while there is none."""
        self._before: dict[str, list[str]] = {}

    @Property(str, notify=changed)
    def state(self) -> str:
        """`question`, `feedback` or `result`; empty while there is no round."""
        return self.round.state if self._deck else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which question of the round is shown, from 1."""
        return min(self.round.place + 1, len(self.round.questions))

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many questions the round has."""
        return len(self.round.questions)

    @Property(int, notify=changed)
    def score(self) -> int:
        """How many have been answered rightly so far."""
        return self.round.score

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The id of the choice taken for the question shown; empty before."""
        return self.round.answers[-1] if self.round.state == "feedback" else ""

    @Property(str, constant=True)
    def right(self) -> str:
        """The id of the true choice of every question."""
        return RIGHT

    @Property(int, notify=changed)
    def slide(self) -> int:
        """The position of the slide on which the answer stands; -1 where no question is shown."""
        return self._slide()

    def _slide(self) -> int:
        question = self.round.question
        if question is None:
            return -1
        return [slide.id for slide in self._tellers[self._deck].deck.slide].index(question.slide)

    @Slot(str, result=bool)
    def offered(self, deck: str) -> bool:
        """Whether a story has a quiz."""
        return deck in self._tellers and bool(self._tellers[deck].deck.quiz)

    @Slot(str, result="QVariantMap")
    def told(self, code: str) -> dict[str, Any]:
        """The question shown in a language: `question` and `choices` (`id`, `text`) in this round's order."""
        question = self.round.question
        if question is None:
            return {}
        told = self._tellers[self._deck].question(question, code)
        choices = {choice["id"]: choice for choice in told["choices"]}
        return told | {"choices": [choices[name] for name in self.round.choices[self.round.place]]}

    @Slot(str)
    def begin(self, deck: str) -> None:
        """Draws a round of a story that has a quiz, and shows it."""
        if not self.offered(deck):
            return
        drawn = draw_round(self._tellers[deck].deck.quiz, self._before.get(deck, []), self._random)
        self._before[deck] = [question.id for question in drawn.questions]
        self.play(deck, drawn)

    def play(self, deck: str, drawn: Round) -> None:
        """Shows a round of a story as it was drawn."""
        self._deck, self.round = deck, drawn
        self.changed.emit()
        self._navigator.open_quiz(deck)

    @Slot(str)
    def answer(self, choice: str) -> None:
        """Takes the answer to the question shown, by the choice's id."""
        if self.round.answer(choice):
            self.changed.emit()

    @Slot()
    def next(self) -> None:
        """From the feedback to the next question, or to the result."""
        if self.round.next():
            self.changed.emit()

    @Slot()
    def again(self) -> None:
        """Another round of the same story."""
        self.begin(self._deck)

    @Slot()
    def openSlide(self) -> None:
        """Leaves the quiz for the slide on which the answer stands."""
        if self.round.question is not None:
            self._navigator.goTo(self._slide())

    @Slot()
    def leave(self) -> None:
        """Leaves the quiz for the slide that it was opened from."""
        self._navigator.close_quiz()

    @Slot()
    def reset(self) -> None:
        """Forgets the round and those before, as at the end of a visit."""
        self._deck, self.round, self._before = "", Round([], []), {}
        self.changed.emit()
