"""Slides as a visitor reads them, on a day of the test's choosing."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk import places
from kiosk.content.deck import Deck, Slide
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain, set_text

LANGUAGES = ("zh_CN", "en")
NAMES = {"id", "layout", "chapter", "scene", "image", "source", "icon", "figure", "kind"}
"""Entries of a told slide that are names for the program, and no words for the visitor."""


def on(*date: int) -> Callable[[], dt.date]:
    return lambda: dt.date(*date)


def slide(deck: Deck, name: str) -> Slide:
    return next(slide for slide in deck.slide if slide.id == name)


def words_in(told: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in NAMES:
                yield from words_in(value, key)
    elif isinstance(told, list):
        for item in told:
            yield from words_in(item, name)
    elif isinstance(told, str):
        yield name, told


def built_in_slides() -> list[tuple[str, str]]:
    return [(name, one.id) for name in ("ftz", "day") for one in read_deck(places.DECKS / name).slide]


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(("deck", "name"), built_in_slides())
class TestBuiltInSlide:
    @pytest.fixture
    def told(self, deck: str, name: str, locale: str, built_in_catalogs: Catalogs) -> dict[str, Any]:
        read = read_deck(places.DECKS / deck)
        return Teller(read, built_in_catalogs, on(2026, 11, 24)).slide(slide(read, name), locale)

    def test_tells_without_a_brace_a_mark_or_a_gap_left_over(self, told: dict[str, Any]) -> None:
        for name, words in words_in(told):
            assert not re.search(r"[{}|]", words), name
            assert words != "—", name
            assert words == words.strip(), name

    def test_has_a_title(self, told: dict[str, Any]) -> None:
        assert plain(told["title"]).strip()

    def test_rests_on_a_source(self, told: dict[str, Any]) -> None:
        assert told["sources"]
        assert all(plain(source).strip() for source in told["sources"])

    def test_shows_each_figure_with_its_value(self, told: dict[str, Any]) -> None:
        def shown(value: Any) -> Iterator[dict[str, Any]]:
            if isinstance(value, dict):
                if value.get("figure"):
                    yield value["shown"]
                value = list(value.values())
            for item in value if isinstance(value, list) else []:
                yield from shown(item)

        for figure in shown(told):
            assert re.search(r"\d", figure["value"])

    def test_is_told_in_the_language_asked_for(self, told: dict[str, Any], locale: str) -> None:
        han = re.compile("[\u4e00-\u9fff]")
        assert bool(han.search(told["title"])) is (locale == "zh_CN")
        if locale == "en":
            assert [words for _, words in words_in(told) if han.search(words)] == []


class TestWords:
    def test_of_the_decks_own_language_need_no_catalog(self, small_deck: Deck, tmp_path: Path) -> None:
        teller = Teller(small_deck, Catalogs(tmp_path / "nowhere"))
        assert plain(teller.words("zone/trains/title", "班列{trains}列", "zh_CN")) == "班列1,145列"

    def test_are_translated_with_their_figures(self, teller: Teller) -> None:
        assert plain(teller.words("zone/trains/title", "班列{trains}列", "en")) == "1,145 trains"

    def test_without_translation_are_the_source_with_its_figures(self, teller: Teller) -> None:
        assert plain(teller.words("zone/elsewhere", "班列{trains}列", "en")) == "班列1,145列"

    def test_are_set_for_the_screen(self, teller: Teller) -> None:
        told = teller.words("x", "班列{trains}列开行", "zh_CN")
        assert told == set_text("班列1,145列开行", "zh_CN") != "班列1,145列开行"

    @pytest.mark.parametrize(
        ("text", "chinese", "english"),
        [
            ("{trains}", "1,145", "1,145"),
            ("{trains:decimal}", "1145", "1145"),
            ("{trade:compact}", "8亿", "800 million"),
            ("{growth:percent}", "22.3%", "22.3%"),
            ("{trade:currency}", "¥800,000,000", "CN¥800,000,000"),
            ("{per_day}", "15–16", "15–16"),
            ("{published:date}", "2026年4月9日", "April 9, 2026"),
            ("{published:month-day}", "4月9日", "April 9"),
            ("{published:year}", "2026年", "2026"),
            ("{yearly:date}", "2027年4月15日", "April 15, 2027"),
            ("{yearly:month-day}", "4月15日", "April 15"),
            ("{trains:unit}", "列", "trains"),
            ("{trains:as-of}", "2026年第1季度", "1st quarter 2026"),
            ("{per_day:as-of}", "鼎盛时期", "at the height"),
            ("{{trains}}", "{trains}", "{trains}"),
        ],
    )
    def test_set_every_spec(self, teller: Teller, text: str, chinese: str, english: str) -> None:
        assert plain(teller.words("x", text, "zh_CN")) == chinese
        assert plain(teller.words("x", text, "en")) == english

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("{nobody}", "—"),
            ("{trains:year}", "—"),
            ("{growth:unit}", ""),
            ("{areas:unit}", ""),
            ("{published:unit}", ""),
            ("{trains:qualifier}", ""),
            ("{areas:as-of}", ""),
        ],
    )
    def test_of_a_translation_that_asks_too_much_leave_the_place_empty(
        self, teller: Teller, write_english: Callable[..., Path], text: str, told: str
    ) -> None:
        write_english({"zone/title": text})
        assert teller.words("zone/title", "试验区", "en") == told

    @pytest.mark.parametrize("text", ["{trains.__class__}", "{trains", "{0}", "{trains!r}"])
    def test_of_a_translation_with_tricks_are_shown_and_never_acted_on(
        self, teller: Teller, write_english: Callable[..., Path], text: str
    ) -> None:
        write_english({"zone/title": text})
        assert teller.words("zone/title", "试验区", "en") == text


class TestSlide:
    def test_has_the_shape_of_the_format(self, teller: Teller, small_deck: Deck) -> None:
        told = teller.slide(slide(small_deck, "then-now"), "en")
        assert told["layout"] == "change"
        (pair,) = told["pairs"]
        assert plain(pair["label"]) == "Trains"
        assert pair["before"]["items"] == ["Boards", "Grain"]
        assert pair["before"]["figure"] == ""
        assert "shown" not in pair["before"]
        assert pair["after"]["shown"]["value"] == "15–16"
        assert pair["after"]["shown"]["unit"] == "trains"

    def test_says_its_chapter(self, teller: Teller, small_deck: Deck) -> None:
        told = teller.slide(slide(small_deck, "trains"), "en")
        assert (plain(told["chapter_number"]), told["chapter_title"]) == ("Chapter 1", "Corridor")

    def test_without_a_chapter_says_none(self, teller: Teller, small_deck: Deck) -> None:
        told = teller.slide(slide(small_deck, "opening"), "en")
        assert (told["chapter_number"], told["chapter_title"]) == ("", "")

    def test_of_a_chapter_without_a_number_says_its_title(
        self, write_deck: Callable[..., Path], translations: Catalogs
    ) -> None:
        deck = read_deck(write_deck(('number = "第一章"\n', "")))
        told = Teller(deck, translations).slide(slide(deck, "trains"), "zh_CN")
        assert (told["chapter_number"], plain(told["chapter_title"])) == ("", "国际通道")

    def test_keeps_yes_and_no_as_they_are(self, teller: Teller, small_deck: Deck) -> None:
        told = teller.slide(slide(small_deck, "goods"), "zh_CN")
        assert told["numbered"] is False

    def test_wall_shows_the_posters_of_its_deck_where_they_are(
        self, write_deck: Callable[..., Path], translations: Catalogs
    ) -> None:
        wall = '[[slide]]\nlayout = "wall"\nid = "wall"\ntitle = "墙"\n\n'
        first = '[[slide]]\nlayout = "poster"\nid = "slogan"'
        deck = read_deck(write_deck((first, wall + first)))
        told = Teller(deck, translations).slide(slide(deck, "wall"), "zh_CN")
        (poster,) = told["posters"]
        assert plain(poster["title"]) == "国家安全 人人有责"
        assert deck.slide[poster["index"]].id == "slogan"
        assert (poster["arrangement"], poster["ground"]) == ("left", "scene")
        assert told["rows"] == []

    def test_value_takes_the_spec_that_its_language_chose(
        self, teller: Teller, small_deck: Deck, write_english: Callable[..., Path]
    ) -> None:
        write_english({"zone/trains/figures/2/value": "{trade:currency}"})
        english = teller.slide(slide(small_deck, "trains"), "en")["figures"][1]
        chinese = teller.slide(slide(small_deck, "trains"), "zh_CN")["figures"][1]
        assert english["shown"]["value"] == "CN¥800,000,000"
        assert plain(chinese["shown"]["value"]) == "8亿"

    @pytest.mark.parametrize(
        ("name", "sources"),
        [
            ("opening", ["report"]),
            ("meaning", ["law"]),
            ("days", ["law"]),
            ("trains", ["report"]),
            ("clearance", ["report"]),
            ("goods", []),
        ],
    )
    def test_rests_on_its_own_source_and_on_those_of_its_figures(
        self, teller: Teller, small_deck: Deck, name: str, sources: list[str]
    ) -> None:
        assert teller.sources_of(slide(small_deck, name)) == sources
        told = teller.slide(slide(small_deck, name), "en")
        assert [plain(words) for words in told["sources"]] == [f"The {source}" for source in sources]

    def test_names_its_own_source_first_and_none_twice(
        self, write_deck: Callable[..., Path], translations: Catalogs
    ) -> None:
        deck = read_deck(write_deck(('id = "trains"\n', 'id = "trains"\nsource = "law"\n')))
        assert Teller(deck, translations).sources_of(slide(deck, "trains")) == ["law", "report"]


class TestChangingAFigureOnce:
    """Change a figure, and every slide, language and chart that states it changes."""

    def told(self, folder: Path, catalogs: Catalogs, locale: str) -> str:
        deck = read_deck(folder)
        teller = Teller(deck, catalogs, on(2026, 11, 24))
        return plain(" ".join(w for s in deck.slide for _, w in words_in(teller.slide(s, locale))))

    def test_changes_every_language(
        self, write_deck: Callable[..., Path], write_english: Callable[..., Path], tmp_path: Path
    ) -> None:
        write_english()
        catalogs = Catalogs(tmp_path / "translations")
        before = {locale: self.told(write_deck(), catalogs, locale) for locale in LANGUAGES}
        folder = write_deck(("value = 1145", "value = 1288"), ("date = 2026-04-09", "date = 2026-05-10"))
        after = {locale: self.told(folder, catalogs, locale) for locale in LANGUAGES}
        for locale in LANGUAGES:
            assert before[locale].count("1,145") == 5  # title, big figure, bar, and these two in their tables
            assert "1,145" not in after[locale]
            assert after[locale].count("1,288") == 5
        assert "2026年5月10日" in after["zh_CN"]
        assert "May 10, 2026" in after["en"]

    def test_changes_the_chart(self, write_deck: Callable[..., Path], translations: Catalogs) -> None:
        deck = read_deck(write_deck(("value = 600,", "value = 700,")))
        told = Teller(deck, translations).slide(slide(deck, "share"), "zh_CN")
        assert [told[piece]["shown"]["extent"] for piece in ("whole", "part")] == [1145, 700]
