"""Slides that move: figures count up, and whatever interrupts them, the slide ends whole."""

import random

import pytest
from PySide6.QtCore import Qt

TRAINS = "1,145"


def index_of(visitor, deck, slide):
    teller = visitor.exhibit.stories.tellers[deck]
    return next(at for at, one in enumerate(teller.deck.slide) if one.id == slide)


@pytest.fixture
def before_trains(visitor, qtbot):
    """A visitor on the slide before Erenhot's trains."""
    place = index_of(visitor, "ftz", "erenhot-trains") - 1
    visitor.exhibit.navigator.show("ftz", place)
    qtbot.waitUntil(lambda: at_rest(visitor))
    qtbot.wait(1300)  # the neighbours are ready
    return visitor


def at_rest(visitor):
    entering = any(0 < (item.property("progress") or 0) < 1 for item in visitor.items() if item.isVisible())
    return visitor.is_still() and not entering


def picture(visitor):
    """Every text on the screen with its place."""
    width = visitor.window.width()
    return sorted(
        (shown.text, round(shown.ink.x()), round(shown.ink.y()), shown.pixel_size)
        for shown in visitor.shown()
        if 0 <= shown.ink.left() < width
    )


def test_figures_count_up_on_the_way_in(before_trains, qtbot):
    before_trains.press(Qt.Key.Key_Right)
    seen = set()
    qtbot.waitUntil(lambda: seen.update(before_trains.texts()) or before_trains.sees(TRAINS), timeout=3000)
    qtbot.waitUntil(lambda: at_rest(before_trains), timeout=3000)
    numbers = {int(text.replace(",", "")) for text in seen if text.replace(",", "").isdigit()}
    assert any(0 < number < 1145 for number in numbers)
    assert before_trains.sees(TRAINS)


def test_less_motion_shows_the_figures_at_once(before_trains, qtbot):
    before_trains.exhibit.comfort.reduce_motion(True)
    before_trains.press(Qt.Key.Key_Right)
    qtbot.wait(40)
    assert before_trains.sees(TRAINS)
    assert at_rest(before_trains)


def test_the_finger_brings_a_slide_in_and_lets_it_go_again(before_trains, qtbot):
    whole = picture(before_trains)
    before_trains.drag((1000, 300), (700, 300), lift=False)
    assert any("二连浩特" in text for text in before_trains.texts())
    before_trains.drag((700, 300), (990, 300), lift=False)
    before_trains.lift((990, 300))
    qtbot.waitUntil(lambda: at_rest(before_trains), timeout=3000)
    assert picture(before_trains) == whole


@pytest.mark.parametrize("seed", range(6))
def test_whatever_interrupts_a_slide_it_ends_whole(before_trains, qtbot, seed):
    visitor, chance = before_trains, random.Random(seed)
    keys = [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_L, Qt.Key.Key_B]
    for _ in range(10):
        visitor.press(chance.choice(keys))
        qtbot.wait(chance.randrange(180))
        if chance.random() < 0.3:
            start = chance.randrange(300, 1000)
            visitor.drag((start, 300), (start + chance.choice((-250, 250)), 300), steps=5)
    visitor.exhibit.language.choose("zh_CN")
    visitor.exhibit.navigator.show("ftz", index_of(visitor, "ftz", "erenhot-trains"))
    qtbot.waitUntil(lambda: at_rest(visitor) and visitor.sees(TRAINS), timeout=5000)
    after = picture(visitor)
    visitor.exhibit.comfort.reduce_motion(True)
    visitor.exhibit.navigator.home()
    visitor.exhibit.navigator.show("ftz", index_of(visitor, "ftz", "erenhot-trains"))
    qtbot.waitUntil(lambda: at_rest(visitor), timeout=3000)
    qtbot.wait(60)
    assert picture(visitor) == after
