"""Whether somebody is there: the attract loop while nobody is, a visit from the first touch on.

What happens when is decided by `Presence`, which is told the time and knows no clock; `Visit` gives it one.
"""

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

QUIET = 65.0
"""Seconds without touch or key after which nobody is thought to be there."""


class Presence:
    """The two states and the way between them. All times are seconds of one clock, whichever it is.

    A visit ends after `quiet` seconds without a touch: never, if they are infinite.
    """

    def __init__(self, now: float, quiet: float = QUIET, attracting: bool = False) -> None:
        self.attracting = attracting
        self._quiet = quiet
        self._touched = now

    def touch(self, now: float) -> bool:
        """Takes note of a sign of life. Whether it began a visit."""
        self._touched = now
        began, self.attracting = self.attracting, False
        return began

    def look(self, now: float) -> bool:
        """Sees whether the quiet time is over. Whether a visit ended by it."""
        return self.left(now) <= 0 and self.leave()

    def leave(self) -> bool:
        """Takes the visitor for gone. Whether a visit ended by it."""
        ended, self.attracting = not self.attracting, True
        return ended

    def left(self, now: float) -> float:
        """Seconds until a visit ends if nothing happens; less than 0 where it is overdue."""
        return self._touched + self._quiet - now


class Visit(QObject):
    """Begins a visit with the first touch and ends it after a quiet time, setting everything back.

    `resets` are called at the end of each visit. With `attract` None the exhibit begins with a visit and goes to
    the attract loop in time; with True it begins there; with False it never goes there by itself.
    """

    changed = Signal()

    def __init__(
        self,
        resets: Sequence[Callable[[], None]] = (),
        attract: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._resets = resets
        self._clock = clock
        self._presence = Presence(clock(), math.inf if attract is False else QUIET, attracting=attract is True)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._wait()

    @Property(bool, notify=changed)
    def attracting(self) -> bool:
        """Whether the attract loop is shown."""
        return self._presence.attracting

    @Slot()
    def touched(self) -> None:
        """Takes note of a touch or a key; in the attract loop it begins a visit."""
        # The timer is left alone: it looks again when it fires, so that a touch costs next to nothing.
        if self._presence.touch(self._clock()):
            self._wait()
            self.changed.emit()

    def look(self) -> None:
        """Ends the visit if the quiet time is over. Called in time by itself."""
        if self._presence.look(self._clock()):
            self._set_back()
        self._wait()

    def end(self) -> None:
        """Ends the visit at once."""
        if self._presence.leave():
            self._set_back()

    def _set_back(self) -> None:
        for reset in self._resets:
            reset()
        self.changed.emit()

    def _wait(self) -> None:
        left = self._presence.left(self._clock())
        if not self._presence.attracting and left < math.inf:
            self._timer.start(max(1, round(left * 1000)))
