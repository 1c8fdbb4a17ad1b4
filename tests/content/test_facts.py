"""The built-in decks state the figures of the fact sheet and the slogans of the posters, and nothing else.

The tables are copied from the sheet by hand: a figure mistyped in a deck must not be mistyped here too.
"""

import datetime as dt
import re
from typing import NamedTuple

import pytest

from kiosk import places
from kiosk.content.deck import Corridor, Deck, Poster, Scale
from kiosk.content.figures import Figure
from kiosk.content.reading import read_deck
from kiosk.content.walk import texts_of_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain

RANGE = tuple[int, int]


class Fact(NamedTuple):
    """A line of the sheet. `when` is for those that the sheet dates in words."""

    value: float | RANGE | dt.date | str
    unit: str | None = None
    as_of: str | None = None
    approx: str | None = None
    when: str | None = None


ZONE = {
    "plan_published": Fact(dt.date(2026, 4, 9)),
    "provinces": Fact(8, "count"),
    "areas": Fact(3, "count"),
    "fields": Fact(7, "count"),
    "measures": Fact(19, "count"),
    "centres": Fact(5, "count"),
    "ports_open": Fact(20, "count"),
    "trade_growth_rank": Fact(3, "count", "2026-01/2026-02"),
    "meng_years": Fact(15, "year", "2026"),
    "erenhot_trains": Fact(1145, "train", "2026-Q1"),
    "erenhot_growth": Fact(0.223, "ratio", "2026-Q1"),
    "erenhot_per_day": Fact((15, 16), "train-per-day", "2026"),
    "erenhot_at_start": Fact((1, 2), "train-per-month", "2013"),
    "agency_peak": Fact((7, 8), "train-per-day", when="鼎盛时期"),
    "clearance": Fact(24, "hour", "2026", "at most"),
    "border_trade_before": Fact(300_000_000, "cny", "2023", "over"),
    "border_trade_after": Fact(800_000_000, "cny", "2025", "over"),
    "border_residents_before": Fact((4000, 5000), "person", when="最初"),
    "border_residents_after": Fact(15_000, "person", "2025", "over"),
    "border_processors_before": Fact((8, 9), "company", when="最初"),
    "border_processors_after": Fact(25, "company", "2025"),
    "manzhouli_trains": Fact(4867, "train", "2025"),
    "manzhouli_growth": Fact(0.112, "ratio", "2025"),
    "manzhouli_return": Fact(2977, "train", "2025"),
    "manzhouli_return_growth": Fact(0.21, "ratio", "2025"),
    "envision_output": Fact(5_000_000_000, "cny", "2025", "over"),
    "envision_factories": Fact(2, "count", "2025"),
    "saidu_start": Fact(2024, "year"),
    "data_companies": Fact(1050, "company", "2026-04"),
    "data_turnover": Fact(1_180_000_000, "cny", "2026-04"),
    "yingshi_before": Fact(180_000, "cny-per-year", when="两年前"),
    "yingshi_now": Fact(4_800_000, "cny-per-year", when="两年后"),
    "yingshi_target": Fact(60_000_000, "cny-per-year", "2026"),
    "yingshi_shops": Fact(40, "shop", approx="over"),
    "cbec_companies": Fact(235, "company", "2026-04"),
    "cbec_exports": Fact(3_200_000_000, "cny", approx="over"),
    "cbec_parcels": Fact(18_000_000, "parcel", approx="over"),
}

DAY = {
    "education_day": Fact("04-15"),
    "law_passed": Fact(dt.date(2015, 7, 1)),
    "law_article": Fact(14, "count"),
}

SLOGANS = {
    "国家安全 人人有责": "Everyone has the responsibility to safeguard national security",
    "人人有责 全民责任": "Everybody is responsible",
    "维护国家安全": "Safeguard national security",
    "全民国家安全教育日": "National Security Education Day",
    "安而不忘危 存而不忘亡 治而不忘乱": (
        "In safety, forget not danger; in survival, forget not ruin; in order, forget not chaos"
    ),
    "安全教育从青年做起": "Security education begins with the young",
    "家是最小国 国是千万家": "Home is the smallest country; the country is ten million homes",
    "国家利益高于一切": "The nation's interests stand above all",
    "统筹发展和安全 护航“十五五”新征程": (
        "Coordinating development and security, escorting the new journey of the 15th Five-Year Plan"
    ),
}


@pytest.fixture(scope="module")
def zone() -> Deck:
    return read_deck(places.DECKS / "ftz")


@pytest.fixture(scope="module")
def day() -> Deck:
    return read_deck(places.DECKS / "day")


