"""`kiosk list` and `kiosk check` as an author runs them: as a process, on copies of the program's own files."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kiosk import places
from kiosk.content.schema import deck_schema

ROOT = places.PACKAGE.parent


def kiosk(
    *words: str | Path, program: Path = ROOT, at: Path | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Runs the program that lies in a folder, from that folder or from another."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        cwd=at or program,
        env={**os.environ, "PYTHONPATH": str(program), "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
    )


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.fixture
def zone(tmp_path: Path) -> Path:
    """A copy of the zone's deck to break."""
    return shutil.copytree(places.DECKS / "ftz", tmp_path / "decks" / "ftz")


@contextmanager
def translations(po: Path) -> Iterator[Catalog]:
    """A catalog to change; it is written and compiled as `make catalogs` does."""
    with po.open("rb") as file:
        catalog = read_po(file)
    yield catalog
    with po.open("wb") as file:
        write_po(file, catalog)
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)


def message_at(catalog: Catalog, place: str) -> Message:
    return next(message for message in catalog if message.context == place)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_list_names_both_decks_their_slides_and_languages() -> None:
    done = kiosk("list")
    assert done.returncode == 0
    assert done.stderr == ""
    decks = [line for line in lines(done.stdout) if re.match(r"\w+  .* slides\)", line)]
    assert [deck.split()[0] for deck in decks] == ["day", "ftz"]
    assert "  ftz/erenhot-trains  " in done.stdout
    languages = lines(done.stdout)[-1]
    assert languages.startswith("languages  zh_CN (简体中文), ")
    assert "en (English)" in languages


def test_list_can_be_written_where_chinese_cannot() -> None:
    """A console or a redirected file on Windows."""
    done = kiosk("list", PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "ftz/erenhot-trains" in done.stdout


def test_words_of_the_program_have_nothing_to_mend() -> None:
    done = kiosk("check", "--words-only")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"2 decks, \d+ slides, \d+ languages: nothing to mend\n", done.stdout)


