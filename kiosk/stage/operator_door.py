"""The operator's way in: a PIN, then a panel. What happens when is decided by `Door`, which is told the time."""

import logging
import math
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from kiosk import __version__
from kiosk.language.formatting import format_span
from kiosk.usage import AGAIN

log = logging.getLogger(__name__)


class State(StrEnum):
    """How far somebody has come."""

    SHUT = "shut"
    ASKING = "asking"
    ENTERED = "entered"
    CLEANING = "cleaning"


PATIENCE = {State.SHUT: math.inf, State.ASKING: 30.0, State.ENTERED: 60.0, State.CLEANING: 60.0}
"""Seconds without touch after which the door shuts; for cleaning, seconds in all."""


class Lock(Protocol):
    """Says when a PIN may be tried. Times are seconds of the door's clock."""

    def left(self, now: float) -> float:
        """Seconds until one may be tried."""

    def begin(self, now: float) -> bool:
        """Takes note that one is tried; False if it may not be."""

    def right(self) -> None:
        """Takes note that it was right."""

    def look(self, now: float) -> None:
        """Takes note of the time."""


class Door:
    """The states and the ways between them."""

    def __init__(self) -> None:
        self.state = State.SHUT
        self._since = 0.0

    def go(self, state: State, now: float) -> None:
        """Takes note that somebody has come further, or left."""
        self.state = state
        self._since = now

    def touch(self, now: float) -> None:
        """Takes note of a sign of life. Whoever cleans gives many, and they mean nothing."""
        if self.state is not State.CLEANING:
            self._since = now

    def left(self, now: float) -> float:
        """Seconds until the door shuts by itself."""
        return max(0.0, self._since + PATIENCE[self.state] - now)


def in_a_thread(work: Callable[[], None]) -> None:
    """Does it beside the screen. What is begun does not hold up the end of the program."""
    threading.Thread(target=work, name="pin", daemon=True).start()


class OperatorDoor(QObject):
    """Asks for the PIN and lets the operator in. Without `verify`, which knows the PIN, it stays shut.

    `place` names what is shown to visitors: attract, start, or the slide. `entering` is called once the PIN was
    right, `leave` ends the program with an exit code, and `beside` does what would hold up a frame.
    """

    changed = Signal()
    counted = Signal()
    """Another second has gone by."""
    refused = Signal()
    """There is no PIN, so there is no way in."""
    entered = Signal()
    _told = Signal(bool)

    def __init__(
        self,
        verify: Callable[[str], bool] | None = None,
        lock: Lock | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        place: Callable[[], str] = lambda: "",
        entering: Callable[[], None] = lambda: None,
        leave: Callable[[int], None] = QCoreApplication.exit,
        beside: Callable[[Callable[[], None]], None] = in_a_thread,
    ) -> None:
        super().__init__()
        self._verify = verify
        self._lock = lock
        self._clock = clock
        self._place = place
        self._entering = entering
        self._leave = leave
        self._beside = beside
        self._door = Door()
        self._began = clock()
        self._shown = ""
        self._checking = False
        self._wrong = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._told.connect(self._hear)  # queued where it comes from another thread, and heard in this one
        self._wait()

    def is_shut(self) -> bool:
        """Whether no operator is there."""
        return self._door.state is State.SHUT

    @Property(str, notify=changed)
    def state(self) -> str:
        """shut, asking, entered or cleaning."""
        return self._door.state.value

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether a PIN is being looked at."""
        return self._checking

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last PIN was wrong, and nothing was typed since."""
        return self._wrong

    @Property(int, notify=counted)
    def waiting(self) -> int:
        """Whole seconds until a PIN may be tried; 0 if it may be now."""
        return math.ceil(self._lock.left(self._clock())) if self._lock else 0

    @Property(int, notify=counted)
    def left(self) -> int:
        """Whole seconds until the door shuts by itself; 0 if it is shut."""
        left = self._door.left(self._clock())
        return math.ceil(left) if left < math.inf else 0

    @Property(str, constant=True)
    def version(self) -> str:
        """The program's."""
        return __version__

    @Property(str, notify=changed)
    def shown(self) -> str:
        """What was shown to visitors when the operator came: attract, start, or deck/slide."""
        return self._shown

    @Slot(str, result=str)
    def running(self, code: str) -> str:
        """How long the program has run, as a language writes it: 3 hours."""
        return format_span(self._clock() - self._began, code)

    @Slot()
    def open(self) -> None:
        """Asks for the PIN where there is one."""
        if self._verify is None or self._lock is None:
            self.refused.emit()
        elif self._door.state is State.SHUT:
            self._shown = self._place()
            self._go(State.ASKING)

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """Has a PIN looked at; nothing happens while another one is, or while it has to be waited."""
        verify, lock = self._verify, self._lock
        if verify is None or lock is None or self._checking or self._door.state is not State.ASKING:
            return
        if not lock.begin(self._clock()):
            return
        self._checking, self._wrong = True, False
        self.changed.emit()

        def check() -> None:
            try:
                right = verify(pin)
            except Exception as error:  # whatever it is, the door must hear of it, or it would wait for ever
                log.error("the PIN cannot be looked at: %s", error)
                right = False
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._told.emit(right)

        self._beside(check)

    @Slot()
    def touched(self) -> None:
        """Takes note of a touch or a key."""
        self._door.touch(self._clock())

    @Slot()
    def typed(self) -> None:
        """Takes note that another PIN is being typed."""
        if self._wrong:
            self._wrong = False
            self.changed.emit()

    @Slot()
    def clean(self) -> None:
        """Has the screen ignore all touches for a minute."""
        if self._door.state is State.ENTERED:
            self._go(State.CLEANING)

    @Slot()
    def close(self) -> None:
        """Back to the exhibit."""
        self._go(State.SHUT)

    @Slot()
    def startAnew(self) -> None:
        """Ends the program so that whoever watches over it starts it again."""
        if self._door.state is State.ENTERED:
            self._leave(AGAIN)

    @Slot()
    def leave(self) -> None:
        """Ends the program for good."""
        if self._door.state is State.ENTERED:
            self._leave(0)

    @Slot()
    def look(self) -> None:
        """Does what the time has come for. Called in time by itself."""
        now = self._clock()
        if self._lock:
            self._lock.look(now)
        # A PIN that is being looked at is waited for.
        if self._door.left(now) <= 0 and not self._checking:
            self._go(State.SHUT)
        self.counted.emit()
        self._wait()

    @Slot(bool)
    def _hear(self, right: bool) -> None:
        self._checking = False
        if right and self._lock:
            self._lock.right()
        if right and self._door.state is State.ASKING:
            self._entering()
            self._go(State.ENTERED)
            self.entered.emit()
            return
        self._wrong = not right
        self.touched()
        self.changed.emit()
        self.counted.emit()
        self._wait()

    def _go(self, state: State) -> None:
        self._wrong = False
        self._door.go(state, self._clock())
        self.changed.emit()
        self.counted.emit()
        self._wait()

    def _wait(self) -> None:
        left = self._lock.left(self._clock()) if self._lock else 0.0
        if self._door.state is not State.SHUT:
            self._timer.start(1000)
        elif left > 0:
            self._timer.start(round(left * 1000) + 1)  # so that the wait is noted as over
