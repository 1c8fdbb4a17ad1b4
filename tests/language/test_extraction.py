"""What a translator is handed: each text with its place, its layout and the figures it states."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from kiosk import places
from kiosk.content.findings import DeckError
from kiosk.content.reading import read_deck
from kiosk.content.walk import texts_of_deck
from kiosk.language.extraction import Message, extract_deck

WriteDeck = Callable[..., Path]


def extracted(folder: Path) -> dict[str, Message]:
    """The messages by their place."""
    with (folder / "deck.toml").open("rb") as file:
        return {message[2][0]: message for message in extract_deck(file, [], [], {})}


def comments(message: Message) -> list[str]:
    return message[3]


@pytest.mark.parametrize("name", ["ftz", "day"])
def test_every_text_of_a_built_in_deck_is_extracted(name: str) -> None:
    texts = dict(texts_of_deck(read_deck(places.DECKS / name)))
    messages = extracted(places.DECKS / name)
    assert {place: message[2][1] for place, message in messages.items()} == texts


def test_text_has_its_place_as_context(write_deck: WriteDeck) -> None:
    _, function, words, _ = extracted(write_deck())["zone/goods/cards/2/text"]
    assert (function, words) == ("pgettext", ("zone/goods/cards/2/text", "进口"))


def test_unit_has_plural_forms(write_deck: WriteDeck) -> None:
    _, function, words, notes = extracted(write_deck())["zone/unit/train"]
    assert (function, words) == ("npgettext", ("zone/unit/train", "列", "列"))
    assert notes == ["a unit's word, after a number"]


def test_line_is_where_the_text_stands(write_deck: WriteDeck) -> None:
    folder = write_deck()
    lines = (folder / "deck.toml").read_text(encoding="utf-8").splitlines()
    messages = extracted(folder)
    for place in ("zone/title", "zone/trains/body", "zone/people/voices/1/point", "zone/meaning/title"):
        line, _, (_, text), _ = messages[place]
        assert text in lines[line - 1]


def test_text_that_is_not_found_in_one_line_is_placed_at_the_first(write_deck: WriteDeck) -> None:
    folder = write_deck(('title = "关键一环"', 'title = """关键\n一环"""'))
    line, _, words, _ = extracted(folder)["zone/meaning/title"]
    assert (line, words[1]) == (1, "关键\n一环")


@pytest.mark.parametrize(
    ("place", "notes"),
    [
        ("zone/title", []),
        ("zone/chapter/corridor/title", []),
        ("zone/goods/title", ["layout: cards"]),
        ("zone/people/voices/1/point", ["layout: voice"]),
        ("zone/source/report/publisher", ["{published} is 2026-04-09"]),
        ("zone/trains/title", ["layout: figures", "{trains} is 1145 train"]),
        ("zone/trains/body", ["layout: figures", "{growth} is 0.223 ratio", "{trains} is 1145 train"]),
        ("zone/trains/figures/2/value", ["layout: figures", "{trade} is over 800000000 cny"]),
        ("zone/clearance/facts/1/text", ["layout: narrative", "{hours} is at most 24 hour"]),
    ],
)
def test_comments_tell_the_layout_and_what_each_figure_is(write_deck: WriteDeck, place: str, notes: list[str]) -> None:
    assert comments(extracted(write_deck())[place]) == notes


@pytest.mark.parametrize(
    ("field", "note"),
    [
        ("{per_day}", "{per_day} is 15–16 train"),
        ("{yearly:date}", "{yearly} is 04-15"),
        ("{zero}", "{zero} is 0 train"),
    ],
)
def test_comment_tells_ranges_yearly_days_and_zero(write_deck: WriteDeck, field: str, note: str) -> None:
    zero = 'zero = { value = 0, unit = "train", source = "report" }\nareas'
    folder = write_deck(("areas = {", f"{zero} = {{"), ("班列{trains}列", field))
    assert comments(extracted(folder)["zone/trains/title"]) == ["layout: figures", note]


def test_changed_text_keeps_its_place(write_deck: WriteDeck) -> None:
    before = extracted(write_deck())
    after = extracted(write_deck(('title = "关键一环"', 'title = "重要一环"')))
    assert set(before) == set(after)
    assert after["zone/meaning/title"][2] == ("zone/meaning/title", "重要一环")


def test_slide_called_unit_is_a_slide(write_deck: WriteDeck) -> None:
    """Its title is no word after a number, and needs no plural forms."""
    _, function, words, notes = extracted(write_deck(('id = "meaning"', 'id = "unit"')))["zone/unit/title"]
    assert (function, words) == ("pgettext", ("zone/unit/title", "关键一环"))
    assert notes == ["layout: statement"]


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="a byte order mark"),
    ],
)
def test_whatever_the_reader_accepts_is_extracted_alike(
    write_deck: WriteDeck, deck_text: Callable[..., str], encode: Callable[[str], bytes]
) -> None:
    plain = extracted(write_deck())
    folder = write_deck(content=encode(deck_text()))
    assert read_deck(folder).id == "zone"
    assert extracted(folder) == plain


def test_deck_that_cannot_be_read_is_an_error(write_deck: WriteDeck) -> None:
    with pytest.raises(DeckError):
        extracted(write_deck(content="format = 1\n"))


def test_stream_without_a_name_is_a_deck_called_deck(deck_text: Callable[..., str]) -> None:
    text = deck_text(('id = "zone"', 'id = "deck"'))
    messages = list(extract_deck(io.BytesIO(text.encode()), [], [], {}))
    assert ("deck/title", "试验区") in [message[2] for message in messages]


def test_pybabel_finds_the_extractor_by_its_name(write_deck: WriteDeck) -> None:
    """By the entry point, as `make catalogs` does; and takes context, plural and comments from it."""
    catalog = Catalog()
    found: Any = extract_from_dir(str(write_deck()), [("deck.toml", "deck")], comment_tags=["layout"])
    for _, _, words, notes, context in found:
        catalog.add(words, auto_comments=notes, context=context)
    title = catalog.get("班列{trains}列", context="zone/trains/title")
    assert title is not None
    assert title.auto_comments == ["layout: figures", "{trains} is 1145 train"]
    unit = catalog.get("列", context="zone/unit/train")
    assert unit is not None
    assert unit.id == ("列", "列")
