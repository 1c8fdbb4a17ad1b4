"""Opening hours, across midnight, through both changes of the clock, and by any clock."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.operator.schedule import ALL_DAY, WEEKDAYS, Hours, Schedule, local_zone, read_hours

BERLIN = ZoneInfo("Europe/Berlin")
SHANGHAI = ZoneInfo("Asia/Shanghai")
SECOND = dt.timedelta(seconds=1)


def at(text: str, zone: dt.tzinfo = BERLIN, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


def daily(hours: str, zone: dt.tzinfo = BERLIN, closed: tuple[dt.date, ...] = ()) -> Schedule:
    return Schedule(dict.fromkeys(WEEKDAYS, hours), closed, zone)


class TestHours:
    @pytest.mark.parametrize(
        ("text", "hours"),
        [
            ("09:00-17:30", Hours(540, 1050)),
            ("9:00 – 17:30", Hours(540, 1050)),
            ("00:00-24:00", ALL_DAY),
            ("", ALL_DAY),
            ("20:00-02:00", Hours(1200, 1560)),
            ("20:00-00:00", Hours(1200, 1440)),
            ("closed", None),
            (" Closed ", None),
        ],
    )
    def test_are_read(self, text: str, hours: Hours | None) -> None:
        assert read_hours(text) == hours

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("9-17", "write them like"),
            ("09:00", "write them like"),
            ("open", "write them like"),
            ("09:60-10:00", "no such time"),
            ("24:00-09:00", "no such time"),
            ("09:00-24:01", "no such time"),
            ("09:00-09:00", "end as they begin"),
        ],
    )
    def test_that_cannot_be_read_say_why(self, text: str, reason: str) -> None:
        with pytest.raises(ValueError, match=reason):
            read_hours(text)

    def test_of_an_unknown_weekday_are_refused(self) -> None:
        with pytest.raises(ValueError, match="“mon” is no weekday"):
            Schedule({"mon": "09:00-17:00"}, (), BERLIN)


def test_a_day_is_open_from_its_begin_to_just_before_its_end() -> None:
    schedule = daily("09:00-17:30")
    assert not schedule.is_open(at("2026-11-25T08:59:59"))
    assert schedule.is_open(at("2026-11-25T09:00"))
    assert schedule.is_open(at("2026-11-25T17:29:59"))
    assert not schedule.is_open(at("2026-11-25T17:30"))
    assert schedule.next_change(at("2026-11-25T08:00")) == at("2026-11-25T09:00")
    assert schedule.next_change(at("2026-11-25T09:00")) == at("2026-11-25T17:30")
    assert schedule.next_change(at("2026-11-25T17:30")) == at("2026-11-26T09:00")


def test_the_moment_may_be_told_in_any_zone() -> None:
    schedule = daily("09:00-17:30", SHANGHAI)
    assert schedule.is_open(dt.datetime(2026, 11, 25, 1, 0, tzinfo=dt.UTC))
    assert not schedule.is_open(dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC))
    change = schedule.next_change(dt.datetime(2026, 11, 25, 1, 0, tzinfo=dt.UTC))
    assert change == at("2026-11-25T17:30", SHANGHAI)
    assert change is not None
    assert change.tzinfo is SHANGHAI


def test_without_hours_it_is_always_open() -> None:
    schedule = Schedule({}, (), BERLIN)
    assert schedule.is_open(at("2026-03-29T02:30"))
    assert schedule.next_change(at("2026-03-01T00:00")) is None


def test_closed_every_day_it_never_opens() -> None:
    schedule = daily("closed")
    assert not schedule.is_open(at("2026-11-25T12:00"))
    assert schedule.next_change(at("2026-11-25T12:00")) is None


def test_hours_across_midnight_belong_to_the_day_they_begin_on() -> None:
    schedule = Schedule(dict.fromkeys(WEEKDAYS, "closed") | {"friday": "20:00-02:00"}, (), BERLIN)
    assert schedule.is_open(at("2026-11-28T01:59:59"))  # a Saturday
    assert not schedule.is_open(at("2026-11-28T02:00"))
    assert not schedule.is_open(at("2026-11-28T20:00"))
    assert schedule.next_change(at("2026-11-27T23:00")) == at("2026-11-28T02:00")
    assert schedule.next_change(at("2026-11-28T02:00")) == at("2026-12-04T20:00")


def test_hours_that_touch_are_one() -> None:
    schedule = Schedule({"monday": "08:00-24:00", "tuesday": "00:00-12:00"}, (), BERLIN)
    assert schedule.next_change(at("2026-11-23T09:00")) == at("2026-11-24T12:00")


def test_a_closed_date_has_no_hours_but_the_eves_run_to_their_end() -> None:
    holiday = dt.date(2026, 12, 25)
    schedule = daily("20:00-02:00", closed=(holiday,))
    assert schedule.is_open(at("2026-12-25T01:00"))
    assert not schedule.is_open(at("2026-12-25T21:00"))
    assert not schedule.is_open(at("2026-12-26T01:00"))
    assert schedule.next_change(at("2026-12-25T02:00")) == at("2026-12-26T20:00")
    assert Schedule({}, (holiday,), BERLIN).next_change(at("2026-12-01T12:00")) == at("2026-12-25T00:00")


class TestSpring:
    """29 March 2026: Berlin's clocks leap from 02:00 to 03:00, at 01:00 UTC."""

    LEAP = dt.datetime(2026, 3, 29, 1, 0, tzinfo=dt.UTC)

    def test_hours_that_begin_in_the_gap_begin_with_the_leap(self) -> None:
        schedule = daily("02:30-05:00")
        assert schedule.next_change(self.LEAP - SECOND) == self.LEAP
        assert not schedule.is_open(self.LEAP - SECOND)
        assert schedule.is_open(self.LEAP)

    def test_hours_that_end_in_the_gap_end_with_the_leap(self) -> None:
        schedule = daily("01:00-02:30")
        assert schedule.is_open(self.LEAP - SECOND)
        assert not schedule.is_open(self.LEAP)
        assert schedule.next_change(self.LEAP - SECOND) == self.LEAP

    def test_hours_within_the_gap_are_left_out(self) -> None:
        schedule = daily("02:15-02:45")
        assert schedule.next_change(at("2026-03-28T12:00")) == at("2026-03-30T02:15")

    def test_a_night_is_an_hour_shorter(self) -> None:
        schedule = daily("22:00-06:00")
        change = schedule.next_change(at("2026-03-28T22:00"))
        assert change is not None
        assert change.astimezone(dt.UTC) - at("2026-03-28T22:00").astimezone(dt.UTC) == dt.timedelta(hours=7)


