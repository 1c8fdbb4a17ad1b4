"""A slide in the words of a language: every text translated, every figure set, nothing left to decide.

The result is plain data (dicts, lists, strings, numbers) in the shape of the slide itself, with the
field names of the deck format. Wherever a piece names a figure, a `shown` entry stands beside the name.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from kiosk.content.deck import Deck, Poster, Slide, Wall
from kiosk.content.figures import RATIO, WORDLESS, Figure, FigureName, Text, next_occurrence
from kiosk.content.quiz import Question, other_figure
from kiosk.content.texts import Field, TextError, figures_in, parse
from kiosk.content.walk import fields_meaning, figures_named_in, texts_of
from kiosk.language.catalogs import Catalogs
from kiosk.language.formatting import format_date_figure, format_number, format_period
from kiosk.language.pace import reading_time
from kiosk.language.typesetting import THIN_GAP, is_han_set, set_text

DATE_SPECS = {"date", "month-day", "year"}
RIGHT = "right"
"""The id of a question's true choice."""


class Teller:
    """Tells the slides of one deck in any language that the catalogs hold.

    `today` is asked anew for every slide, and once: countdowns are right on a screen that stays on, and no
    slide is told half before midnight and half after.
    """

    def __init__(self, deck: Deck, catalogs: Catalogs, today: Callable[[], dt.date] = dt.date.today) -> None:
        self.deck = deck
        self._catalogs = catalogs
        self._today = today

    def words(self, place: str, text: str, locale: str) -> str:
        """The text of a place in a language, figures set, ready for the screen."""
        return _Telling(self.deck, self._catalogs, locale, self._today()).words(place, text)

    def figure(self, name: str, locale: str, value: str | None = None) -> dict[str, Any]:
        """A figure as a layout draws it: its number in words (or `value`), unit, qualifier, date, ends for charts."""
        return _Telling(self.deck, self._catalogs, locale, self._today()).figure(name, value)

    def slide(self, slide: Slide, locale: str) -> dict[str, Any]:
        """One slide, told: its own fields, its layout, its chapter's words and the sources it rests on.

        A wall also has `posters`: those of the deck, told, each with its `index`.
        """
        telling = _Telling(self.deck, self._catalogs, locale, self._today())
        place = self.deck.id
        told = telling.piece(slide, f"{place}/{slide.id}")
        told["layout"] = slide.__struct_config__.tag
        chapter = self.deck.chapter_of(slide)
        for field in ("title", "number"):
            text = getattr(chapter, field, None)
            at = f"{place}/chapter/{slide.chapter}/{field}"
            told[f"chapter_{field}"] = telling.words(at, text) if text else ""
        told["sources"] = [
            telling.words(f"{place}/source/{name}/short", self.deck.source[name].short)
            for name in self.sources_of(slide)
        ]
        if isinstance(slide, Wall):
            told["posters"] = [
                telling.piece(poster, f"{place}/{poster.id}") | {"index": index}
                for index, poster in enumerate(self.deck.slide)
                if isinstance(poster, Poster)
            ]
        told["rows"] = list(table_rows(told, is_han_set(locale)))
        return told

    def reading_time(self, slide: Slide, locale: str) -> float:
        """How many seconds it takes to read a slide in a language."""
        telling = _Telling(self.deck, self._catalogs, locale, self._today())
        texts = texts_of(slide, f"{self.deck.id}/{slide.id}")
        return sum(reading_time(telling.words(place, text)) for place, text in texts)

    def question(self, question: Question, locale: str) -> dict[str, Any]:
        """A quiz question, told: `question`, `choices` (the true one first, each with `id` and `text`), `slide`.

        The true choice has the id `RIGHT`; ids are the same in every language. Wrong figures are set by the very
        words that set the true one.
        """
        telling = _Telling(self.deck, self._catalogs, locale, self._today())
        place = f"{self.deck.id}/quiz/{question.id}"
        choices = list(telling.choices(question, place))
        return {
            "id": question.id,
            "question": telling.words(f"{place}/question", question.question),
            "choices": [{"id": name, "text": text} for name, text in zip(choice_ids(question), choices, strict=True)],
            "slide": question.slide,
        }

    def sources_of(self, slide: Slide) -> list[str]:
        """The ids of the sources a slide rests on: its own, and those of the figures it names, in order."""
        named = [placed.text for placed in figures_named_in(slide, "")]
        for placed in texts_of(slide, ""):
            named += sorted(figures_in(placed.text))
        found = [slide.source] if slide.source else []
        found += [self.deck.figure[name].source for name in named if name in self.deck.figure]
        return list(dict.fromkeys(found))


def choice_ids(question: Question) -> list[str]:
    """What the choices of a question are called in every language, the true one first."""
    return [RIGHT, *(f"wrong-{number}" for number in range(1, len(question.wrong) + 1))]


def figure_in_words(shown: dict[str, Any], han: bool) -> str:
    """A told figure as one piece of text: over 800 million yuan."""
    parts = [shown["qualifier"], shown["value"], shown["unit"]]
    return (THIN_GAP if han else " ").join(filter(None, parts))


def table_rows(told: dict[str, Any], han: bool, label: str = "") -> Iterator[dict[str, str]]:
    """What a told slide draws, as the rows of a plain table: `label`, `value` and `as_of` in words."""
    label = told.get("label") or label
    when = told.get("when", "")
    if "shown" in told:
        named = " · ".join(filter(None, [told.get("name"), label]))
        times = [when, told["shown"]["as_of"]]
        # What has no name is known by its time.
        name = named or told.get("note") or when or told.get("title", "")
        as_of = " ".join(dict.fromkeys(time for time in times if time and time.casefold() != name.casefold()))
        yield {"label": name, "value": figure_in_words(told["shown"], han), "as_of": as_of}
    elif told.get("items"):
        yield {"label": label, "value": ("、" if han else ", ").join(told["items"]), "as_of": when}
    for value in told.values():
        for piece in value if isinstance(value, list) else [value]:
            if isinstance(piece, dict) and piece is not told.get("shown"):
                yield from table_rows(piece, han, label)