def stated(figure: Figure) -> Fact:
    if figure.low is not None and figure.high is not None:
        value: float | RANGE | dt.date | str | None = (figure.low, figure.high)
    else:
        value = figure.value if figure.is_number else figure.date or figure.annual
    assert value is not None
    return Fact(value, figure.unit, figure.as_of, figure.approx, figure.when)


@pytest.mark.parametrize("name", ZONE)
def test_zone_states_the_figure_of_the_sheet(zone: Deck, name: str) -> None:
    assert stated(zone.figure[name]) == ZONE[name]


@pytest.mark.parametrize("name", DAY)
def test_day_states_the_figure_of_the_sheet(day: Deck, name: str) -> None:
    assert stated(day.figure[name]) == DAY[name]


def test_decks_state_no_figure_that_the_sheet_does_not_know(zone: Deck, day: Deck) -> None:
    assert set(zone.figure) == set(ZONE)
    assert set(day.figure) == set(DAY)


def test_target_is_drawn_as_a_goal_and_nothing_else_is(zone: Deck) -> None:
    amounts = [amount for slide in zone.slide if isinstance(slide, Scale) for amount in slide.amounts]
    assert {amount.figure for amount in amounts if amount.goal} == {"yingshi_target"}
    assert [amount.goal for amount in amounts if amount.figure == "yingshi_target"] == [True]


def test_there_are_as_many_fields_centres_and_areas_as_the_figures_say(zone: Deck) -> None:
    slides = {slide.id: slide for slide in zone.slide}
    for name in ("areas", "centres"):
        assert len(slides[name].cards) == zone.figure[name].value
    assert len(slides["fields"].entries) == zone.figure["fields"].value


def test_line_plan_draws_no_line_that_the_sheet_does_not_know(zone: Deck) -> None:
    """Trains through Erenhot and Manzhouli to Europe, the three countries' corridor, parcels from Hohhot."""
    (plan,) = [slide for slide in zone.slide if isinstance(slide, Corridor)]
    assert {line.name: [(route[0], route[-1]) for route in line.routes] for line in plan.lines} == {
        "中欧班列": [("manzhouli", "europe"), ("erenhot", "europe")],
        "中蒙俄经济走廊": [("erenhot", "russia")],
        "跨境电商包裹": [("hohhot", "russia"), ("hohhot", "mongolia")],
    }
    assert {stop.id for stop in plan.stops if not stop.abroad} == {"hohhot", "manzhouli", "erenhot"}


@pytest.mark.parametrize("chinese", SLOGANS)
def test_slogan_stands_word_for_word_on_a_poster(day: Deck, built_in_catalogs: Catalogs, chinese: str) -> None:
    posters = [slide for slide in day.slide if isinstance(slide, Poster) and unmarked(slide.title) == chinese]
    assert posters
    teller = Teller(day, built_in_catalogs)
    for poster in posters:
        place = f"day/{poster.id}/title"
        assert plain(teller.words(place, poster.title, "zh_CN")) == chinese
        assert plain(teller.words(place, poster.title, "en")) == SLOGANS[chinese].replace("'", "’")


def test_there_is_no_poster_without_a_slogan(day: Deck) -> None:
    posters = [unmarked(slide.title) for slide in day.slide if isinstance(slide, Poster)]
    assert sorted(posters) == sorted(SLOGANS)


def test_words_of_the_changes_name_their_book(day: Deck, built_in_catalogs: Catalogs) -> None:
    (poster,) = [s for s in day.slide if isinstance(s, Poster) and unmarked(s.title).startswith("安而不忘危")]
    assert poster.origin == "《周易·系辞下》"
    told = Teller(day, built_in_catalogs).slide(poster, "en")
    assert plain(told["origin"]) == "Book of Changes, Xi Ci II"


def unmarked(text: str) -> str:
    """A title without what says only where it may break: phrase marks, spaces that hold words together."""
    return text.replace("|", "").replace("\u00a0", " ")


NAMES = ("15th Five-Year Plan",)
"""Names that hold a digit in English, and none in Chinese."""


@pytest.mark.parametrize("locale", ["zh_CN", "en"])
@pytest.mark.parametrize("name", ["ftz", "day"])
def test_no_number_stands_inside_a_sentence(name: str, locale: str, built_in_catalogs: Catalogs) -> None:
    """A number is a figure with its unit, date and source; a digit in a text has none of them."""
    deck = read_deck(places.DECKS / name)
    for place, text in texts_of_deck(deck):
        words = text if locale == deck.language else built_in_catalogs.deck_text(locale, name, place, text)
        for known in NAMES:
            words = words.replace("\u00a0", " ").replace(known, "")
        if not re.fullmatch(r"[a-z]+/chapter/[a-z]+/number", place):
            assert not re.search(r"\d", re.sub(r"\{[^{}]*\}", "", words)), place
