"""Whether memory stays level through many slide changes and language switches, as on a screen of months.

One process shows both stories in a real window on an X server of its own and walks to and fro through every
slide. Its memory is taken on the same slide in the same language after a warm-up and at the end: the resident
set (RSS), and what of it is no file's (anonymous), each as it is, nothing collected or given back for the occasion. The
proportional set (PSS) would do as well if no other program of Qt's began or ended meanwhile and changed its share.

The ordinary run is short; `pytest tests/soak --soak` (or KIOSK_SOAK=1) is the long one.
"""

import itertools
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.app import Exhibit

WARM_UP = 200
"""Slide changes before the first look at the memory."""
MOST_GROWTH = 3.0
"""MiB that the process may have grown by at the end."""
PATIENCE = 20.0
"""Seconds that a single slide may take to settle."""
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


class Memory(NamedTuple):
    """What the process holds, in MiB."""

    rss: float
    anonymous: float


def memory() -> Memory:
    """The memory of this process now."""
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    rollup = Path("/proc/self/smaps_rollup").read_text().splitlines()
    anonymous = next(int(line.split()[1]) for line in rollup if line.startswith("Anonymous:"))
    return Memory(resident / 2**20, anonymous / 2**10)


def most_mapped() -> int:
    """How often this process has mapped the font file that it mapped most often."""
    lines = Path("/proc/self/maps").read_text().splitlines()
    files = Counter(line.split()[-1] for line in lines if line.endswith((".otf", ".ttf")))
    return max(files.values())


class Walk:
    """The exhibit in a window of this process, moved from slide to slide."""

    def __init__(self, exhibit: "Exhibit") -> None:
        self.exhibit = exhibit
        self.places = [
            (teller.deck.id, index)
            for teller in exhibit.stories.tellers.values()
            for index in range(len(teller.deck.slide))
        ]
        self.frames = 0
        self.place = ("", 0)
        exhibit.window.afterAnimating.connect(self._frame)
        self.go(*self.places[0], whole=True)

    def _frame(self) -> None:
        self.frames += 1

    def go(self, deck: str, index: int, whole: bool) -> None:
        """Shows a slide and waits until it is there, and, for `whole`, its neighbours too."""
        # A slide that is shown already brings no frame.
        due = self.frames + ((deck, index) != self.place)
        self.place = deck, index
        self.exhibit.navigator.show(deck, index)
        self._wait(lambda: self.frames >= due and self._settled(deck, index, whole))

    def switch(self, language: str) -> None:
        """Switches the language and waits for the frame that shows it."""
        seen = self.frames
        self.exhibit.language.choose(language)
        self._wait(lambda: self.frames > seen)

    def _wait(self, done: Callable[[], bool]) -> None:
        """Looks whenever the program has nothing to do. Raises TimeoutError.

        It takes an event loop that runs, as the program's does: in no other Qt deletes what is left behind,
        such as a slide's former layout.
        """
        from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

        loop, alarm = QEventLoop(), QTimer(singleShot=True, interval=int(PATIENCE * 1000))

        def look() -> None:
            if done():
                loop.quit()

        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(look)
        alarm.timeout.connect(lambda: loop.exit(1))
        alarm.start()
        late = loop.exec()
        dispatcher.aboutToBlock.disconnect(look)
        if late:
            raise TimeoutError(f"a slide was not there after {PATIENCE:.0f} s")

    def _settled(self, deck: str, index: int, whole: bool) -> bool:
        strip = _with_property(self.exhibit.window.contentItem(), "moving")
        if strip is None or strip.property("moving"):
            return False
        held = {}
        for slot in strip.childItems():
            if slot.property("layout") is not None and slot.property("deck") == deck:
                held[slot.property("index")] = slot
        wanted = (index - 1, index, index + 1) if whole else (index,)
        return all(place in held and not _loading(held[place]) for place in wanted)


def _with_property(item: "QQuickItem", name: str) -> "QQuickItem | None":
    if item.property(name) is not None:
        return item
    return next(filter(None, (_with_property(child, name) for child in item.childItems())), None)


def _loading(item: "QQuickItem") -> bool:
    """Whether a picture anywhere in it is still being drawn: one half drawn holds half its memory."""
    return bool(item.property("loading")) or any(_loading(child) for child in item.childItems())


def drive(changes: int, switches: int) -> dict[str, list[float]]:
    """Walks in this process.

    Gives the memory after the warm-up, at each quarter and at the end, in MiB, and how often a font file is mapped.
    """
    import PySide6.QtQuick  # noqa: F401 - the window is then seen as one of Qt Quick

    from kiosk import app as program
    from kiosk.memory import give_memory_back

    _application = program.start_qt("software")
    exhibit = program.build_exhibit(program.load_decks(), program.display_area(), LANGUAGES[0])
    program.show_full_screen(exhibit)
    program.tidy_up_soon(exhibit)
    exhibit.comfort.reduce_motion(True)
    walk = Walk(exhibit)
    places = itertools.cycle(walk.places + walk.places[-2:0:-1])

    def some(changes: int, switches: int) -> None:
        switched = 0
        for number in range(1, changes + 1):
            exhibit.comfort.reduce_motion(number % GLIDES != 0)
            walk.go(*next(places), whole=number % WHOLE == 0)
            while switched < switches * number // changes:
                walk.switch(next(code for code in LANGUAGES if code != exhibit.language.current))
                switched += 1

    def rest() -> Memory:
        # Always the same picture: its size is then no part of the difference.
        exhibit.comfort.reduce_motion(True)
        walk.switch(LANGUAGES[1]) if exhibit.language.current == LANGUAGES[0] else None
        walk.switch(LANGUAGES[0])
        for index in (1, 2, 3, 2, 1, 2):
            walk.go(walk.places[0][0], index, whole=True)
        give_memory_back(exhibit.engine)  # as the program itself does where a visitor stays
        return memory()

    some(WARM_UP, WARM_UP // 4)
    taken = [rest()]
    for _ in range(4):
        some(changes // 4, switches // 4)
        taken.append(rest())
    exhibit.close()
    looks = {"rss": [look.rss for look in taken], "anonymous": [look.anonymous for look in taken]}
    return looks | {"fonts": [most_mapped()]}


@pytest.fixture
def form(request: pytest.FixtureRequest) -> Form:
    long = request.config.getoption("--soak", default=False) or os.environ.get("KIOSK_SOAK")
    return LONG if long else SHORT


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb and /proc")
def test_memory_stays_level_through_slide_changes_and_language_switches(form: Form, start_x_server) -> None:
    server, name = start_x_server("1920x1080", "-noreset")
    try:
        variables = os.environ | {"DISPLAY": name, "XDG_SESSION_TYPE": "x11"}
        for unwanted in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
            variables.pop(unwanted, None)
        done = subprocess.run(
            [sys.executable, str(Path(__file__).resolve()), str(form.changes), str(form.switches)],
            env=variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=form.timeout,
        )
    finally:
        server.terminate()
        server.wait()
    assert done.returncode == 0, done.stderr
    taken = json.loads(done.stdout.splitlines()[-1])
    print(json.dumps(taken))
    assert taken.pop("fonts") == [1], "a font file is mapped more than once"
    for kind, looks in taken.items():
        growth = looks[-1] - looks[0]
        assert growth < MOST_GROWTH, f"{kind} grew by {growth:.1f} MiB: {', '.join(f'{at:.1f}' for at in looks)}"


if __name__ == "__main__":
    print(json.dumps(drive(*map(int, sys.argv[1:3]))))
