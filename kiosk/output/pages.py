"""Slides one after the other on a window of any size, with or without a display."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import Exhibit, build_exhibit, show_windowed, start_qt
from kiosk.content.deck import Deck
from kiosk.content.quiz import ROUND
from kiosk.language.telling import choice_ids
from kiosk.stage.quiz import Round

PATIENCE = 10.0
"""Seconds that a slide's pictures may take before it is shown without them."""


@dataclass(frozen=True)
class Page:
    """A slide on the window, laid out, its pictures loaded."""

    deck: str
    slide: str
    index: int
    image: QImage


def without_display() -> QGuiApplication:
    """The application object for pages that nobody watches: no display is needed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return start_qt("software")


class Pages:
    """Walks an exhibit's slides. Needs `without_display()` first; one at a time in a process."""

    def __init__(self, decks: list[tuple[Path, Deck]], size: QSize, language: str | None = None) -> None:
        self.exhibit: Exhibit = build_exhibit(decks, QRect(QPoint(0, 0), size), language)
        assert isinstance(self.exhibit.window, QQuickWindow)
        self.window: QQuickWindow = self.exhibit.window
        self.exhibit.comfort.reduce_motion(True)
        self.window.setProperty("lookAhead", False)

    def resize(self, size: QSize) -> None:
        """Sets the window's size in pixels."""
        self.window.resize(size)
        show_windowed(self.exhibit)
        self.settle()

    def go(self, deck: str, index: int) -> None:
        """Brings a slide onto the window and waits for its pictures."""
        self.exhibit.navigator.show(deck, index)
        self.settle()

    def walk(self, decks: list[str] | None = None) -> Iterator[tuple[str, str, int]]:
        """Goes through every slide; yields deck, slide and position while it is on the window."""
        for teller in self.exhibit.stories.tellers.values():
            if decks is not None and teller.deck.id not in decks:
                continue
            for index, slide in enumerate(teller.deck.slide):
                self.go(teller.deck.id, index)
                yield teller.deck.id, slide.id, index

    def every_page(self) -> Iterator[str]:
        """Goes through all that a visitor can come to: the start and About pages, and every slide."""
        navigator = self.exhibit.navigator
        for place, go in (("start page", navigator.home), ("about page", navigator.openAbout)):
            go()
            self.settle()
            yield place
        self.exhibit.visit.ask()
        self.settle()
        yield "question whether somebody is there"
        self.exhibit.visit.touched()
        for deck, slide, _ in self.walk():
            yield f"{deck}/{slide}"
        for teller in self.exhibit.stories.tellers.values():
            if teller.deck.quiz:
                yield from self._quiz(teller.deck)

    def _quiz(self, deck: Deck) -> Iterator[str]:
        quiz = self.exhibit.quiz
        for first in range(0, len(deck.quiz), ROUND):
            # Not drawn by lot: what is found once is found each time.
            questions = deck.quiz[first : first + ROUND]
            quiz.play(deck.id, Round(questions, [choice_ids(question) for question in questions]))
            asked = True
            while asked:
                question = quiz.round.question
                self.settle()
                yield f"{deck.id}/quiz/{question.id if question else 'result'}"
                asked = question is not None
                if quiz.round.state == "question":
                    quiz.answer("wrong-1")
                else:
                    quiz.next()
        quiz.reset()

    def picture(self) -> QImage:
        """What the window shows now."""
        return self.window.grabWindow()

    def settle(self) -> None:
        """Lets layout and pictures come to rest."""
        deadline = time.monotonic() + PATIENCE
        for _ in range(3):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        while time.monotonic() < deadline and any(self._loading(self.window.contentItem())):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        QCoreApplication.processEvents()

    def _loading(self, item: QQuickItem) -> Iterator[bool]:
        if item.property("loading"):
            yield True
        for child in item.childItems():
            yield from self._loading(child)


@contextmanager
def pages(decks: list[tuple[Path, Deck]], size: QSize, language: str | None = None) -> Iterator[Pages]:
    """Pages of a size, torn down in order: window and engine go before the application does."""
    shown = Pages(decks, size, language)
    shown.resize(size)
    try:
        yield shown
    finally:
        shown.exhibit.close()
