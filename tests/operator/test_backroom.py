"""What the operator's panel finds out about a real folder with real counts."""

import datetime as dt

import pytest

from kiosk.operator.backroom import Backroom
from kiosk.operator.counts import FILE, Counts, What
from kiosk.operator.settings import KEPT, keep_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


@pytest.fixture
def look(tmp_path, file, clock):
    def look(counts=None):
        room = Backroom(
            file, tmp_path / "data", counts, ["zh_CN", "en"], 100.0, clock=lambda: 100.0 + 3 * 3600, now=clock
        )
        return room.look()

    return look


def count(folder, clock, *moments):
    counts = Counts(folder / "data", clock)
    for hour, what, which, seconds in moments:
        clock.now = clock.now.replace(hour=hour)
        counts.add(what, which, seconds)
    counts.close()


def test_since_when_it_runs_is_told_by_the_clock_of_today(look):
    assert look()["status"]["since"] == "2026-11-25 09:34"


def test_a_new_machine_has_no_counts_and_no_trouble(look):
    told = look()
    assert told["status"]["trouble"] == []
    assert (told["today"]["visits"], told["today"]["first"], told["today"]["hours"]) == (0, 8, [0] * 12)


def test_the_day_is_told_by_the_hour(look, tmp_path, clock):
    count(
        tmp_path,
        clock,
        (7, What.VISIT, "", 60.0),
        (12, What.VISIT, "", 30.0),
        (12, What.VISIT, "", 30.0),
        (12, What.SLIDE, "day/law", 8.0),
        (12, What.SLIDE, "day/law", 8.0),
        (12, What.LANGUAGE, "en", 0.0),
        (12, What.LANGUAGE, "zh_CN", 0.0),
        (12, What.LANGUAGE, "zh_CN", 0.0),
        (12, What.BOTH, "zh_CN+en", 0.0),
        (12, What.RESTART, "", 0.0),
    )
    told = look()
    today = told["today"]
    assert (today["visits"], today["mean"], today["slides"]) == (3, 40, 2)
    assert (today["first"], today["hours"]) == (7, [1, 0, 0, 0, 0, 2] + [0] * 7)
    assert [one["code"] for one in today["languages"]] == ["zh_CN", "en", "zh_CN+en"]
    assert told["status"]["starts"] == 1


def test_yesterday_is_not_today(look, tmp_path, clock):
    count(tmp_path, clock, (12, What.VISIT, "", 60.0))
    clock.now += dt.timedelta(days=1)
    assert look()["today"]["visits"] == 0


def test_mistakes_in_the_settings_are_named(look, file):
    file.write_text('[visit]\nquiet_s = "long"\nnoise = 3\n')
    status = look()["status"]
    assert (status["trouble"], status["wrong"]) == (["settings"], "visit.quiet_s, visit.noise")


def test_counts_that_were_set_aside_are_told(look, tmp_path, clock):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / FILE).write_bytes(b"no database" * 100)
    count(tmp_path, clock, (12, What.VISIT, "", 60.0))
    told = look()
    assert (told["status"]["trouble"], told["today"]["visits"]) == (["aside"], 1)


def test_counts_that_cannot_be_read_or_written_are_told(look, tmp_path, clock):
    (tmp_path / "data" / FILE).mkdir(parents=True)
    (tmp_path / "data" / FILE / "in the way").touch()
    counts = Counts(tmp_path / "data", clock)
    counts.add(What.VISIT)
    counts.flush()
    assert set(look(counts)["status"]["trouble"]) == {"waiting", "unreadable"}


def test_a_step_is_written_and_seen(tmp_path, file, clock):
    room = Backroom(file, tmp_path, None, ["zh_CN", "en"], 0.0, now=clock)
    room.step("visit.warning_s", -1)
    told = {row["key"]: row for row in room.look_at_settings()["settings"]}
    assert told["visit.warning_s"]["value"] == 15
    assert told["visit.warning_s"]["usual"] == 20
    for _ in range(2):
        room.step("visit.warning_s", -1)
    told = {row["key"]: row for row in room.look_at_settings()["settings"]}
    assert (told["visit.warning_s"]["less"], told["visit.warning_s"]["more"]) == (False, True)


def test_of_a_damaged_file_the_last_good_one_is_told_as_it_is_in_effect(look, tmp_path, file):
    file.write_text("[visit]\nquiet_s = 90\n")
    keep_settings(file, tmp_path / "data" / KEPT)
    file.write_text("[visit\nquiet_s = 90\n")
    told = look()
    assert {one["key"]: one["value"] for one in told["settings"]}["visit.quiet_s"] == 90
    assert "settings" in told["status"]["trouble"]
