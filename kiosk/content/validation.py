"""What types cannot say about a deck: names that point nowhere, ids used twice, texts that misuse a figure."""

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.content.deck import Corridor, Countdown, Deck, Poster, Slide, Wall, Wheel
from kiosk.content.drawings import drawing_findings
from kiosk.content.fairness import quiz_findings
from kiosk.content.figures import WORDLESS
from kiosk.content.findings import Finding
from kiosk.content.texts import Field, TextError, parse
from kiosk.content.walk import PlacedText, figures_named_in, texts_of_deck

ORIENTATIONS = ("landscape", "portrait")
KINDS = (".svg", ".png", ".jpg", ".jpeg")
"""Of pictures, by how their names end."""
_DATE_SPECS = {"date", "month-day", "year"}


def _is_currency(unit: str | None) -> bool:
    from babel.numbers import is_currency

    return unit is not None and is_currency(unit.upper())


_TABLES = {
    "figure": "[figure]",
    "unit": "[unit]",
    "source": "[source.{}]",
    "chapter": "a [[chapter]]",
    "slide": "a [[slide]]",
    "stop": "the plan's `stops`",
}
MOST_MARKS = 48
"""As many marks around a wheel's hub as an eye still tells apart."""


def _unknown(what: str, name: str, known: Iterable[str]) -> tuple[str, str]:
    near = difflib.get_close_matches(name, list(known), 1)
    return (
        f"unknown {what} “{name}”",
        f"did you mean “{near[0]}”?" if near else f"declare it in {_TABLES[what].format(name)}",
    )


def text_findings(deck: Deck, placed: PlacedText) -> Iterator[Finding]:
    """What is wrong with the replacement fields of a text, in the deck's or in any other language."""
    place, text = placed
    try:
        parts = parse(text)
    except TextError as error:
        yield Finding(place, str(error), "mend the braces")
        return
    for part in parts:
        if not isinstance(part, Field):
            continue
        figure = deck.figure.get(part.figure)
        if figure is None:
            yield Finding(place, *_unknown("figure", part.figure, deck.figure))
        elif part.spec in _DATE_SPECS and figure.is_number:
            yield Finding(place, f"figure “{part.figure}” is a number, not a date", f"drop the spec “{part.spec}”")
        elif part.spec not in _DATE_SPECS | {"as-of", "qualifier"} and not figure.is_number:
            yield Finding(place, f"figure “{part.figure}” is a date", "use the spec date, month-day or year")
        elif part.spec == "currency" and not _is_currency(figure.unit):
            yield Finding(place, f"figure “{part.figure}” is no sum of money", "its unit must be a code such as cny")
        elif part.spec == "unit" and figure.unit in WORDLESS:
            yield Finding(place, f"figure “{part.figure}” has a unit without a word", "drop the spec unit")
        elif part.spec == "qualifier" and figure.approx is None:
            yield Finding(place, f"figure “{part.figure}” has no qualifier", "give it `approx` or drop the spec")
        elif part.spec == "as-of" and figure.as_of is None and figure.when is None:
            yield Finding(place, f"figure “{part.figure}” has no date", "give it as_of or when")


