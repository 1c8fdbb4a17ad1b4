"""The lean parent of the screen: shows it in a process of its own, listens to its heart, and starts it anew.

It imports no Qt. The screen is forked, not started again from the disk, which takes next to no time; where there is
no fork (Windows) the system's own launcher has to do this.

The screen sends a beat a second while its event loop turns and its frames come (kiosk.operator.heart). When the beats
stop, or the process does, a new one takes its place: at once after a screen that had stood, with growing waits where
it does not come to stand, and after some of those with a plain page that says so. Should the parent itself be killed,
the screen finds out and begins anew with a parent of its own.
"""

import math
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.usage import AGAIN

if TYPE_CHECKING:
    from types import TracebackType

    from kiosk.operator.journal import Journal

SILENCE = 8.0
"""Seconds without a beat after which a screen is taken for hung."""
STANDING = 45.0
"""Seconds that a screen may take until its first beat, on a slow machine's first start."""
WAITS = (0.0, 0.5, 1.0, 2.0, 5.0)
"""Seconds before the next try, after so many screens in a row that did not come to stand."""
APOLOGY_AFTER = 4
"""So many, and the plain page is shown in between."""
APOLOGY = 60.0
"""Seconds that it is shown for until the screen is tried again."""
STAY = b"+"
"""Written instead of a beat: the plain page is in use, and shown for APOLOGY from now on."""
MEMORY_MIB = 600
"""What a screen may hold before it is started anew while nobody is there; see kiosk.operator.upkeep."""

STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""What tells the program to end."""

Show = Callable[["Lifeline"], int]
"""Shows something until it is over and returns the exit code; run in the screen's process."""


class Lifeline(NamedTuple):
    """What ties a screen to its parent: file descriptors."""

    beat: int
    """To write a byte to, for each beat."""
    parent: int
    """Reads as ended when the parent is gone."""
    again: bool
    """Whether there was a screen before, whose visitor is gone."""


class End(NamedTuple):
    """How a screen ended."""

    code: int
    """The exit code, or less than 0: the signal's number."""
    stood: bool
    """Whether it had sent a beat."""
    hung: bool = False

    def __str__(self) -> str:
        if self.hung:
            return "hung"
        if self.code < 0:
            return f"was ended by {signal.Signals(-self.code).name}"
        return f"ended with code {self.code}"


class Restarts:
    """Decides what follows an end."""

    def __init__(self) -> None:
        self.failures = 0
        """Screens in a row that did not come to stand."""
        self._stood = False

    def leaves(self, end: End) -> bool:
        """Whether that is all: it was asked to leave, or could not start for a reason that it has said."""
        return end.code == 0 or (0 < end.code < 4 and not self._stood and not end.stood)

    def wait_after(self, end: End, apology: bool = False) -> float:
        """Takes note of an end, which may be that of the plain page; seconds until the next start."""
        if apology:
            self.failures = APOLOGY_AFTER - 1  # the screen is tried once
            return 0.0
        self._stood = self._stood or end.stood
        self.failures = 0 if end.stood or end.code == AGAIN else self.failures + 1
        return WAITS[min(self.failures, len(WAITS) - 1)]

    @property
    def apologises(self) -> bool:
        """Whether the plain page is due."""
        return self.failures >= APOLOGY_AFTER


