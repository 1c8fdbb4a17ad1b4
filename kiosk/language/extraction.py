"""pybabel's door into decks: `deck.toml` -> messages with their place as context.

A changed Chinese sentence keeps its place, so that its translation turns fuzzy instead of vanishing.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from kiosk.content.deck import Deck
from kiosk.content.reading import parse_deck
from kiosk.content.texts import figures_in
from kiosk.content.walk import texts_of_deck

Message = tuple[int, str, tuple[str, ...], list[str]]


def extract_deck(
    fileobj: BinaryIO, keywords: Sequence[str], comment_tags: Sequence[str], options: dict[str, Any]
) -> Iterator[Message]:
    """A Babel extraction method (Babel's manual, "Writing Extraction Methods").

    Yields line, function, message and comments; comments tell the translator the layout and the figures'
    values. Raises DeckError for a deck that cannot be read.
    """
    source = fileobj.read().decode("utf-8-sig")
    name = Path(str(getattr(fileobj, "name", "deck/deck.toml"))).resolve().parent.name
    deck = parse_deck(source, name)
    units = {f"{deck.id}/unit/{name}" for name in deck.unit}
    lines = source.splitlines()
    layouts = {slide.id: str(slide.__struct_config__.tag) for slide in deck.slide}
    for place, text in texts_of_deck(deck):
        line = next((number for number, content in enumerate(lines, 1) if text in content), 1)
        if place in units:
            yield line, "npgettext", (place, text, text), ["a unit's word, after a number"]
        else:
            layout = layouts.get(place.split("/")[1])
            comments = [f"layout: {layout}"] if layout else []
            yield line, "pgettext", (place, text), comments + _figure_notes(deck, text)


def _figure_notes(deck: Deck, text: str) -> list[str]:
    notes = []
    for name in sorted(figures_in(text)):
        figure = deck.figure[name]
        value = next(
            v for v in (figure.value, figure.date, figure.annual, f"{figure.low}–{figure.high}") if v is not None
        )
        notes.append(" ".join(filter(None, [f"{{{name}}} is", figure.approx, str(value), figure.unit])))
    return notes
