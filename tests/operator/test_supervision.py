"""Whether there is always a screen: killed, stopped, hung, with or without its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from kiosk.operator.heart import FRAME_PATIENCE, Frames
from kiosk.operator.journal import FILE_BYTES, FILES, NAME, Journal
from kiosk.operator.supervision import APOLOGY_AFTER, WAITS, End, Restarts
from kiosk.usage import AGAIN
from tests.running import Running


def test_a_screen_that_stood_is_replaced_at_once():
    restarts = Restarts()
    for _ in range(100):
        assert restarts.wait_after(End(-9, stood=True)) == 0
        assert not restarts.apologises


def test_screens_that_do_not_come_to_stand_are_tried_ever_more_rarely_and_an_apology_is_shown():
    restarts = Restarts()
    restarts.wait_after(End(-11, stood=True))
    waits = [restarts.wait_after(End(-11, stood=False)) for _ in range(20)]
    assert waits == sorted(waits)
    assert waits[-1] == WAITS[-1]
    assert restarts.failures >= APOLOGY_AFTER
    assert restarts.apologises
    assert restarts.wait_after(End(-9, stood=True), apology=True) == 0
    assert not restarts.apologises  # one try
    restarts.wait_after(End(-11, stood=False))
    assert restarts.apologises
    assert restarts.wait_after(End(-9, stood=True)) == 0
    assert not restarts.apologises


def test_a_screen_that_asks_for_it_begins_again():
    restarts = Restarts()
    end = End(AGAIN, stood=True)
    assert not restarts.leaves(end)
    assert restarts.wait_after(end) == 0


def test_one_that_was_left_or_could_not_begin_at_all_is_not_tried_again():
    assert Restarts().leaves(End(0, stood=True))
    assert Restarts().leaves(End(2, stood=False))
    stood_before = Restarts()
    stood_before.wait_after(End(-9, stood=True))
    assert not stood_before.leaves(End(1, stood=False))


def test_a_frame_that_was_asked_for_and_does_not_come_is_overdue():
    frames = Frames()
    assert not frames.overdue(1e6)
    assert frames.ask(10.0)
    assert not frames.ask(14.0)
    assert not frames.overdue(10.0 + FRAME_PATIENCE)
    assert frames.overdue(10.1 + FRAME_PATIENCE)
    frames.come()
    assert not frames.overdue(1e6)


def test_the_log_has_a_line_an_event_and_a_bound(tmp_path):
    journal = Journal(tmp_path)
    journal.take(b"erste Zeile\nzwei")
    journal.take("te Zeile – 第二行\n\n".encode())
    journal.say("warning", "the screen hung")
    lines = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    assert [line[20:] for line in lines] == ["erste Zeile", "zweite Zeile – 第二行", "kiosk warning: the screen hung"]
    for _ in range(70):
        journal.take(b"x" * 199_999 + b"\n")
    files = list(tmp_path.iterdir())
    assert len(files) == FILES
    assert sum(file.stat().st_size for file in files) <= FILES * FILE_BYTES <= 10 * 2**20


FAILING = """
import sys
from kiosk.operator import supervision
from kiosk.operator.journal import Journal

def show(lifeline):
    raise LookupError("no picture\\nof it")

supervision.supervise(show, show, lambda: Journal(None))
"""


def test_an_error_that_nobody_foresaw_is_one_line_too(tmp_path):
    supervised = subprocess.Popen(
        [sys.executable, "-c", FAILING], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        assert supervised.stderr is not None
        said = [supervised.stderr.readline() for _ in range(2)]
    finally:
        os.killpg(supervised.pid, signal.SIGKILL)
        supervised.wait()
        supervised.stderr.close()
    assert said[0].startswith("kiosk ERROR: LookupError: no picture of it (supervision.py:")
    assert said[1].startswith("kiosk warning: the screen ended with code 70")


def test_a_log_folder_that_cannot_be_is_said_and_nothing_else(tmp_path, capsys):
    (tmp_path / "log").write_text("a file in its place")
    journal = Journal(tmp_path / "log")
    journal.take(b"a line\n")
    assert "no log file" in capsys.readouterr().err


def test_the_parent_has_no_qt(tmp_path):
    asked = "import sys, kiosk.show, kiosk.operator.supervision, kiosk.operator.journal, kiosk.operator.settings;"
    asked += "print([name for name in sys.modules if 'PySide' in name or 'shiboken' in name])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


APOLOGY = """
import os, sys, time
from kiosk.operator import supervision
from kiosk.operator.journal import Journal

supervision.WAITS = (0.0, 0.01)
supervision.APOLOGY = 0.3