class _Screen:
    """A screen's process, from the parent's side."""

    def __init__(self, show: Show, again: bool) -> None:
        beats, beat = os.pipe()
        gone, parent = os.pipe()
        lines, line = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self._pid = os.fork()
        if self._pid == 0:
            _become(show, Lifeline(beat, gone, again), line, (beats, parent, lines))
        for end in (beat, gone, line):
            os.close(end)
        self._beats, self._parent, self._lines = beats, parent, lines

    def watch(self, journal: "Callable[[], Journal]", stop: int, most: float) -> End:
        """Waits until it ends, or hangs, or has been shown for `most` seconds, which ends it.

        When there is something to read from `stop` it is asked to end, and ended where it does not.
        """
        stood = asked = False
        until = time.monotonic() + most
        deadline = time.monotonic() + STANDING
        open_ends = {self._beats, self._lines, stop}
        while self._beats in open_ends:
            left = min(deadline, until) - time.monotonic()
            ready = select.select(list(open_ends), [], [], max(0.0, left))[0]
            if not ready:
                os.kill(self._pid, signal.SIGKILL)
                return End(self._leave(journal), stood, hung=deadline <= until and not asked)
            for end in ready:
                if end == stop:
                    open_ends.discard(stop)
                    asked = True
                    deadline = time.monotonic() + SILENCE
                    os.kill(self._pid, signal.SIGTERM)
                elif not (told := os.read(end, 65536)):
                    open_ends.discard(end)
                elif end == self._lines:
                    journal().take(told)
                elif not asked:
                    if STAY in told:
                        until = time.monotonic() + most
                    if not told.strip(STAY):
                        continue
                    deadline = time.monotonic() + SILENCE
                    notify("WATCHDOG=1" if stood else "READY=1")
                    stood = True
        # A process that lets go of this pipe is ending: the signal changes nothing about how, and makes sure of it.
        os.kill(self._pid, signal.SIGKILL)
        return End(self._leave(journal), stood)

    def _leave(self, journal: "Callable[[], Journal]") -> int:
        """Takes what it said last; the exit code, or less than 0: the signal."""
        os.set_blocking(self._lines, False)
        with suppress(BlockingIOError):
            while told := os.read(self._lines, 65536):
                journal().take(told)
        for end in (self._beats, self._parent, self._lines):
            os.close(end)
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])


def _become(show: Show, lifeline: Lifeline, line: int, others: tuple[int, ...]) -> None:
    """Goes on as the screen's process; does not return."""
    code = 70  # sysexits.h, EX_SOFTWARE
    try:
        for end in others:
            os.close(end)
        for number in STOPS:
            signal.signal(number, signal.SIG_DFL)
        os.dup2(line, 2)
        os.close(line)
        sys.excepthook = _say_in_a_line
        code = show(lifeline)
    except BaseException as error:
        _say_in_a_line(type(error), error, error.__traceback__)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _say_in_a_line(kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
    """Says an error and the way to it as the log has it: one line an event."""
    import traceback

    told = " ".join(f"{error}".split())
    way = " > ".join(f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(trace))
    print(f"kiosk ERROR: {kind.__name__}: {told} ({way})", file=sys.stderr, flush=True)


def notify(state: str) -> None:
    """Tells systemd, where it has asked to be told (sd_notify(3)); nobody else."""
    name = os.environ.get("NOTIFY_SOCKET")
    if not name:
        return
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end, suppress(OSError):
        end.setblocking(False)  # who does not listen is not waited for
        end.connect("\0" + name[1:] if name.startswith("@") else name)
        end.send(state.encode())


def supervise(show: Show, apologise: Show, open_journal: "Callable[[], Journal]") -> int:
    """Keeps a screen shown until it is left, or the program told to end; returns the exit code.

    `apologise` shows the plain page. `open_journal` opens what the screen's lines are written to, with the first one:
    a screen that has nothing to say needs neither its memory nor its file.
    """
    restarts = Restarts()
    journal = cache(open_journal)
    stop, asked = os.pipe()
    for number in STOPS:
        signal.signal(number, lambda _number, _frame: None)
    os.set_blocking(asked, False)
    signal.set_wakeup_fd(asked)
    again = False
    while True:
        apologising = restarts.apologises
        screen = _Screen(apologise if apologising else show, again)
        end = screen.watch(journal, stop, APOLOGY if apologising else math.inf)
        again = True
        if restarts.leaves(end):
            return end.code
        wait = restarts.wait_after(end, apologising)
        # It may have been told to end while it watched, or be while it waits.
        told = bool(select.select([stop], [], [], 0)[0])
        if not apologising and not told:
            journal().say("warning", f"the screen {end}; the next one in {wait:g} s")
        if told or select.select([stop], [], [], wait)[0]:
            notify("STOPPING=1")
            return 0
