"""Whether the exhibit is open, and when it opens again. The hours themselves are the operator's, see kiosk.operator."""

import datetime as dt
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.language.formatting import format_moment

LOOK = 30.0
"""Seconds after which the clock is looked at again at the latest: it may have been set, or the machine have slept."""


class Hours(Protocol):
    """When the exhibit is open."""

    def is_open(self, now: dt.datetime) -> bool:
        """Whether it is at a moment."""

    def next_change(self, now: dt.datetime) -> dt.datetime | None:
        """When it opens or closes next, as local time; None if it stays as it is."""


def utc_now() -> dt.datetime:
    """The moment, by the machine's clock."""
    return dt.datetime.now(dt.UTC)


class Opening(QObject):
    """Opens and closes the exhibit in time. Without hours it is always open, and looks at no clock.

    `closing` is called whenever it closes, and at once where it begins closed.
    """

    changed = Signal()

    def __init__(
        self,
        hours: Hours | None = None,
        closing: Callable[[], None] = lambda: None,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._hours = hours
        self._closing = closing
        self._clock = clock
        self._open = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self.look()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether visitors are welcome."""
        return self._open

    @Slot(str, result=str)
    def until(self, code: str) -> str:
        """When it opens again, as a language writes it: Monday 9:00 AM; empty while it is open, or if it never does."""
        if self._hours is None or self._open:
            return ""
        now = self._clock()
        change = self._hours.next_change(now)
        return format_moment(change, now.astimezone(change.tzinfo).date(), code) if change else ""

    @Slot()
    def look(self) -> None:
        """Opens or closes if it is time. Called in time by itself."""
        if self._hours is None:
            return
        now = self._clock()
        is_open = self._hours.is_open(now)
        if is_open is not self._open:
            self._open = is_open
            if not is_open:
                self._closing()
            self.changed.emit()
        change = self._hours.next_change(now)
        left = LOOK if change is None else min(LOOK, (change.astimezone(dt.UTC) - now).total_seconds())
        self._timer.start(max(1, round(left * 1000)))
