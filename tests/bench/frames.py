"""Frame times, which alone come from inside the program: a driver that bench.py runs as a process of its own.

usage: frames.py CHANGES DECK LANGUAGE
Prints the times of so many slide changes as one line of JSON.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from watch import Display, WatchError

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


def frames(shown: Display, changes: int, deck: str, language: str, cache: str) -> dict[str, list[float]]:
    """The frame times, in milliseconds, of some slide changes. Raises WatchError."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), str(changes), deck, language],
        env=shown.environment(XDG_CACHE_HOME=cache),
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 5 * changes,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise WatchError(f"the frame driver stopped{': ' + said[-1] if said else ''}")
    timed: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return timed


def drive(changes: int, deck_id: str, language: str) -> dict[str, list[float]]:
    """The driver: walks through slides in this process and times the frames of glides and entrances.

    The software renderer works on the program's own thread, so `afterAnimating` tells of each frame as it
    begins, and `afterFrameEnd` when it is drawn. The time between two is that of the animation's own clock; the
    time that one takes says whether a clock of 60 Hz can be kept.
    """
    import PySide6.QtQuick  # noqa: F401 - the window is then seen as one of Qt Quick
    from PySide6.QtCore import Qt, QTimer

    from kiosk import app as program

    decks = program.load_decks()
    application = program.start_qt("software")
    exhibit = program.build_exhibit(decks, program.display_area(), language, (deck_id, 0))
    navigator = exhibit.navigator
    program.show_full_screen(exhibit)
    first: list[float] = []
    between: list[float] = []
    taken: list[float] = []
    slides = next(len(deck.slide) for _, deck in decks if deck.id == deck_id)
    way, index, stepped, last, begun = 1, 0, 0.0, 0.0, 0.0
    strip: QQuickItem | None = None

    rest = QTimer(interval=250, singleShot=True)  # a slide rests once no frame has come for so long

    def frame() -> None:
        nonlocal last, begun
        now = begun = time.perf_counter()
        rest.start()
        if strip is None or not stepped:
            return
        if not last:
            first.append((now - stepped) * 1e3)
        elif strip.property("moving"):
            between.append((now - last) * 1e3)
        last = now

    def drawn() -> None:
        if stepped:
            taken.append((time.perf_counter() - begun) * 1e3)

    def step() -> None:
        nonlocal way, index, stepped, last, strip
        strip = strip or _moving(exhibit.window.contentItem())
        if strip is None or len(first) >= changes:
            application.exit()  # a window that is locked refuses to be closed, as quit() asks first
            return
        if not 0 <= index + way < slides:
            way = -way
        index += way
        stepped, last = time.perf_counter(), 0.0
        navigator.goTo(index)

    rest.timeout.connect(step)
    exhibit.window.afterAnimating.connect(frame, Qt.ConnectionType.DirectConnection)
    exhibit.window.afterFrameEnd.connect(drawn, Qt.ConnectionType.DirectConnection)
    rest.start()
    application.exec()
    exhibit.close()
    if not between:
        raise WatchError("no frame was seen")
    return {
        "first_frame_ms": [round(value, 2) for value in first],
        "frame_ms": [round(value, 2) for value in taken],
        "between_frames_ms": [round(value, 2) for value in between],
    }


def _moving(item: "QQuickItem") -> "QQuickItem | None":
    if item.property("moving") is not None:
        return item
    return next(filter(None, map(_moving, item.childItems())), None)


if __name__ == "__main__":
    print(json.dumps(drive(int(sys.argv[1]), *sys.argv[2:4])))
