"""Where things stand on screens of every shape, read off the pages."""

import pytest

READ = """
import json
from PySide6.QtCore import QSize
from kiosk import places
from kiosk.content.reading import deck_folders, read_deck
from kiosk.language.typesetting import plain
from kiosk.output.fitting import shown_texts
from kiosk.output.pages import pages, without_display

application = without_display()
decks = [(folder, read_deck(folder)) for folder in deck_folders(places.DECKS)]
order = {deck.id: [slide.id for slide in deck.slide] for _, deck in decks}


def items(root):
    yield root
    for child in root.childItems():
        if child.isVisible():
            yield from items(child)


with pages(decks, QSize(1024, 768)) as shown:
    root = shown.window.contentItem()

    def show(size, language, slide):
        shown.resize(QSize(*size))
        shown.exhibit.language.choose(language)
        deck, name = slide.split("/")
        shown.go(deck, order[deck].index(name))
        return {text.text: text for text in shown_texts(root)}

    def raw():
        return [item.property("text") for item in items(root) if isinstance(item.property("text"), str)]

    told = {}
    texts = show((1024, 768), "zh_CN", "day/poster-everyone")
    sources = next(text for name, text in texts.items() if name.startswith("来源"))
    backdrop = next(item for item in items(root) if item.property("foot") and item.property("ground"))
    scene = next(item for item in backdrop.childItems() if item.property("picture"))
    told["foot"] = [scene.y() + scene.height() * backdrop.property("foot"), sources.room.y()]

    told["left"] = []
    for slide in ("ftz/areas", "ftz/bottleneck", "day/poster-youth", "ftz/corridor-plan"):
        texts = show((3440, 1440), "zh_CN", slide)
        told["left"].append(round(min(text.room.x() for text in texts.values())))

    texts = show((1080, 1920), "zh_CN+en", "ftz/corridor-plan")
    told["stop"] = [texts[name].ink.y() for name in ("满洲里", "Manzhouli", "4,867")]
    told["wall"] = "Touch a poster" in show((1080, 1920), "zh_CN+en", "day/wall")

    show((1024, 768), "en", "ftz/corridor-plan")
    told["narrow"] = [text for text in raw() if "China–Europe trains through" in plain(text)]
    show((1920, 1080), "en", "ftz/corridor-plan")
    told["roomy"] = [text for text in raw() if "China–Europe trains through" in plain(text)]

    texts = show((1920, 1080), "en", "ftz/ecommerce")
    told["pair"] = [texts[name].pixel_size for name in ("3.2 billion", "235")]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(told_by) -> dict:
    return told_by(READ)


def test_a_picture_s_foot_stands_on_the_sources_of_a_high_screen(told) -> None:
    foot, sources = told["foot"]
    assert foot == pytest.approx(sources, abs=2)


def test_every_page_of_a_very_wide_screen_begins_at_one_line(told) -> None:
    assert set(told["left"]) == {440}


def test_a_stop_s_second_name_stands_between_its_first_and_its_figure(told) -> None:
    assert told["stop"] == sorted(told["stop"])


def test_the_upright_wall_says_what_to_do_in_two_languages(told) -> None:
    assert told["wall"]


def test_a_dot_joins_two_texts_on_one_line_and_none_hangs_between_two(told) -> None:
    assert [("\n" in text, "·" in text) for text in told["narrow"]] == [(True, False)]
    assert [("\n" in text, "·" in text) for text in told["roomy"]] == [(False, True)]


def test_figures_side_by_side_are_of_one_size(told) -> None:
    first, second = told["pair"]
    assert first == second
