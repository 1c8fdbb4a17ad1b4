"""What is counted: added up by the hour, kept for some time, and never lost."""

import datetime as dt
import sqlite3
from collections import Counter
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.operator import counts as module
from kiosk.operator.counts import FILE, SCHEMA, Counts, What
from kiosk.operator.totals import Row, Total, reading

DAY = dt.timedelta(days=1)


def test_what_is_added_is_added_up_by_the_hour(tmp_path, clock, opened, rows) -> None:
    counts = opened(tmp_path / "new" / "folder", clock)
    counts.add(What.SLIDE, "ftz/trains", 2.5)
    clock.now += dt.timedelta(minutes=20)
    counts.add(What.SLIDE, "ftz/trains", 4)
    assert counts.flush()
    counts.add(What.SLIDE, "ftz/trains", 1)
    counts.add(What.VISIT, seconds=60)
    clock.now += dt.timedelta(hours=1)
    counts.add(What.SLIDE, "ftz/trains", 8)
    counts.close()
    assert rows(tmp_path / "new" / "folder") == [
        Row("2026-11-25 12:00", "slide", "ftz/trains", 3, 7.5),
        Row("2026-11-25 12:00", "visit", "", 1, 60.0),
        Row("2026-11-25 13:00", "slide", "ftz/trains", 1, 8.0),
    ]
    assert counts.trouble == ""


def test_the_file_says_what_it_is(tmp_path, clock, opened) -> None:
    counts = opened(tmp_path, clock)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    counts.close()


def test_nothing_touches_the_disk_before_the_first_flush(tmp_path, clock, visits) -> None:
    counts = Counts(tmp_path / "data", clock)
    counts.add(What.VISIT)
    assert list(tmp_path.iterdir()) == []
    assert counts.flush()
    assert visits(tmp_path / "data") == 1
    counts.close()


@pytest.mark.parametrize("seconds", [-3.0, float("nan"), float("inf")])
def test_a_time_that_cannot_be_counts_as_none(tmp_path, clock, seconds, opened, rows) -> None:
    counts = opened(tmp_path, clock)
    counts.add(What.VISIT, seconds=seconds)
    assert counts.flush()
    counts.close()
    assert rows(tmp_path) == [Row("2026-11-25 12:00", "visit", "", 1, 0.0)]


def test_two_exhibits_count_into_one_file(tmp_path, clock, opened, visits) -> None:
    one, other = opened(tmp_path, clock), opened(tmp_path, clock)
    for _ in range(20):
        one.add(What.VISIT)
        other.add(What.VISIT)
        assert one.flush()
        assert other.flush()
    one.close()
    other.close()
    assert visits(tmp_path) == 40


def test_only_so_many_days_are_kept(tmp_path, clock, opened) -> None:
    counts = opened(tmp_path, clock, days_kept=30)
    for _ in range(50):
        counts.add(What.VISIT)
        assert counts.flush()
        clock.now += DAY * 2  # closed every other day
    counts.close()
    with reading(tmp_path) as totals:
        days = totals.days()
    assert len(days) == 30
    assert days[-1] - days[0] == DAY * 58


def test_a_clock_that_is_a_year_ahead_for_a_while_deletes_nothing(tmp_path, clock, opened, visits) -> None:
    counts = opened(tmp_path, clock, days_kept=30)
    for _ in range(20):
        counts.add(What.VISIT)
        counts.flush()
        clock.now += DAY
    clock.now += DAY * 365
    for _ in range(3):
        counts.add(What.VISIT)
        counts.flush()
        clock.now += DAY
    clock.now -= DAY * 368
    counts.close()
    counts = opened(tmp_path, clock, days_kept=30)
    counts.add(What.VISIT)
    counts.close()
    with reading(tmp_path) as totals:
        assert len(totals.days()) == 24
    assert visits(tmp_path) == 24


def test_a_clock_that_has_lost_its_battery_still_counts(tmp_path, clock, opened) -> None:
    counts = opened(tmp_path, clock, days_kept=10)
    for _ in range(10):
        counts.add(What.VISIT)
        counts.flush()
        clock.now += DAY
    clock.now = dt.datetime(1970, 1, 1, 8)
    counts.add(What.VISIT)
    counts.close()
    with reading(tmp_path) as totals:
        assert len(totals.days()) == 11


def test_what_waits_for_weeks_stays_bounded_and_is_not_lost(tmp_path, clock, monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 100)
    blocker = tmp_path / "data"
    blocker.touch()
    counts = Counts(blocker, clock)
    for hour in range(2000):
        counts.add(What.VISIT, seconds=2)
        counts.add(What.SLIDE, f"zone/slide-{hour % 7}")
        clock.now += dt.timedelta(hours=1)
        counts.flush()
        assert counts.waiting <= 100
    blocker.unlink()
    assert counts.flush()
    counts.close()
    with reading(blocker) as totals:
        assert totals.by_which(What.VISIT) == {"": Total(2000, 4000)}
        assert sum(total.times for total in totals.by_which(What.SLIDE).values()) == 2000


ADD = st.tuples(
    st.sampled_from(["visit", "slide", "quiz"]), st.sampled_from(["", "a/b", "a/c", "中文"]), st.integers(0, 90)
)


ACT = st.one_of(ADD, st.sampled_from(["flush", "fail", "busy", "hour", "restart"]))


@settings(max_examples=60)
@given(st.lists(ACT, max_size=40))
def test_totals_are_what_was_added_whatever_happens_between(tmp_path_factory, acts) -> None:
    folder = tmp_path_factory.mktemp("counts")
    blocked, data = folder / "blocked", folder / "data"
    hours = [dt.datetime(2026, 11, 25, 12)]
    counts = Counts(data, lambda: hours[-1], busy=0.001)
    times: Counter[tuple[str, str]] = Counter()
    seconds: Counter[tuple[str, str]] = Counter()
    for act in acts:
        if act == "flush":
            assert counts.flush()
        elif act == "fail":  # the disk is gone, and back
            if data.exists():
                data.rename(blocked)
            data.touch()
            assert counts.flush() or counts.trouble
            data.unlink()
            if blocked.exists():
                blocked.rename(data)
        elif act == "busy":
            data.mkdir(exist_ok=True)
            with closing(sqlite3.connect(data / FILE, isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                counts.flush()
        elif act == "hour":
            hours.append(hours[-1] + dt.timedelta(hours=1))
        elif act == "restart":
            counts.close()
            counts = Counts(data, lambda: hours[-1], busy=0.001)
        else:
            what, which, length = act
            counts.add(what, which, length)
            times[what, which] += 1
            seconds[what, which] += length
    counts.add("restart")
    assert counts.flush()
    counts.close()
    with reading(data) as totals:
        found = {
            (what, which): (total.times, total.seconds)
            for what in ("visit", "slide", "quiz")
            for which, total in totals.by_which(what).items()
        }
    assert found == {key: (times[key], float(seconds[key])) for key in times}
