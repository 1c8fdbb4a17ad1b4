"""Opening hours by weekday, and dates on which the exhibit stays closed. Told the time; knows no clock.

Hours are local wall time, and all comparing is done in UTC. A time that the clock leaps over in spring counts as the
moment of the leap; of a time that comes twice in autumn, hours begin with the first and end with the second.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HORIZON = 400
"""Days that are looked through for the next change."""

_DAY = 24 * 60
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")


class Hours(NamedTuple):
    """One day's hours, in minutes after its midnight; an end beyond 24 hours lies in the day after."""

    begin: int
    end: int


class Interval(NamedTuple):
    """A time of being open, in UTC; its end is no part of it."""

    begin: dt.datetime
    end: dt.datetime


ALL_DAY = Hours(0, _DAY)


def read_hours(text: str) -> Hours | None:
    """Hours as they stand in the settings: "09:00-17:30", "20:00-02:00", "" for the whole day; None for "closed".

    Raises ValueError, in one line, for anything else.
    """
    text = text.strip()
    if text.lower() == "closed":
        return None
    if not text:
        return ALL_DAY
    match = _HOURS.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text}” are no hours; write them like 09:00-17:30, or closed, or nothing for the whole day")
    first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
    begin, end = first_hour * 60 + first_minute, last_hour * 60 + last_minute
    if max(first_minute, last_minute) > 59 or begin >= _DAY or end > _DAY:
        raise ValueError(f"“{text}”: there is no such time; a day goes from 00:00 to 24:00")
    if begin == end:
        raise ValueError(f"“{text}” end as they begin; write nothing for the whole day, or closed")
    return Hours(begin, end if end > begin else end + _DAY)


class Schedule:
    """When the exhibit is open. It looks at nothing but the moment it is asked about.

    Hours belong to the day they begin on: those of the eve run to their end on a closed date, too.
    """

    def __init__(self, hours: Mapping[str, str], closed: Iterable[dt.date] = (), zone: dt.tzinfo | None = None) -> None:
        """`hours` by English weekday; a day that is left out is open all day. The zone is the machine's if left out.

        Raises ValueError for hours or weekdays that cannot be read.
        """
        if unknown := set(hours) - set(WEEKDAYS):
            raise ValueError(f"“{min(unknown)}” is no weekday; they are {', '.join(WEEKDAYS)}")
        self._hours = [read_hours(hours.get(day, "")) for day in WEEKDAYS]
        self._closed = frozenset(closed)
        self._zone = zone or local_zone()

    def is_open(self, now: dt.datetime) -> bool:
        """Whether the exhibit is open at a moment, which must name its zone."""
        now = now.astimezone(dt.UTC)
        return any(one.begin <= now < one.end for one in self._intervals(now, 1))

    def next_change(self, now: dt.datetime) -> dt.datetime | None:
        """When the exhibit closes or opens next, in the schedule's zone; None if it does not within 400 days.

        In autumn compare it in UTC: within one zone Python takes the two times of the same name for one.
        """
        now = now.astimezone(dt.UTC)
        until = None
        for one in self._intervals(now, HORIZON):
            if until is None:
                if one.begin > now:
                    return one.begin.astimezone(self._zone)
                until = one.end if one.end > now else None
            elif one.begin > until:
                break
            else:
                until = max(until, one.end)
        else:
            return None
        return until.astimezone(self._zone)

    def _intervals(self, now: dt.datetime, days: int) -> Iterator[Interval]:
        # From the eve on, whose hours may not be over; in the order of their beginning.
        today = now.astimezone(self._zone).date()
        for number in range(-1, days):
            date = today + dt.timedelta(days=number)
            hours = self._hours[date.weekday()]
            if hours is None or date in self._closed:
                continue
            interval = Interval(self._moment(date, hours.begin, fold=0), self._moment(date, hours.end, fold=1))
            if interval.begin < interval.end:  # else the clock leapt over all of it
                yield interval

    def _moment(self, date: dt.date, minutes: int, fold: int) -> dt.datetime:
        days, minutes = divmod(minutes, _DAY)
        at = dt.time(minutes // 60, minutes % 60, tzinfo=self._zone, fold=fold)
        local = dt.datetime.combine(date + dt.timedelta(days=days), at)
        moment = local.astimezone(dt.UTC)
        if moment.astimezone(self._zone).replace(tzinfo=None) == local.replace(tzinfo=None):
            return moment
        # There is no such time: read by the offset after the leap it lies before it, and the other way round.
        early, late = (local.replace(fold=side).astimezone(dt.UTC) for side in (1, 0))
        after = late.astimezone(self._zone).utcoffset()
        while late - early > dt.timedelta(seconds=1):
            middle = (early + (late - early) / 2).replace(microsecond=0)
            if middle.astimezone(self._zone).utcoffset() == after:
                late = middle
            else:
                early = middle
        return late


def local_zone() -> dt.tzinfo:
    """The machine's time zone, with its leaps where the machine knows them."""
    from babel.localtime import get_localzone

    return get_localzone()
