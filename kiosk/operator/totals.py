"""What has been counted, read back while the exhibit may be at work; nothing is written."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.operator.counts import BESIDE, FILE, SCHEMA

if TYPE_CHECKING:
    from sqlite3 import Connection

PATIENCE = 2.0
"""Seconds to wait for somebody who has the database for himself."""


class CountsError(RuntimeError):
    """Counts that cannot be read, said in one line."""


class NothingCountedError(Exception):
    """There is no database."""


@dataclass(frozen=True)
class Total:
    """How often, and for how many seconds in all."""

    times: int = 0
    seconds: float = 0.0

    @property
    def mean(self) -> float:
        """Seconds each time; 0 where there was none."""
        return self.seconds / self.times if self.times else 0.0


@dataclass(frozen=True)
class Row:
    """One entry as it is kept; `hour` is local time, 2026-11-25 14:00."""

    hour: str
    what: str
    which: str
    times: int
    seconds: float


class Totals:
    """Asks a database that is open. Made by `reading`."""

    def __init__(self, database: "Connection", notes: list[str]) -> None:
        self._database = database
        self.notes = notes
        """What the reader should know of these counts, in short sentences."""

    def rows(self) -> Iterator[Row]:
        """Every entry, the oldest first."""
        for row in self._database.execute("SELECT hour, what, which, times, seconds FROM tally ORDER BY 1, 2, 3"):
            yield Row(*row)

    def of_day(self, day: dt.date) -> Iterator[Row]:
        """The entries of a day, hour by hour."""
        query = "SELECT hour, what, which, times, seconds FROM tally WHERE hour >= ? AND hour < ? ORDER BY 1, 2, 3"
        for row in self._database.execute(query, (f"{day}", f"{day + dt.timedelta(days=1)}")):
            yield Row(*row)

    def days(self) -> list[dt.date]:
        """The days that have any, the oldest first."""
        return list(self.by_day())

    def by_day(self) -> dict[dt.date, dict[str, Total]]:
        """For each day, by what is counted."""
        days: dict[dt.date, dict[str, Total]] = {}
        query = "SELECT substr(hour, 1, 10), what, sum(times), sum(seconds) FROM tally GROUP BY 1, 2 ORDER BY 1, 2"
        for day, what, times, seconds in self._database.execute(query):
            try:
                date = dt.date.fromisoformat(day)
            except ValueError:
                raise CountsError(f"the counts cannot be read: “{day}” is no day") from None
            days.setdefault(date, {})[what] = Total(times, seconds)
        return days

    def by_which(self, what: str) -> dict[str, Total]:
        """All days together: each that was counted of something, the longest first, then the most frequent."""
        query = (
            "SELECT which, sum(times), sum(seconds) FROM tally WHERE what = ? GROUP BY which"
            " ORDER BY sum(seconds) DESC, sum(times) DESC, which"
        )
        return {which: Total(times, seconds) for which, times, seconds in self._database.execute(query, (what,))}


@contextmanager
def reading(folder: Path) -> Iterator[Totals]:
    """Opens the counts in a folder. Raises NothingCountedError and CountsError."""
    import sqlite3

    path = folder / FILE
    database, version, notes = None, SCHEMA, []
    try:
        if path.exists():
            database, version = _open(path)
            if version > SCHEMA:
                database.close()
                database = None
                notes.append(f"{FILE} is of a newer program, which can read it; these are the counts beside it")
        if database is None:
            path = folder / BESIDE
            if not path.exists():
                if notes:
                    raise CountsError(f"{folder / FILE} was written by a newer program; read it with that")
                raise NothingCountedError(path)
            database, version = _open(path)
        if version == 0:  # begun, and ended before anything was counted
            raise NothingCountedError(path)
        aside = sorted(found.name for found in folder.glob("counts*.damaged-*.db"))
        notes += [f"{name} was damaged and is not part of these counts" for name in aside]
        yield Totals(database, notes)
    except sqlite3.Error as error:
        raise CountsError(f"{path} cannot be read: {error}") from None
    finally:
        if database is not None:
            database.close()


def _open(path: Path) -> "tuple[Connection, int]":
    """The database and its schema's version. Raises sqlite3.Error."""
    import sqlite3

    last: sqlite3.Error | None = None
    # On a medium that cannot be written even a reader's lock has no place; what is there then does not change either.
    for how in ("mode=ro", "immutable=1"):
        database = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE)
        try:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version == SCHEMA:
                database.execute("SELECT hour, what, which, times, seconds FROM tally LIMIT 1").fetchone()
            return database, version
        except sqlite3.OperationalError as error:
            database.close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CANTOPEN:
                raise
            last = error
        except sqlite3.Error:
            database.close()
            raise
    raise last or sqlite3.OperationalError("unable to open database file")
