"""Whether the bundled fonts can draw every character that a screen says."""

from collections.abc import Iterable, Iterator
from functools import cache

from PySide6.QtGui import QRawFont

from kiosk import places
from kiosk.content.deck import Deck, Slide
from kiosk.content.findings import Finding
from kiosk.content.walk import texts_of_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.stage.icons import charmap

BODY, BOLD, SERIF = "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", "NotoSerifSC-Bold.otf"
SET_IN_SERIF = {"title", "point", "items", "origin", "question"}
SET_IN_BOLD = {"value"}


@cache
def _font(name: str) -> QRawFont:
    return QRawFont(str(places.FONTS / name), 16)


def missing_glyphs(text: str, font: str) -> list[str]:
    """The characters of a text that a bundled font lacks, each once."""
    raw = _font(font)
    return sorted({char for char in text if char > " " and not raw.supportsCharacter(ord(char))})


def _fonts_of(place: str) -> Iterable[str]:
    fields = set(place.split("/")[2:])
    yield BODY
    if fields & SET_IN_SERIF:
        yield SERIF
    if fields & SET_IN_BOLD:
        yield BOLD


def glyph_findings(deck: Deck, catalogs: Catalogs) -> Iterator[Finding]:
    """Characters without a glyph, in any language, and icons that the icon font does not know."""
    teller = Teller(deck, catalogs)
    for locale in catalogs.locales():
        for place, text in texts_of_deck(deck):
            told = teller.words(place, text, locale)
            for font in _fonts_of(place):
                if missing := missing_glyphs(told, font):
                    listed = " ".join(f"{char} (U+{ord(char):04X})" for char in missing)
                    yield Finding(place, f"{font} has no glyph for {listed} in {locale}", "choose another character")
    icons = charmap()
    for slide in deck.slide:
        for name in _icons_of(slide):
            if name not in icons:
                yield Finding(f"{deck.id}/{slide.id}/icon", f"unknown icon “{name}”", "see phosphoricons.com for names")


def _icons_of(slide: Slide) -> Iterator[str]:
    pieces = [slide, *getattr(slide, "facts", ()), *getattr(slide, "cards", ())]
    yield from filter(None, (getattr(piece, "icon", None) for piece in pieces))
    if mark := getattr(slide, "mark", None):
        yield from (mark, f"{mark}-fill")  # the certain marks of a range are solid
