"""What goes wrong around the program, told to the program itself: the show goes on, and one line of the log says what.

What is proved nearer to its place is not proved again here: each wrong setting in test_settings; a damaged, busy, full
or read-only database, and a clock that leaps, in test_counts_faults and test_counts; leaps of the hours' clock in
test_schedule and tests/stage/test_opening; hours of wrong PINs in test_pin.
"""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import places
from kiosk.operator.counts import BESIDE, FILE, SCHEMA
from kiosk.operator.settings import KEPT, keep_settings
from tests.operator.disks import small_disk
from tests.running import Running, until

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb and /proc")

SOUND = '[decks]\norder = ["day", "night"]\n'
"""Settings whose effect the log tells: there is no deck “night”."""
IN_EFFECT = "decks.order: there is no deck “night”"

Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path, x_display: str) -> Iterator[Start]:
    """Starts the program with words and variables, and waits until it stands."""
    started: list[Running] = []

    def start(*words: str, display: str = x_display, **more: object) -> Running:
        running = Running(tmp_path, display, *words, **more)
        started.append(running)
        running.hear("READY=1", 40)
        return running

    yield start
    for running in started:
        running.close()


def goes_on(running: Running) -> None:
    """Asserts that it shows what a visitor asks for, and that its heart beats."""
    screen = running.screen()
    running.do("mousemove", "320", "300", "click", "1")
    running.do("key", "--delay", "60", "Right", "Right", "l", "Left")
    running.forget()
    running.hear("WATCHDOG=1", 5)
    assert running.stands()
    assert running.screen() == screen


