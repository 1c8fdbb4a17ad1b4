"""The heart of the screen: a beat a second to the parent, as long as the event loop turns and frames come.

And the other way round: when the parent is gone, the screen begins anew with a parent of its own.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import SIGNAL, SLOT, QMetaObject, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QWindow

from kiosk.operator.supervision import Lifeline

SWAPPED, FRAMED = SIGNAL("frameSwapped()"), SLOT("framed()")
BEAT_MS = 1000
ASK_EVERY = 4
"""Beats between two frames that are asked for only to see whether they come."""
FRAME_PATIENCE = 2.0
"""Seconds that such a frame may take; without one the beats stop, and the parent waits a while for them in turn."""


class Frames:
    """Whether frames come when they are asked for. Knows no clock and no Qt; times are seconds of one clock."""

    def __init__(self) -> None:
        self._asked: float | None = None

    def ask(self, now: float) -> bool:
        """Takes note that a frame is asked for; False where one is awaited already."""
        if self._asked is not None:
            return False
        self._asked = now
        return True

    def come(self) -> None:
        """Takes note that one came, or is no longer due."""
        self._asked = None

    def overdue(self, now: float) -> bool:
        """Whether one has not come in time."""
        return self._asked is not None and now - self._asked > FRAME_PATIENCE


class Heart(QObject):
    """Beats for a window from its first frame on, or while there is nothing to draw on. Lives as long as the window."""

    def __init__(
        self,
        window: QWindow,
        lifeline: Lifeline,
        orphaned: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lifeline = lifeline
        self._clock = clock
        self._frames = Frames()
        self._beats = 0
        self._stands = False
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._await_frame()
        self._gone = QSocketNotifier(lifeline.parent, QSocketNotifier.Type.Read, self)
        self._gone.activated.connect(orphaned)

    def _await_frame(self) -> None:
        # By name: the class that has the signal would take 6 ms to import. As slot of an object of this thread: with a
        # GPU the frame is swapped on a thread of Qt's own, on which no Python may run.
        QObject.connect(self._window, SWAPPED, self, FRAMED)

    @Slot()
    def framed(self) -> None:
        """Takes note of a frame, and that the screen stands. Called by the window."""
        QObject.disconnect(self._window, SWAPPED, self, FRAMED)  # what moves on the screen is not slowed by this
        self._frames.come()
        if not self._stands:
            self._stands = True
            self._beat()

    def _beat(self) -> None:
        now = self._clock()
        exposed = self._window.isExposed()
        if not exposed:
            self._frames.come()  # a display that is off draws nothing
        elif self._stands and self._beats % ASK_EVERY == 0 and self._frames.ask(now):
            self._await_frame()
            # Qt Quick's own update: one that only the window asks for draws, and tells nobody that it has.
            QMetaObject.invokeMethod(self._window, "update")
        self._beats += 1
        if not exposed or (self._stands and not self._frames.overdue(now)):
            with suppress(OSError):  # the parent is gone, which the other end says too
                os.write(self._lifeline.beat, b".")


def begin_anew() -> None:
    """Puts a new program, with a parent of its own, in this process's place; does not return."""
    words = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    os.execv(words[0], [*words, *sys.argv[1:]])
