"""Figures as a Chinese and an English reader would write them."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures import Figure
from kiosk.language.formatting import (
    format_date_figure,
    format_day,
    format_number,
    format_period,
    locale_of,
    own_name,
)

TODAY = dt.date(2026, 11, 24)
THIN = "\u2009"
"""English ranges of dates have thin spaces around their dash."""


def figure(unit: str | None = "train", **given: Any) -> Figure:
    return Figure(unit=unit, source="report", **given)


@pytest.mark.parametrize(
    ("given", "spec", "chinese", "english"),
    [
        ({"value": 1145}, "number", "1,145", "1,145"),
        ({"value": 24}, "number", "24", "24"),
        ({"value": 0}, "number", "0", "0"),
        ({"value": 4867.5}, "number", "4,867.5", "4,867.5"),
        ({"value": -5000}, "number", "-5,000", "-5,000"),
        ({"low": 15, "high": 16}, "number", "15–16", "15–16"),
        ({"low": 4000, "high": 5000}, "number", "4,000–5,000", "4,000–5,000"),
        ({"value": 800_000_000}, "compact", "8亿", "800 million"),
        ({"value": 300_000_000}, "compact", "3亿", "300 million"),
        ({"value": 1_180_000_000}, "compact", "11.8亿", "1.18 billion"),
        ({"value": 3_200_000_000}, "compact", "32亿", "3.2 billion"),
        ({"value": 5_000_000_000}, "compact", "50亿", "5 billion"),
        ({"value": 18_000_000}, "compact", "1800万", "18 million"),
        ({"value": 60_000_000}, "compact", "6000万", "60 million"),
        ({"value": 4_800_000}, "compact", "480万", "4.8 million"),
        ({"value": 180_000}, "compact", "18万", "180 thousand"),
        ({"value": 15_000}, "compact", "1.5万", "15 thousand"),
        ({"value": 1_234_567_890}, "compact", "12.35亿", "1.23 billion"),
        ({"value": 24}, "compact", "24", "24"),
        ({"low": 300_000_000, "high": 800_000_000}, "compact", "3亿–8亿", "300 million–800 million"),
        ({"value": 0.223, "unit": "ratio"}, "percent", "22.3%", "22.3%"),
        ({"value": 0.112, "unit": "ratio"}, "percent", "11.2%", "11.2%"),
        ({"value": 0.21, "unit": "ratio"}, "percent", "21%", "21%"),
        ({"value": 0.29, "unit": "ratio"}, "percent", "29%", "29%"),
        ({"value": 0.0015, "unit": "ratio"}, "percent", "0.15%", "0.15%"),
        ({"value": 12, "unit": "ratio"}, "percent", "1,200%", "1,200%"),
        ({"low": 0.1, "high": 0.2, "unit": "ratio"}, "percent", "10%–20%", "10%–20%"),
        ({"value": 2024}, "decimal", "2024", "2024"),
        ({"value": 1145}, "decimal", "1145", "1145"),
        ({"value": 0.223}, "decimal", "0.223", "0.223"),
        ({"low": 4000, "high": 5000}, "decimal", "4000–5000", "4000–5000"),
        ({"value": 800_000_000, "unit": "cny"}, "currency", "¥800,000,000", "CN¥800,000,000"),
        ({"value": 12.5, "unit": "cny"}, "currency", "¥12.5", "CN¥12.5"),
        ({"value": 12, "unit": "usd"}, "currency", "US$12", "$12"),
        ({"low": 100, "high": 200, "unit": "cny"}, "currency", "¥100–¥200", "CN¥100–CN¥200"),
    ],
)
def test_number(given: dict[str, Any], spec: str, chinese: str, english: str) -> None:
    assert format_number(figure(**given), spec, "zh_CN") == chinese
    assert format_number(figure(**given), spec, "en") == english


@pytest.mark.parametrize("spec", ["number", "decimal"])
@pytest.mark.parametrize("locale", ["zh_CN", "en"])
@given(number=st.integers(1 - 10**15, 10**15 - 1))
def test_any_whole_number_reads_back_as_itself(locale: str, spec: str, number: int) -> None:
    told = format_number(figure(value=number), spec, locale)
    assert parse_decimal(told, locale=locale, strict=True) == number


@pytest.mark.parametrize("locale", ["zh_CN", "en"])
@given(thousandths=st.integers(-(10**9), 10**9))
def test_any_share_reads_back_as_itself(locale: str, thousandths: int) -> None:
    share = Decimal(thousandths).scaleb(-3)
    told = format_number(figure(value=float(share), unit="ratio"), "percent", locale)
    assert parse_decimal(told.removesuffix("%"), locale=locale) == share * 100


@pytest.mark.parametrize(
    ("spec", "chinese", "english"),
    [("date", "2026年4月9日", "April 9, 2026"), ("month-day", "4月9日", "April 9"), ("year", "2026年", "2026")],
)
def test_day(spec: str, chinese: str, english: str) -> None:
    day = dt.date(2026, 4, 9)
    assert format_day(day, spec, "zh_CN") == chinese
    assert format_day(day, spec, "en") == english
    assert format_date_figure(figure(None, date=day), spec, "zh_CN", TODAY) == chinese
    assert format_date_figure(figure(None, date=day), spec, "en", TODAY) == english


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (dt.date(2026, 4, 14), "2026年4月15日"),
        (dt.date(2026, 4, 15), "2026年4月15日"),
        (dt.date(2026, 4, 16), "2027年4月15日"),
    ],
)
def test_yearly_day_is_the_next_one(today: dt.date, expected: str) -> None:
    assert format_date_figure(figure(None, annual="04-15"), "date", "zh_CN", today) == expected


@pytest.mark.parametrize(
    ("period", "chinese", "english"),
    [
        ("2026", "2026年", "2026"),
        ("2026-Q1", "2026年第1季度", "1st quarter 2026"),
        ("2025-Q4", "2025年第4季度", "4th quarter 2025"),
        ("2026-04", "2026年4月", "April 2026"),
        ("2026-12", "2026年12月", "December 2026"),
        ("2026-04-09", "2026年4月9日", "April 9, 2026"),
        ("2026-01/2026-02", "2026年1月至2月", f"January{THIN}–{THIN}February 2026"),
        ("2025-12/2026-01", "2025年12月至2026年1月", f"December 2025{THIN}–{THIN}January 2026"),
        ("2025/2026", "2025年–2026年", "2025–2026"),
        ("2025-Q4/2026-Q1", "2025年第4季度–2026年第1季度", "4th quarter 2025–1st quarter 2026"),
        ("2025/2026-04", "2025年–2026年4月", "2025–April 2026"),
        ("2026-04-09/2026-04-15", "2026年4月9日–2026年4月15日", "April 9, 2026–April 15, 2026"),
    ],
)
def test_period(period: str, chinese: str, english: str) -> None:
    assert format_period(period, "zh_CN") == chinese
    assert format_period(period, "en") == english


@given(st.dates(dt.date(1900, 1, 1), dt.date(2400, 1, 1)), st.sampled_from(["zh_CN", "en"]))
def test_every_day_of_the_calendar_is_a_period(day: dt.date, locale: str) -> None:
    assert format_period(day.isoformat(), locale) == format_day(day, "date", locale)


def test_date_is_no_number_and_number_is_no_date() -> None:
    with pytest.raises(ValueError, match="a date is no number"):
        format_number(figure(None, date=TODAY), "number", "en")
    with pytest.raises(ValueError, match="a number is no date"):
        format_date_figure(figure(value=3), "date", "en", TODAY)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("zh_CN", "简体中文"),
        ("zh", "简体中文"),
        ("zh_Hant", "繁體中文"),
        ("zh_TW", "繁體中文"),
        ("en", "English"),
        ("en_GB", "English"),
        ("fr", "Français"),
        ("ru", "Русский"),
        ("mn", "Монгол"),
        ("pt_BR", "Português"),
    ],
)
def test_language_calls_itself_by_its_own_name(code: str, name: str) -> None:
    assert own_name(code) == name


@pytest.mark.parametrize("code", ["tlh", "qaa", "xx_YY"])
def test_language_that_nobody_knows_is_not_called_english(code: str) -> None:
    """The visitor would find two doors to English."""
    assert own_name(code) != "English"


@pytest.mark.parametrize("code", ["tlh", "xx_YY", "!!", "not a code"])
def test_unknown_code_is_formatted_as_english(code: str) -> None:
    assert str(locale_of(code)) == "en"
    assert format_number(figure(value=1145), "number", code) == "1,145"
    assert format_period("2026-04-09", code) == "April 9, 2026"
