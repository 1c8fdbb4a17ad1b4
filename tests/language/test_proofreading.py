"""Catalogs against the deck as it is now: nothing missing, nothing fuzzy, the same figures in every language."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import Finding
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.proofreading import deck_catalog_findings, interface_findings

WriteCatalog = Callable[..., Path]
DAY = 24 * 60 * 60


def make_older(file: Path, seconds: float) -> None:
    """As though the file had been written that long ago."""
    then = file.stat().st_mtime - seconds
    os.utime(file, (then, then))


class TestDeckCatalog:
    @pytest.fixture
    def findings(self, small_deck: Deck, translations: Catalogs) -> Callable[[], list[Finding]]:
        return lambda: list(deck_catalog_findings(small_deck, translations))

    @pytest.fixture
    def finding(self, findings: Callable[[], list[Finding]]) -> Callable[[], Finding]:
        def only() -> Finding:
            (found,) = findings()
            return found

        return only

    def test_that_is_complete_has_no_findings(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english()
        assert findings() == []

    @pytest.mark.parametrize("name", ["ftz", "day"])
    def test_of_a_built_in_deck_has_no_findings(self, name: str, built_in_catalogs: Catalogs) -> None:
        deck = read_deck(places.DECKS / name)
        assert list(deck_catalog_findings(deck, built_in_catalogs)) == []

    def test_of_the_decks_own_language_is_not_asked_for(
        self, write_english: WriteCatalog, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english()
        write_catalog("zh_CN", "interface", [])
        assert findings() == []

    def test_without_a_translation_names_deck_slide_field_language_and_file(
        self, write_english: WriteCatalog, finding: Callable[[], Finding]
    ) -> None:
        po = write_english({"zone/goods/cards/1/title": None})
        found = finding()
        assert found.place == "zone/goods/cards/1/title"
        assert found.problem == "no en translation of “家电”"
        assert found.file == str(po)
        assert found.remedy

    def test_of_a_text_that_changed_has_no_translation(
        self, write_english: WriteCatalog, write_deck: Callable[..., Path], translations: Catalogs
    ) -> None:
        write_english()
        deck = read_deck(write_deck(('title = "关键一环"', 'title = "重要一环"')))
        (found,) = deck_catalog_findings(deck, translations)
        assert (found.place, found.problem) == ("zone/meaning/title", "no en translation of “重要一环”")

    def test_with_a_fuzzy_translation_says_that_the_source_changed(
        self, write_english: WriteCatalog, finding: Callable[[], Finding]
    ) -> None:
        write_english(fuzzy=frozenset({"zone/meaning/title"}))
        found = finding()
        assert found.place == "zone/meaning/title"
        assert "the en translation is fuzzy" in found.problem

    @pytest.mark.parametrize("empty", ["", " ", "\n\t"])
    def test_with_an_empty_translation(
        self, write_english: WriteCatalog, finding: Callable[[], Finding], empty: str
    ) -> None:
        write_english({"zone/meaning/title": empty})
        found = finding()
        assert (found.place, found.problem) == ("zone/meaning/title", "the en translation of “关键一环” is empty")

    def test_with_one_plural_form_empty(self, write_english: WriteCatalog, finding: Callable[[], Finding]) -> None:
        write_english({"zone/unit/train": ("train", "")})
        found = finding()
        assert (found.place, found.problem) == ("zone/unit/train", "the en translation of “列” is empty")

    def test_with_a_unit_that_has_no_plural_forms(
        self, write_english: WriteCatalog, translations: Catalogs, findings: Callable[[], list[Finding]]
    ) -> None:
        """The program asks for a form by number, finds none, and shows Chinese."""
        write_english({"zone/unit/train": "train"})
        assert translations.unit("en", "zone", "zone/unit/train", "列", 1145) == "列"
        assert [found.place for found in findings()] == ["zone/unit/train"]

    def test_that_drops_a_figure_names_it(self, write_english: WriteCatalog, finding: Callable[[], Finding]) -> None:
        write_english({"zone/trains/body": "Up {growth:percent}"})
        found = finding()
        assert found.place == "zone/trains/body"
        assert found.problem == "the en translation drops the figure {trains}"

    def test_that_adds_a_figure_names_it(self, write_english: WriteCatalog, finding: Callable[[], Finding]) -> None:
        write_english({"zone/meaning/title": "The link of {areas}"})
        found = finding()
        assert found.place == "zone/meaning/title"
        assert found.problem == "the en translation adds the figure {areas}"

    def test_that_swaps_figures_names_both(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english({"zone/trains/title": "{returns} trains"})
        assert [found.problem for found in findings()] == [
            "the en translation drops the figure {trains}",
            "the en translation adds the figure {returns}",
        ]

    def test_may_choose_its_own_spec_and_order(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english({"zone/trains/body": "{growth:percent} up in {trains:as-of}, {trains:compact} in all"})
        assert findings() == []

    @pytest.mark.parametrize(
        ("translation", "problem"),
        [
            ("{trains.__class__} trains", "in en: “{trains.__class__}” is no plain figure name"),
            ("{trains[0]} trains", "in en: “{trains[0]}” is no plain figure name"),
            ("{trains!r} trains", "in en: “{trains!r}” is no plain figure name"),
            ("{trains:>10} trains", "in en: “{trains:>10}” has the unknown spec “>10”"),
            ("{trains trains", "in en: a lone “{”"),
            ("{trians} trains", "in en: unknown figure “trians”"),
            ("{trains:date} trains", "in en: figure “trains” is a number, not a date"),
            ("{trains:currency} trains", "in en: figure “trains” is no sum of money"),
        ],
    )
    def test_with_tricks_or_mistakes_in_its_fields(
        self, write_english: WriteCatalog, finding: Callable[[], Finding], translation: str, problem: str
    ) -> None:
        po = write_english({"zone/trains/title": translation})
        found = finding()
        assert found.place == "zone/trains/title"
        assert found.problem.startswith(problem)
        assert found.file == str(po)

    def test_tells_several_findings_at_once(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english(
            {"zone/trains/title": "{trains", "zone/meaning/title": None, "zone/trains/body": "{trains:as-of}"},
            frozenset({"zone/days/title"}),
        )
        assert {found.place for found in findings()} == {
            "zone/trains/title",
            "zone/meaning/title",
            "zone/trains/body",
            "zone/days/title",
        }

    def test_of_each_language_is_looked_at(
        self, write_english: WriteCatalog, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_english()
        french = write_catalog("fr", "interface", []).with_name("zone.po")
        (found,) = findings()
        assert (found.place, found.problem) == ("zone", "the fr catalog is missing")
        assert found.file == str(french)

    def test_that_was_not_compiled(self, write_english: WriteCatalog, finding: Callable[[], Finding]) -> None:
        write_english(compiled=False)
        assert "compiled catalog is missing" in finding().problem

    def test_that_was_compiled_before_its_last_change(
        self, write_english: WriteCatalog, finding: Callable[[], Finding]
    ) -> None:
        po = write_english()
        make_older(po.with_suffix(".mo"), DAY)
        found = finding()
        assert (found.place, found.file) == ("zone", str(po))
        assert "older than its source" in found.problem
        assert found.remedy == "run make catalogs"

    def test_that_was_compiled_after_its_last_change(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        make_older(write_english(), DAY)
        assert findings() == []

    def test_that_was_compiled_in_the_same_moment(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        """Some disks tell times in whole seconds only."""
        po = write_english()
        os.utime(po, (1_000_000.5, 1_000_000.5))
        os.utime(po.with_suffix(".mo"), (1_000_000, 1_000_000))
        assert findings() == []

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"this is no catalog\n", id="no catalog"),
            pytest.param('msgid "试验区"\nmsgstr "The zone"\n'.encode("gb18030"), id="another encoding"),
            pytest.param(b'msgid "a"\nmsgstr "b\n', id="a string without end"),
            pytest.param(
                b'msgid ""\nmsgstr "Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "a"\nmsgstr "b"\n',
                id="an unknown encoding",
            ),
            pytest.param(
                b'msgid ""\nmsgstr "Language: en\\nPlural-Forms: nplurals=rubbish\\n"\n', id="no plural forms"
            ),
            pytest.param(b'msgid ""\nmsgstr "POT-Creation-Date: yesterday\\n"\n', id="no date"),
        ],
    )
    def test_that_cannot_be_read_is_named(
        self, write_english: WriteCatalog, findings: Callable[[], list[Finding]], content: bytes
    ) -> None:
        po = write_english()
        po.write_bytes(content)
        found = findings()
        assert found
        assert all(one.file == str(po) for one in found)

    def test_that_cannot_be_read_is_one_finding_that_says_why(
        self, write_english: WriteCatalog, finding: Callable[[], Finding]
    ) -> None:
        write_english().write_bytes(b"this is no catalog\n")
        found = finding()
        assert found.place == "zone"
        assert "the en catalog cannot be read: " in found.problem

    def test_that_is_a_folder_cannot_be_read(self, write_english: WriteCatalog, finding: Callable[[], Finding]) -> None:
        po = write_english()
        po.unlink()
        po.mkdir()
        assert "the en catalog cannot be read: " in finding().problem


WORDS = [
    (None, "Next", "下一页"),
    (None, "Text size %1", "字号 %1"),
    ("qualifier", "over", "超"),
    (None, ("day to go", "days to go"), ("天",)),
]
"""The words of a small program of one screen and one module."""


class TestInterfaceCatalog:
    @pytest.fixture
    def package(self, tmp_path: Path) -> Path:
        package = tmp_path / "program"
        (package / "screen" / "controls").mkdir(parents=True)
        (package / "screen" / "controls" / "Bar.qml").write_text(
            'Item { property string a: Words.tr("Next"); property string b: Words.tr("Text size %1").arg(2) }\n',
            encoding="utf-8",
        )
        (package / "words.py").write_text(
            'def words(catalogs, days):\n    catalogs.interface_in("zh_CN", "qualifier", "over")\n'
            '    catalogs.interface_plural("zh_CN", "day to go", "days to go", days)\n',
            encoding="utf-8",
        )
        return package

    @pytest.fixture
    def findings(self, package: Path, translations: Catalogs) -> Callable[[], list[Finding]]:
        return lambda: list(interface_findings(translations, package))

    def without(self, source: str) -> list[tuple[str | None, object, object]]:
        return [word for word in WORDS if source not in (word[1], word[1][0])]

    def test_that_is_complete_has_no_findings(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_catalog("zh_CN", "interface", WORDS)
        assert findings() == []

    def test_of_the_program_has_no_findings(self, built_in_catalogs: Catalogs) -> None:
        assert list(interface_findings(built_in_catalogs, places.PACKAGE)) == []

    def test_of_english_is_not_asked_for(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_catalog("zh_CN", "interface", WORDS)
        write_catalog("en", "zone", [])
        assert findings() == []

    @pytest.mark.parametrize("source", ["Next", "Text size %1", "over", "day to go"])
    def test_without_a_translation_names_the_word_and_the_file(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]], source: str
    ) -> None:
        po = write_catalog("zh_CN", "interface", self.without(source))
        (found,) = findings()
        assert (found.place, found.problem) == (f"interface/{source}", "no zh_CN translation")
        assert found.file == str(po)

    def test_with_a_translation_for_another_context(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        write_catalog("zh_CN", "interface", [*self.without("over"), (None, "over", "超")])
        assert [found.place for found in findings()] == ["interface/over"]

    @pytest.mark.parametrize("empty", ["", " "])
    def test_with_an_empty_translation(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]], empty: str
    ) -> None:
        write_catalog("zh_CN", "interface", [*self.without("Next"), (None, "Next", empty)])
        assert [found.place for found in findings()] == ["interface/Next"]

    def test_with_a_fuzzy_translation(self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]) -> None:
        write_catalog("zh_CN", "interface", WORDS, frozenset({"qualifier"}))
        (found,) = findings()
        assert (found.place, found.problem) == ("interface/over", "the zh_CN translation is fuzzy")

    def test_that_is_missing(self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]) -> None:
        write_catalog("zh_CN", "zone", [])
        (found,) = findings()
        assert (found.place, found.problem) == ("interface", "the zh_CN catalog is missing")

    def test_that_cannot_be_read(self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]) -> None:
        write_catalog("zh_CN", "interface", []).write_bytes(b"this is no catalog\n")
        (found,) = findings()
        assert found.problem.startswith("the zh_CN catalog cannot be read: ")

    def test_that_was_compiled_before_its_last_change(
        self, write_catalog: WriteCatalog, findings: Callable[[], list[Finding]]
    ) -> None:
        make_older(write_catalog("zh_CN", "interface", WORDS).with_suffix(".mo"), DAY)
        (found,) = findings()
        assert found.place == "interface"
        assert "older than its source" in found.problem
