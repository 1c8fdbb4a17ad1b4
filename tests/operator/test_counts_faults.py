"""Counts on disks that are full, read-only, damaged or busy, and of a program that is killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import places
from kiosk.operator import counts as module
from kiosk.operator.counts import BESIDE, FILE, SCHEMA, Counts, What
from kiosk.operator.totals import CountsError, NothingCountedError, reading
from tests.operator.disks import small_disk


def test_a_full_disk_loses_nothing(tmp_path, clock, opened, visits) -> None:
    with small_disk(tmp_path / "disk", "256k") as disk:
        counts = opened(disk, clock)
        counts.add(What.VISIT)
        assert counts.flush()
        ballast = disk / "ballast"
        with pytest.raises(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(512))
        added = 1
        while counts.flush():  # what is in the file's last pages may still find room
            for _ in range(50):
                counts.add(What.VISIT)
                counts.add(What.SLIDE, f"zone/slide-{added}")
                added += 1
        assert "full" in counts.trouble
        assert counts.trouble.endswith("they wait in memory")
        for _ in range(10):
            counts.add(What.VISIT)
            added += 1
            assert not counts.flush()
        ballast.unlink()
        assert counts.flush()
        assert counts.trouble == ""
        assert visits(disk) == added
        counts.close()
        assert visits(disk) == added


def test_a_disk_too_small_for_any_database_is_no_reason_to_stop(tmp_path, clock, opened) -> None:
    with small_disk(tmp_path / "disk", "4k") as disk:
        (disk / "ballast").write_bytes(bytes(4096))
        counts = opened(disk, clock)
        counts.add(What.VISIT)
        assert not counts.flush()
        assert counts.trouble
        counts.close()


def test_a_read_only_disk_is_tried_again(tmp_path, clock, opened, visits) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        counts = opened(disk, clock)
        counts.add(What.VISIT)
        counts.close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        counts = opened(disk, clock)
        counts.add(What.VISIT)
        assert not counts.flush()
        assert "they wait in memory" in counts.trouble
        assert visits(disk) == 1
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert counts.flush()
        assert counts.trouble == ""
        assert visits(disk) == 2
        counts.close()


def test_a_file_where_the_folder_should_be(tmp_path, clock, caplog, opened, visits) -> None:
    folder = tmp_path / "data"
    folder.write_text("not a folder")
    counts = opened(folder, clock)
    for _ in range(3):
        counts.add(What.VISIT)
        assert not counts.flush()
    assert "they wait in memory" in counts.trouble
    assert len(caplog.records) == 1, "said once, not at every try"
    folder.unlink()
    assert counts.flush()
    assert counts.trouble == ""
    assert visits(folder) == 3
    counts.close()


def test_a_folder_where_the_file_should_be(tmp_path, clock, opened, visits) -> None:
    (tmp_path / FILE).mkdir()
    counts = opened(tmp_path, clock)
    counts.add(What.VISIT)
    assert not counts.flush()
    (tmp_path / FILE).rmdir()
    assert counts.flush()
    counts.close()
    assert visits(tmp_path) == 1


def filled(folder, clock) -> int:
    """A database of some pages; how many visits it has."""
    counts = Counts(folder, clock)
    for number in range(2000):
        counts.add(What.SLIDE, f"zone/slide-{number}", 1)
        counts.add(What.VISIT)
    counts.close()
    return 2000


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwrite_pages(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:-4096] = b"\xa5" * (len(data) - 8192)
    file.write_bytes(data)


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        overwrite_pages,
        lambda file: file.write_bytes(b"this is no database, but long enough to be taken for one" * 40),
        lambda file: file.write_bytes(file.read_bytes()[:100]),
    ],
    ids=["cut in half", "pages overwritten", "another file", "a header only"],
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path, clock, damage, caplog, visits) -> None:
    filled(tmp_path, clock)
    damage(tmp_path / FILE)
    damaged = (tmp_path / FILE).read_bytes()
    counts = Counts(tmp_path, clock)
    assert counts.flush()
    assert "counts.damaged-20261125.db" in counts.trouble
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    counts.add(What.VISIT)
    assert counts.flush()
    assert "counts.damaged-20261125.db" in counts.trouble, "the operator has not read it yet"
    counts.close()
    assert visits(tmp_path) == 1
    assert (tmp_path / "counts.damaged-20261125.db").read_bytes() == damaged


def test_every_damaged_file_is_kept_apart_until_it_is_too_many(tmp_path, clock, opened) -> None:
    for _ in range(module.MOST_DAMAGED):
        (tmp_path / FILE).write_bytes(b"damaged " * 1000)
        opened(tmp_path, clock).close()
    aside = {path.name for path in tmp_path.glob("*damaged*.db")}
    assert len(aside) == module.MOST_DAMAGED
    assert {"counts.damaged-20261125.db", "counts.damaged-20261125-2.db"} < aside
    (tmp_path / FILE).write_bytes(b"damaged " * 1000)
    counts = opened(tmp_path, clock)
    counts.add(What.VISIT)
    assert not counts.flush()
    assert "they wait in memory" in counts.trouble


def test_a_file_damaged_while_it_is_open(tmp_path, clock, opened, visits) -> None:
    filled(tmp_path, clock)
    counts = opened(tmp_path, clock)
    overwrite_pages(tmp_path / FILE)
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA}")  # so that nobody goes by the pages in his memory
        other.commit()
    for number in range(2000):
        counts.add(What.SLIDE, f"zone/slide-{number}", 1)
    counts.add(What.VISIT)
    assert counts.flush()
    assert "set aside" in counts.trouble
    counts.close()
    assert visits(tmp_path) == 1


def test_a_database_of_somebody_else_is_set_aside(tmp_path, clock, opened, visits) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute("CREATE TABLE tally (price)")
        database.commit()
    counts = opened(tmp_path, clock)
    counts.add(What.VISIT)
    assert counts.flush()
    assert "set aside" in counts.trouble
    counts.close()
    assert visits(tmp_path) == 1


def test_an_empty_file_is_begun(tmp_path, clock, opened, rows) -> None:
    (tmp_path / FILE).touch()
    with pytest.raises(NothingCountedError):
        rows(tmp_path)
    counts = opened(tmp_path, clock)
    assert counts.trouble == ""
    counts.close()
    assert rows(tmp_path) == []


def test_a_newer_database_is_left_as_it_is(tmp_path, clock, opened, visits, rows) -> None:
    newer = tmp_path / FILE
    with closing(sqlite3.connect(newer)) as database:
        database.execute("CREATE TABLE better (everything)")
        database.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        database.commit()
    before = newer.read_bytes()
    with pytest.raises(CountsError, match="newer program"):
        rows(tmp_path)
    for _ in range(2):
        counts = opened(tmp_path, clock)
        assert BESIDE in counts.trouble
        counts.add(What.VISIT)
        assert counts.flush()
        counts.close()
    assert newer.read_bytes() == before
    assert visits(tmp_path) == 2
    with reading(tmp_path) as totals:
        assert "newer program" in totals.notes[0]


def test_a_busy_database_is_waited_for_only_a_moment(tmp_path, clock, opened, visits) -> None:
    counts = opened(tmp_path, clock)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        counts.add(What.VISIT)
        begun = time.monotonic()
        assert not counts.flush()
        assert time.monotonic() - begun < 1
        assert "locked" in counts.trouble
        other.execute("ROLLBACK")
    assert counts.flush()
    assert counts.trouble == ""
    counts.close()
    assert visits(tmp_path) == 1


def test_files_taken_away_are_complete_and_new_ones_go_on(tmp_path, clock, opened, visits) -> None:
    counts = opened(tmp_path / "data", clock)
    counts.add(What.VISIT)
    assert counts.flush()
    (tmp_path / "taken").mkdir()
    for path in (tmp_path / "data").iterdir():
        path.rename(tmp_path / "taken" / path.name)
    for _ in range(2):
        counts.add(What.VISIT)
        assert counts.flush()
    counts.close()
    assert visits(tmp_path / "taken") == 1
    assert visits(tmp_path / "data") == 2


LOOP = """
import sys
from pathlib import Path
from kiosk.operator.counts import Counts
counts = Counts(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    counts.add("visit", seconds=1)
    counts.add("slide", f"zone/slide-{number % 50}", 0.5)
    if counts.flush():
        print(number, flush=True)
"""


def test_a_process_killed_at_any_moment_keeps_what_it_acknowledged(tmp_path, opened, visits) -> None:
    before = 0
    for after in (50, 1, 400):
        process = subprocess.Popen(
            [sys.executable, "-c", LOOP, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(places.PACKAGE.parent)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        acknowledged = 0
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged == after:
                process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert acknowledged >= after
        with closing(sqlite3.connect(tmp_path / FILE)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert before + acknowledged <= visits(tmp_path) <= before + acknowledged + 1
        before = visits(tmp_path)
    counts = opened(tmp_path)
    assert counts.trouble == ""
    counts.close()
