"""What types cannot say: names that point nowhere, ids used twice, pictures missing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import parse_deck, read_deck
from kiosk.content.validation import deck_findings, picture_findings, text_findings
from kiosk.content.walk import PlacedText

DeckText = Callable[..., str]
WriteDeck = Callable[..., Path]


def findings_in(text: str) -> list[Finding]:
    with pytest.raises(DeckError) as error:
        parse_deck(text, "zone")
    return error.value.findings


def only_finding(text: str) -> Finding:
    (finding,) = findings_in(text)
    return finding


@pytest.mark.parametrize("name", ["ftz", "day"])
def test_built_in_deck_has_no_findings(name: str) -> None:
    folder = places.DECKS / name
    deck = read_deck(folder)
    assert list(deck_findings(deck)) == []
    assert list(picture_findings(deck, folder)) == []


def test_small_deck_has_no_findings(small_deck: Deck) -> None:
    assert list(deck_findings(small_deck)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'layout = "poster"\nid = "slogan"\ntitle = "国家安全 人人有责"\norigin = "《周易》"',
            'layout = "wall"\nid = "slogan"\ntitle = "墙"',
            "zone/slogan/layout: a wall without posters; give the deck `poster` slides",
        ),
        (
            '{ figure = "trade", value',
            '{ figure = "trades", value',
            "zone/trains/figures/2/figure: unknown figure “trades”; did you mean “trade”?",
        ),
        (
            "班列{trains}列",
            "班列{trians}列",
            "zone/trains/title: unknown figure “trians”; did you mean “trains”?",
        ),
        (
            'figure = "yearly"',
            'figure = "xmas"',
            "zone/days/figure: unknown figure “xmas”; declare it in [figure]",
        ),
        (
            'figure = "per_day"',
            'figure = "per_dey"',
            "zone/then-now/pairs/1/after/figure: unknown figure “per_dey”; did you mean “per_day”?",
        ),
        (
            '{ figure = "returns"',
            '{ figure = "return"',
            "zone/share/part/figure: unknown figure “return”; did you mean “returns”?",
        ),
        (
            '"at most", source = "report"',
            '"at most", source = "reports"',
            "zone/figure/hours/source: unknown source “reports”; did you mean “report”?",
        ),
        (
            'id = "meaning"\nsource = "law"',
            'id = "meaning"\nsource = "lav"',
            "zone/meaning/source: unknown source “lav”; did you mean “law”?",
        ),
        (
            'id = "trains"\nchapter = "corridor"',
            'id = "trains"\nchapter = "coridor"',
            "zone/trains/chapter: unknown chapter “coridor”; did you mean “corridor”?",
        ),
        (
            'unit = "hour", approx',
            'unit = "hours", approx',
            "zone/figure/hours/unit: unknown unit “hours”; did you mean “hour”?",
        ),
        (
            'figure = "yearly"',
            'figure = "published"',
            "zone/days/figure: figure “published” is no yearly day; count down to an `annual` figure",
        ),
        (
            'id = "people"',
            'id = "goods"',
            "zone/goods/id: a second slide has the id “goods”; give each its own id",
        ),
    ],
)
def test_finding_names_deck_slide_field_and_remedy(deck_text: DeckText, old: str, new: str, said: str) -> None:
    assert str(only_finding(deck_text((old, new)))) == said


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("班列{trains}列", "班列{trains.real}列", "zone/trains/title", "no plain figure name"),
        ("班列{trains}列", "班列{trains列", "zone/trains/title", "lone"),
        ("班列{trains}列", "班列{trains:hex}列", "zone/trains/title", "unknown spec “hex”"),
        ("班列{trains}列", "班列{trains:date}列", "zone/trains/title", "“trains” is a number, not a date"),
        ("班列{trains}列", "班列{per_day:year}列", "zone/trains/title", "“per_day” is a number, not a date"),
        ("班列{trains}列", "{published}", "zone/trains/title", "“published” is a date"),
        ("班列{trains}列", "{published:unit}", "zone/trains/title", "“published” is a date"),
        ("班列{trains}列", "{yearly:compact}", "zone/trains/title", "“yearly” is a date"),
        ("班列{trains}列", "{trains:currency}", "zone/trains/title", "“trains” is no sum of money"),
        ("班列{trains}列", "{growth:currency}", "zone/trains/title", "“growth” is no sum of money"),
        ("班列{trains}列", "{growth:unit}", "zone/trains/title", "“growth” has a unit without a word"),
        ("班列{trains}列", "{areas:unit}", "zone/trains/title", "“areas” has a unit without a word"),
        ("班列{trains}列", "{trains:qualifier}", "zone/trains/title", "“trains” has no qualifier"),
        ("班列{trains}列", "{published:qualifier}", "zone/trains/title", "“published” has no qualifier"),
        ("班列{trains}列", "{hours:as-of}", "zone/trains/title", "“hours” has no date"),
        ("班列{trains}列", "{yearly:as-of}", "zone/trains/title", "“yearly” has no date"),
        ("{trade:compact}", "{trade:date}", "zone/trains/figures/2/value", "“trade” is a number"),
        ('when = "鼎盛时期"', 'when = "{x}"', "zone/figure/per_day/when", "unknown figure “x”"),
        ('cny = "元"', 'cny = "{"', "zone/unit/cny", "lone"),
        ('number = "第一章"', 'number = "{n}"', "zone/chapter/corridor/number", "unknown figure “n”"),
        ('subtitle = "向北开放"', 'subtitle = "{n}"', "zone/subtitle", "unknown figure “n”"),
    ],
)
def test_every_text_is_looked_at(deck_text: DeckText, old: str, new: str, place: str, problem: str) -> None:
    finding = only_finding(deck_text((old, new)))
    assert finding.place == place
    assert problem in finding.problem
    assert finding.remedy


@pytest.mark.parametrize(
    "text",
    [
        "{trains} {trains:number} {trains:decimal} {trains:compact} {trains:unit} {trains:as-of}",
        "{growth:percent}",
        "{trade:currency} {trade:qualifier}",
        "{per_day} {per_day:as-of}",
        "{published:date} {published:month-day} {published:year} {yearly:month-day}",
        "{{trains}}",
    ],
)
def test_fields_that_fit_their_figures_are_no_findings(small_deck: Deck, text: str) -> None:
    assert list(text_findings(small_deck, PlacedText("zone/trains/title", text))) == []


def test_each_wrong_field_of_a_text_is_a_finding(small_deck: Deck) -> None:
    found = list(text_findings(small_deck, PlacedText("zone/trains/title", "{a}{trains}{b}")))
    assert [finding.problem for finding in found] == ["unknown figure “a”", "unknown figure “b”"]


def test_several_slides_of_one_id_are_each_a_finding(deck_text: DeckText) -> None:
    found = findings_in(deck_text(('id = "people"', 'id = "goods"'), ('id = "meaning"', 'id = "goods"')))
    assert [finding.place for finding in found] == ["zone/goods/id"] * 2


def test_second_chapter_of_one_id_is_placed_among_the_chapters(deck_text: DeckText) -> None:
    """A slide may well have the id of a chapter, so `zone/corridor/id` would send the author to a slide."""
    second = 'title = "国际通道"\n\n[[chapter]]\nid = "corridor"\ntitle = "又一章"'
    finding = only_finding(deck_text(('title = "国际通道"', second)))
    assert finding.problem == "a second chapter has the id “corridor”"
    assert finding.place == "zone/chapter/corridor/id"


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('id = "trains"\nchapter = "corridor"', 'id = "trains"\nchapter = "north"', "[chapter.north]"),
        ('unit = "hour", approx', 'unit = "kilometre", approx', "[unit.kilometre]"),
    ],
)
def test_remedy_names_a_table_that_the_format_has(deck_text: DeckText, old: str, new: str, wrong: str) -> None:
    """Chapters are declared in [[chapter]], and units as keys of [unit]."""
    assert wrong not in only_finding(deck_text((old, new))).remedy


class TestPictures:
    def findings(self, folder: Path) -> list[Finding]:
        return list(picture_findings(read_deck(folder), folder))

    def test_scenes_and_images_that_are_there_are_no_findings(self, write_deck: WriteDeck) -> None:
        folder = write_deck(('id = "meaning"', 'id = "meaning"\nimage = "photo.png"'))
        (folder / "photo.png").write_bytes(b"png")
        assert self.findings(folder) == []

    def test_missing_image_names_deck_slide_and_field(self, write_deck: WriteDeck) -> None:
        (finding,) = self.findings(write_deck(('id = "meaning"', 'id = "meaning"\nimage = "photo.png"')))
        assert (finding.place, finding.problem) == ("zone/meaning/image", "the picture “photo.png” is missing")
        assert "zone/" in finding.remedy

    def test_missing_scene_is_named_for_each_orientation(self, write_deck: WriteDeck) -> None:
        found = self.findings(write_deck(('id = "meaning"', 'id = "meaning"\nscene = "dusk"')))
        assert {(finding.place, finding.problem) for finding in found} == {
            ("zone/meaning/scene", "the picture “dusk.landscape.svg” is missing"),
            ("zone/meaning/scene", "the picture “dusk.portrait.svg” is missing"),
        }

    def test_missing_scene_of_the_deck_itself_is_named(self, write_deck: WriteDeck) -> None:
        folder = write_deck()
        (folder / "dawn.portrait.svg").unlink()
        (finding,) = self.findings(folder)
        assert (finding.place, finding.problem) == ("zone/scene", "the picture “dawn.portrait.svg” is missing")

    def test_picture_missing_on_several_slides_is_named_once(self, write_deck: WriteDeck) -> None:
        folder = write_deck(
            ('id = "meaning"', 'id = "meaning"\nimage = "photo.png"'),
            ('id = "goods"', 'id = "goods"\nimage = "photo.png"'),
        )
        assert [finding.place for finding in self.findings(folder)] == ["zone/goods/image"]

    @pytest.mark.parametrize(("image", "shown"), [("a.webp", False), ("a", False), ("a.JPG", True), ("a.svg", True)])
    def test_a_picture_of_another_kind_is_named(self, write_deck: WriteDeck, image: str, shown: bool) -> None:
        folder = write_deck(('id = "meaning"', f'id = "meaning"\nimage = "{image}"'))
        (folder / image).write_bytes(b"picture")
        assert [(finding.place, finding.problem) for finding in self.findings(folder)] == (
            [] if shown else [("zone/meaning/image", f"“{image}” is no SVG, PNG or JPEG")]
        )

    @pytest.mark.parametrize("image", ["../other/photo.png", "/etc/hostname", "a/../../../photo.png"])
    def test_picture_outside_the_folder_is_refused_though_it_is_there(
        self, write_deck: WriteDeck, tmp_path: Path, image: str
    ) -> None:
        folder = write_deck(('id = "meaning"', f'id = "meaning"\nimage = "{image}"'))
        for path in (folder.parent / "other" / "photo.png", tmp_path / "photo.png"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"png")
        (finding,) = self.findings(folder)
        assert finding.place == "zone/meaning/image"
        assert "lies outside the deck's folder" in finding.problem

    def test_picture_that_is_a_folder_is_missing(self, write_deck: WriteDeck) -> None:
        folder = write_deck(('id = "meaning"', 'id = "meaning"\nimage = "photos"'))
        (folder / "photos").mkdir()
        (finding,) = self.findings(folder)
        assert "“photos” is missing" in finding.problem
