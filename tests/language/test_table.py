"""What a slide draws, as the rows of a plain table."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.deck import Deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain


@pytest.fixture
def rows(small_deck: Deck, translations: Catalogs, write_english: Callable[..., Path]) -> Callable[..., list]:
    write_english()

    def told(slide: str, locale: str = "en") -> list[tuple[str, ...]]:
        found = next(one for one in small_deck.slide if one.id == slide)
        table = Teller(small_deck, translations).slide(found, locale)["rows"]
        return [tuple(plain(row[name]) for name in ("label", "value", "as_of")) for row in table]

    return told


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
