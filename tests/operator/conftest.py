"""A clock, and counts on a real disk."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.operator.counts import Counts, What
from kiosk.operator.totals import Row, reading

NOON = dt.datetime(2026, 11, 25, 12, 34, 56)


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self, now: dt.datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened() -> Callable[..., Counts]:
    """Counts whose database is open."""

    def opened(folder: Path, clock: Callable[[], dt.datetime] = dt.datetime.now, **more: Any) -> Counts:
        counts = Counts(folder, clock, **more)
        counts.flush()
        return counts

    return opened


@pytest.fixture
def rows() -> Callable[[Path], list[Row]]:
    """What is in a folder's database."""

    def rows(folder: Path) -> list[Row]:
        with reading(folder) as totals:
            return list(totals.rows())

    return rows


@pytest.fixture
def visits() -> Callable[[Path], int]:
    """How many visits a folder's database has."""

    def visits(folder: Path) -> int:
        with reading(folder) as totals:
            return sum(total.times for total in totals.by_which(What.VISIT).values())

    return visits
