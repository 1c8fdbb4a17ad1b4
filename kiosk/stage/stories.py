"""The decks as the screen asks for them: one slide at a time, told in a language."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot

from kiosk.content.deck import Cover, Deck, Poster
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller


class Stories(QObject):
    """All decks on show, in order. Slides are told when asked for and not kept."""

    def __init__(
        self, decks: list[tuple[Path, Deck]], catalogs: Catalogs, today: Callable[[], dt.date] = dt.date.today
    ) -> None:
        super().__init__()
        self.tellers = {deck.id: Teller(deck, catalogs, today) for _, deck in decks}
        self._folders = {deck.id: folder for folder, deck in decks}

    @Slot(str, result="QVariantList")
    def shelf(self, code: str) -> list[dict[str, Any]]:
        """The start page's stories in a language: id, title, subtitle, mood, scene."""
        return [
            {
                "deck": teller.deck.id,
                "title": teller.words(f"{teller.deck.id}/title", teller.deck.title, code),
                "subtitle": teller.words(f"{teller.deck.id}/subtitle", teller.deck.subtitle or "", code),
                "mood": teller.deck.mood,
                "scene": teller.deck.scene or "",
            }
            for teller in self.tellers.values()
        ]

    @Slot(str, int, str, result="QVariantMap")
    def slide(self, deck: str, index: int, code: str) -> dict[str, Any]:
        """A slide in a language, with its position; empty for a position that the deck does not have."""
        teller = self.tellers.get(deck)
        if teller is None or not 0 <= index < len(teller.deck.slide):
            return {}
        return teller.slide(teller.deck.slide[index], code)

    def reading_time(self, deck: str, index: int, codes: Iterable[str]) -> float:
        """How many seconds it takes to read a slide in these languages; 0 for a position that there is not."""
        teller = self.tellers.get(deck)
        if teller is None or not 0 <= index < len(teller.deck.slide):
            return 0.0
        return sum(teller.reading_time(teller.deck.slide[index], code) for code in codes)

    @Slot(str, result="QVariantList")
    def attract(self, code: str) -> list[dict[str, Any]]:
        """What the attract loop says in a language, each once: the titles of stories, covers and posters.

        The places in the list are the same in every language. Each line has its deck, title, scene and mood.
        """
        lines: list[dict[str, Any]] = []
        for teller in self.tellers.values():
            deck = teller.deck
            titles = {deck.title: (f"{deck.id}/title", deck.scene)}
            for slide in deck.slide:
                if isinstance(slide, Cover | Poster):
                    titles.setdefault(slide.title, (f"{deck.id}/{slide.id}/title", slide.scene))
            lines += [
                {"deck": deck.id, "title": teller.words(place, title, code), "scene": scene or "", "mood": deck.mood}
                for title, (place, scene) in titles.items()
            ]
        return lines

    @Slot(str, str, bool, result=QUrl)
    def picture(self, deck: str, name: str, portrait: bool) -> QUrl:
        """Where a scene or an image of a deck lies."""
        folder = self._folders.get(deck)
        if folder is None or not name:
            return QUrl()
        if "." not in name:
            name = f"{name}.{'portrait' if portrait else 'landscape'}.svg"
        return QUrl.fromLocalFile(str(folder / name))

    @Slot(str, result="QVariantList")
    def sources(self, code: str) -> list[dict[str, str]]:
        """Every source of every deck, for the About page."""
        return [
            {
                "title": teller.words(f"{teller.deck.id}/source/{name}/title", source.title, code),
                "publisher": teller.words(f"{teller.deck.id}/source/{name}/publisher", source.publisher or "", code),
            }
            for teller in self.tellers.values()
            for name, source in teller.deck.source.items()
        ]