def show(lifeline):
    print("screen", file=sys.stderr)
    return 70 if os.path.exists(sys.argv[1]) else 0

def apologise(lifeline):
    print("apology", file=sys.stderr, flush=True)
    os.write(lifeline.beat, b".")
    os.unlink(sys.argv[1])
    time.sleep(60)
    return 0

sys.exit(supervision.supervise(show, apologise, lambda: Journal(None)))
"""


def test_after_some_screens_that_fail_a_plain_page_is_shown_and_the_screen_is_tried_behind_it(tmp_path):
    broken = tmp_path / "broken"
    broken.touch()
    done = subprocess.run(
        [sys.executable, "-c", APOLOGY, str(broken)], capture_output=True, text=True, check=False, timeout=60
    )
    said = [line for line in done.stderr.splitlines() if line in ("screen", "apology")]
    assert said == ["screen"] * APOLOGY_AFTER + ["apology", "screen"]
    assert done.returncode == 0


def test_a_stopped_screen_is_found_and_replaced(running):
    before = running.screen()
    running.forget()
    os.kill(before, signal.SIGSTOP)
    assert running.hear("READY=1", 20) < 15.0
    assert running.screen() != before
    assert "hung" in running.log()


ENDLESS = """
import sys
from kiosk.operator import supervision
from kiosk.operator.journal import Journal

def show(lifeline):
    if lifeline.again:
        return 0
    from PySide6.QtCore import QTimer
    from kiosk import app as program
    from kiosk.operator.heart import Heart

    application = program.start_qt("software")
    window = program.show_apology()
    Heart(window, lifeline, lambda: None)
    QTimer.singleShot(2000, hang)
    return application.exec()

def hang():
    print("hangs from now on", file=sys.stderr, flush=True)
    while True:
        pass

sys.exit(supervision.supervise(show, show, lambda: Journal(None)))
"""


def test_a_screen_in_an_endless_loop_is_found_and_replaced(x_display):
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS],
        env=os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert any("hangs from now on" in line for line in process.stderr)
    begun = time.monotonic()
    assert "the screen hung" in process.communicate(timeout=60)[1]
    assert time.monotonic() - begun < 15.0
    assert process.returncode == 0


def test_a_screen_whose_parent_is_killed_begins_anew_with_another(running):
    screen = running.screen()
    running.forget()
    os.kill(running.process.pid, signal.SIGKILL)
    assert running.hear("READY=1", 10) < 3.0
    children = Path(f"/proc/{screen}/task/{screen}/children").read_text().split()
    assert len(children) == 1  # the screen's own process became the new parent
    os.kill(screen, signal.SIGTERM)
    assert running.hear("STOPPING=1", 10) < 5.0


def test_what_is_wrong_in_the_settings_is_in_the_log_and_the_show_goes_on(tmp_path, x_display):
    settings = tmp_path / "kiosk.toml"
    settings.write_text(
        '[visit]\nquiet_s = "soon"\n[decks]\nfolder = "/nowhere"\norder = ["day", "night"]\n'
        '[language]\ndefault = "xx"\noffered = ["en", "yy"]\n[display]\nnumber = 9\n'
    )
    running = Running(tmp_path, x_display, "--config", str(settings))
    try:
        running.hear("READY=1", 40)
        log = running.leave()
    finally:
        running.close()
    assert 'visit.quiet_s: 10 to 3600 is expected (line 2: quiet_s = "soon"); 45 is used' in log
    assert "decks.folder: no deck in /nowhere can be shown; the built-in ones are" in log
    assert "decks.order: there is no deck “night”" in log
    assert "language.default: “xx” is not offered" in log
    assert "language.offered: there is no yy" in log
    assert "display.number: there is no display 9" in log


def test_settings_changed_meanwhile_hold_for_the_next_screen(running, tmp_path):
    file = tmp_path / "kiosk" / "settings.toml"
    file.parent.mkdir()
    file.write_text('[visit]\nquiet_s = "soon"\n')
    running.forget()
    os.kill(running.screen(), signal.SIGKILL)
    running.hear("READY=1", 10)
    assert "visit.quiet_s: 10 to 3600 is expected" in running.log()


def test_told_to_end_it_ends_and_takes_the_screen_along(running):
    screen = running.screen()
    running.process.terminate()
    assert running.process.wait(10) == 0
    assert not Path(f"/proc/{screen}").exists()
    assert running.log() == ""  # nothing that an operator should look into


def test_what_cannot_begin_says_why_and_is_not_tried_again(tmp_path, x_display):
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--deck", "nowhere"],
        env=os.environ | {"DISPLAY": x_display, "KIOSK_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "unknown deck “nowhere”" in done.stderr
