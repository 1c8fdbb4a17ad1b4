"""The plain page that stands when nothing else can, in a process of its own as it is shown."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.operator.journal import NAME
from kiosk.operator.pin import hash_pin
from kiosk.operator.supervision import APOLOGY, STAY
from kiosk.usage import AGAIN

PIN = "2580"

SHOW = """
import json
from PySide6.QtTest import QTest
from PySide6.QtQuick import QQuickWindow
from kiosk import app as program
from kiosk.output.fitting import shown_texts

application = program.start_qt("software")
window = program.show_apology()
assert QTest.qWaitForWindowExposed(window)
print(json.dumps({
    "covers": window.size() == window.screen().size(),
    "texts": [[text.text, text.cut] for text in shown_texts(window.contentItem())],
}))
"""


OPERATE = """
import json, os, sys
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from kiosk import app as program
from kiosk.operator.apology import WayIn
from kiosk.operator.supervision import Lifeline
from kiosk.output.fitting import shown_texts

hashed, taps, pin, deed = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
application = program.start_qt("software")
window = program.show_apology()
assert QTest.qWaitForWindowExposed(window)
parent, beat = os.pipe()
WayIn(window, hashed, Lifeline(beat, parent, False))
finger = QTest.createTouchDevice()


def press(at):
    QTest.touchEvent(window, finger).press(0, at).commit()


def lift(at):
    QTest.touchEvent(window, finger).release(0, at).commit()


def texts():
    return list(shown_texts(window.contentItem()))


def tap_on(words):
    text = next(text for text in texts() if text.text == words)
    at = text.ink.center().toPoint()
    press(at)
    lift(at)


corner = QPoint(window.width() - 5, 5)
for _ in range(taps - 1):
    press(corner)
    lift(corner)
press(corner)
QTest.qWait(1300)
lift(corner)
QTest.qWait(100)
said = [[text.text for text in texts()]]
cut = any(text.cut for text in texts())
if pin:
    for digit in pin:
        tap_on(digit)
    tap_on("Enter")
    QTest.qWait(1200)
    said.append([text.text for text in texts()])
    cut = cut or any(text.cut for text in texts())
os.set_blocking(parent, False)
told = os.read(parent, 100).decode() if pin else ""
print(json.dumps({"said": said, "cut": cut, "told": told}), flush=True)
if deed:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: tap_on(deed))
    os._exit(application.exec())
os._exit(0)
"""


@pytest.fixture
def apology(x_display, tmp_path):
    """Runs a script before the page; gives what it printed, and its exit code."""

    def run(script: str, *words: str) -> "tuple[dict[str, object], int]":
        done = subprocess.run(
            [sys.executable, "-c", script, *words],
            env=os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb", "KIOSK_DATA": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return json.loads(done.stdout), done.returncode

    return run


def test_it_says_so_in_both_languages_over_the_whole_screen(apology):
    assert apology(SHOW)[0] == {
        "covers": True,
        "texts": [["暂停服务，稍后恢复", False], ["Out of service. Back soon.", False]],
    }


@pytest.mark.parametrize(("deed", "code"), [("Start anew", AGAIN), ("Quit", 0)])
def test_its_corner_leads_to_what_failed_and_to_the_ways_out(apology, tmp_path, deed, code):
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / NAME).write_text("2026-11-25 09:10:11 kiosk: the disk is on fire\n")
    told, ended = apology(OPERATE, hash_pin(PIN), "5", PIN, deed)
    pad, panel = told["said"]
    assert {"管理员密码", "The operator’s PIN", "7"} <= set(pad)
    assert {"故障信息", "What failed", "2026-11-25 09:10:11 kiosk: the disk is on fire", "重新启动"} <= set(panel)
    assert set(told["told"]) == {STAY.decode()}  # so that the page is not taken away meanwhile
    assert (told["cut"], ended) == (False, code)


def test_a_wrong_pin_opens_nothing(apology):
    told, _ = apology(OPERATE, hash_pin(PIN), "5", "1111", "")
    assert "That was not the PIN" in told["said"][1]


@pytest.mark.parametrize(("hashed", "taps"), [(hash_pin(PIN), "4"), ("", "5"), ("scrypt$no", "5")])
def test_without_the_way_or_the_pin_it_stands_as_it_stood(apology, hashed, taps):
    told, _ = apology(OPERATE, hashed, taps, "", "")
    assert told["said"] == [["暂停服务，稍后恢复", "Out of service. Back soon."]]


KEEP = """
import os, sys, time
from kiosk.operator import supervision
from kiosk.operator.journal import Journal

supervision.WAITS = (0.0,)
supervision.APOLOGY = 1.0


def show(lifeline):
    return 70


def apologise(lifeline):
    os.write(lifeline.beat, b".")
    for _ in range(4):
        time.sleep(0.6)
        os.write(lifeline.beat, supervision.STAY)
    return 0


sys.exit(supervision.supervise(show, apologise, lambda: Journal(None)))
"""


def test_while_the_operator_is_there_it_stays():
    assert APOLOGY == 60
    done = subprocess.run([sys.executable, "-c", KEEP], capture_output=True, check=False, timeout=30)
    assert done.returncode == 0
