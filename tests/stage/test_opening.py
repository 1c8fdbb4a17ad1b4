"""The exhibit opens and closes in time, by a clock that the tests turn; and says when it opens again."""

import datetime as dt

import pytest

from kiosk.operator.schedule import WEEKDAYS, Schedule
from kiosk.stage.opening import LOOK, Opening

CHINA = dt.timezone(dt.timedelta(hours=8))


class Clock:
    """A wall clock that stands until it is set."""

    def __init__(self, text: str) -> None:
        self.set(text)

    def set(self, text: str) -> None:
        self.now = dt.datetime.fromisoformat(text).replace(tzinfo=CHINA).astimezone(dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-11-27T12:00")  # a Friday


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def opening(clock: Clock, told: list[str]) -> Opening:
    hours = dict.fromkeys(WEEKDAYS, "09:00-17:30") | {"saturday": "closed", "sunday": "closed"}
    closed = [dt.date(2026, 12, day) for day in range(24, 32)]
    opening = Opening(Schedule(hours, closed, CHINA), lambda: told.append("closing"), clock)
    opening.changed.connect(lambda: told.append("open" if opening.open else "closed"))
    return opening


def test_without_hours_it_is_open_and_looks_at_no_clock():
    opening = Opening(None, clock=lambda: pytest.fail("the clock was looked at"))
    opening.look()
    assert opening.open
    assert opening.until("en") == ""
    assert opening._timer.interval() == 0


def test_it_closes_and_opens_in_time_and_ends_the_visit_first(opening, clock, told):
    assert opening.open
    clock.set("2026-11-27T17:30")
    opening.look()
    opening.look()
    assert told == ["closing", "closed"]
    clock.set("2026-11-30T08:59:59")
    opening.look()
    assert not opening.open
    clock.set("2026-11-30T09:00")
    opening.look()
    assert told == ["closing", "closed", "open"]


def test_where_it_begins_closed_there_is_no_visit(clock, told):
    clock.set("2026-11-28T12:00")
    opening = Opening(Schedule({"saturday": "closed"}, (), CHINA), lambda: told.append("closing"), clock)
    assert not opening.open
    assert told == ["closing"]


def test_a_clock_that_is_set_is_noticed_within_half_a_minute(opening, clock):
    assert opening._timer.interval() <= LOOK * 1000
    clock.set("2026-11-28T12:00")
    opening.look()
    assert not opening.open
    assert opening._timer.interval() <= LOOK * 1000
    clock.set("2026-11-27T12:00")
    opening.look()
    assert opening.open


@pytest.mark.parametrize("leap", ["2025-11-28T12:00", "2027-11-26T12:00"])
def test_a_clock_a_year_off_goes_by_the_day_it_tells_and_comes_back(opening, clock, told, leap):
    clock.set("2026-11-27T20:00")
    opening.look()
    clock.set(leap)  # a Friday's noon too
    opening.look()
    assert opening.open
    clock.set("2026-11-27T20:01")
    opening.look()
    assert not opening.open
    assert told == ["closing", "closed", "open", "closing", "closed"]


def test_it_looks_again_just_when_it_is_to_close(opening, clock):
    clock.set("2026-11-27T17:29:50")
    opening.look()
    assert opening._timer.interval() == 10000


@pytest.mark.parametrize(
    ("now", "code", "words"),
    [
        ("2026-11-27T17:30", "zh_CN", "周一 09:00"),
        ("2026-11-27T17:30", "en", "Monday 9:00\u202fAM"),
        ("2026-11-26T06:00", "zh_CN", "周四 09:00"),
        ("2026-12-23T18:00", "zh_CN", "1月1日周五 09:00"),
        ("2026-12-23T18:00", "en", "Fri, Jan 1 9:00\u202fAM"),
        ("2026-11-27T12:00", "en", ""),
    ],
)
def test_it_says_when_it_opens_again(opening, clock, now, code, words):
    clock.set(now)
    opening.look()
    assert opening.until(code) == words


def test_what_never_opens_says_nothing_of_it(clock):
    opening = Opening(Schedule(dict.fromkeys(WEEKDAYS, "closed"), (), CHINA), clock=clock)
    assert opening.until("en") == ""
