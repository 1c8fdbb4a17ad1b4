"""Figures: every number and date that a deck states, declared once with its unit, date and source."""

import datetime as dt
import re
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Slug = Annotated[
    str,
    Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", description="Small letters, digits and single hyphens."),
]
FigureName = Annotated[
    str,
    Meta(pattern="^[a-z][a-z0-9_]*$", description="A plain identifier, as texts refer to it: {erenhot_trains}."),
]
Text = Annotated[
    str,
    Meta(
        min_length=1,
        description="Words in the deck's language. {figure} or {figure:spec} stands for a figure.",
        extra={"translatable": True},
    ),
]
Qualifier = Literal["over", "at most", "about", "nearly"]

MOST = 10**15
"""Numbers beyond this (and what is no number at all) are slips of the pen; below it, all are exact."""

_PERIOD = re.compile(r"\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ANNUAL = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")

RATIO = "ratio"
"""A share or a growth rate: 0.223 for 22.3 %."""
WORDLESS = frozenset({RATIO, "count"})
"""The units that need no word: a ratio, and a count whose label says what is counted."""


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A number, a range, a date or a yearly day, in base units (800000000 for 800 million).

    Exactly one of `value`, `low` with `high`, `date` and `annual` (month-day, as in `04-15`) is given.
    `as_of` is a period: `2026`, `2026-Q1`, `2026-04`, `2026-04-09`, or two of them as `2026-01/2026-02`;
    `when` says the time in words where the source gives no date.
    """

    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    date: dt.date | None = None
    annual: str | None = None
    unit: str | None = None
    approx: Qualifier | None = None
    as_of: str | None = None
    when: Text | None = None
    source: Slug

    def __post_init__(self) -> None:
        numbers = [number for number in (self.value, self.low, self.high) if number is not None]
        if not all(abs(number) < MOST for number in numbers):
            raise ValueError(f"a number must be finite and under {MOST:,}")
        ranged = self.low is not None and self.high is not None
        if (self.low is None) != (self.high is None):
            raise ValueError("a range needs both `low` and `high`")
        if ranged and self.low >= self.high:  # type: ignore[operator]
            raise ValueError("`low` must be less than `high`")
        if sum((self.value is not None, ranged, self.date is not None, self.annual is not None)) != 1:
            raise ValueError("give exactly one of `value`, `low` with `high`, `date`, `annual`")
        if self.is_number and self.unit is None:
            raise ValueError("a number needs a `unit`")
        if self.as_of is not None and not _is_period(self.as_of):
            raise ValueError("`as_of` must be like 2026, 2026-Q1, 2026-04, 2026-04-09 or 2026-01/2026-02")
        if self.annual is not None:
            if not _ANNUAL.fullmatch(self.annual):
                raise ValueError("`annual` must be like 04-15 (month-day)")
            month, day = map(int, self.annual.split("-"))
            try:
                dt.date(2000, month, day)
            except ValueError:
                raise ValueError(f"`annual` {self.annual} is no day of the calendar") from None

    @property
    def is_number(self) -> bool:
        """Whether this is a number or a range of numbers, and not a date."""
        return self.value is not None or self.low is not None

    @property
    def extent(self) -> float:
        """What a chart draws: the value, or the upper end of a range."""
        number = self.value if self.value is not None else self.high
        if number is None:
            raise ValueError("a date has no extent")
        return float(number)

    @property
    def least(self) -> float:
        """The value, or the lower end of a range."""
        return float(self.low) if self.low is not None else self.extent


def _is_period(text: str) -> bool:
    parts = text.split("/", 1)
    if not all(_PERIOD.fullmatch(part) for part in parts):
        return False
    try:
        for part in parts:
            if len(part) == len("2026-04-09"):
                dt.date.fromisoformat(part)
    except ValueError:
        return False
    return True


def next_occurrence(annual: str, today: dt.date) -> dt.date:
    """The next day named by `annual` (`04-15`), today included; 02-29 falls on 28 February in common years."""
    month, day = map(int, annual.split("-"))
    for year in (today.year, today.year + 1):
        try:
            date = dt.date(year, month, day)
        except ValueError:
            date = dt.date(year, month, day - 1)
        if date >= today:
            return date
    raise AssertionError("a yearly day comes every year")
