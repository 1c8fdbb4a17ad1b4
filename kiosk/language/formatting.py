"""Figures as a locale writes them. All of it is Babel's doing; here is only which of its doors to take."""

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from kiosk.content.figures import Figure, next_occurrence
from kiosk.language.phrasebook import Phrasebook

if TYPE_CHECKING:
    from babel import Locale

RANGE = "–"

phrases = Phrasebook(__file__)
"""What was said of figures and languages, which is always the same."""


@lru_cache(maxsize=16)
def locale_of(code: str) -> "Locale":
    """Babel's locale for a folder's name; English for a code that CLDR does not know."""
    from babel import Locale, UnknownLocaleError

    if code == "zh_CN":
        # CLDR takes zh for it (likelySubtags.xml: zh_Hans_CN). With script and territory Babel merges the same data
        # twice more, and looking these up takes 5 ms of every start.
        return Locale("zh")
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


@phrases.noted
def own_name(code: str) -> str:
    """What a language calls itself: 简体中文, English; its code if CLDR does not know it."""
    locale = locale_of(code)
    if locale.language != code.partition("_")[0]:
        return code
    names, script = locale.languages, locale.script
    if script is None and f"{locale.language}_Hans" in names:
        script = "Hans"
    name = names.get(f"{locale.language}_{script}") or names.get(locale.language) or code
    return name[0].upper() + name[1:]


@phrases.noted
def _one(number: float, spec: str, code: str, unit: str) -> str:
    from babel import numbers

    locale = locale_of(code)
    match spec:
        case "compact":
            # Chinese has one compact form (8亿); CLDR then gives no long one of its own.
            form: Literal["long", "short"] = "long" if "long" in locale.compact_decimal_formats else "short"
            return numbers.format_compact_decimal(number, format_type=form, locale=locale, fraction_digits=2)
        case "percent":
            return numbers.format_percent(number, locale=locale, decimal_quantization=False)
        case "decimal":
            return numbers.format_decimal(number, locale=locale, group_separator=False, decimal_quantization=False)
        case "currency":
            return numbers.format_currency(
                number, unit.upper(), locale=locale, format="¤#,##0.##", currency_digits=False
            )
        case _:
            return numbers.format_decimal(number, locale=locale, decimal_quantization=False)


def format_number(figure: Figure, spec: str, code: str) -> str:
    """A figure's number or range by `number`, `compact`, `percent`, `decimal` or `currency`."""
    unit = figure.unit or ""
    if figure.value is not None:
        return _one(figure.value, spec, code, unit)
    if figure.low is None or figure.high is None:
        raise ValueError("a date is no number")
    return f"{_one(figure.low, spec, code, unit)}{RANGE}{_one(figure.high, spec, code, unit)}"


@phrases.noted
def format_day(date: dt.date, spec: str, code: str) -> str:
    """A day by `date` (long, with the year), `month-day` or `year`."""
    from babel import dates

    locale = locale_of(code)
    match spec:
        case "month-day":
            return dates.format_skeleton("MMMMd", _midnight(date), locale=locale)
        case "year":
            return dates.format_skeleton("y", _midnight(date), locale=locale)
        case _:
            return dates.format_date(date, "long", locale=locale)


def format_date_figure(figure: Figure, spec: str, code: str, today: dt.date) -> str:
    """A date or yearly day; `today` chooses the year of a yearly one."""
    date = figure.date or (next_occurrence(figure.annual, today) if figure.annual else None)
    if date is None:
        raise ValueError("a number is no date")
    return format_day(date, spec, code)


@phrases.noted
def format_period(period: str, code: str) -> str:
    """An as-of period: 2026, 2026-Q1, 2026-04, 2026-04-09, or two of them joined by a slash."""
    from babel import dates

    locale = locale_of(code)
    parts = period.split("/", 1)
    if len(parts) == 2 and all(len(part) == 7 and "Q" not in part for part in parts):
        start, end = (dt.date(int(part[:4]), int(part[5:]), 1) for part in parts)
        said = dates.format_interval(start, end, "yMMMM", locale=locale)
        # A word between Chinese months, as in CLDR until 47; 48 has a spaced dash there, which no Chinese text has.
        return said.replace(" – ", "至") if locale.language == "zh" else said
    if len(parts) == 2:
        return RANGE.join(format_period(part, code) for part in parts)
    year = int(period[:4])
    if len(period) == 4:
        return dates.format_skeleton("y", _midnight(dt.date(year, 1, 1)), locale=locale)
    if period[5] == "Q":
        quarter = dt.date(year, int(period[6]) * 3 - 2, 1)
        return dates.format_skeleton("yQQQQ", _midnight(quarter), locale=locale)
    if len(period) == 7:
        return dates.format_skeleton("yMMMM", _midnight(dt.date(year, int(period[5:]), 1)), locale=locale)
    return format_day(dt.date.fromisoformat(period), "date", code)


def _midnight(date: dt.date) -> dt.datetime:
    # Skeletons take a moment, and one without a zone is read as UTC: no shift can change the day.
    return dt.datetime(date.year, date.month, date.day)


def format_moment(moment: dt.datetime, today: dt.date, code: str) -> str:
    """A moment of the coming days: its weekday and time, and the date too if it is a week away or more."""
    from babel import dates

    locale = locale_of(code)
    moment = moment.replace(tzinfo=None)
    if (moment.date() - today).days >= 7:
        day = dates.format_skeleton("MMMEd", moment, locale=locale)
    else:
        day = dates.format_datetime(moment, "EEE" if locale.language == "zh" else "EEEE", locale=locale)
    return f"{day} {dates.format_time(moment.time(), 'short', locale=locale)}"


def format_span(seconds: float, code: str) -> str:
    """How long something took, in its largest unit, from minutes on: 3 hours."""
    from babel import dates

    return dates.format_timedelta(dt.timedelta(seconds=seconds), granularity="minute", locale=locale_of(code))
