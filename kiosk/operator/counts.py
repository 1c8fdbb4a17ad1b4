"""Counts on the device: without persons, with nothing finer than an hour, and never in the way of the show.

What is counted waits in memory, added up, until it is written: a touch costs no disk. What cannot be written waits on.
"""

import datetime as dt
import logging
import math
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection  # imported where it is first needed: 5 ms that no start should wait for

log = logging.getLogger(__name__)

FILE = "counts.db"
SCHEMA = 1
"""The version of the table below, which each file tells as its user_version."""
BESIDE = f"counts.schema{SCHEMA}.db"
"""Where counting goes on while FILE is of a newer schema."""
DAYS_KEPT = 400
BUSY = 0.05
"""Seconds to wait for another process that writes; the screen stands still as long."""
MOST_WAITING = 20_000
"""Entries in memory, about 5 MB. A day makes some hundreds of them, so this is a disk that has failed for weeks."""
MOST_DAMAGED = 9
"""Files set aside with one date; a disk that damages more is not given any."""

_HOUR = "%Y-%m-%d %H:00"
_TABLE = """\
CREATE TABLE IF NOT EXISTS tally (
    hour TEXT NOT NULL, what TEXT NOT NULL, which TEXT NOT NULL, times INTEGER NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (hour, what, which)
) WITHOUT ROWID"""
_ADD = """\
INSERT INTO tally VALUES (?, ?, ?, ?, ?)
ON CONFLICT (hour, what, which) DO UPDATE SET times = times + excluded.times, seconds = seconds + excluded.seconds"""
# The days that have data, latest first: a step along the key for each, not a walk through every row.
_DAYS = """\
WITH RECURSIVE days(day) AS (
    SELECT substr(max(hour), 1, 10) FROM tally
    UNION ALL
    SELECT (SELECT substr(max(hour), 1, 10) FROM tally WHERE hour < day) FROM days WHERE day IS NOT NULL
)
SELECT day FROM days WHERE day IS NOT NULL LIMIT 1 OFFSET ?"""


class What(StrEnum):
    """What is counted, and which of it."""

    VISIT = "visit"
    """Visits and their length in seconds."""
    SLIDE = "slide"
    """deck/slide: how often it was shown to a visitor and for how many seconds."""
    LANGUAGE = "language"
    """A language that a visitor chose, by its code."""
    BOTH = "both-languages"
    """The view of two languages, by the codes in their order: zh_CN+en."""
    TEXT_SIZE = "text-size"
    """A size that a visitor chose, as a factor."""
    CONTRAST = "contrast"
    """high or usual."""
    MOTION = "motion"
    """less or usual."""
    QUIZ = "quiz"
    """Rounds finished, by deck."""
    RIGHT = "answer-right"
    """Right answers, by deck/question."""
    WRONG = "answer-wrong"
    """Wrong answers, by deck/question."""
    RESTART = "restart"
    """Starts of the program."""


class DamagedError(Exception):
    """A file that is no database, or not one of ours."""