def test_check_of_words_needs_no_qt(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text('raise ImportError("no Qt here")\n', encoding="utf-8")
    hidden = os.pathsep.join([str(tmp_path), str(ROOT)])
    assert kiosk("check", "--words-only", PYTHONPATH=hidden).returncode == 0


class TestPath:
    """A deck is named by its folder, by its file, or by the folder that holds it."""

    @pytest.mark.parametrize("path", ["decks", "decks/ftz", "decks/ftz/deck.toml"])
    def test_of_a_sound_deck(self, zone: Path, tmp_path: Path, path: str) -> None:
        done = kiosk("check", "--words-only", tmp_path / path)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("1 decks, ")

    @pytest.mark.parametrize("path", [".", "deck.toml", "../ftz"])
    def test_seen_from_the_decks_own_folder(self, zone: Path, path: str) -> None:
        done = kiosk("check", "--words-only", path, at=zone)
        assert (done.returncode, done.stderr) == (0, "")

    def test_without_a_deck_is_wrong_use(self, tmp_path: Path) -> None:
        done = kiosk("check", "--words-only", tmp_path)
        assert done.returncode == 2
        assert lines(done.stderr) == [f"kiosk check: no deck in {tmp_path}"]

    def test_that_is_misspelt_is_wrong_use_even_beside_a_good_one(self, zone: Path, tmp_path: Path) -> None:
        done = kiosk("check", "--words-only", zone, tmp_path / "misspelt")
        assert done.returncode == 2
        assert "misspelt" in done.stderr


class TestBrokenDeck:
    """Each mistake is one line on stderr that names deck, slide and field."""

    @pytest.fixture
    def finding(self, zone: Path) -> Callable[[], str]:
        def only() -> str:
            done = kiosk("check", "--words-only", zone)
            assert done.returncode == 1
            assert done.stdout == ""
            (line,) = lines(done.stderr)
            assert line.startswith(f"{zone / 'deck.toml'}: ftz")
            return line.removeprefix(f"{zone / 'deck.toml'}: ")

        return only

    def test_misspelt_figure(self, zone: Path, finding: Callable[[], str]) -> None:
        change(zone / "deck.toml", 'figure = "erenhot_trains", label', 'figure = "erenhot_trian", label')
        assert finding() == (
            "ftz/erenhot-trains/figures/1/figure: unknown figure “erenhot_trian”; did you mean “erenhot_trains”?"
        )

    def test_attribute_of_a_figure(self, zone: Path, finding: Callable[[], str]) -> None:
        change(zone / "deck.toml", 'body = "{erenhot_trains:as-of}，', 'body = "{erenhot_trains.__class__}，')
        line = finding()
        assert line.startswith("ftz/erenhot-trains/body: ")
        assert "“{erenhot_trains.__class__}” is no plain figure name" in line

    def test_duplicate_slide_id(self, zone: Path, finding: Callable[[], str]) -> None:
        change(zone / "deck.toml", 'id = "turbines"', 'id = "erenhot-trains"')
        assert finding().startswith("ftz/erenhot-trains/id: a second slide has the id “erenhot-trains”")

    def test_missing_image(self, zone: Path) -> None:
        change(zone / "deck.toml", 'id = "clearance"', 'id = "clearance"\nimage = "train.jpg"')
        done = kiosk("check", "--words-only", zone)
        assert done.returncode == 1
        assert f"{zone / 'deck.toml'}: ftz/clearance/image: the picture “train.jpg” is missing" in done.stderr

    def test_missing_scene(self, zone: Path) -> None:
        (zone / "dawn.portrait.svg").unlink()
        done = kiosk("check", "--words-only", zone)
        assert done.returncode == 1
        assert "/scene: the picture “dawn.portrait.svg” is missing" in done.stderr

    def test_chart_over_unlike_units(self, zone: Path, finding: Callable[[], str]) -> None:
        change(zone / "deck.toml", 'figure = "manzhouli_return", label', 'figure = "clearance", label')
        assert finding().startswith("ftz/manzhouli-trains/part: one scale over unlike units: hour, train")

    def test_file_that_is_no_toml(self, zone: Path, finding: Callable[[], str]) -> None:
        (zone / "deck.toml").write_text("slides:\n  - title: 内蒙古\n", encoding="utf-8")
        line = finding()
        assert line.startswith("ftz: not valid TOML: ")
        assert "line 1" in line

    def test_file_of_no_bytes(self, zone: Path, finding: Callable[[], str]) -> None:
        (zone / "deck.toml").write_bytes(b"")
        assert finding().startswith("ftz: the deck is empty")

    def test_several_mistakes_come_at_once(self, zone: Path) -> None:
        change(zone / "deck.toml", 'id = "turbines"', 'id = "erenhot-trains"')
        change(zone / "deck.toml", 'body = "{erenhot_trains:as-of}，', 'body = "{erenhot_trian:as-of}，')
        done = kiosk("check", "--words-only", zone)
        assert done.returncode == 1
        places_named = [line.removeprefix(f"{zone / 'deck.toml'}: ").split(": ")[0] for line in lines(done.stderr)]
        assert places_named == ["ftz/erenhot-trains/id", "ftz/erenhot-trains/body"]

    def test_missing_translation(self, zone: Path) -> None:
        change(zone / "deck.toml", 'label = "同比增长" }', 'label = "同比大增" }')
        done = kiosk("check", "--words-only", zone)
        assert done.returncode == 1
        (line,) = lines(done.stderr)
        assert "ftz.po: ftz/erenhot-trains/figures/2/label: no en translation of “同比大增”" in line

    def test_one_broken_deck_does_not_hide_another(self, zone: Path) -> None:
        other = shutil.copytree(places.DECKS / "day", zone.parent / "day")
        (zone / "deck.toml").write_bytes(b"")
        change(other / "deck.toml", 'id = "what"', 'id = "cover"')
        done = kiosk("check", "--words-only", zone.parent)
        assert done.returncode == 1
        assert "day/cover/id: " in done.stderr
        assert "ftz: the deck is empty" in done.stderr


class TestBrokenTranslation:
    """In a copy of the whole program, as there is no other door to its translations."""

    @pytest.fixture
    def program(self, tmp_path: Path) -> Path:
        program = tmp_path / "program"
        shutil.copytree(places.PACKAGE, program / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(places.DECKS, program / "assets" / "decks")
        shutil.copytree(places.TRANSLATIONS, program / "translations")
        return program

    @pytest.fixture
    def english(self, program: Path) -> Path:
        return program / "translations" / "en" / "LC_MESSAGES" / "ftz.po"

    def finding(self, program: Path, english: Path) -> str:
        done = kiosk("check", "--words-only", program=program)
        assert done.returncode == 1
        (line,) = lines(done.stderr)
        assert line.startswith(f"{english}: ftz")
        return line.removeprefix(f"{english}: ")

    def test_copy_has_nothing_to_mend(self, program: Path) -> None:
        done = kiosk("check", "--words-only", program=program)
        assert (done.returncode, done.stderr) == (0, "")

    def test_missing_translation(self, program: Path, english: Path) -> None:
        with translations(english) as catalog:
            catalog.delete("同比增长", context="ftz/erenhot-trains/figures/2/label")
        assert self.finding(program, english).startswith(
            "ftz/erenhot-trains/figures/2/label: no en translation of “同比增长”"
        )

    def test_fuzzy_translation(self, program: Path, english: Path) -> None:
        with translations(english) as catalog:
            message_at(catalog, "ftz/erenhot-trains/title").flags.add("fuzzy")
        assert self.finding(program, english).startswith("ftz/erenhot-trains/title: the en translation is fuzzy")

    def test_dropped_figure(self, program: Path, english: Path) -> None:
        with translations(english) as catalog:
            message_at(catalog, "ftz/erenhot-trains/body").string = "A record"
        assert self.finding(program, english).startswith(
            "ftz/erenhot-trains/body: the en translation drops the figure {erenhot_trains}"
        )

    def test_attribute_of_a_figure(self, program: Path, english: Path) -> None:
        with translations(english) as catalog:
            message_at(catalog, "ftz/erenhot-trains/body").string = "In {erenhot_trains.__class__}"
        assert self.finding(program, english).startswith(
            "ftz/erenhot-trains/body: in en: “{erenhot_trains.__class__}” is no plain figure name"
        )

    def test_missing_catalog(self, program: Path, english: Path) -> None:
        english.unlink()
        assert self.finding(program, english).startswith("ftz: the en catalog is missing")

    def test_catalog_that_is_no_catalog(self, program: Path, english: Path) -> None:
        english.write_bytes(b"this is no catalog\n")
        assert self.finding(program, english).startswith("ftz: the en catalog cannot be read: ")

    def test_damaged_deck_of_the_program_is_named_by_list_too(self, program: Path) -> None:
        (program / "assets" / "decks" / "ftz" / "deck.toml").write_bytes(b"")
        done = kiosk("list", program=program)
        assert done.returncode == 1
        assert "ftz: the deck is empty" in done.stderr
        assert "day/cover" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["chek"],
        ["check", "--word-only"],
        ["check", "--words-only", "nowhere"],
        ["export"],
        ["export", "--out", "out", "--size", "large"],
        ["--windowed", "tiny"],
    ],
)
def test_wrong_use_is_one_line(words: list[str], tmp_path: Path) -> None:
    done = kiosk(*words, at=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = lines(done.stderr)
    assert line.startswith("kiosk")


def test_schema_is_printed_as_json() -> None:
    done = kiosk("check", "--schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == deck_schema()
