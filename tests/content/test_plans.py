"""Line plans and wheels: what they take, what is wrong with them, and where it is said to be wrong."""

import pytest

from kiosk.content.deck import Corridor, Deck, Wheel
from kiosk.content.findings import DeckError, Finding
from kiosk.content.reading import parse_deck
from kiosk.content.walk import figures_named_in, texts_of
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain

PLAN = """\
format = 1
id = "zone"
language = "zh_CN"
title = "试验区"
[source.s]
title = "源"
short = "源"
[unit]
train = "列"
[figure]
trains = { value = 1145, unit = "train", as_of = "2026-Q1", source = "s" }
measures = { value = 19, unit = "count", source = "s" }
growth = { value = 0.223, unit = "ratio", source = "s" }
per_day = { low = 15, high = 16, unit = "train", source = "s" }
many = { value = 5000, unit = "count", source = "s" }
day = { annual = "04-15", source = "s" }

[[slide]]
layout = "corridor"
id = "plan"
title = "通道"
[[slide.stops]]
id = "erenhot"
name = "二连浩特"
at = [0, 1]
upright = [1, 4]
opens = "fields"
figure = "trains"
label = "班列"
[[slide.stops]]
id = "mongolia"
name = "蒙古国"
at = [3, 0]
upright = [0, 2]
abroad = true
[[slide.stops]]
id = "russia"
name = "俄罗斯"
at = [5, 1]
upright = [1, 0]
abroad = true
[[slide.lines]]
name = "中欧班列"
routes = [["erenhot", "mongolia", "russia"], ["erenhot", "russia"]]
[[slide.lines]]
name = "走廊"
drawn = "band"
routes = [["erenhot", "mongolia"]]

[[slide]]
layout = "wheel"
id = "fields"
title = "领域"
entries = ["贸易", "投资", "通道"]
count = { figure = "measures", label = "举措" }
"""


def changed(old: str, new: str) -> str:
    assert PLAN.count(old) == 1, f"“{old}” stands {PLAN.count(old)} times in the plan"
    return PLAN.replace(old, new)


def findings_in(text: str) -> list[Finding]:
    with pytest.raises(DeckError) as error:
        parse_deck(text, "zone")
    return error.value.findings


@pytest.fixture(scope="module")
def deck() -> Deck:
    return parse_deck(PLAN, "zone")


def test_plan_and_wheel_are_read(deck: Deck) -> None:
    plan, wheel = deck.slide
    assert isinstance(plan, Corridor)
    assert [(stop.id, stop.at, stop.upright, stop.abroad) for stop in plan.stops] == [
        ("erenhot", [0, 1], [1, 4], False),
        ("mongolia", [3, 0], [0, 2], True),
        ("russia", [5, 1], [1, 0], True),
    ]
    assert [(line.drawn, len(line.routes)) for line in plan.lines] == [("track", 2), ("band", 1)]
    assert isinstance(wheel, Wheel)
    assert wheel.entries == ["贸易", "投资", "通道"]


def test_names_labels_and_entries_are_texts_and_ids_are_not(deck: Deck) -> None:
    plan, wheel = deck.slide
    assert dict(texts_of(plan, "p")) == {
        "p/title": "通道",
        "p/stops/1/name": "二连浩特",
        "p/stops/1/label": "班列",
        "p/stops/2/name": "蒙古国",
        "p/stops/3/name": "俄罗斯",
        "p/lines/1/name": "中欧班列",
        "p/lines/2/name": "走廊",
    }
    assert dict(texts_of(wheel, "w")) == {
        "w/title": "领域",
        "w/entries/1": "贸易",
        "w/entries/2": "投资",
        "w/entries/3": "通道",
        "w/count/label": "举措",
    }


def test_figures_of_stops_and_of_the_count_are_found(deck: Deck) -> None:
    plan, wheel = deck.slide
    assert list(figures_named_in(plan, "p")) == [("p/stops/1/figure", "trains")]
    assert list(figures_named_in(wheel, "w")) == [("w/count/figure", "measures")]