class Counts:
    """Adds up in memory and writes to a database when told to. Nothing here raises for a disk that fails.

    `clock` tells the local time. The days that are kept are those that have data: a clock that is a year ahead for
    a while takes the place of as many days, and deletes no more. Use it from one thread.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], dt.datetime] = dt.datetime.now,
        days_kept: int = DAYS_KEPT,
        busy: float = BUSY,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._days_kept = max(1, days_kept)
        self._busy = busy
        self._waiting: dict[tuple[str, str, str], tuple[int, float]] = {}
        self._database: Connection | None = None
        self._path = folder / FILE
        self._file: tuple[int, int] | None = None
        self._pruned = ""
        self._note = ""
        self._refused = ""

    @property
    def trouble(self) -> str:
        """What the operator should know, in a short sentence; empty if all is well."""
        return self._refused or self._note

    @property
    def refused(self) -> bool:
        """Whether the last try to write them failed."""
        return bool(self._refused)

    @property
    def waiting(self) -> int:
        """How many entries are in memory only."""
        return len(self._waiting)

    def add(self, what: str, which: str = "", seconds: float = 0.0) -> None:
        """Counts something once, in memory; a few microseconds."""
        self._put((self._clock().strftime(_HOUR), what, which), 1, seconds if 0 <= seconds < math.inf else 0.0)

    def flush(self) -> bool:
        """Writes what waits, all of it or nothing; opens the database if need be. Whether nothing waits any more."""
        if not self._attempt():
            self._fold()
        return not self._waiting

    def close(self) -> None:
        """Writes what waits, and lets go of the file."""
        if self._waiting:
            self.flush()
        self._let_go()

    def _put(self, key: tuple[str, str, str], times: int, seconds: float) -> None:
        before = self._waiting.get(key, (0, 0.0))
        self._waiting[key] = before[0] + times, before[1] + seconds

    def _fold(self) -> None:
        """Keeps only the day of what waits if it has become too much, then the month, then the year."""
        for known in (10, 7, 4):
            if len(self._waiting) <= MOST_WAITING:
                return
            waiting, self._waiting = self._waiting, {}
            for (hour, what, which), (times, seconds) in waiting.items():
                self._put((hour[:known] + "0000-01-01 00:00"[known:], what, which), times, seconds)

    def _attempt(self) -> bool:
        import sqlite3

        for _ in range(2):
            try:
                database = self._ready()
                self._write(database)
                self._prune(database)
            except (OSError, sqlite3.Error, DamagedError) as error:
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                if code not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL):
                    self._let_go()  # a file that was opened when it was read-only stays so
                damaged = isinstance(error, DamagedError) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
                if damaged and self._set_aside():
                    continue
                self._refuse(str(error) if isinstance(error, sqlite3.Error | DamagedError) else _words(error))
                return False
            if self._refused:
                log.warning("the counts are written again")
                self._refused = ""
            return True
        return False

    def _ready(self) -> "Connection":
        if self._database is not None:
            with suppress(OSError):
                if _file(self._path) == self._file:
                    return self._database
            self._let_go()  # somebody took the files away; what was written is there, the rest goes into new ones
        self._folder.mkdir(parents=True, exist_ok=True)
        for name in (FILE, BESIDE):
            self._path = self._folder / name
            database = self._connect(self._path)
            if database is not None:
                self._database, self._file, self._pruned = database, _file(self._path), ""
                return database
            self._tell(f"{FILE} is of a newer program and left as it is; counting goes on in {BESIDE}")
        raise DamagedError(f"{BESIDE} is of a newer schema than its name says")

    def _connect(self, path: Path) -> "Connection | None":
        """The database in a file, begun if there is none; None if its schema is newer.

        Raises sqlite3.Error and DamagedError.
        """
        import sqlite3

        database = sqlite3.connect(path, timeout=self._busy, isolation_level=None)
        try:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA:
                database.close()
                return None
            (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise DamagedError(found)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            if version != SCHEMA:
                database.execute("BEGIN IMMEDIATE")
                database.execute(_TABLE)
                database.execute(f"PRAGMA user_version = {SCHEMA}")
                database.execute("COMMIT")
            columns = [row[1] for row in database.execute("PRAGMA table_info(tally)")]
            if columns != ["hour", "what", "which", "times", "seconds"]:
                raise DamagedError("it has not the table it should have")
        except BaseException:
            database.close()
            raise
        return database

    def _write(self, database: "Connection") -> None:
        if not self._waiting:
            return
        rows = [(*key, *counted) for key, counted in self._waiting.items()]
        database.execute("BEGIN IMMEDIATE")
        try:
            database.executemany(_ADD, rows)
            database.execute("COMMIT")
        except BaseException:
            self._roll_back(database)
            raise
        self._waiting.clear()

    def _prune(self, database: "Connection") -> None:
        """Once a day: deletes the days before the latest ones that are kept, never the one that the clock tells."""
        today = self._clock().strftime("%Y-%m-%d")
        if today == self._pruned:
            return
        oldest = database.execute(_DAYS, (self._days_kept - 1,)).fetchone()
        if oldest:
            database.execute("DELETE FROM tally WHERE hour < ? AND substr(hour, 1, 10) <> ?", (oldest[0], today))
        self._pruned = today

    def _roll_back(self, database: "Connection") -> None:
        import sqlite3

        with suppress(sqlite3.Error):
            if database.in_transaction:  # SQLite has done it already after some errors
                database.execute("ROLLBACK")

    def _let_go(self) -> None:
        import sqlite3

        database, self._database = self._database, None
        if database is not None:
            with suppress(sqlite3.Error):
                database.close()

    def _set_aside(self) -> bool:
        """Renames a damaged database and what belongs to it, so that a new one can begin. Whether that was done."""
        name = f"{self._path.stem}.damaged-{self._clock():%Y%m%d}"
        names = [f"{name}{number}.db" for number in ("", *(f"-{number}" for number in range(2, MOST_DAMAGED + 1)))]
        free = next((name for name in names if not (self._folder / name).exists()), None)
        if free is None:
            return False
        try:
            self._path.rename(self._folder / free)
            for tail in ("-wal", "-shm"):
                with suppress(FileNotFoundError):
                    Path(f"{self._path}{tail}").rename(self._folder / f"{free}{tail}")
        except OSError:
            return False
        self._tell(f"the counts in {self._path.name} were damaged; they are set aside as {free} and begun anew")
        return True

    def _refuse(self, reason: str) -> None:
        refused = f"the counts cannot be written to {self._path}: {reason}; they wait in memory"
        if refused != self._refused:
            self._refused = refused
            log.warning("%s", refused)

    def _tell(self, note: str) -> None:
        if note != self._note:
            self._note = note
            log.warning("%s", note)


def _file(path: Path) -> tuple[int, int]:
    """Which file a path leads to. Raises OSError."""
    found = path.stat()
    return found.st_dev, found.st_ino


def _words(error: BaseException) -> str:
    return str(getattr(error, "strerror", None) or error)
