"""`kiosk check`: everything that can be proved about decks and catalogs before anyone stands in front of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import DECK_FILE, deck_folders, read_deck
from kiosk.content.validation import picture_findings
from kiosk.language.catalogs import Catalogs
from kiosk.language.proofreading import deck_catalog_findings, interface_findings, question_findings

if TYPE_CHECKING:
    from kiosk.output.pages import Pages

SHAPES = ((1920, 1080), (1080, 1920))
"""The orientations that every slide is laid out in, in pixels."""


def folders_of(paths: list[Path]) -> list[Path]:
    """The deck folders meant by paths to decks, to deck files or to folders of decks; the built-in ones for none.

    Raises LookupError for a path without a deck.
    """
    folders: list[Path] = []
    for path in paths or [places.DECKS]:
        whole = path.resolve()
        if whole.name == DECK_FILE:
            found = [whole.parent]
        elif (whole / DECK_FILE).exists():
            found = [whole]
        else:
            found = deck_folders(whole)
        if not found:
            raise LookupError(f"no deck in {path}")
        folders += found
    return folders


def word_findings(folders: list[Path], catalogs: Catalogs) -> tuple[list[tuple[Path, Deck]], list[Finding]]:
    """The decks that can be read, and what is wrong with decks, pictures and catalogs. Needs no Qt."""
    decks: list[tuple[Path, Deck]] = []
    found: list[Finding] = []
    for folder in folders:
        try:
            deck = read_deck(folder)
        except DeckError as error:
            found += error.findings
            continue
        file = str(folder / DECK_FILE)
        decks.append((folder, deck))
        found += [replace(finding, file=file) for finding in picture_findings(deck, folder)]
        found += deck_catalog_findings(deck, catalogs)
        found += [replace(finding, file=file) for finding in question_findings(deck, catalogs)]
    found += interface_findings(catalogs, places.PACKAGE)
    return decks, found


def screen_findings(decks: list[tuple[Path, Deck]], catalogs: Catalogs) -> Iterator[Finding]:
    """Missing glyphs, and texts cut, overlapping or too small on any slide, in all languages and orientations."""
    from PySide6.QtCore import QSize

    from kiosk.output.fitting import page_findings
    from kiosk.output.glyphs import glyph_findings
    from kiosk.output.pages import pages, without_display

    _application = without_display()
    for _, deck in decks:
        yield from glyph_findings(deck, catalogs)
    with pages(decks, QSize(*SHAPES[0])) as shown:
        for width, height in SHAPES:
            shown.resize(QSize(width, height))
            least = round(24 * min(width, height) / 1080)
            for language in catalogs.locales():
                shown.exhibit.language.choose(language)
                for deck_id, slide, _ in shown.walk():
                    for factor in (1.0, 1.5):
                        shown.exhibit.comfort.choose_text_size(factor)
                        shown.settle()
                        yield from page_findings(shown, f"{deck_id}/{slide}", least)
                    shown.exhibit.comfort.choose_text_size(1.0)
                for deck in (deck for _, deck in decks if deck.quiz):
                    yield from _quiz_page_findings(shown, deck, least)


def _quiz_page_findings(shown: "Pages", deck: Deck, least: int) -> Iterator[Finding]:
    """A deck's quiz in the language and size of the moment: two rounds, which ask all of up to ten questions."""
    from kiosk.output.fitting import page_findings

    comfort, quiz = shown.exhibit.comfort, shown.exhibit.quiz
    for _ in range(2):
        quiz.begin(deck.id)
        asked = True
        while asked:
            question = quiz.round.question
            place = f"{deck.id}/quiz/{question.id if question else 'result'}"
            for factor in (1.0, 1.5):
                comfort.choose_text_size(factor)
                shown.settle()
                yield from page_findings(shown, place, least)
            comfort.choose_text_size(1.0)
            asked = question is not None
            if quiz.round.state == "question":
                quiz.answer("wrong-1")
            else:
                quiz.next()
    quiz.reset()
