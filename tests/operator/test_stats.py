"""`kiosk stats` as the operator runs it: as a process, on databases that the exhibit wrote."""

import csv
import datetime as dt
import io
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk import places
from kiosk.operator.counts import FILE, Counts, What
from kiosk.operator.stats import duration, plot
from kiosk.operator.totals import Total, reading

ROOT = places.PACKAGE.parent
SVG = "{http://www.w3.org/2000/svg}"


def environment(data: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "KIOSK_DATA": str(data)}


def stats(data: Path, *words: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "stats", *map(str, words)],
        cwd=ROOT,
        env=environment(data),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


class Past:
    """A clock in the middle of some day before today, or after it."""

    def __init__(self) -> None:
        self.now = dt.datetime.combine(dt.date.today(), dt.time(12))

    def __call__(self) -> dt.datetime:
        return self.now

    def go(self, days: int) -> None:
        self.now += dt.timedelta(days=days)


def fill(data: Path, days: int = 20) -> int:
    """Some days of visits, until today; how many there are today."""
    clock = Past()
    counts = Counts(data, clock)
    clock.go(1 - days)
    for day in range(days):
        for visit in range(3 + day % 4):
            counts.add(What.VISIT, seconds=90)
            counts.add(What.SLIDE, "ftz/trains", 20)
            counts.add(What.SLIDE, "day/what", 5 + visit)
        counts.add(What.LANGUAGE, "en")
        counts.add(What.BOTH, "zh_CN+en")
        counts.add(What.TEXT_SIZE, "1.5")
        counts.add(What.CONTRAST, "high")
        counts.add(What.QUIZ, "ftz")
        counts.add(What.RIGHT, "ftz/easy")
        counts.add(What.RIGHT, "ftz/hard")
        counts.add(What.WRONG, "ftz/hard")
        if day < days - 1:
            clock.go(1)
    counts.add(What.RESTART)
    counts.close()
    return 3 + (days - 1) % 4


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    fill(folder)
    return folder


def line_of(text: str, start: str) -> list[str]:
    return next(line for line in text.splitlines() if line.startswith(start)).split()


def test_the_table_says_what_an_operator_asks(data: Path) -> None:
    done = stats(data)
    assert done.returncode == 0, done.stderr
    today = dt.date.today()
    lines = done.stdout.splitlines()
    assert lines[0] == f"today, {today}: 6 visits, 1 min 30 s on average"
    assert line_of(done.stdout, f"{today} ") == [str(today), "6", "1", "min", "30", "s", "12", "1", "1"]
    shown = [line.split()[0] for line in lines if line[:2] == "20"]
    assert shown == [str(today - dt.timedelta(days=number)) for number in range(14)], "the last two weeks"
    assert line_of(done.stdout, "ftz/trains")[-2:] == ["20", "s"]
    assert done.stdout.index("ftz/trains") < done.stdout.index("day/what"), "the longest first"
    for words in ("language en", "languages zh_CN+en", "text size 1.5", "high contrast"):
        assert words in done.stdout
    assert line_of(done.stdout, "ftz/hard") == ["ftz/hard", "20", "20", "50%"]
    assert done.stdout.index("ftz/hard") < done.stdout.index("ftz/easy"), "the hardest first"


def test_before_anything_is_counted(tmp_path: Path) -> None:
    done = stats(tmp_path / "nowhere")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"nothing has been counted yet in {tmp_path / 'nowhere'}\n"
    assert not (tmp_path / "nowhere").exists()


def test_another_folder_can_be_asked(data: Path, tmp_path: Path) -> None:
    done = stats(tmp_path / "nowhere", "--data", data)
    assert done.returncode == 0
    assert "ftz/trains" in done.stdout


def test_every_hour_as_a_line_for_a_spreadsheet(data: Path, tmp_path: Path) -> None:
    done = stats(data, "--csv", tmp_path / "counts.csv")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"every hour's counts: {tmp_path / 'counts.csv'}\n"
    table = list(csv.DictReader(io.StringIO((tmp_path / "counts.csv").read_text(encoding="utf-8"))))
    assert list(table[0]) == ["hour", "what", "which", "times", "seconds"]
    with reading(data) as totals:
        rows = list(totals.rows())
        assert totals.by_which("visit") == {
            "": Total(
                sum(int(row["times"]) for row in table if row["what"] == "visit"),
                sum(float(row["seconds"]) for row in table if row["what"] == "visit"),
            )
        }
    assert [(row["hour"], row["what"], row["which"], int(row["times"])) for row in table] == [
        (row.hour, row.what, row.which, row.times) for row in rows
    ]
    assert all(row["hour"].endswith(":00") for row in table), "nothing is finer than an hour"


def bars(picture: str) -> list[ElementTree.Element]:
    return [rect for rect in ElementTree.fromstring(picture).iter(f"{SVG}rect") if rect.get("fill") == "#ffd98c"]


