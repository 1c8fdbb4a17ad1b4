"""Where the visitor is: on the start page, on the About page, on a slide of a story or in its quiz."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.content.deck import Deck, Poster, Wall


class Navigator(QObject):
    """Moves through the stories. Steps past either end stay there; unknown names change nothing."""

    moved = Signal()

    def __init__(self, decks: list[Deck]) -> None:
        super().__init__()
        self._decks = {deck.id: deck for deck in decks}
        self._deck: Deck | None = None
        self._index = 0
        self._about = False
        self._quiz = False
        self._leapt = False

    @Property(str, notify=moved)
    def deck(self) -> str:
        """The story's id, in its quiz too; empty on the start and About pages."""
        return self._deck.id if self._deck else ""

    @Property(str, notify=moved)
    def mood(self) -> str:
        """The story's mood, which the theme follows."""
        return self._deck.mood if self._deck else "steppe"

    @Property(int, notify=moved)
    def index(self) -> int:
        """The slide's position, from 0."""
        return self._index

    @Property(int, notify=moved)
    def count(self) -> int:
        """How many slides the story has; 0 on the start page."""
        return len(self._deck.slide) if self._deck else 0

    @Property(bool, notify=moved)
    def about(self) -> bool:
        """Whether the About page is shown."""
        return self._about

    @Property(bool, notify=moved)
    def quiz(self) -> bool:
        """Whether the story's quiz is shown; the slide that it was opened from waits at `index`."""
        return self._quiz

    @Property(int, notify=moved)
    def wall(self) -> int:
        """On a poster, the position of its story's poster wall; -1 where there is none to go back to."""
        if self._deck is None or not isinstance(self._deck.slide[self._index], Poster):
            return -1
        return next((index for index, slide in enumerate(self._deck.slide) if isinstance(slide, Wall)), -1)

    @Property(bool, notify=moved)
    def leapt(self) -> bool:
        """Whether the last move wants to be seen at once, not as a glide."""
        return self._leapt

    @Slot(int, result=str)
    def layoutAt(self, index: int) -> str:
        """The layout of a slide, empty past the ends."""
        if self._deck is None or not 0 <= index < len(self._deck.slide):
            return ""
        return str(self._deck.slide[index].__struct_config__.tag)

    @Slot(str, result="QVariantList")
    def chapters(self, deck: str) -> list[dict[str, Any]]:
        """The chapters of a story in order: first slide and number of slides, for the progress bar."""
        spans: list[dict[str, Any]] = []
        shown = self._decks.get(deck)
        for index, slide in enumerate(shown.slide if shown else ()):
            if not spans or spans[-1]["chapter"] != (slide.chapter or ""):
                spans.append({"chapter": slide.chapter or "", "first": index, "count": 0})
            spans[-1]["count"] += 1
        return spans

    @Slot(str)
    def open(self, deck: str) -> None:
        """Begins a story."""
        self.show(deck, 0)

    @Slot(str, int)
    def show(self, deck: str, index: int) -> None:
        """Goes to a slide of a story."""
        target = self._decks.get(deck)
        if target is not None:
            self._move(target, max(0, min(index, len(target.slide) - 1)), False)

    @Slot(str, str)
    def showSlide(self, deck: str, slide: str) -> None:
        """Goes to the slide of this id."""
        target = self._decks.get(deck)
        ids = [known.id for known in target.slide] if target else []
        if slide in ids:
            self.show(deck, ids.index(slide))

    @Slot()
    def home(self) -> None:
        """Goes to the start page."""
        self._move(None, 0, False)

    @Slot()
    def openAbout(self) -> None:
        """Shows the About page."""
        self._move(None, 0, True)

    def open_quiz(self, deck: str) -> None:
        """Shows the quiz of a story, from the slide shown if that is the story's, else from its first."""
        target = self._decks.get(deck)
        if target is not None:
            self._move(target, self._index if target is self._deck else 0, False, quiz=True)

    def close_quiz(self) -> None:
        """Back from the quiz to the slide that it was opened from."""
        if self._quiz:
            self.goTo(self._index)

    @Slot(int)
    def step(self, by: int) -> None:
        """Goes forward (or back, for a negative number) by slides; in the quiz, nowhere."""
        if not self._quiz:
            self.goTo(self._index + by)

    @Slot(int)
    def goTo(self, index: int) -> None:
        """Goes to a slide of this story; the ends hold."""
        if self._deck is not None:
            self._move(self._deck, max(0, min(index, len(self._deck.slide) - 1)), False)

    @Slot(int)
    def leap(self, index: int) -> None:
        """Goes to a slide of this story whose picture fills the screen already."""
        if self._deck is not None:
            self._move(self._deck, max(0, min(index, len(self._deck.slide) - 1)), False, leapt=True)

    @Slot()
    def last(self) -> None:
        """Goes to the story's last slide."""
        self.goTo(len(self._deck.slide) - 1 if self._deck else 0)

    def place(self) -> tuple[str, int]:
        """The deck's id, empty outside the stories, and the slide's position."""
        return (self._deck.id if self._deck else ""), self._index

    def slide(self) -> str:
        """The slide shown, as deck/slide; empty on the other pages and in a quiz."""
        if self._deck is None or self._quiz:
            return ""
        return f"{self._deck.id}/{self._deck.slide[self._index].id}"

    def scene(self) -> tuple[str, str] | None:
        """The deck and the picture of the slide shown, if it has one."""
        slide = self._deck.slide[self._index] if self._deck else None
        picture = slide and (slide.image or slide.scene)
        return (self._deck.id, picture) if self._deck and picture else None

    def _move(self, deck: Deck | None, index: int, about: bool, quiz: bool = False, leapt: bool = False) -> None:
        if (deck, index, about, quiz) == (self._deck, self._index, self._about, self._quiz):
            return
        self._leapt = leapt
        self._deck, self._index, self._about, self._quiz = deck, index, about, quiz
        self.moved.emit()
