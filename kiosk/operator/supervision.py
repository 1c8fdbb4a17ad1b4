"""The lean parent of the screen: shows it in a process of its own, listens to its heart, and starts it anew.

It imports no Qt. The screen is forked, not started again from the disk, which takes next to no time; where there is
no fork (Windows) the system's own launcher has to do this.

The screen sends a beat a second while its event loop turns and its frames come (kiosk.operator.heart). When the beats
stop, or the process does, a new one takes its place: at once after a screen that had stood, with growing waits where
it does not come to stand, and after some of those with a plain page that says so. Should the parent itself be killed,
the screen finds out and begins anew with a parent of its own.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.operator.journal import Journal

AGAIN = 75
"""The exit code of a screen that wants to be started anew (sysexits.h, EX_TEMPFAIL)."""
SILENCE = 8.0
"""Seconds without a beat after which a screen is taken for hung."""
STANDING = 45.0
"""Seconds that a screen may take until its first beat, on a slow machine's first start."""
WAITS = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Seconds before the next try, after so many screens in a row that did not come to stand."""
APOLOGY_AFTER = 4
"""So many, and the plain page is shown in between."""
APOLOGY = 60.0
"""Seconds until the screen is tried again behind it."""

Show = Callable[["Lifeline"], int]
"""Shows something until it is over and returns the exit code; run in the screen's process."""


@dataclass(frozen=True)
class Lifeline:
    """What ties a screen to its parent: file descriptors."""

    beat: int
    """To write a byte to, for each beat."""
    parent: int
    """Reads as ended when the parent is gone."""


@dataclass(frozen=True)
class End:
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

    def wait_after(self, end: End) -> float:
        """Takes note of an end; seconds until the next start."""
        self._stood = self._stood or end.stood
        self.failures = 0 if end.stood or end.code == AGAIN else self.failures + 1
        return WAITS[min(self.failures, len(WAITS) - 1)]

    @property
    def apologises(self) -> bool:
        """Whether the plain page is due."""
        return self.failures >= APOLOGY_AFTER


class _Stopped(Exception):
    """The parent was told to end while it waited."""


class _Screen:
    """A screen's process, from the parent's side."""

    def __init__(self, show: Show) -> None:
        beats, beat = os.pipe()
        gone, parent = os.pipe()
        lines, line = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            _become(show, Lifeline(beat, gone), line, (beats, parent, lines))
        for end in (beat, gone, line):
            os.close(end)
        self._beats, self._parent, self._lines = beats, parent, lines
        self.stood = False

    def watch(self, journal: "Journal | None", until: float | None = None) -> End:
        """Waits until it ends, or hangs, or the time `until` (time.monotonic) has come, which ends it."""
        deadline = time.monotonic() + STANDING
        open_ends = {self._beats, self._lines}
        while self._beats in open_ends:
            now = time.monotonic()
            if now >= min(deadline, until or deadline):
                hung = now >= deadline
                self.kill()
                self._drain(journal)
                return End(self._reap(), self.stood, hung)
            ready, _, _ = select.select(list(open_ends), [], [], min(deadline, until or deadline) - now)
            for end in ready:
                told = os.read(end, 65536)
                if not told:
                    open_ends.discard(end)
                elif end == self._beats:
                    deadline = time.monotonic() + SILENCE
                    if not self.stood:
                        _notify("READY=1")
                    self.stood = True
                    _notify("WATCHDOG=1")
                elif journal is not None:
                    journal.take(told)
                else:
                    os.write(2, told)
        self._drain(journal)
        return End(self._reap(), self.stood)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def _drain(self, journal: "Journal | None") -> None:
        os.set_blocking(self._lines, False)
        try:
            while told := os.read(self._lines, 65536):
                journal.take(told) if journal is not None else os.write(2, told)
        except BlockingIOError:
            pass

    def _reap(self) -> int:
        # A screen that closed its pipe and does not end is not waited for.
        for _ in range(200):
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                break
            time.sleep(0.01)
        else:
            self.kill()
            _, status = os.waitpid(self.pid, 0)
        for end in (self._beats, self._parent, self._lines):
            os.close(end)
        return os.waitstatus_to_exitcode(status)


def _become(show: Show, lifeline: Lifeline, line: int, others: tuple[int, ...]) -> None:
    """Goes on as the screen's process; does not return."""
    code = 70  # sysexits.h, EX_SOFTWARE
    try:
        for end in others:
            os.close(end)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        os.dup2(line, 2)
        os.close(line)
        code = show(lifeline)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _notify(state: str) -> None:
    """Tells systemd, where it has asked to be told (sd_notify(3)); nobody else."""
    name = os.environ.get("NOTIFY_SOCKET")
    if not name:
        return
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        try:
            end.connect("\0" + name[1:] if name.startswith("@") else name)
            end.send(state.encode())
        except OSError:
            pass


def supervise(show: Show, apologise: Show, open_journal: "Callable[[], Journal]") -> int:
    """Keeps a screen shown until it is left; returns the exit code.

    `apologise` shows the plain page. `open_journal` opens what the screen's lines are written to, once it runs.
    """
    restarts = Restarts()
    journal: Journal | None = None
    screen: _Screen | None = None
    stopping = waiting = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        if waiting:
            raise _Stopped
        if screen is not None:
            os.kill(screen.pid, signal.SIGTERM)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    while True:
        apologising = restarts.apologises
        screen = _Screen(apologise if apologising else show)
        if stopping:
            screen.kill()
        journal = journal or open_journal()
        end = screen.watch(journal, time.monotonic() + APOLOGY if apologising else None)
        screen = None
        if stopping:
            break
        if apologising and end.code == -signal.SIGKILL and not end.hung:
            restarts.failures = APOLOGY_AFTER - 1  # one more try
            continue
        if restarts.leaves(end):
            return end.code
        wait = restarts.wait_after(end)
        journal.say("warning", f"the screen {end}; the next one in {wait:g} s")
        try:
            waiting = True
            time.sleep(wait)
            waiting = False
        except _Stopped:
            break
    _notify("STOPPING=1")
    return 0
