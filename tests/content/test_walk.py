"""Every text is found, with the place that authors, translators and findings share."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk import places
from kiosk.content.deck import BigFigure, Cards, Clock, Deck, Figures, Scale, Side, Slide
from kiosk.content.figures import FigureName, Text
from kiosk.content.reading import read_deck
from kiosk.content.walk import fields_meaning, figures_named_in, texts_of, texts_of_deck


def slide(deck: Deck, name: str) -> Slide:
    return next(slide for slide in deck.slide if slide.id == name)


def test_places_are_paths_of_deck_slide_and_field(small_deck: Deck, english_words: dict[str, Any]) -> None:
    assert {place for place, _ in texts_of_deck(small_deck)} == set(english_words)


def test_texts_are_those_of_the_file(small_deck: Deck) -> None:
    texts = dict(texts_of_deck(small_deck))
    assert texts["zone/title"] == "试验区"
    assert texts["zone/source/report/publisher"] == "新华社，{published:date}"
    assert texts["zone/unit/train"] == "列"
    assert texts["zone/figure/per_day/when"] == "鼎盛时期"
    assert texts["zone/chapter/corridor/number"] == "第一章"
    assert texts["zone/trains/figures/2/value"] == "{trade:compact}"
    assert texts["zone/then-now/pairs/1/before/items/2"] == "粮食"
    assert texts["zone/people/voices/1/point"] == "通关更快"


def test_deck_without_a_subtitle_has_no_text_there(write_deck: Callable[..., Path]) -> None:
    deck = read_deck(write_deck(('title = "试验区"\nsubtitle = "向北开放"\n', 'title = "试验区"\n')))
    assert "zone/subtitle" not in dict(texts_of_deck(deck))


def test_texts_come_in_the_order_of_the_slides(small_deck: Deck) -> None:
    found = [place.split("/")[1] for place, _ in texts_of_deck(small_deck)]
    slides = list(dict.fromkeys(name for name in found if name in {s.id for s in small_deck.slide}))
    assert slides == [s.id for s in small_deck.slide]


@pytest.mark.parametrize("name", ["ftz", "day"])
def test_built_in_deck_has_each_text_at_a_place_of_its_own(name: str) -> None:
    found = [place for place, _ in texts_of_deck(read_deck(places.DECKS / name))]
    assert len(found) == len(set(found))
    assert all(place.startswith(f"{name}/") for place in found)


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [found for item in value for found in strings(item)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("name", ["ftz", "day"])
def test_no_chinese_of_a_built_in_deck_is_left_out(name: str) -> None:
    """Read apart from the format: whatever in the file holds a Han character is a text to translate."""
    folder = places.DECKS / name
    raw = tomllib.loads((folder / "deck.toml").read_text(encoding="utf-8"))
    chinese = [text for text in strings(raw) if re.search("[\u4e00-\u9fff]", text)]
    found = [text for _, text in texts_of_deck(read_deck(folder))]
    assert len(chinese) > 30
    assert sorted(chinese) == sorted(text for text in found if text in set(chinese))


def test_texts_of_a_slide_leave_out_ids_icons_and_figures(small_deck: Deck) -> None:
    found = dict(texts_of(slide(small_deck, "goods"), "zone/goods"))
    assert found == {
        "zone/goods/title": "货物",
        "zone/goods/cards/1/title": "家电",
        "zone/goods/cards/2/title": "木浆",
        "zone/goods/cards/2/text": "进口",
    }


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("trains", [("x/figures/1/figure", "trains"), ("x/figures/2/figure", "trade")]),
        ("then-now", [("x/pairs/1/after/figure", "per_day")]),
        ("share", [("x/whole/figure", "trains"), ("x/part/figure", "returns")]),
        ("growth", [("x/amounts/1/figure", "sales"), ("x/amounts/2/figure", "target")]),
        ("dial", [("x/figure", "night")]),
        ("days", [("x/figure", "yearly")]),
        ("opening", []),
    ],
)
def test_figures_that_a_slide_names_are_found_with_their_places(
    small_deck: Deck, name: str, named: list[tuple[str, str]]
) -> None:
    assert list(figures_named_in(slide(small_deck, name), "x")) == named


@pytest.mark.parametrize(
    ("kind", "texts", "figures"),
    [
        (BigFigure, {"value", "label"}, {"figure"}),
        (Side, {"when", "value", "items", "note", "span"}, {"figure"}),
        (Figures, {"title", "body"}, set()),
        (Cards, {"title", "body"}, set()),
        (Scale, {"title", "body"}, set()),
        (Clock, {"title", "body", "value", "label"}, {"figure"}),
        (Deck, {"title", "subtitle", "unit"}, set()),
    ],
)
def test_fields_are_known_by_their_types(kind: type, texts: set[str], figures: set[str]) -> None:
    assert fields_meaning(kind, Text) == texts
    assert fields_meaning(kind, FigureName) == figures
