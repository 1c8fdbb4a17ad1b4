"""What a slide draws, as the rows of a plain table."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.deck import Deck
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain


def table(teller: Teller, deck: Deck, name: str, locale: str) -> list[tuple[str, ...]]:
    slide = next(slide for slide in deck.slide if slide.id == name)
    rows = teller.slide(slide, locale)["rows"]
    return [tuple(plain(row[name]) for name in ("label", "value", "as_of")) for row in rows]


@pytest.fixture
def rows(teller: Teller, small_deck: Deck) -> Callable[..., list]:
    return lambda name, locale="en": table(teller, small_deck, name, locale)


def test_each_figure_is_a_row_with_its_unit_qualifier_and_time(rows: Callable[..., list]) -> None:
    assert rows("trains") == [
        ("Trains", "1,145 trains", "1st quarter 2026"),
        ("Trade", "over 800 million yuan", "2025"),
    ]


def test_chinese_rows_have_no_spaces_between_their_words(rows: Callable[..., list]) -> None:
    assert rows("trains", "zh_CN") == [
        ("班列", "1,145列", "2026年第1季度"),
        ("贸易额", "over8亿元", "2025年"),  # the interface's words are not translated here
    ]


def test_a_before_and_after_carry_their_pairs_label_and_their_own_time(rows: Callable[..., list]) -> None:
    assert rows("then-now") == [
        ("Trains", "Boards, Grain", "At first"),
        ("Trains", "15–16 trains", "Now at the height"),
    ]


def test_a_slide_without_figures_has_no_rows(rows: Callable[..., list]) -> None:
    assert rows("goods") == []
    assert rows("slogan") == []


def test_of_a_share_are_the_whole_and_its_part(rows: Callable[..., list]) -> None:
    assert rows("share") == [
        ("All", "1,145 trains", "1st quarter 2026"),
        ("Return", "600 trains", "1st quarter 2026"),
    ]


def test_of_a_scale_are_its_amounts(rows: Callable[..., list]) -> None:
    assert rows("growth") == [("Now", "4.8 million yuan", "2025"), ("Goal", "60 million yuan", "2026")]


def test_of_a_clock_is_its_figure(rows: Callable[..., list]) -> None:
    assert rows("dial") == [("from arrival to exit", "12 hours", "")]


def test_an_end_without_a_name_is_known_by_its_time(write_deck: Callable[..., Path], translations: Catalogs) -> None:
    deck = read_deck(write_deck(('[[slide.pairs]]\nlabel = "班列"\n', "[[slide.pairs]]\n")))
    assert table(Teller(deck, translations), deck, "then-now", "zh_CN")[1][::2] == ("如今", "鼎盛时期")


def test_a_row_that_says_its_time_in_its_label_does_not_say_it_again(
    write_deck: Callable[..., Path], translations: Catalogs
) -> None:
    deck = read_deck(write_deck(('label = "现在"', 'label = "2025年"')))
    assert table(Teller(deck, translations), deck, "growth", "zh_CN")[0][::2] == ("2025年", "")
