"""Deck files as people really save them: whole, broken, in odd encodings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import places
from kiosk.content.deck import Poster
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import deck_folders, parse_deck, read_deck

WriteDeck = Callable[..., Path]

HOURS = '{ value = 24, unit = "hour", approx = "at most", source = "report" }'


def findings_of(folder: Path) -> list[Finding]:
    with pytest.raises(DeckError) as error:
        read_deck(folder)
    return error.value.findings


def only_finding(folder: Path) -> Finding:
    (finding,) = findings_of(folder)
    return finding


@pytest.mark.parametrize(("name", "least"), [("ftz", 20), ("day", 13)])
def test_built_in_deck_reads_and_has_all_its_slides(name: str, least: int) -> None:
    deck = read_deck(places.DECKS / name)
    assert deck.id == name
    assert len(deck.slide) >= least


def test_small_deck_reads(write_deck: WriteDeck) -> None:
    deck = read_deck(write_deck())
    assert deck.title == "试验区"
    assert deck.mood == "steppe"
    assert deck.figure["trains"].value == 1145
    assert isinstance(deck.slide[-1], Poster)


def test_slide_knows_its_chapter(write_deck: WriteDeck) -> None:
    deck = read_deck(write_deck())
    chapters = {slide.id: deck.chapter_of(slide) for slide in deck.slide}
    assert chapters["trains"] == deck.chapter[0]
    assert chapters["opening"] is None


@pytest.mark.parametrize(
    ("encode"),
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="a byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), id="both"),
    ],
)
def test_accepts_what_editors_on_windows_write(
    write_deck: WriteDeck, deck_text: Callable[..., str], encode: Callable[[str], bytes]
) -> None:
    plain = read_deck(write_deck())
    assert read_deck(write_deck(content=encode(deck_text()))) == plain


def test_text_of_several_lines_is_the_same_with_windows_line_ends(
    write_deck: WriteDeck, deck_text: Callable[..., str]
) -> None:
    text = deck_text(('title = "关键一环"', 'title = """关键\n一环"""'))
    assert read_deck(write_deck(content=text.replace("\n", "\r\n"))) == read_deck(write_deck(content=text))


def test_finding_names_the_file(write_deck: WriteDeck) -> None:
    folder = write_deck(('title = "关键一环"', ""))
    assert only_finding(folder).file == str(folder / "deck.toml")


@pytest.mark.parametrize("content", [b"", b"\n \t\n", b"\xef\xbb\xbf"])
def test_empty_file_is_said_to_be_empty(write_deck: WriteDeck, content: bytes) -> None:
    finding = only_finding(write_deck(content=content))
    assert (finding.place, finding.problem) == ("zone", "the deck is empty")


def test_toml_mistake_names_its_line(write_deck: WriteDeck, deck_text: Callable[..., str]) -> None:
    text = deck_text(('id = "trains"', 'id = "trains'))
    line = 1 + text.splitlines().index('id = "trains')
    finding = only_finding(write_deck(content=text))
    assert finding.place == "zone"
    assert "not valid TOML" in finding.problem
    assert f"at line {line}" in finding.problem


def test_file_that_is_no_toml_at_all_is_refused(write_deck: WriteDeck) -> None:
    assert "not valid TOML" in only_finding(write_deck(content="{ }\n<deck/>\n")).problem


def test_file_that_is_not_utf8_names_the_byte(write_deck: WriteDeck) -> None:
    finding = only_finding(write_deck(content='title = "试验区"'.encode("gb18030")))
    assert (finding.place, finding.problem) == ("zone", "not UTF-8 at byte 9")
    assert finding.remedy == "save it as UTF-8"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("format = 2\n", "deck format 2, this program reads 1"),
        ('format = "1"\n', "deck format 1, this program reads 1"),
        ("", "deck format none, this program reads 1"),
    ],
)
def test_wrong_format_number_is_named(write_deck: WriteDeck, line: str, problem: str) -> None:
    finding = only_finding(write_deck(("format = 1\n", line)))
    assert (finding.place, finding.problem) == ("zone/format", problem)


@pytest.mark.parametrize("number", ["true", "1.0"])
def test_format_number_is_a_whole_number(write_deck: WriteDeck, number: str) -> None:
    assert only_finding(write_deck(("format = 1\n", f"format = {number}\n"))).place == "zone/format"


def test_folder_without_a_deck_says_so(tmp_path: Path) -> None:
    finding = only_finding(tmp_path)
    assert finding.place == tmp_path.name
    assert "cannot be read" in finding.problem
    assert finding.file == str(tmp_path / "deck.toml")


def test_deck_must_be_called_as_its_folder(write_deck: WriteDeck) -> None:
    finding = only_finding(write_deck(name="other"))
    assert (finding.place, finding.problem) == ("other/id", "the deck's id is “zone”")
    assert "other" in finding.remedy


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ('id = "meaning"', 'id = "meaning"\ncolour = "red"', "zone/meaning/colour", "unknown field `colour`"),
        ("[source.law]", "[sources.law]", "zone/sources", "unknown field `sources`"),
        ('title = "《报告》"', 'titel = "《报告》"', "zone/source", "`titel`"),
        ('title = "关键一环"\n', "", "zone/meaning/title", "missing required field `title`"),
        ('id = "meaning"\n', "", "zone/slide 10/id", "missing required field `id`"),
        ('layout = "voice"\n', "", "zone/people/layout", "missing required field `layout`"),
        ('layout = "voice"', 'layout = "speech"', "zone/people/layout", "'speech'"),
        ('title = "关键一环"', "title = 1", "zone/meaning/title", "Expected `str`, got `int`"),
        ('title = "关键一环"', 'title = ""', "zone/meaning/title", "length >= 1"),
        ('label = "回程"', "label = 2", "zone/share/part/label", "Expected `str`, got `int`"),
        ('label = "目标"', "label = 2", "zone/growth/amounts/2/label", "Expected `str`, got `int`"),
        ('"板材", "粮食"', '"板材", 7', "zone/then-now/pairs/1/before/items/2", "got `int`"),
        ('id = "meaning"', 'id = "Meaning"', "zone/Meaning/id", "matching regex"),
        ('id = "meaning"', "id = 8", "zone/slide 10/id", "got `int`"),
        ('id = "corridor"', 'id = "The Corridor"', "zone/chapter/The Corridor/id", "matching regex"),
        ('title = "国际通道"', "title = []", "zone/chapter/corridor/title", "got `array`"),
        ('language = "zh_CN"', 'language = "Chinese"', "zone/language", "matching regex"),
        ('title = "试验区"', 'title = "试验区"\nmood = "jolly"', "zone/mood", "'jolly'"),
        ("goal = true", 'goal = "yes"', "zone/growth/amounts/2/goal", "Expected `bool`, got `str`"),
        ("part = {", "parts = {", "zone/share/parts", "unknown field `parts`"),
        ('icon = "clock"', 'icon = "Clock!"', "zone/clearance/facts/1/icon", "matching regex"),
        ('    { title = "木浆", text = "进口" },\n', "", "zone/goods/cards", "length >= 2"),
        ('"板材", "粮食"', '"1", "2", "3", "4", "5", "6", "7"', "zone/then-now/pairs/1/before/items", "length <= 6"),
        ('when = "起初", items', 'figure = "trains", items', "zone/then-now/pairs/1/before", "`figure` or `items`"),
        ('when = "如今", figure = "per_day"', 'when = "如今"', "zone/then-now/pairs/1/after", "`figure` or `items`"),
        ('title = "变化"', 'title = "变化"\nbars = true\nmark = "train"', "zone/then-now", "a `mark` draws one pair"),
    ],
)
def test_error_names_deck_slide_and_field(write_deck: WriteDeck, old: str, new: str, place: str, problem: str) -> None:
    finding = only_finding(write_deck((old, new)))
    assert finding.place == place or finding.place.startswith(f"{place}/")
    assert problem in finding.problem


@pytest.mark.parametrize("slide", ["3", '{ layout = "cover" }'])
def test_slides_that_are_no_list_of_tables_are_refused(write_deck: WriteDeck, slide: str) -> None:
    head = 'format = 1\nid = "zone"\nlanguage = "zh_CN"\ntitle = "题"\n'
    assert only_finding(write_deck(content=f"{head}slide = {slide}\n")).place == "zone/slide"
    assert only_finding(write_deck(content=f"{head}slide = [{slide}, 3]\n")).place.startswith("zone/slide 1")


def test_deck_without_slides_is_refused(write_deck: WriteDeck) -> None:
    text = 'format = 1\nid = "zone"\nlanguage = "zh_CN"\ntitle = "题"\nslide = []\n'
    assert only_finding(write_deck(content=text)).place == "zone/slide"


@pytest.mark.parametrize(
    ("figure", "problem"),
    [
        ('{ value = 24, unit = "hour", source = "report", colour = 1 }', "`colour`"),
        ('{ value = 24, unit = "hour" }', "`source`"),
        ('{ value = true, unit = "hour", source = "report" }', "got `bool`"),
        ('{ value = "24", unit = "hour", source = "report" }', "got `str`"),
        ('{ value = 24, source = "report" }', "a number needs a `unit`"),
        ('{ value = 24, low = 1, high = 2, unit = "hour", source = "report" }', "give exactly one of"),
        ('{ value = 24, unit = "hour", approx = "circa", source = "report" }', "circa"),
        ('{ value = 24, unit = "hour", as_of = "lately", source = "report" }', "`as_of` must be like"),
        ('{ annual = "02-30", source = "report" }', "no day of the calendar"),
        ('{ date = 2026-04-09T10:00:00, source = "report" }', "got `datetime`"),
    ],
)
def test_mistaken_figure_is_refused_among_the_figures(write_deck: WriteDeck, figure: str, problem: str) -> None:
    finding = only_finding(write_deck((HOURS, figure)))
    assert finding.place.startswith("zone/figure/")
    assert problem in finding.problem


@pytest.mark.parametrize(
    "figure",
    ['{ value = 24, source = "report" }', '{ value = 24, unit = "hour", source = "report", colour = 1 }'],
)
def test_mistaken_figure_is_named(write_deck: WriteDeck, figure: str) -> None:
    """A deck has forty figures: which one?"""
    finding = only_finding(write_deck((HOURS, figure)))
    assert "hours" in finding.place + finding.problem


def test_figure_whose_name_is_no_identifier_is_placed_among_the_figures(write_deck: WriteDeck) -> None:
    finding = only_finding(write_deck(("published = {", "Published = {")))
    assert finding.place.startswith("zone/figure")
    assert " - at " not in finding.problem


def test_several_findings_come_at_once(write_deck: WriteDeck) -> None:
    folder = write_deck(
        ('title = "班列{trains}列"', 'title = "班列{trians}列"'),
        ('body = "{trains:as-of}增长', 'body = "{trains.real}增长'),
        ('figure = "yearly"', 'figure = "trains"'),
        ('id = "people"\n', 'id = "goods"\n'),
    )
    assert {finding.place for finding in findings_of(folder)} == {
        "zone/trains/title",
        "zone/trains/body",
        "zone/days/figure",
        "zone/goods/id",
    }


def test_wrong_id_is_said_along_with_what_else_is_wrong(write_deck: WriteDeck) -> None:
    folder = write_deck(('title = "班列{trains}列"', 'title = "{trians}"'), name="other")
    assert [finding.place for finding in findings_of(folder)] == ["other/id", "zone/trains/title"]


def test_parses_text_without_a_file(deck_text: Callable[..., str]) -> None:
    assert parse_deck(deck_text(), "zone").id == "zone"


class TestDeckFolders:
    def test_are_found_by_name(self, write_deck: WriteDeck, tmp_path: Path) -> None:
        folders = [write_deck(name=name) for name in ("zone", "beta", "alpha")]
        (tmp_path / "decks" / "notes").mkdir()
        (tmp_path / "decks" / "deck.toml").write_text("", encoding="utf-8")
        assert deck_folders(tmp_path / "decks") == sorted(folders)

    def test_are_none_where_there_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"")
        assert deck_folders(tmp_path / "nowhere") == []
        assert deck_folders(tmp_path / "file") == []

    def test_of_the_program_hold_two_stories(self) -> None:
        assert [folder.name for folder in deck_folders(places.DECKS)] == ["day", "ftz"]
