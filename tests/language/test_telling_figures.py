"""Figures as a visitor reads them: value, unit, qualifier, time, and the days that are left."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import places
from kiosk.content.deck import Deck, Slide
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain, set_text


def on(*date: int) -> Callable[[], dt.date]:
    return lambda: dt.date(*date)


def countdown(deck: Deck) -> Slide:
    return next(slide for slide in deck.slide if slide.id == "countdown")


class TestQualifier:
    @pytest.mark.parametrize(
        ("approx", "chinese"), [("over", "超"), ("at most", "最多"), ("about", "约"), ("nearly", "近")]
    )
    def test_is_the_sources_own(
        self, write_deck: Callable[..., Path], built_in_catalogs: Catalogs, approx: str, chinese: str
    ) -> None:
        deck = read_deck(write_deck(('approx = "at most"', f'approx = "{approx}"')))
        teller = Teller(deck, built_in_catalogs)
        assert plain(teller.words("x", "{hours:qualifier}", "zh_CN")) == chinese
        assert plain(teller.words("x", "{hours:qualifier}", "en")) == approx
        assert teller.figure("hours", "zh_CN")["qualifier"] == chinese


class TestFigure:
    def test_number_has_unit_date_and_extent(self, teller: Teller) -> None:
        assert teller.figure("trains", "en") == {
            "value": "1,145",
            "unit": "trains",
            "qualifier": "",
            "as_of": set_text("1st quarter 2026", "en"),
            "extent": 1145.0,
            "least": 1145.0,
        }

    def test_range_has_both_ends(self, teller: Teller) -> None:
        shown = teller.figure("per_day", "en")
        assert (shown["least"], shown["extent"]) == (15, 16)

    def test_share_is_a_percentage_without_a_unit(self, teller: Teller) -> None:
        shown = teller.figure("growth", "zh_CN")
        assert (shown["value"], shown["unit"]) == ("22.3%", "")

    def test_range_is_drawn_to_its_upper_end(self, teller: Teller) -> None:
        shown = teller.figure("per_day", "zh_CN")
        assert (shown["value"], shown["extent"]) == ("15–16", 16.0)

    def test_value_chosen_by_the_language_takes_the_numbers_place(self, teller: Teller) -> None:
        shown = teller.figure("trade", "en", "800 million")
        assert (shown["value"], shown["extent"]) == ("800 million", 800_000_000)

    def test_date_has_no_unit_and_is_no_countdown(self, teller: Teller) -> None:
        shown = teller.figure("published", "en")
        assert (shown["value"], shown["unit"], shown["extent"]) == ("April 9, 2026", "", 0)
        assert "days" not in shown

    @pytest.mark.parametrize(("number", "word"), [("1", "hour"), ("2", "hours"), ("1.5", "hours"), ("0", "hours")])
    def test_unit_takes_the_plural_of_its_number(
        self, write_deck: Callable[..., Path], teller: Teller, translations: Catalogs, number: str, word: str
    ) -> None:
        deck = read_deck(write_deck(("value = 24", f"value = {number}")))
        assert Teller(deck, translations).figure("hours", "en")["unit"] == word
        assert Teller(deck, translations).figure("hours", "zh_CN")["unit"] == "小时"

    def test_time_said_in_words_is_set_but_once(self, write_english: Callable[..., Path], teller: Teller) -> None:
        """Setting a set text again would keep ever more words of it together."""
        write_english({"zone/figure/per_day/when": "back in the old days"})
        assert teller.figure("per_day", "en")["as_of"] == set_text("back in the old days", "en")


class TestCountdown:
    def shown(self, catalogs: Catalogs, locale: str, today: Callable[[], dt.date]) -> dict[str, Any]:
        deck = read_deck(places.DECKS / "day")
        return Teller(deck, catalogs, today).slide(countdown(deck), locale)["shown"]

    @pytest.mark.parametrize(
        ("today", "english", "chinese"),
        [
            ((2026, 11, 24), "142 days to go", "142天"),
            ((2027, 4, 13), "2 days to go", "2天"),
            ((2027, 4, 14), "1 day to go", "1天"),
            ((2027, 4, 16), "365 days to go", "365天"),
            ((2026, 12, 31), "105 days to go", "105天"),
        ],
    )
    def test_counts_days_in_the_right_number(
        self, built_in_catalogs: Catalogs, today: tuple[int, ...], english: str, chinese: str
    ) -> None:
        shown = self.shown(built_in_catalogs, "en", on(*today))
        assert f"{shown['days']} {plain(shown['days_left'])}" == english
        shown = self.shown(built_in_catalogs, "zh_CN", on(*today))
        assert f"{shown['days']}{plain(shown['days_left'])}" == chinese

    def test_ends_on_the_day_itself(self, built_in_catalogs: Catalogs) -> None:
        shown = self.shown(built_in_catalogs, "zh_CN", on(2027, 4, 15))
        assert shown["days"] == 0
        assert plain(shown["date"]) == "2027年4月15日"
        assert built_in_catalogs.interface("zh_CN", "Today") == "今天"

    def test_names_the_day_it_counts_to(self, built_in_catalogs: Catalogs) -> None:
        assert plain(self.shown(built_in_catalogs, "en", on(2026, 11, 24))["date"]) == "April 15, 2027"
        assert plain(self.shown(built_in_catalogs, "en", on(2026, 1, 1))["date"]) == "April 15, 2026"

    def test_counts_afresh_each_time_it_is_told(self, built_in_catalogs: Catalogs) -> None:
        day = dt.date(2027, 4, 14)
        deck = read_deck(places.DECKS / "day")
        teller = Teller(deck, built_in_catalogs, lambda: day)
        assert teller.slide(countdown(deck), "en")["shown"]["days"] == 1
        day = dt.date(2027, 4, 15)
        assert teller.slide(countdown(deck), "en")["shown"]["days"] == 0

    @pytest.mark.parametrize("asked", range(1, 6))
    def test_midnight_in_the_middle_of_telling_makes_no_day_of_less_than_none(
        self, built_in_catalogs: Catalogs, asked: int
    ) -> None:
        days = iter([dt.date(2027, 4, 15)] * asked + [dt.date(2027, 4, 16)] * 9)
        shown = self.shown(built_in_catalogs, "en", lambda: next(days))
        told = (shown["days"], plain(shown["date"]))
        assert told in [(0, "April 15, 2027"), (365, "April 15, 2028")]