class TestAutumn:
    """25 October 2026: Berlin's clocks go back from 03:00 to 02:00, at 01:00 UTC."""

    def test_a_time_that_comes_twice_begins_with_the_first_and_ends_with_the_second(self) -> None:
        schedule = daily("02:15-02:45")
        change = schedule.next_change(at("2026-10-25T01:00"))
        assert change is not None  # of times that come twice, Python finds none equal in another zone
        assert change.astimezone(dt.UTC) == dt.datetime(2026, 10, 25, 0, 15, tzinfo=dt.UTC)
        assert schedule.is_open(at("2026-10-25T02:50"))
        assert schedule.is_open(at("2026-10-25T02:10", fold=1))
        assert not schedule.is_open(at("2026-10-25T02:45", fold=1))
        change = schedule.next_change(at("2026-10-25T02:30"))
        assert change is not None
        assert change.astimezone(dt.UTC) == dt.datetime(2026, 10, 25, 1, 45, tzinfo=dt.UTC)


def test_a_date_that_a_land_left_out_has_no_hours() -> None:
    apia = ZoneInfo("Pacific/Apia")  # which went without 30 December 2011
    schedule = daily("09:00-17:00", apia)
    assert schedule.next_change(at("2011-12-29T17:00", apia)) == at("2011-12-31T09:00", apia)


def test_the_machines_zone_is_taken_where_none_is_named() -> None:
    assert dt.datetime.now(local_zone()).utcoffset() == dt.datetime.now().astimezone().utcoffset()
    assert Schedule({}).is_open(dt.datetime.now(dt.UTC))


minutes = st.integers(0, 24 * 60 - 1)


def clock_time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


hours = st.one_of(
    st.sampled_from(["", "closed", "00:00-24:00", "02:15-02:45", "02:30-03:15", "20:00-02:30", "12:00-11:59"]),
    st.tuples(minutes, minutes)
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: "-".join(map(clock_time, pair))),
)
schedules = st.builds(
    Schedule,
    st.fixed_dictionaries(dict.fromkeys(WEEKDAYS, hours)),
    st.sets(st.dates(dt.date(2026, 3, 20), dt.date(2026, 11, 5)), max_size=20),
    st.sampled_from(
        [BERLIN, SHANGHAI, ZoneInfo("America/Havana"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Pacific/Chatham")]
    ),
)
moments = st.one_of(
    st.datetimes(dt.datetime(2026, 3, 20), dt.datetime(2026, 4, 10), timezones=st.just(dt.UTC)),
    st.datetimes(dt.datetime(2026, 10, 18), dt.datetime(2026, 11, 8), timezones=st.just(dt.UTC)),
)


@given(schedules, moments, st.lists(st.floats(0, 0.999), min_size=5, max_size=20))
def test_it_flips_exactly_at_the_next_change_and_never_earlier(schedule, now, shares) -> None:
    before = schedule.is_open(now)
    change = schedule.next_change(now)
    end = now + dt.timedelta(days=30) if change is None else change.astimezone(dt.UTC)
    assert end > now
    instants = [now + (end - now) * share for share in shares]
    assert all(schedule.is_open(instant) is before for instant in instants)
    assert all(schedule.next_change(instant) == change for instant in instants)
    if change is not None:
        assert schedule.is_open(end - dt.timedelta(microseconds=1)) is before
        assert schedule.is_open(end) is not before


@given(schedules, st.lists(moments, min_size=2, max_size=10))
def test_a_clock_set_back_or_forward_leaves_no_trace(schedule, asked) -> None:
    first = [(schedule.is_open(now), schedule.next_change(now)) for now in asked]
    again = [(schedule.is_open(now), schedule.next_change(now)) for now in reversed(asked)]
    assert first == again[::-1]
