"""Whether memory stays level through many slide changes and language switches, as on a screen of months.

One process shows both stories in a real window on an X server of its own and walks to and fro through every
slide. Its memory is taken on the same slide in the same language after a warm-up and at the end: the resident
set (RSS), and what of it is no file's (anonymous), each as it is, nothing collected or given back for the occasion. The
proportional set (PSS) would do as well if no other program of Qt's began or ended meanwhile and changed its share.

The ordinary run is short; `pytest tests/soak --soak` (or KIOSK_SOAK=1) is the long one.
"""

import itertools
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.soak.walk import Walk

WARM_UP = 200
"""Slide changes before the first look at the memory."""
MOST_GROWTH = 3.0
"""MiB that the process may have grown by at the end."""
MOST_SCRIPTS = 16
"""KiB that what the screen's scripts hold may have grown by."""
GLIDES = 40
"""Every so manieth change glides; the others are at once, as with reduced motion."""
WHOLE = 10
"""Every so manieth change is waited for until the neighbours are ready too."""
LANGUAGES = ("zh_CN", "en")


class Form(NamedTuple):
    """How much a run does after the warm-up, and how many seconds it may take."""

    changes: int
    switches: int
    timeout: float


SHORT = Form(400, 100, 180)
LONG = Form(2000, 500, 1800)


def most_mapped() -> int:
    """How often this process has mapped the font file that it mapped most often."""
    lines = Path("/proc/self/maps").read_text().splitlines()
    files = Counter(line.split()[-1] for line in lines if line.endswith((".otf", ".ttf")))
    return max(files.values())


def scripts() -> Callable[[], float]:
    """Gives what tells, in KiB, how much the screen's scripts held after their last collection of garbage."""
    from PySide6.QtCore import QLoggingCategory, qInstallMessageHandler

    held = [0]

    def hear(_kind: object, _context: object, message: str) -> None:
        if message.startswith("Regular item memory after GC:"):
            held[0] = int(message.rpartition(" ")[2])

    QLoggingCategory.setFilterRules("qt.qml.gc.allocatorStats=true")
    qInstallMessageHandler(hear)
    return lambda: held[0] / 2**10


def drive(changes: int, switches: int, seconds: float) -> dict[str, list[float]]:
    """Walks in this process, for so many seconds at most.

    Gives the memory after the warm-up, at each quarter and at the end, in MiB, that of scripts in KiB, and how often a
    font file is mapped.
    """
    import PySide6.QtQuick  # noqa: F401 - the window is then seen as one of Qt Quick

    from kiosk import app as program

    end = time.monotonic() + seconds
    _application = program.start_qt("software")
    held = scripts()
    exhibit = program.build_exhibit(program.load_decks(), program.display_area(), LANGUAGES[0])
    program.show_full_screen(exhibit)
    program.tidy_up_soon(exhibit)
    exhibit.comfort.reduce_motion(True)
    walk = Walk(exhibit)
    walk.go(*walk.places[0], whole=True)
    places = itertools.cycle(walk.places + walk.places[-2:0:-1])

    def some(changes: int, switches: int) -> None:
        switched = 0
        for number in range(1, changes + 1):
            if time.monotonic() > end:
                return
            exhibit.comfort.reduce_motion(number % GLIDES != 0)
            walk.go(*next(places), whole=number % WHOLE == 0)
            while switched < switches * number // changes:
                walk.switch(next(code for code in LANGUAGES if code != exhibit.language.current))
                switched += 1

    some(WARM_UP, WARM_UP // 4)
    taken = [(*walk.rest(LANGUAGES[0]), held())]
    for _ in range(4):
        some(changes // 4, switches // 4)
        taken.append((*walk.rest(LANGUAGES[0]), held()))
    exhibit.close()
    looks = dict(zip(("rss", "anonymous", "scripts"), map(list, zip(*taken, strict=True)), strict=True))
    return looks | {"fonts": [most_mapped()]}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb and /proc")
def test_memory_stays_level_through_slide_changes_and_language_switches(long: bool, share: float, in_window) -> None:
    form = LONG if long else SHORT
    taken = in_window("tests.soak.test_memory", form.changes, form.switches, share, timeout=form.timeout)
    print(json.dumps(taken))
    assert taken.pop("fonts") == [1], "a font file is mapped more than once"
    held = taken.pop("scripts")
    assert held[0] > 0, "Qt tells nothing of the scripts' memory"
    assert held[-1] - held[0] < MOST_SCRIPTS, f"the scripts hold more and more: {held} KiB"
    for kind, looks in taken.items():
        growth = looks[-1] - looks[0]
        assert growth < MOST_GROWTH, f"{kind} grew by {growth:.1f} MiB: {', '.join(f'{at:.1f}' for at in looks)}"


if __name__ == "__main__":
    print(json.dumps(drive(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))))
