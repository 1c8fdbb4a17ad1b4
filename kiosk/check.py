"""`kiosk check`: everything that can be proved about decks and catalogs before anyone stands in front of them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import DECK_FILE, deck_folders, read_deck
from kiosk.content.validation import picture_findings
from kiosk.language.catalogs import Catalogs
from kiosk.language.proofreading import deck_catalog_findings, interface_findings

SHAPES = ((1920, 1080), (1080, 1920), (1024, 768), (1920, 1200), (3440, 1440))
"""The screens that every slide is laid out for, in pixels: 16:9, upright, 4:3, 16:10, 21:9. Larger ones of the same
shape only scale."""
TEXT_SIZES = (1.0, 1.5)
"""The visitor's smallest and largest."""


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
    found += interface_findings(catalogs, places.PACKAGE)
    return decks, found


def screen_findings(decks: list[tuple[Path, Deck]], catalogs: Catalogs) -> Iterator[Finding]:
    """Missing glyphs, and texts cut, overlapping or too small on any slide: all screens, languages, text sizes.

    Pictures take no part in it, and are left out.
    """
    from PySide6.QtCore import QSize

    from kiosk.output.fitting import page_findings
    from kiosk.output.glyphs import glyph_findings
    from kiosk.output.pages import pages, without_display
    from kiosk.stage.language import choices

    _application = without_display()
    for _, deck in decks:
        yield from glyph_findings(deck, catalogs)
    with pages(decks, QSize(*SHAPES[0])) as shown:
        shown.exhibit.comfort.highContrast = True
        for width, height in SHAPES:
            shown.resize(QSize(width, height))
            least = round(24 * min(width, height) / 1080)
            for deck_id, slide, _ in shown.walk():
                for language, factor in product(choices(catalogs.locales()), TEXT_SIZES):
                    shown.exhibit.language.choose(language)
                    shown.exhibit.comfort.choose_text_size(factor)
                    shown.settle()
                    yield from page_findings(shown, f"{deck_id}/{slide}", least)
