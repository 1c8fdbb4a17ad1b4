"""What a drawing may not do: lengths or areas over unlike units, a part larger than its whole, a goal as a result."""

from collections.abc import Iterator, Sequence

from kiosk.content.deck import Change, Clock, Deck, Pair, Scale, Share, Side, Slide
from kiosk.content.figures import Figure
from kiosk.content.findings import Finding

DAY = 24
"""The hours of a dial."""
HOUR = "hour"
"""The unit that a dial shows."""
MOST_MARKS = 24
"""What can still be counted at a glance."""
WIDEST_SCALE = 1000
"""How many times its smallest area the largest may be: beyond it, the smallest could not be seen."""


def drawing_findings(deck: Deck, slide: Slide) -> Iterator[Finding]:
    """Everything that would make a slide's drawing false or empty. All figures that it names must be known."""
    place = f"{deck.id}/{slide.id}"
    match slide:
        case Clock():
            yield from _clock(deck.figure[slide.figure], f"{place}/figure")
        case Share():
            yield from _share(deck.figure[slide.whole.figure], deck.figure[slide.part.figure], f"{place}/part")
        case Scale():
            yield from _scale(deck, slide, f"{place}/amounts")
        case Change(bars=True):
            for number, pair in enumerate(slide.pairs, 1):
                yield from _bars(deck, pair, f"{place}/pairs/{number}")
        case Change(mark=str()):
            yield from _marks(deck, slide.pairs[0].before, f"{place}/pairs/1/before")
            yield from _marks(deck, slide.pairs[0].after, f"{place}/pairs/1/after")


def _unscalable(figures: Sequence[Figure], place: str, remedy: str) -> Iterator[Finding]:
    units = sorted({str(figure.unit) for figure in figures})
    if not all(figure.is_number for figure in figures):
        yield Finding(place, "a chart draws numbers, and one of these figures is a date")
    elif len(units) > 1:
        yield Finding(place, f"one scale over unlike units: {', '.join(units)}", remedy)
    elif any(figure.least <= 0 for figure in figures):
        yield Finding(place, "a length or an area is more than nothing, and one of these figures is not", remedy)


def _ranges(figures: Sequence[Figure], place: str) -> Iterator[Finding]:
    if any(figure.low is not None for figure in figures):
        yield Finding(place, "one of these figures is a range, which an area cannot show", "use a `change` slide")


def _clock(figure: Figure, place: str) -> Iterator[Finding]:
    if figure.unit != HOUR or figure.low is not None:
        yield Finding(place, "a dial shows a number of hours", f"name a figure with `value` and the unit `{HOUR}`")
    elif not 0 < figure.extent <= DAY:
        yield Finding(place, "a dial holds more than nothing and no more than a day", "use a `figures` slide instead")


def _share(whole: Figure, part: Figure, place: str) -> Iterator[Finding]:
    found = [*_unscalable([whole, part], place, "use a `change` slide instead")] or [*_ranges([whole, part], place)]
    if not found and (whole.as_of, whole.when) != (part.as_of, part.when):
        found.append(Finding(place, "the part is of another time than the whole", "name figures of one period"))
    if not found and part.extent > whole.extent:
        found.append(Finding(place, "the part is larger than the whole", "let the two change places"))
    yield from found


def _scale(deck: Deck, slide: Scale, place: str) -> Iterator[Finding]:
    figures = [deck.figure[amount.figure] for amount in slide.amounts]
    found = [*_unscalable(figures, place, "use a `change` slide instead")] or [*_ranges(figures, place)]
    yield from found
    if not found:
        sizes = [figure.extent for figure in figures]
        if max(sizes) > WIDEST_SCALE * min(sizes):
            yield Finding(place, "the smallest could not be seen beside the largest", "use a `figures` slide instead")
    for number, amount in enumerate(slide.amounts[:-1], 1):
        if amount.goal:
            yield Finding(
                f"{place}/{number}/goal", "a goal stands before what was reached", "put it last, and only one"
            )


def _bars(deck: Deck, pair: Pair, place: str) -> Iterator[Finding]:
    named = [side.figure for side in (pair.before, pair.after) if side.figure]
    if len(named) < 2:
        yield Finding(place, "bars draw figures, and one end has things by name", "drop `bars`")
    else:
        yield from _unscalable([deck.figure[name] for name in named], place, "drop `bars`")


def _marks(deck: Deck, side: Side, place: str) -> Iterator[Finding]:
    figure = deck.figure[side.figure] if side.figure else None
    countable = figure and figure.is_number and figure.least.is_integer() and figure.extent.is_integer()
    if figure is None or not countable or not 0 < figure.least <= figure.extent <= MOST_MARKS:
        yield Finding(place, f"marks draw a whole number up to {MOST_MARKS}", "drop `mark`")
    elif side.span is None:
        yield Finding(place, "nothing says in what time its marks are counted", "give it a `span`")
