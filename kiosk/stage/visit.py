"""Whether somebody is there: the attract loop while nobody is, a visit from the first touch on, a warning at its end.

What happens when is decided by `Presence`, which is told the time and knows no clock; `Visit` gives it one.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot


@dataclass(frozen=True)
class Patience:
    """How long a visitor is waited for, in seconds."""

    quiet: float = 45.0
    """Without touch or key until the visitor is asked; what takes long to read comes on top. Infinite: never."""
    reading: float = 15.0
    """As much of that is for reading; only what takes longer comes on top."""
    warning: float = 20.0
    """From being asked until nobody is thought to be there."""


class State(StrEnum):
    """What the exhibit takes to be in front of it."""

    ATTRACT = "attract"
    VISIT = "visit"
    WARNING = "warning"


class Presence:
    """The states and the ways between them. All times are seconds of one clock, whichever it is.

    A clock that is set back only makes the wait longer by as much; use one that is not (time.monotonic).
    """

    def __init__(self, now: float, patience: Patience, state: State = State.VISIT) -> None:
        self.state = state
        self.patience = patience
        self.touched = now  # the last sign of life, or the beginning
        self._asked = now

    def touch(self, now: float) -> bool:
        """Takes note of a sign of life, which begins or continues a visit. Whether the state changed."""
        self.touched = now
        return self._go(State.VISIT)

    def look(self, now: float, reading: float = 0.0) -> bool:
        """Sees what time has come for. Whether the state changed.

        `reading` is how long it takes to read what is shown.
        """
        if self.left(now, reading) > 0:
            return False
        return self._go(State.ATTRACT) if self.state is State.WARNING else self.ask(now)

    def ask(self, now: float) -> bool:
        """Begins the warning where there is a visit. Whether the state changed."""
        if self.state is not State.VISIT:
            return False
        self._asked = now
        return self._go(State.WARNING)

    def leave(self) -> bool:
        """Takes the visitor for gone. Whether the state changed."""
        return self._go(State.ATTRACT)

    def left(self, now: float, reading: float = 0.0) -> float:
        """Seconds until the state changes if nothing happens; infinite where it stays."""
        if self.state is State.VISIT:
            return self.touched + self.patience.quiet + max(0.0, reading - self.patience.reading) - now
        if self.state is State.WARNING:
            return self._asked + self.patience.warning - now
        return math.inf

    def _go(self, state: State) -> bool:
        before, self.state = self.state, state
        return before is not state


class Visit(QObject):
    """Begins a visit with the first touch, asks when it gets quiet, and ends it, setting everything back.

    `resets` are called at the end of each visit; `reading` tells how many seconds it takes to read what is shown.
    With `attract` None the exhibit begins with a visit and goes to the attract loop in time; with True it begins
    there; with False it never goes there by itself, nor asks.
    """

    changed = Signal()
    """The state is another."""
    counted = Signal()
    """While the visitor is asked: a second less is left."""

    def __init__(
        self,
        resets: Sequence[Callable[[], None]] = (),
        attract: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
        patience: Patience | None = None,
        reading: Callable[[], float] = lambda: 0.0,
    ) -> None:
        super().__init__()
        self._resets = resets
        self._clock = clock
        self._reading = reading
        patience = patience or Patience()
        if attract is False:
            patience = replace(patience, quiet=math.inf)
        self._presence = Presence(clock(), patience, State.ATTRACT if attract else State.VISIT)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._wait()

    def alone(self) -> bool:
        """Whether nobody is there."""
        return self._presence.state is State.ATTRACT

    @Property(bool, notify=changed)
    def attracting(self) -> bool:
        """Whether the attract loop is shown."""
        return self.alone()

    @Property(bool, notify=changed)
    def warning(self) -> bool:
        """Whether the visitor is asked to give a sign of life."""
        return self._presence.state is State.WARNING

    @Property(int, notify=counted)
    def left(self) -> int:
        """The whole seconds that are left of the warning; 0 outside it."""
        if self._presence.state is not State.WARNING:
            return 0
        return max(0, math.ceil(self._presence.left(self._clock())))

    @Slot()
    def touched(self) -> None:
        """Takes note of a touch or a key, which begins or continues a visit."""
        # In a visit the timer is left alone: it looks again when it fires, so that a touch costs next to nothing.
        if self._presence.touch(self._clock()):
            self._wait()
            self.changed.emit()

    def look(self) -> None:
        """Does what the time has come for. Called in time by itself."""
        now = self._clock()
        reading = self._reading() if self._presence.left(now) <= 0 else 0.0
        if self._presence.look(now, reading):
            self._tell()
        elif self._presence.state is State.WARNING:
            self.counted.emit()
        self._wait(reading)

    def ask(self) -> None:
        """Asks the visitor at once, as after a quiet time."""
        if self._presence.ask(self._clock()):
            self._tell()
            self._wait()

    def now(self) -> float:
        """The time by this visit's clock, in seconds."""
        return self._clock()

    def last_sign(self) -> float:
        """When the visitor last touched something, by the same clock; before any touch, when all began."""
        return self._presence.touched

    def end(self) -> None:
        """Ends the visit at once."""
        if self._presence.leave():
            self._tell()

    def _tell(self) -> None:
        if self._presence.state is State.ATTRACT:
            for reset in self._resets:
                reset()
        self.changed.emit()
        self.counted.emit()

    def _wait(self, reading: float = 0.0) -> None:
        left = self._presence.left(self._clock(), reading)
        if self._presence.state is State.WARNING:
            left = min(left, 1.0)
        if left < math.inf:
            self._timer.start(max(1, round(left * 1000)))