def test_the_picture_has_a_bar_for_each_day(data: Path, tmp_path: Path) -> None:
    done = stats(data, "--plot", tmp_path / "visits.svg")
    assert done.returncode == 0, done.stderr
    picture = (tmp_path / "visits.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(picture)
    texts = [text.text or "" for text in root.iter(f"{SVG}text")]
    assert texts[0] == "Visits per day"
    assert {"visits", "day (month-day)", "0", f"{dt.date.today():%m-%d}"} <= set(texts)
    assert len(bars(picture)) == 20
    heights = [float(bar.get("height", 0)) for bar in bars(picture)]
    assert heights[1] / heights[0] == pytest.approx(4 / 3, abs=0.01)


@pytest.mark.parametrize("most", [1, 2, 7, 40, 999, 12345])
@pytest.mark.parametrize("days", [1, 2, 31, 60])
def test_everything_in_the_picture_lies_in_it(tmp_path: Path, days: int, most: int) -> None:
    clock = Past()
    clock.go(1 - days)
    counts = Counts(tmp_path, clock)
    for day in range(days):
        for _ in range(most if day == days - 1 else min(most, 3)):
            counts.add(What.VISIT, seconds=1)
        clock.go(1)
    counts.close()
    with reading(tmp_path) as totals:
        picture = plot(totals, dt.date.today())
    assert len(bars(picture)) == min(days, 31)
    for bar in bars(picture):
        x, y, width, height = (float(bar.get(name, "nan")) for name in ("x", "y", "width", "height"))
        assert 110 <= x <= x + width <= 1220
        assert 169.9 <= y <= y + height <= 610.1
    values = [text for text in ElementTree.fromstring(picture).iter(f"{SVG}text") if text.get("text-anchor") == "end"]
    assert 2 <= len(values) <= 7
    assert int(values[-1].text or 0) >= most


def test_days_of_a_wrong_clock_are_told_and_not_drawn(data: Path) -> None:
    clock = Past()
    clock.go(365)
    counts = Counts(data, clock)
    counts.add(What.VISIT)
    counts.close()
    assert f"the last {clock.now:%Y-%m-%d}: a clock was or is wrong" in stats(data).stdout
    with reading(data) as totals:
        assert len(bars(plot(totals, dt.date.today()))) == 20


def test_a_damaged_database_is_said_in_one_line(data: Path) -> None:
    (data / FILE).write_bytes(b"no database at all " * 500)
    done = stats(data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"kiosk: {data / FILE} cannot be read: file is not a database\n"
    Counts(data).flush()  # the exhibit sets it aside
    done = stats(data)
    assert done.returncode == 0
    assert "was damaged and is not part of these counts" in done.stdout


def test_a_newer_database_is_said_in_one_line(data: Path) -> None:
    with closing(sqlite3.connect(data / FILE)) as database:
        database.execute("PRAGMA user_version = 99")
        database.commit()
    done = stats(data)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "newer program" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        (["--csv"], 2, "--csv"),
        (["--plot", "/nowhere/visits.svg"], 1, "/nowhere/visits.svg"),
        (["--data", "/nowhere"], 2, "/nowhere"),
        (["--days", "3"], 2, "--days"),
    ],
)
def test_wrong_words_are_answered_in_one_line(data: Path, words: list[str], code: int, named: str) -> None:
    done = stats(data, *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
    assert named in done.stderr


def test_counts_are_read_while_the_exhibit_writes(data: Path) -> None:
    counts = Counts(data)
    counts.add(What.SLIDE, "ftz/new")
    assert counts.flush()
    assert "ftz/new" in stats(data).stdout
    counts.close()


def test_a_copy_on_a_disk_that_cannot_be_written(data: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a folder read-only")
    stick.mkdir()
    for words in (["--bind", str(data), str(stick)], ["-o", "remount,bind,ro", str(stick)]):
        made = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
        if made.returncode:
            pytest.skip(f"nothing can be mounted here: {made.stderr.strip()}")
    try:
        done = stats(stick)
    finally:
        subprocess.run(["umount", "--lazy", str(stick)], check=True)
    assert done.returncode == 0, done.stderr
    assert "ftz/trains" in done.stdout


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (125, "2 min 5 s"), (12000, "3 h 20 min")]
)
def test_durations_as_they_are_said(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_the_exhibit_itself_counts_its_starts(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shown = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--windowed", "640x360", "--render", "software"],
        cwd=ROOT,
        env=environment(folder) | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        until = time.monotonic() + 40
        while "starts" not in stats(folder).stdout:
            assert shown.poll() is None, shown.stderr and shown.stderr.read()
            assert time.monotonic() < until, "nothing was counted"
            time.sleep(0.2)
    finally:
        shown.kill()
        shown.communicate()
    assert line_of(stats(folder).stdout, str(dt.date.today()))[-1] == "1"