def bound_by_permissions() -> tuple[str, ...]:
    """Words before a program's own, so that permissions hold for it even where it is started by root."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root is above permissions, and setpriv is not there")
    return ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda file: file.write_text("[visit\nquiet_s = 30"), "not valid TOML"),
        (lambda file: file.write_bytes(bytes(512)), "not valid TOML"),
        (lambda file: file.write_text(""), "settings: empty"),
        (lambda file: file.chmod(0), "cannot be read: Permission denied"),
        (a_folder, "cannot be read: Is a directory"),
        (
            lambda file: file.write_text("format = 9\n" + SOUND),
            "format: 9, this program reads 1; what it knows is used",
        ),
    ],
    ids=["damaged", "zeros", "empty", "unreadable", "a folder", "newer"],
)
def test_settings_that_cannot_be_read_give_way_to_the_last_ones(tmp_path, start: Start, damage, said) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(SOUND)
    keep_settings(file, tmp_path / "data" / KEPT)
    damage(file)
    log = start("--config", str(file), before=bound_by_permissions()).leave()
    assert len([line for line in log.splitlines() if f"{file}: " in line and said in line]) == 1, log
    assert IN_EFFECT in log


def test_settings_in_a_folder_that_may_not_be_entered_are_no_reason_to_stop(tmp_path, start: Start) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    (folder / "settings.toml").write_text(SOUND)
    folder.chmod(0)
    try:
        log = start(before=bound_by_permissions()).leave()
    finally:
        folder.chmod(0o700)
    assert f"{folder / 'settings.toml'}: settings: cannot be read: Permission denied; the defaults are used" in log


def test_what_was_kept_serves_a_program_that_begins_anew_too(tmp_path, start: Start) -> None:
    file, elsewhere = tmp_path / "settings.toml", tmp_path / "elsewhere"
    file.write_text(f'{SOUND}[operator]\ndata = "{elsewhere}"\n')
    running = start("--config", str(file))
    file.write_text("")
    heir = running.screen()
    running.forget()
    os.kill(running.parent, signal.SIGKILL)
    running.hear("READY=1", 10)
    running.parent = heir
    running.do("key", "Right")
    log = (elsewhere / "log" / "kiosk.log").read_text(encoding="utf-8")
    assert log.count(IN_EFFECT) == 2
    assert f"{file}: settings: empty; the last ones that could be read are used" in log


def test_a_data_folder_that_is_not_there_is_made(tmp_path, start: Start) -> None:
    data = tmp_path / "not" / "yet"
    running = start(KIOSK_DATA=str(data))
    goes_on(running)
    until((data / FILE).exists, 10, "counts")
    assert running.said() == ""


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path, start: Start) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        running = start(KIOSK_DATA=str(disk))
        goes_on(running)
        counts = f"the counts cannot be written to {disk / FILE}"
        until(lambda: counts in running.said(), 10, counts)
        assert f"no log file in {disk / 'log'}: Read-only file system" in running.said()
        assert running.said().count("cannot be written") == 1
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        running.do("key", "Right")
        until(lambda: "the counts are written again" in running.said(), 10, "counts")
        running.kill()


def test_a_full_disk_is_named_and_what_waited_is_written_when_there_is_room(tmp_path, start: Start) -> None:
    with small_disk(tmp_path / "disk", "256k") as disk:
        ballast = disk / "ballast"
        with pytest.raises(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(512))
        running = start(KIOSK_DATA=str(disk))
        goes_on(running)
        counts = f"the counts cannot be written to {disk / FILE}"
        until(lambda: counts in running.said(), 10, counts)
        ballast.unlink()
        running.do("key", "Right")
        until(lambda: "the counts are written again" in running.said(), 10, "counts")
        running.kill()
        with closing(sqlite3.connect(disk / FILE)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("SELECT sum(times) FROM tally WHERE what = 'slide'").fetchone()[0] >= 3


def truncated(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE tally (hour, what, which, times, seconds)")
        database.executemany("INSERT INTO tally VALUES (?, ?, '', 1, 0)", [("2026", "x" * 99)] * 999)
        database.execute(f"PRAGMA user_version = {SCHEMA}")
        database.commit()
    os.truncate(file, file.stat().st_size // 2)


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE better (everything)")
        database.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        database.commit()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (truncated, f"the counts in {FILE} were damaged; they are set aside as counts.damaged-"),
        (newer, f"{FILE} is of a newer program and left as it is; counting goes on in {BESIDE}"),
    ],
)
def test_a_database_that_is_not_ours_to_use_is_named(tmp_path, start: Start, make, said) -> None:
    (tmp_path / "data").mkdir()
    make(tmp_path / "data" / FILE)
    running = start()
    goes_on(running)
    until(lambda: said in running.log(), 10, said)
    assert running.leave().count(FILE) == 1


def test_a_database_that_another_process_holds_is_named_and_waited_for(tmp_path, start: Start) -> None:
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        running = start()
        goes_on(running)
        until(lambda: "database is locked; they wait in memory" in running.log(), 10, "a line")
        other.execute("ROLLBACK")
    running.do("key", "Right")
    until(lambda: "the counts are written again" in running.log(), 10, "counts")


def test_decks_that_vanish_while_they_are_shown(tmp_path, start: Start) -> None:
    decks = tmp_path / "decks"
    shutil.copytree(places.DECKS, decks)
    (tmp_path / "settings.toml").write_text(f'[decks]\nfolder = "{decks}"\n')
    running = start("--config", str(tmp_path / "settings.toml"))
    shutil.rmtree(decks)
    goes_on(running)
    running.do("key", "End")
    told = re.compile(rf"^[-\d]+ [:\d]+ file:\S+\.qml:\d+:\d+: QML \w+: Cannot open: file://{decks}/\S+$", re.MULTILINE)
    until(lambda: told.search(running.log()), 10, "what QML says of a picture")
    running.forget()
    os.kill(running.screen(), signal.SIGKILL)
    running.hear("READY=1", 10)
    goes_on(running)
    assert f"decks.folder: no deck in {decks} can be shown; the built-in ones are" in running.leave()


FONTS = """
import json
from PySide6.QtGui import QFontDatabase, QFontInfo, QFont
from kiosk.app import start_qt
from kiosk.stage.fonts import SANS, SERIF

application = start_qt("software")
shown = {QFontInfo(QFont(family)).family() for family in (SANS, SERIF)}
assert shown == {SANS, SERIF}, shown
"""


def test_a_system_without_fonts_shows_the_bundled_ones(tmp_path, x_display, start: Start) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig/>')
    running = start(FONTCONFIG_FILE=str(empty))
    subprocess.run([sys.executable, "-c", FONTS], env=running.environment, check=True, timeout=60)
    goes_on(running)
    assert running.leave() == ""


def test_a_display_that_is_unplugged_and_plugged_in_again(start: Start, start_x_server) -> None:
    server, display = start_x_server("1280x720", "-noreset")
    try:
        running = start(display=display)

        def switch(how: str) -> str:
            subprocess.run(["xrandr", "--output", "screen", how], env=running.environment, check=False, timeout=20)
            return subprocess.run(
                ["xrandr"], env=running.environment, capture_output=True, text=True, check=True, timeout=20
            ).stdout

        screen = running.screen()
        for _ in range(2):
            assert "1280x720+0+0" not in switch("--off")
            for _ in range(2):
                running.forget()
                running.hear("WATCHDOG=1", 5)
            assert "1280x720+0+0" in switch("--auto")
            goes_on(running)
        assert running.screen() == screen
    finally:
        server.terminate()
        server.wait()
