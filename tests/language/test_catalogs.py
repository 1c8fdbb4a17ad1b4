"""Catalogs as they are found on a machine: whole, missing, damaged, in languages with other plural forms."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import places
from kiosk.language.catalogs import Catalogs

WriteCatalog = Callable[..., Path]

MESSAGES = [
    ("zone/title", "试验区", "The zone"),
    ("zone/unit/train", ("列", "列"), ("train", "trains")),
]


@pytest.fixture
def compiled(write_catalog: WriteCatalog) -> Path:
    return write_catalog("en", "zone", MESSAGES).with_suffix(".mo")


def title(catalogs: Catalogs, locale: str = "en") -> str:
    return catalogs.deck_text(locale, "zone", "zone/title", "试验区")


class TestLocales:
    def test_are_the_folders_chinese_first(self, write_catalog: WriteCatalog, translations: Catalogs) -> None:
        for locale in ("fr", "en", "zh_CN", "ru"):
            write_catalog(locale, "zone", MESSAGES)
        assert translations.locales() == ["zh_CN", "en", "fr", "ru"]

    def test_are_no_files_and_no_other_folders(
        self, write_catalog: WriteCatalog, translations: Catalogs, tmp_path: Path
    ) -> None:
        write_catalog("en", "zone", MESSAGES)
        (tmp_path / "translations" / "drafts").mkdir()
        (tmp_path / "translations" / "zone.pot").write_text("", encoding="utf-8")
        assert translations.locales() == ["en"]

    def test_appear_when_a_folder_is_dropped_in(self, write_catalog: WriteCatalog, translations: Catalogs) -> None:
        write_catalog("en", "zone", MESSAGES)
        assert translations.locales() == ["en"]
        write_catalog("mn", "zone", MESSAGES)
        assert translations.locales() == ["en", "mn"]

    def test_are_english_where_there_is_no_folder(self, tmp_path: Path) -> None:
        assert Catalogs(tmp_path / "nowhere").locales() == ["en"]
        assert Catalogs(tmp_path).locales() == ["en"]

    def test_of_the_program_are_chinese_and_english(self) -> None:
        assert {"zh_CN", "en"} <= set(Catalogs(places.TRANSLATIONS).locales())


class TestDeckText:
    def test_is_translated(self, compiled: Path, translations: Catalogs) -> None:
        assert title(translations) == "The zone"

    def test_is_told_apart_by_place(self, write_catalog: WriteCatalog, translations: Catalogs) -> None:
        write_catalog("en", "zone", [("zone/a/title", "列", "Trains"), ("zone/b/title", "列", "Columns")])
        assert translations.deck_text("en", "zone", "zone/a/title", "列") == "Trains"
        assert translations.deck_text("en", "zone", "zone/b/title", "列") == "Columns"
        assert translations.deck_text("en", "zone", "zone/c/title", "列") == "列"

    def test_is_the_source_text_where_it_changed(self, compiled: Path, translations: Catalogs) -> None:
        assert translations.deck_text("en", "zone", "zone/title", "新试验区") == "新试验区"

    def test_is_the_source_text_where_there_is_no_catalog(self, translations: Catalogs) -> None:
        assert title(translations) == "试验区"

    def test_is_the_source_text_in_another_deck_or_language(self, compiled: Path, translations: Catalogs) -> None:
        assert translations.deck_text("en", "other", "zone/title", "试验区") == "试验区"
        assert title(translations, "fr") == "试验区"

    def test_is_the_source_text_while_its_translation_is_fuzzy(
        self, write_catalog: WriteCatalog, translations: Catalogs
    ) -> None:
        write_catalog("en", "zone", MESSAGES, frozenset({"zone/title"}))
        assert title(translations) == "试验区"

    def test_is_the_source_text_while_its_translation_is_empty(
        self, write_catalog: WriteCatalog, translations: Catalogs
    ) -> None:
        write_catalog("en", "zone", [("zone/title", "试验区", "")])
        assert title(translations) == "试验区"

    def test_is_read_once(self, compiled: Path, translations: Catalogs) -> None:
        assert title(translations) == "The zone"
        compiled.unlink()
        assert title(translations) == "The zone"


class TestDamagedCatalog:
    """A catalog cut short by a power cut, or by a bad disk, costs its translations and never the show."""

    def reading_is_logged(self, translations: Catalogs, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.ERROR):
            assert title(translations) == "试验区"
        assert "en/zone" in caplog.text
        assert "cannot be read" in caplog.text
        assert "make catalogs" in caplog.text

    def test_that_is_another_kind_of_file(
        self, compiled: Path, translations: Catalogs, caplog: pytest.LogCaptureFixture
    ) -> None:
        compiled.write_bytes(b"this is no catalog at all")
        self.reading_is_logged(translations, caplog)

    def test_that_is_a_folder(self, compiled: Path, translations: Catalogs, caplog: pytest.LogCaptureFixture) -> None:
        compiled.unlink()
        compiled.mkdir()
        self.reading_is_logged(translations, caplog)

    def test_that_is_empty(self, compiled: Path, translations: Catalogs, caplog: pytest.LogCaptureFixture) -> None:
        compiled.write_bytes(b"")
        self.reading_is_logged(translations, caplog)

    def test_that_is_cut_short_anywhere(self, compiled: Path, tmp_path: Path) -> None:
        whole = compiled.read_bytes()
        for length in range(len(whole) - 1):
            compiled.write_bytes(whole[:length])
            assert title(Catalogs(tmp_path / "translations")) in ("试验区", "The zone")

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (b"plural=(n != 1);", b"plural=(n !! 1);"),
            (b"nplurals=2; plural=(n != 1);", b"nplurals is two, I believe  "),
            (b"charset=utf-8", b"charset=klngn"),
        ],
    )
    def test_whose_header_is_garbled(
        self, compiled: Path, translations: Catalogs, caplog: pytest.LogCaptureFixture, old: bytes, new: bytes
    ) -> None:
        whole = compiled.read_bytes()
        assert len(old) == len(new)
        assert old in whole
        compiled.write_bytes(whole.replace(old, new))
        self.reading_is_logged(translations, caplog)

    def test_is_logged_once(self, compiled: Path, translations: Catalogs, caplog: pytest.LogCaptureFixture) -> None:
        compiled.write_bytes(b"this is no catalog at all")
        title(translations)
        title(translations)
        assert len(caplog.records) == 1

    def test_leaves_the_other_languages_alone(self, write_catalog: WriteCatalog, translations: Catalogs) -> None:
        write_catalog("en", "zone", MESSAGES).with_suffix(".mo").write_bytes(b"this is no catalog at all")
        write_catalog("fr", "zone", [("zone/title", "试验区", "La zone")])
        assert title(translations, "fr") == "La zone"

    def test_that_is_missing_is_no_error(self, translations: Catalogs, caplog: pytest.LogCaptureFixture) -> None:
        title(translations)
        assert caplog.records == []


class TestPlurals:
    @pytest.mark.parametrize(
        ("number", "word"),
        [
            (1, "train"),
            (1.0, "train"),
            (0, "trains"),
            (2, "trains"),
            (1145, "trains"),
            (0.5, "trains"),
            (1.5, "trains"),
        ],
    )
    def test_unit_takes_the_form_of_its_number(
        self, compiled: Path, translations: Catalogs, number: float, word: str
    ) -> None:
        assert translations.unit("en", "zone", "zone/unit/train", "列", number) == word

    @pytest.mark.parametrize(
        ("number", "word"), [(1, "поезд"), (21, "поезд"), (3, "поезда"), (5, "поездов"), (11, "поездов")]
    )
    def test_language_with_three_forms(
        self, write_catalog: WriteCatalog, translations: Catalogs, number: float, word: str
    ) -> None:
        write_catalog("ru", "zone", [("zone/unit/train", ("列", "列"), ("поезд", "поезда", "поездов"))])
        assert translations.unit("ru", "zone", "zone/unit/train", "列", number) == word

    def test_unit_without_translation_is_the_word_itself(self, translations: Catalogs) -> None:
        assert translations.unit("en", "zone", "zone/unit/train", "列", 5) == "列"


class TestInterface:
    @pytest.fixture
    def chinese(self, write_catalog: WriteCatalog, translations: Catalogs) -> Catalogs:
        write_catalog(
            "zh_CN",
            "interface",
            [
                (None, "Today", "今天"),
                ("qualifier", "over", "超"),
                (None, ("day to go", "days to go"), ("天",)),
            ],
        )
        return translations

    def test_words_are_translated(self, chinese: Catalogs) -> None:
        assert chinese.interface("zh_CN", "Today") == "今天"
        assert chinese.interface_in("zh_CN", "qualifier", "over") == "超"

    @pytest.mark.parametrize("number", [0, 1, 142])
    def test_chinese_has_one_form(self, chinese: Catalogs, number: int) -> None:
        assert chinese.interface_plural("zh_CN", "day to go", "days to go", number) == "天"

    def test_context_tells_words_apart(self, chinese: Catalogs) -> None:
        assert chinese.interface("zh_CN", "over") == "over"
        assert chinese.interface_in("zh_CN", "direction", "over") == "over"

    @pytest.mark.parametrize(("number", "words"), [(0, "days to go"), (1, "day to go"), (142, "days to go")])
    def test_english_words_are_their_own_source(self, chinese: Catalogs, number: int, words: str) -> None:
        assert chinese.interface("en", "Today") == "Today"
        assert chinese.interface_in("en", "qualifier", "over") == "over"
        assert chinese.interface_plural("en", "day to go", "days to go", number) == words


def test_source_of_a_catalog_lies_where_gettext_looks(tmp_path: Path) -> None:
    file = Catalogs(tmp_path).file("en", "zone")
    assert file == tmp_path / "en" / "LC_MESSAGES" / "zone.po"