def test_table_names_stop_and_label_and_routes_stay_as_they_are(deck: Deck, translations: Catalogs) -> None:
    told = Teller(deck, translations).slide(deck.slide[0], "zh_CN")
    assert [(plain(row["label"]), plain(row["value"])) for row in told["rows"]] == [("二连浩特 · 班列", "1,145列")]
    assert told["lines"][0]["routes"] == [["erenhot", "mongolia", "russia"], ["erenhot", "russia"]]


def test_table_names_a_stop_without_a_label_by_its_name(translations: Catalogs) -> None:
    deck = parse_deck(changed('label = "班列"\n', ""), "zone")
    (row,) = Teller(deck, translations).slide(deck.slide[0], "zh_CN")["rows"]
    assert plain(row["label"]) == "二连浩特"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'opens = "fields"',
            'opens = "field"',
            "zone/plan/stops/1/opens: unknown slide “field”; did you mean “fields”?",
        ),
        (
            'opens = "fields"',
            'opens = "elsewhere"',
            "zone/plan/stops/1/opens: unknown slide “elsewhere”; declare it in a [[slide]]",
        ),
        (
            '[["erenhot", "mongolia"]]',
            '[["erenhot", "mongol"]]',
            "zone/plan/lines/2/routes/1: unknown stop “mongol”; did you mean “mongolia”?",
        ),
        (
            '["erenhot", "russia"]]',
            '["erenhot", "paris"]]',
            "zone/plan/lines/1/routes/2: unknown stop “paris”; declare it in the plan's `stops`",
        ),
        (
            '[["erenhot", "mongolia"]]',
            '[["erenhot", "mongolia", "erenhot"]]',
            "zone/plan/lines/2/routes/1: the route comes to “erenhot” twice; name each stop of a route once",
        ),
        (
            "at = [5, 1]",
            "at = [3, 0]",
            "zone/plan/stops/3/at: “mongolia” stands there already; give each stop its own place",
        ),
        (
            "upright = [1, 0]",
            "upright = [1, 4]",
            "zone/plan/stops/3/upright: “erenhot” stands there already; give each stop its own place",
        ),
        (
            'figure = "trains"',
            'figure = "train"',
            "zone/plan/stops/1/figure: unknown figure “train”; did you mean “trains”?",
        ),
        (
            'figure = "measures"',
            'figure = "measure"',
            "zone/fields/count/figure: unknown figure “measure”; did you mean “measures”?",
        ),
        *(
            (
                'figure = "measures"',
                f'figure = "{name}"',
                f"zone/fields/count/figure: figure “{name}” cannot be told off in marks; count a whole number up to 48",
            )
            for name in ("growth", "per_day", "many", "day")
        ),
    ],
)
def test_finding_names_deck_slide_field_and_remedy(old: str, new: str, said: str) -> None:
    (finding,) = findings_in(changed(old, new))
    assert str(finding) == said


def test_second_stop_of_one_id_is_a_finding() -> None:
    found = findings_in(changed('id = "russia"', 'id = "mongolia"'))
    assert "zone/plan/stops/mongolia/id" in [finding.place for finding in found]
    assert "a second stop has the id “mongolia”" in [finding.problem for finding in found]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at = [5, 1]", "at = [5]"),
        ("at = [5, 1]", "at = [5, 1, 2]"),
        ("at = [5, 1]", "at = [-1, 1]"),
        ("at = [5, 1]", "at = [25, 1]"),
        ("at = [5, 1]\n", ""),
        ("upright = [1, 0]\n", ""),
        ('drawn = "band"', 'drawn = "wave"'),
        ('[["erenhot", "mongolia"]]', "[]"),
        ('[["erenhot", "mongolia"]]', '[["erenhot"]]'),
        ('entries = ["贸易", "投资", "通道"]', 'entries = ["贸易", "投资"]'),
        ('count = { figure = "measures", label = "举措" }\n', ""),
    ],
)
def test_what_the_types_refuse_is_placed_on_its_slide(old: str, new: str) -> None:
    (finding,) = findings_in(changed(old, new))
    assert finding.place.startswith(("zone/plan/", "zone/fields/"))