def _twice(place: str, what: str, ids: Iterable[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            yield Finding(f"{place}/{name}/id", f"a second {what} has the id “{name}”", "give each its own id")
        seen.add(name)


def _corridor_findings(deck: Deck, slide: Corridor, place: str) -> Iterator[Finding]:
    stops = [stop.id for stop in slide.stops]
    slides = [other.id for other in deck.slide]
    yield from _twice(f"{place}/stops", "stop", stops)
    for number, stop in enumerate(slide.stops, 1):
        if stop.opens is not None and stop.opens not in slides:
            yield Finding(f"{place}/stops/{number}/opens", *_unknown("slide", stop.opens, slides))
    for field in ("at", "upright"):
        taken: dict[tuple[int, ...], str] = {}
        for number, stop in enumerate(slide.stops, 1):
            other = taken.setdefault(tuple(getattr(stop, field)), stop.id)
            if other != stop.id:
                yield Finding(
                    f"{place}/stops/{number}/{field}", f"“{other}” stands there already", "give each stop its own place"
                )
    for number, line in enumerate(slide.lines, 1):
        for branch, route in enumerate(line.routes, 1):
            at = f"{place}/lines/{number}/routes/{branch}"
            yield from (Finding(at, *_unknown("stop", name, stops)) for name in route if name not in stops)
            yield from _twice_in_route(at, route)


def _twice_in_route(place: str, route: list[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(route):
        if route.count(name) > 1:
            yield Finding(place, f"the route comes to “{name}” twice", "name each stop of a route once")


def _wheel_findings(deck: Deck, slide: Wheel, place: str) -> Iterator[Finding]:
    figure = deck.figure[slide.count.figure]
    if figure.value is None or figure.value != int(figure.value) or not 1 <= figure.value <= MOST_MARKS:
        yield Finding(
            f"{place}/count/figure",
            f"figure “{slide.count.figure}” cannot be told off in marks",
            f"count a whole number up to {MOST_MARKS}",
        )


def _slide_findings(deck: Deck, slide: Slide) -> Iterator[Finding]:
    place = f"{deck.id}/{slide.id}"
    if slide.chapter is not None and deck.chapter_of(slide) is None:
        yield Finding(f"{place}/chapter", *_unknown("chapter", slide.chapter, [c.id for c in deck.chapter]))
    if slide.source is not None and slide.source not in deck.source:
        yield Finding(f"{place}/source", *_unknown("source", slide.source, deck.source))
    if isinstance(slide, Corridor):
        yield from _corridor_findings(deck, slide, place)
    dangling = False
    for field, name in figures_named_in(slide, place):
        if name not in deck.figure:
            dangling = True
            yield Finding(field, *_unknown("figure", name, deck.figure))
    if dangling:
        return
    if isinstance(slide, Countdown) and deck.figure[slide.figure].annual is None:
        yield Finding(
            f"{place}/figure", f"figure “{slide.figure}” is no yearly day", "count down to an `annual` figure"
        )
    if isinstance(slide, Wheel):
        yield from _wheel_findings(deck, slide, place)
    if isinstance(slide, Wall) and not any(isinstance(other, Poster) for other in deck.slide):
        yield Finding(f"{place}/layout", "a wall without posters", "give the deck `poster` slides")
    yield from drawing_findings(deck, slide)


def deck_findings(deck: Deck) -> Iterator[Finding]:
    """Everything wrong within the deck itself, without looking at any other file."""
    yield from _twice(deck.id, "slide", (s.id for s in deck.slide))
    yield from _twice(f"{deck.id}/chapter", "chapter", (c.id for c in deck.chapter))
    yield from _twice(f"{deck.id}/quiz", "question", (q.id for q in deck.quiz))
    for name, figure in deck.figure.items():
        place = f"{deck.id}/figure/{name}"
        if figure.source not in deck.source:
            yield Finding(f"{place}/source", *_unknown("source", figure.source, deck.source))
        if figure.unit is not None and figure.unit not in WORDLESS | set(deck.unit):
            yield Finding(f"{place}/unit", *_unknown("unit", figure.unit, [*deck.unit, *WORDLESS]))
    for slide in deck.slide:
        yield from _slide_findings(deck, slide)
    yield from quiz_findings(deck)
    for placed in texts_of_deck(deck):
        yield from text_findings(deck, placed)


def picture_findings(deck: Deck, folder: Path) -> Iterator[Finding]:
    """Scenes and images that a deck names and that its folder does not hold, or that cannot be shown."""
    named: list[tuple[str, str | None, str | None]] = [(f"{deck.id}/scene", deck.scene, None)]
    named += [(f"{deck.id}/{slide.id}", slide.scene, slide.image) for slide in deck.slide]
    missed: set[str] = set()
    for place, scene, image in named:
        wanted = [f"{scene}.{orientation}.svg" for orientation in ORIENTATIONS] if scene else []
        wanted += [image] if image else []
        for name in wanted:
            field = "image" if name == image else "scene"
            where = place if place.endswith("/scene") else f"{place}/{field}"
            if not (folder / name).resolve().is_relative_to(folder.resolve()):
                yield Finding(where, f"“{name}” lies outside the deck's folder", "keep pictures beside deck.toml")
            elif not (folder / name).is_file():
                if name not in missed:
                    missed.add(name)
                    yield Finding(
                        where, f"the picture “{name}” is missing", f"put it into {folder.name}/ or mend the name"
                    )
            elif not name.lower().endswith(KINDS):
                yield Finding(where, f"“{name}” is no SVG, PNG or JPEG", "save the picture as one of them")
