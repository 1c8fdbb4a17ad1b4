"""A slide in the words of a language: every text translated, every figure set, nothing left to decide.

The result is plain data (dicts, lists, strings, numbers) in the shape of the slide itself, with the
field names of the deck format. Wherever a piece names a figure, a `shown` entry stands beside the name.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec

from kiosk.content.deck import Deck, Slide
from kiosk.content.figures import RATIO, WORDLESS, Figure, FigureName, Text, next_occurrence
from kiosk.content.texts import Field, TextError, parse
from kiosk.content.walk import fields_meaning
from kiosk.language.catalogs import Catalogs
from kiosk.language.formatting import format_date_figure, format_number, format_period
from kiosk.language.typesetting import set_text

DATE_SPECS = {"date", "month-day", "year"}


class Teller:
    """Tells the slides of one deck in any language that the catalogs hold.

    `today` is asked anew for every slide, so that countdowns are right on a screen that stays on.
    """

    def __init__(self, deck: Deck, catalogs: Catalogs, today: Callable[[], dt.date] = dt.date.today) -> None:
        self.deck = deck
        self._catalogs = catalogs
        self._today = today

    def words(self, place: str, text: str, locale: str) -> str:
        """The text of a place in a language, figures set, ready for the screen."""
        if locale != self.deck.language:
            text = self._catalogs.deck_text(locale, self.deck.id, place, text)
        try:
            parts = parse(text)
        except TextError:
            return text  # `kiosk check` names it; a visitor sees the words rather than nothing
        told = "".join(part if isinstance(part, str) else self._field(part, locale) for part in parts)
        return set_text(told, locale)

    def _field(self, field: Field, locale: str) -> str:
        figure = self.deck.figure.get(field.figure)
        if figure is None:
            return "—"
        match field.spec:
            case "unit":
                return self._unit(figure, locale)
            case "qualifier":
                return self._qualifier(figure, locale)
            case "as-of":
                return self._as_of(field.figure, figure, locale)
        if figure.is_number and field.spec not in DATE_SPECS:
            return format_number(figure, field.spec, locale)
        if not figure.is_number:
            return format_date_figure(figure, field.spec, locale, self._today())
        return "—"

    def _unit(self, figure: Figure, locale: str) -> str:
        if figure.unit is None or figure.unit in WORDLESS:
            return ""
        word = self.deck.unit.get(figure.unit, "")
        if locale == self.deck.language:
            return word
        return self._catalogs.unit(locale, self.deck.id, f"{self.deck.id}/unit/{figure.unit}", word, figure.extent)

    def _qualifier(self, figure: Figure, locale: str) -> str:
        words = self._catalogs
        match figure.approx:  # each word in full, for pybabel to find
            case "over":
                return words.interface_in(locale, "qualifier", "over")
            case "at most":
                return words.interface_in(locale, "qualifier", "at most")
            case "about":
                return words.interface_in(locale, "qualifier", "about")
            case "nearly":
                return words.interface_in(locale, "qualifier", "nearly")
        return ""

    def _as_of(self, name: str, figure: Figure, locale: str) -> str:
        if figure.as_of is not None:
            return format_period(figure.as_of, locale)
        return self.words(f"{self.deck.id}/figure/{name}/when", figure.when, locale) if figure.when else ""

    def figure(self, name: str, locale: str, value: str | None = None) -> dict[str, Any]:
        """A figure as a layout draws it: its number in words, unit, qualifier, date, and extent for charts."""
        figure = self.deck.figure[name]
        if figure.is_number:
            spec = "percent" if figure.unit == RATIO else "number"
            return {
                "value": value or format_number(figure, spec, locale),
                "unit": self._unit(figure, locale),
                "qualifier": self._qualifier(figure, locale),
                "as_of": set_text(self._as_of(name, figure, locale), locale),
                "extent": figure.extent,
            }
        shown: dict[str, Any] = {
            "value": value or format_date_figure(figure, "date", locale, self._today()),
            "unit": "",
            "qualifier": "",
            "as_of": "",
            "extent": 0.0,
        }
        if figure.annual is not None:
            days = (next_occurrence(figure.annual, self._today()) - self._today()).days
            shown["days"] = days
            shown["days_left"] = set_text(
                self._catalogs.interface_plural(locale, "day to go", "days to go", days), locale
            )
            shown["date"] = set_text(format_date_figure(figure, "date", locale, self._today()), locale)
        return shown

    def _piece(self, piece: msgspec.Struct, place: str, locale: str) -> dict[str, Any]:
        kind = type(piece)
        texts, figures = fields_meaning(kind, Text), fields_meaning(kind, FigureName)
        told = {
            name: self._value(getattr(piece, name), f"{place}/{name}", name in texts, locale)
            for name in piece.__struct_fields__
        }
        for name in figures:
            if told[name]:
                told["shown"] = self.figure(told[name], locale, told.get("value"))
        return told

    def _value(self, value: Any, place: str, is_text: bool, locale: str) -> Any:
        if isinstance(value, str):
            return self.words(place, value, locale) if is_text else value
        if isinstance(value, msgspec.Struct):
            return self._piece(value, place, locale)
        if isinstance(value, list):
            return [self._value(item, f"{place}/{n}", is_text, locale) for n, item in enumerate(value, 1)]
        return "" if value is None else value

    def slide(self, slide: Slide, locale: str) -> dict[str, Any]:
        """One slide, told: its own fields, its layout, its chapter's words and the sources it rests on."""
        told = self._piece(slide, f"{self.deck.id}/{slide.id}", locale)
        told["layout"] = slide.__struct_config__.tag
        chapter = self.deck.chapter_of(slide)
        told["chapter_title"] = self._chapter(chapter.id, "title", chapter.title, locale) if chapter else ""
        told["chapter_number"] = (
            self._chapter(chapter.id, "number", chapter.number, locale) if chapter and chapter.number else ""
        )
        told["sources"] = [
            self.words(f"{self.deck.id}/source/{name}/short", self.deck.source[name].short, locale)
            for name in self.sources_of(slide)
        ]
        return told

    def _chapter(self, chapter: str, field: str, text: str, locale: str) -> str:
        return self.words(f"{self.deck.id}/chapter/{chapter}/{field}", text, locale)

    def sources_of(self, slide: Slide) -> list[str]:
        """The ids of the sources a slide rests on: its own, and those of the figures it names, in order."""
        from kiosk.content.texts import figures_in
        from kiosk.content.walk import figures_named_in, texts_of

        named = [placed.text for placed in figures_named_in(slide, "")]
        for placed in texts_of(slide, ""):
            named += sorted(figures_in(placed.text))
        found = [slide.source] if slide.source else []
        found += [self.deck.figure[name].source for name in named if name in self.deck.figure]
        return list(dict.fromkeys(found))
