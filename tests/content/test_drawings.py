"""A drawing that would be false or empty is a finding before anyone sees it."""

from collections.abc import Callable

import pytest

from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import parse_deck

DeckText = Callable[..., str]

PAIR = """\
format = 1
id = "zone"
language = "zh_CN"
title = "试验区"
[source.s]
title = "源"
short = "源"
[unit]
train = "列"
train-per-day = "列/天"
[figure]
start = { low = 1, high = 2, unit = "train", as_of = "2013", source = "s" }
now = { low = 15, high = 16, unit = "train-per-day", as_of = "2026", source = "s" }
all = { value = 1145, unit = "train", as_of = "2026", source = "s" }
none = { value = 0, unit = "train", source = "s" }
half = { value = 1.5, unit = "train", source = "s" }
day = { date = 2026-04-09, source = "s" }
[[slide]]
layout = "change"
id = "then-now"
title = "变化"
"""


def only_finding(text: str) -> Finding:
    with pytest.raises(DeckError) as error:
        parse_deck(text, "zone")
    (finding,) = error.value.findings
    return finding


def pair(how: str, before: str, after: str) -> str:
    return f"{PAIR}{how}\npairs = [{{ before = {{ {before} }}, after = {{ {after} }} }}]\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '{ figure = "returns"',
            '{ figure = "hours"',
            "zone/share/part: one scale over unlike units: hour, train; use a `change` slide instead",
        ),
        (
            '{ figure = "returns"',
            '{ figure = "published"',
            "zone/share/part: a chart draws numbers, and one of these figures is a date",
        ),
        ("value = 600,", "value = 1146,", "zone/share/part: the part is larger than the whole"),
        ("value = 600,", "value = 0,", "zone/share/part: a length or an area is more than nothing"),
        ("value = 600,", "low = 600, high = 700,", "zone/share/part: one of these figures is a range"),
        (
            'value = 600, unit = "train", as_of = "2026-Q1"',
            'value = 600, unit = "train", as_of = "2025"',
            "zone/share/part: the part is of another time than the whole",
        ),
        (
            'value = 60000000, unit = "cny"',
            'value = 60000000, unit = "train"',
            "zone/growth/amounts: one scale over unlike units: cny, train",
        ),
        (
            "value = 60000000",
            "low = 50000000, high = 60000000",
            "zone/growth/amounts: one of these figures is a range",
        ),
        ("value = 60000000", "value = 90000000000", "zone/growth/amounts: the smallest could not be seen"),
        ("value = 60000000", "value = -60000000", "zone/growth/amounts: a length or an area is more than nothing"),
        (
            'label = "现在" }',
            'label = "现在", goal = true }',
            "zone/growth/amounts/1/goal: a goal stands before what was reached; put it last, and only one",
        ),
        ("value = 12,", "value = 25,", "zone/dial/figure: a dial holds more than nothing and no more than a day"),
        ("value = 12,", "value = 0,", "zone/dial/figure: a dial holds more than nothing and no more than a day"),
        ("value = 12,", "low = 6, high = 12,", "zone/dial/figure: a dial shows a number of hours"),
        ('figure = "night"', 'figure = "areas"', "zone/dial/figure: a dial shows a number of hours"),
        ('figure = "night"', 'figure = "published"', "zone/dial/figure: a dial shows a number of hours"),
    ],
)
def test_false_drawing_is_a_finding(deck_text: DeckText, old: str, new: str, said: str) -> None:
    assert str(only_finding(deck_text((old, new)))).startswith(said)


def test_part_may_be_the_whole(deck_text: DeckText) -> None:
    assert parse_deck(deck_text(("value = 600,", "value = 1145,")), "zone").figure["returns"].value == 1145


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            'figure = "start"',
            'figure = "now"',
            "zone/then-now/pairs/1: one scale over unlike units: train, train-per-day; drop `bars`",
        ),
        ('figure = "start"', 'figure = "day"', "zone/then-now/pairs/1: a chart draws numbers"),
        ('figure = "none"', 'figure = "all"', "zone/then-now/pairs/1: a length or an area is more than nothing"),
        ('items = ["板材"]', 'figure = "all"', "zone/then-now/pairs/1: bars draw figures, and one end has things"),
    ],
)
def test_bars_draw_two_figures_of_one_unit(before: str, after: str, said: str) -> None:
    assert str(only_finding(pair("bars = true", before, after))).startswith(said)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ('figure = "start"', "zone/then-now/pairs/1/before: nothing says in what time its marks are counted"),
        ('figure = "all", span = "一年"', "zone/then-now/pairs/1/before: marks draw a whole number up to 24"),
        ('figure = "none", span = "一年"', "zone/then-now/pairs/1/before: marks draw a whole number up to 24"),
        ('figure = "half", span = "一年"', "zone/then-now/pairs/1/before: marks draw a whole number up to 24"),
        ('figure = "day", span = "一年"', "zone/then-now/pairs/1/before: marks draw a whole number up to 24"),
        ('items = ["板材"], span = "一年"', "zone/then-now/pairs/1/before: marks draw a whole number up to 24"),
    ],
)
def test_marks_are_a_number_that_can_be_counted_in_a_stated_time(before: str, said: str) -> None:
    text = pair('mark = "train"', before, 'figure = "now", span = "一天"')
    assert str(only_finding(text)).startswith(said)


@pytest.mark.parametrize(
    ("how", "before", "after"),
    [
        ("", 'figure = "start"', 'figure = "now"'),
        ("bars = true", 'figure = "start"', 'figure = "all"'),
        ('mark = "train"', 'figure = "start", span = "一个月"', 'figure = "now", span = "一天"'),
    ],
)
def test_true_drawing_is_no_finding(how: str, before: str, after: str) -> None:
    assert isinstance(parse_deck(pair(how, before, after), "zone"), Deck)