@dataclass(frozen=True, slots=True)
class _Telling:
    """One deck, one language, one day."""

    deck: Deck
    catalogs: Catalogs
    locale: str
    today: dt.date

    def words(self, place: str, text: str) -> str:
        return set_text(self._told(place, text), self.locale)

    def _told(self, place: str, text: str) -> str:
        if self.locale != self.deck.language:
            text = self.catalogs.deck_text(self.locale, self.deck.id, place, text)
        try:
            parts = parse(text)
        except TextError:
            return text  # `kiosk check` names it; a visitor sees the words rather than nothing
        return "".join(part if isinstance(part, str) else self._field(part) for part in parts)

    def _field(self, field: Field) -> str:
        figure = self.deck.figure.get(field.figure)
        if figure is None:
            return "—"
        match field.spec:
            case "unit":
                return self._unit(figure)
            case "qualifier":
                return self._qualifier(figure)
            case "as-of":
                return self._as_of(field.figure, figure)
        if figure.is_number and field.spec not in DATE_SPECS:
            return format_number(figure, field.spec, self.locale)
        if not figure.is_number:
            return format_date_figure(figure, field.spec, self.locale, self.today)
        return "—"

    def _unit(self, figure: Figure) -> str:
        if figure.unit is None or figure.unit in WORDLESS:
            return ""
        word = self.deck.unit.get(figure.unit, "")
        if self.locale == self.deck.language:
            return word
        place = f"{self.deck.id}/unit/{figure.unit}"
        return self.catalogs.unit(self.locale, self.deck.id, place, word, figure.extent)

    def _qualifier(self, figure: Figure) -> str:
        say = self.catalogs
        match figure.approx:  # each word in full, for pybabel to find
            case "over":
                return say.interface_in(self.locale, "qualifier", "over")
            case "at most":
                return say.interface_in(self.locale, "qualifier", "at most")
            case "about":
                return say.interface_in(self.locale, "qualifier", "about")
            case "nearly":
                return say.interface_in(self.locale, "qualifier", "nearly")
        return ""

    def _as_of(self, name: str, figure: Figure) -> str:
        if figure.as_of is not None:
            return format_period(figure.as_of, self.locale)
        return self._told(f"{self.deck.id}/figure/{name}/when", figure.when) if figure.when else ""

    def figure(self, name: str, value: str | None = None) -> dict[str, Any]:
        figure = self.deck.figure[name]
        if not figure.is_number:
            return self._date(figure, value)
        spec = "percent" if figure.unit == RATIO else "number"
        return {
            "value": value or format_number(figure, spec, self.locale),
            "unit": self._unit(figure),
            "qualifier": self._qualifier(figure),
            "as_of": set_text(self._as_of(name, figure), self.locale),
            "extent": figure.extent,
            "least": figure.least,
        }

    def choices(self, question: Question, place: str) -> Iterator[str]:
        """The choices of a quiz question in words, the true one first."""
        if question.figure is None:
            yield self.words(f"{place}/answer", question.answer or "")
            for number, wrong in enumerate(question.wrong, 1):
                yield self.words(f"{place}/wrong/{number}", str(wrong))
            return
        yield self._choice(question.figure, question.value, place)
        true = self.deck.figure[question.figure]
        for wrong in question.wrong:
            figures = self.deck.figure | {question.figure: other_figure(true, wrong)}
            elsewhere = replace(self, deck=msgspec.structs.replace(self.deck, figure=figures))
            yield elsewhere._choice(question.figure, question.value, place)

    def _choice(self, name: str, value: str | None, place: str) -> str:
        set_value = self.words(f"{place}/value", value) if value else None
        return figure_in_words(self.figure(name, set_value), is_han_set(self.locale))

    def _date(self, figure: Figure, value: str | None) -> dict[str, Any]:
        date = format_date_figure(figure, "date", self.locale, self.today)
        shown: dict[str, Any] = {"value": value or date, "unit": "", "qualifier": "", "as_of": ""}
        shown |= {"extent": 0.0, "least": 0.0}
        if figure.annual is not None:
            days = (next_occurrence(figure.annual, self.today) - self.today).days
            left = self.catalogs.interface_plural(self.locale, "day to go", "days to go", days)
            shown |= {"days": days, "days_left": set_text(left, self.locale), "date": set_text(date, self.locale)}
        return shown

    def piece(self, piece: msgspec.Struct, place: str) -> dict[str, Any]:
        kind = type(piece)
        texts, figures = fields_meaning(kind, Text), fields_meaning(kind, FigureName)
        told = {
            name: self._value(getattr(piece, name), f"{place}/{name}", name in texts)
            for name in piece.__struct_fields__
        }
        for name in figures:
            if told[name]:
                told["shown"] = self.figure(told[name], told.get("value"))
        return told

    def _value(self, value: Any, place: str, is_text: bool) -> Any:
        if isinstance(value, str):
            return self.words(place, value) if is_text else value
        if isinstance(value, msgspec.Struct):
            return self.piece(value, place)
        if isinstance(value, list):
            return [self._value(item, f"{place}/{n}", is_text) for n, item in enumerate(value, 1)]
        return "" if value is None else value
