"""A figure says one thing, wholly; and a yearly day comes every year."""

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures import Figure, next_occurrence

TRAINS = {"unit": "train", "source": "report"}


def figure(**given: Any) -> Figure:
    return Figure(**{"source": "report", **given})


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({}, "give exactly one of"),
        ({"unit": "train"}, "give exactly one of"),
        ({"value": 3, "low": 1, "high": 2, "unit": "train"}, "give exactly one of"),
        ({"value": 3, "unit": "train", "date": dt.date(2026, 4, 9)}, "give exactly one of"),
        ({"low": 1, "high": 2, "unit": "train", "annual": "04-15"}, "give exactly one of"),
        ({"date": dt.date(2026, 4, 9), "annual": "04-15"}, "give exactly one of"),
        ({"low": 1, "unit": "train"}, "a range needs both `low` and `high`"),
        ({"high": 2, "unit": "train"}, "a range needs both `low` and `high`"),
        ({"value": 3, "low": 1, "unit": "train"}, "a range needs both `low` and `high`"),
        ({"low": 2, "high": 2, "unit": "train"}, "`low` must be less than `high`"),
        ({"low": 3, "high": 2, "unit": "train"}, "`low` must be less than `high`"),
        ({"value": 3}, "a number needs a `unit`"),
        ({"low": 1, "high": 2}, "a number needs a `unit`"),
        ({"annual": "4-15"}, "`annual` must be like 04-15"),
        ({"annual": "15-04"}, "`annual` must be like 04-15"),
        ({"annual": "2026-04-15"}, "`annual` must be like 04-15"),
        ({"annual": ""}, "`annual` must be like 04-15"),
        ({"annual": "02-30"}, "`annual` 02-30 is no day of the calendar"),
        ({"annual": "04-31"}, "`annual` 04-31 is no day of the calendar"),
    ],
)
def test_refuses_what_says_nothing_or_too_much(given: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        figure(**given)


@pytest.mark.parametrize(
    "as_of",
    ["", "lately", "26", "2026-Q5", "2026-Q0", "2026-13", "2026-1", "2026-04-32", "2026-04/", "2026/x"],
)
def test_refuses_an_as_of_that_is_no_period(as_of: str) -> None:
    with pytest.raises(ValueError, match="`as_of` must be like"):
        figure(value=3, as_of=as_of, unit="train")


@pytest.mark.parametrize("as_of", ["2026-02-30", "2025-02-29", "2026-04-31/2026-05-01", "2026-05-01/2026-06-31"])
def test_refuses_an_as_of_that_is_no_day_of_the_calendar(as_of: str) -> None:
    with pytest.raises(ValueError, match="as_of"):
        figure(value=3, as_of=as_of, unit="train")


@pytest.mark.parametrize(
    "as_of",
    [
        "2026",
        "2026-Q1",
        "2026-Q4",
        "2026-04",
        "2026-12",
        "2026-04-09",
        "2024-02-29",
        "2026-01/2026-02",
        "2025/2026",
    ],
)
def test_accepts_each_form_of_period(as_of: str) -> None:
    assert figure(value=3, as_of=as_of, unit="train").as_of == as_of


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("form", ["value", "low", "high"])
def test_refuses_a_number_that_nobody_can_count_to(number: float, form: str) -> None:
    """TOML knows nan and inf, and a float too large to hold reads as inf."""
    given = {"value": number} if form == "value" else {"low": 1, "high": 2, form: number}
    with pytest.raises(ValueError):
        figure(**given, **TRAINS)


def test_zero_is_a_number_like_any_other() -> None:
    nothing = figure(value=0, unit="train")
    assert nothing.is_number
    assert nothing.extent == 0


def test_value_is_drawn_as_it_is() -> None:
    assert figure(value=1145, unit="train").extent == 1145


def test_range_is_a_number_and_drawn_to_its_upper_end() -> None:
    trains = figure(low=15, high=16, unit="train")
    assert trains.is_number
    assert trains.extent == 16


@pytest.mark.parametrize("day", [{"date": dt.date(2026, 4, 9)}, {"annual": "04-15"}])
def test_day_is_no_number_and_has_no_extent(day: dict[str, Any]) -> None:
    assert not figure(**day).is_number
    with pytest.raises(ValueError, match="no extent"):
        _ = figure(**day).extent


@pytest.mark.parametrize("annual", ["01-01", "02-29", "12-31"])
def test_accepts_every_day_of_a_leap_year(annual: str) -> None:
    assert figure(annual=annual).annual == annual


@pytest.mark.parametrize(
    ("annual", "today", "expected"),
    [
        ("04-15", dt.date(2026, 4, 14), dt.date(2026, 4, 15)),
        ("04-15", dt.date(2026, 4, 15), dt.date(2026, 4, 15)),
        ("04-15", dt.date(2026, 4, 16), dt.date(2027, 4, 15)),
        ("01-01", dt.date(2026, 12, 31), dt.date(2027, 1, 1)),
        ("12-31", dt.date(2026, 12, 31), dt.date(2026, 12, 31)),
        ("02-29", dt.date(2028, 1, 1), dt.date(2028, 2, 29)),
        ("02-29", dt.date(2028, 2, 29), dt.date(2028, 2, 29)),
        ("02-29", dt.date(2028, 3, 1), dt.date(2029, 2, 28)),
        ("02-29", dt.date(2027, 2, 28), dt.date(2027, 2, 28)),
        ("02-29", dt.date(2027, 3, 1), dt.date(2028, 2, 29)),
        ("02-28", dt.date(2028, 2, 29), dt.date(2029, 2, 28)),
    ],
)
def test_next_occurrence(annual: str, today: dt.date, expected: dt.date) -> None:
    assert next_occurrence(annual, today) == expected


@given(
    st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)),
    st.dates(dt.date(1900, 1, 1), dt.date(2400, 1, 1)),
)
def test_next_occurrence_is_never_past_and_within_a_year(day: dt.date, today: dt.date) -> None:
    found = next_occurrence(f"{day:%m-%d}", today)
    assert today <= found <= today + dt.timedelta(days=366)
    same_day = (found.month, found.day) == (day.month, day.day)
    assert same_day or ((day.month, day.day) == (2, 29) and (found.month, found.day) == (2, 28))
