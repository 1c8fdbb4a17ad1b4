"""Walks over a deck by its declared types: every text, and every figure that a piece names, with its place.

A place is the path that authors, translators and findings share: `ftz/erenhot-trains/figures/2/label`.
Lists count from 1.
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from kiosk.content.deck import Deck, Slide
from kiosk.content.figures import FigureName, Text


class PlacedText(NamedTuple):
    """A text of a deck and where it stands."""

    place: str
    text: str


def _means(hint: object, marker: object) -> bool:
    if hint == marker:
        return True
    origin = get_origin(hint)
    if origin is Annotated:
        return _means(get_args(hint)[0], marker)
    if origin is list:
        return _means(get_args(hint)[0], marker)
    if origin is dict:
        return _means(get_args(hint)[1], marker)
    return any(_means(arg, marker) for arg in get_args(hint) if arg is not type(None)) if origin else False


@cache
def fields_meaning(kind: type, marker: Any) -> frozenset[str]:
    """The names of the fields of a struct type that hold `marker`: alone, optional, in a list or in a table."""
    hints = get_type_hints(kind, include_extras=True)
    return frozenset(name for name, hint in hints.items() if _means(hint, marker))


def _leaves(value: object, place: str, marked: bool, marker: Any) -> Iterator[PlacedText]:
    if isinstance(value, str):
        if marked:
            yield PlacedText(place, value)
    elif isinstance(value, msgspec.Struct):
        marked_fields = fields_meaning(type(value), marker)
        for name in value.__struct_fields__:
            yield from _leaves(getattr(value, name), f"{place}/{name}", name in marked_fields, marker)
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value, 1):
            step = item.id if isinstance(item, Slide) else str(number)
            yield from _leaves(item, f"{place}/{step}", marked, marker)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, f"{place}/{key}", marked, marker)


def texts_of(piece: msgspec.Struct, place: str) -> Iterator[PlacedText]:
    """Every translatable text in a piece, in the order of the format."""
    return _leaves(piece, place, False, Text)


def figures_named_in(piece: msgspec.Struct, place: str) -> Iterator[PlacedText]:
    """Every place where a piece names a figure directly (not inside a text)."""
    return _leaves(piece, place, False, FigureName)


def texts_of_deck(deck: Deck) -> Iterator[PlacedText]:
    """Every translatable text of a deck; a slide's are placed under `deck/slide`, others under their table."""
    for name in ("title", "subtitle"):
        if text := getattr(deck, name):
            yield PlacedText(f"{deck.id}/{name}", text)
    yield from _leaves(deck.source, f"{deck.id}/source", False, Text)
    yield from _leaves(deck.unit, f"{deck.id}/unit", True, Text)
    yield from _leaves(deck.figure, f"{deck.id}/figure", False, Text)
    for chapter in deck.chapter:
        yield from texts_of(chapter, f"{deck.id}/chapter/{chapter.id}")
    for slide in deck.slide:
        yield from texts_of(slide, f"{deck.id}/{slide.id}")
    for question in deck.quiz:
        yield from texts_of(question, f"{deck.id}/quiz/{question.id}")
