"""What the operator's panel asks of the machine, and has it do. Made when the panel opens; nothing of it at the start.

Everything is told as plain values; the screen puts the words to them.
"""

import datetime as dt
import logging
import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.content.findings import Finding
from kiosk.operator.changing import change, changeable
from kiosk.operator.counts import Counts, What
from kiosk.operator.levels import Level, offered
from kiosk.operator.schedule import WEEKDAYS
from kiosk.operator.settings import KEPT, Settings, read_settings
from kiosk.operator.totals import CountsError, NothingCountedError, Row, reading
from kiosk.operator.upkeep import memory_mib

log = logging.getLogger(__name__)

LITTLE_MB = 200
"""Free disk space under which the counts and the log are in danger."""
USUAL_DAY = (8, 20)
"""The hours that are drawn on every day; more where somebody came before or after."""


class Backroom:
    """Looks at the settings' file, the data folder and the machine. `languages` are those a visit can begin in.

    `began` is when the program did, in seconds of `clock`.
    """

    def __init__(
        self,
        file: Path,
        data: Path,
        counts: Counts | None,
        languages: Sequence[str],
        began: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], dt.datetime] = dt.datetime.now,
    ) -> None:
        self._file, self._data, self._counts, self._languages = file, data, counts, languages
        self._began, self._clock, self._now = began, clock, now
        self._levels: dict[str, Level] = {}

    def look(self) -> dict[str, Any]:
        """All that the panel shows: status, today, settings, hours, writable, levels."""
        rows, trouble = self._counted()
        settings, findings = self._read()
        return {
            "status": self._status(rows, trouble, [finding.place for finding in findings]),
            "today": _day(rows),
            "levels": self._look_at_levels(),
            "writable": _writable(self._file.parent),
            **self._told(settings),
        }

    def look_at_settings(self) -> dict[str, Any]:
        """The settings that can be changed, with their value and where there is a next one; and the opening hours."""
        return self._told(self._read()[0])

    def _read(self) -> tuple[Settings, list[Finding]]:
        """What is in effect with the next start: where the file is damaged, that is the last one that was not."""
        return read_settings(self._file, self._data / KEPT)

    def _told(self, settings: Settings) -> dict[str, Any]:
        rows = [
            {
                "key": one.key,
                "value": one.value,
                "usual": one.default,
                "less": one.after(-1) != one.value,
                "more": one.after(1) != one.value,
            }
            for one in changeable(settings, self._languages)
        ]
        return {"settings": rows, "hours": [getattr(settings.schedule, day) for day in WEEKDAYS]}

    def step(self, key: str, by: int) -> None:
        """Changes a setting by so many steps, in the file. Raises OSError and ChangeError."""
        settings, _ = self._read()
        one = next(one for one in changeable(settings, self._languages) if one.key == key)
        change(self._file, key, one.after(by))
        log.info("%s: set to %s at the screen", key, one.after(by))

    def set_level(self, name: str, percent: int) -> None:
        """Sets the volume or the brightness. Raises OSError."""
        self._levels[name].write(percent)

    def _look_at_levels(self) -> list[dict[str, Any]]:
        found = list(offered())
        self._levels = {level.name: level for level, _ in found}
        return [{"name": level.name, "percent": stands, "least": level.least} for level, stands in found]

    def _counted(self) -> tuple[list[Row], list[str]]:
        """What was counted today, and what is wrong with the counts."""
        trouble = ["waiting"] if self._counts is not None and self._counts.refused else []
        try:
            with reading(self._data) as totals:
                rows = list(totals.of_day(self._now().date()))
                return rows, [*trouble, *(["aside"] if totals.notes else [])]
        except NothingCountedError:
            return [], trouble
        except CountsError as error:
            log.warning("%s", error)
            return [], [*trouble, "unreadable"]

    def _status(self, rows: Sequence[Row], trouble: Sequence[str], wrong: Sequence[str]) -> dict[str, Any]:
        since = self._now() - dt.timedelta(seconds=self._clock() - self._began)
        free = _free_mb(self._data)
        return {
            "version": __version__,
            "since": f"{since:%Y-%m-%d %H:%M}",
            "starts": sum(row.times for row in rows if row.what == What.RESTART),
            "memory": round(memory_mib()),
            "free": free,
            "wrong": ", ".join(wrong),
            "trouble": [
                *(["settings"] if wrong else []),
                *trouble,
                *([] if _writable(self._data) else ["data"]),
                *(["disk"] if 0 <= free < LITTLE_MB else []),
                *(["clock"] if since.year < 2026 else []),
            ],
        }


def _day(rows: Sequence[Row]) -> dict[str, Any]:
    """Visits hour by hour, and what was chosen in all."""
    hours = [0] * 24
    for row in rows:
        if row.what == What.VISIT:
            hours[int(row.hour[11:13])] += row.times
    visited = [hour for hour, visits in enumerate(hours) if visits]
    first = min([USUAL_DAY[0], *visited])
    last = max([USUAL_DAY[1], *(hour + 1 for hour in visited)])
    visits, seconds = sum(hours), sum(row.seconds for row in rows if row.what == What.VISIT)
    slides = [row for row in rows if row.what == What.SLIDE]
    languages: dict[str, int] = {}
    for row in rows:
        if row.what in (What.LANGUAGE, What.BOTH):
            languages[row.which] = languages.get(row.which, 0) + row.times
    return {
        "visits": visits,
        "mean": round(seconds / visits) if visits else 0,
        "first": first,
        "hours": hours[first:last],
        "slides": sum(row.times for row in slides),
        "different": len({row.which for row in slides}),
        "languages": [
            {"code": code, "times": times}
            for code, times in sorted(languages.items(), key=lambda one: (-one[1], one[0]))
        ],
    }


def _existing(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _writable(folder: Path) -> bool:
    return os.access(_existing(folder), os.W_OK)


def _free_mb(folder: Path) -> int:
    """Of the disk that the folder is on; less than 0 where the system does not tell."""
    try:
        return shutil.disk_usage(_existing(folder)).free // 1_000_000
    except OSError:
        return -1
