"""When a screen that works is started anew all the same: once a day, or when it has come to hold too much memory.

Only while nobody is there: the visitor of the moment goes on undisturbed.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.operator.supervision import MEMORY_MIB
from kiosk.usage import AGAIN

LOOK_MS = 60_000
DAY = 24 * 3600.0


def memory_mib() -> float:
    """The resident set of this process in MiB; 0 where the system does not tell it in /proc."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Upkeep(QObject):
    """Looks once a minute, and ends the program with AGAIN where it is time. Lives as long as its parent."""

    def __init__(
        self,
        parent: QObject,
        alone: Callable[[], bool],
        leave: Callable[[int], None],
        *,
        memory: Callable[[], float] = memory_mib,
        clock: Callable[[], float] = time.monotonic,
        most_mib: float = MEMORY_MIB,
    ) -> None:
        super().__init__(parent)
        self._alone, self._leave, self._memory, self._clock = alone, leave, memory, clock
        self._most = most_mib
        self._begun = clock()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Leaves if nobody is there and it is time. Called in time by itself."""
        if self._alone() and (self._clock() - self._begun > DAY or self._memory() > self._most):
            self._leave(AGAIN)
