"""The bounds of the format: as much on a slide as can be read from afar, and no more."""

import pytest

from kiosk.content.deck import FORMAT, Deck, Poster
from kiosk.content.findings import DeckError
from kiosk.content.reading import parse_deck

HEAD = """\
format = 1
id = "zone"
language = "zh_CN"
title = "试验区"
[source.s]
title = "源"
short = "源"
[figure]
n = { value = 3, unit = "count", source = "s" }
day = { annual = "04-15", source = "s" }
[[slide]]
id = "only"
title = "题"
"""
SIDE = '{ figure = "n" }'
PIECES = {
    "narrative": ("facts", '{ label = "事" }', 1, 4),
    "figures": ("figures", '{ figure = "n", label = "数" }', 1, 4),
    "change": ("pairs", f"{{ before = {SIDE}, after = {SIDE} }}", 1, 3),
    "scale": ("amounts", '{ figure = "n", label = "数" }', 2, 4),
    "cards": ("cards", '{ title = "卡" }', 2, 8),
    "voice": ("voices", '{ name = "人", role = "职", point = "言" }', 1, 3),
    "countdown": ("facts", '{ label = "事" }', 0, 3),
}


def deck_with(layout: str, count: int) -> Deck:
    name, piece, _, _ = PIECES[layout]
    figure = 'figure = "day"\n' if layout == "countdown" else ""
    pieces = ", ".join([piece] * count)
    return parse_deck(f'{HEAD}layout = "{layout}"\n{figure}{name} = [{pieces}]\n', "zone")


@pytest.mark.parametrize("layout", PIECES)
def test_layout_takes_from_its_fewest_to_its_most_pieces(layout: str) -> None:
    name, _, fewest, most = PIECES[layout]
    for count in range(fewest, most + 1):
        assert len(getattr(deck_with(layout, count).slide[0], name)) == count


@pytest.mark.parametrize("layout", PIECES)
def test_layout_refuses_more_and_fewer(layout: str) -> None:
    name, _, fewest, most = PIECES[layout]
    for count in {most + 1, fewest - 1} - {-1}:
        with pytest.raises(DeckError) as error:
            deck_with(layout, count)
        (finding,) = error.value.findings
        assert finding.place == f"zone/only/{name}"


@pytest.mark.parametrize(("count", "more"), [(2, ""), (3, ""), (1, "bars = true\n")])
def test_mark_draws_one_pair_and_no_bars(count: int, more: str) -> None:
    pairs = ", ".join([PIECES["change"][1]] * count)
    with pytest.raises(DeckError, match="a `mark` draws one pair, and no bars"):
        parse_deck(f'{HEAD}layout = "change"\nmark = "train"\n{more}pairs = [{pairs}]\n', "zone")


def test_story_without_a_place_in_the_order_stands_at_its_head() -> None:
    assert deck_with("cards", 2).order == 0


def test_deck_is_of_the_programs_format() -> None:
    assert deck_with("cards", 2).format == FORMAT


def test_read_deck_cannot_be_changed() -> None:
    deck = deck_with("cards", 2)
    with pytest.raises(AttributeError):
        deck.title = "别的"  # type: ignore[misc]


@pytest.mark.parametrize("arrangement", ["left", "middle", "wide", "columns", "couplet", "bottom-right"])
def test_poster_says_where_its_slogan_stands(arrangement: str) -> None:
    deck = parse_deck(f'{HEAD}layout = "poster"\narrangement = "{arrangement}"\nground = "paper"\n', "zone")
    (poster,) = deck.slide
    assert isinstance(poster, Poster)
    assert (poster.arrangement, poster.ground) == (arrangement, "paper")


def test_poster_refuses_an_arrangement_that_nobody_drew() -> None:
    with pytest.raises(DeckError) as error:
        parse_deck(f'{HEAD}layout = "poster"\narrangement = "diagonal"\n', "zone")
    assert error.value.findings[0].place == "zone/only/arrangement"
