"""Slides that move: figures count up, and whatever interrupts them, the slide ends whole."""

import random

import pytest
from PySide6.QtCore import Qt

SLIDE, FIGURE = "data", "1,050"


def index_of(visitor, deck, slide):
    teller = visitor.exhibit.stories.tellers[deck]
    return next(at for at, one in enumerate(teller.deck.slide) if one.id == slide)


@pytest.fixture
def before_figures(visitor, qtbot):
    """A visitor on the slide before one of large figures."""
    place = index_of(visitor, "ftz", SLIDE) - 1
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


def test_figures_count_up_on_the_way_in(before_figures, qtbot):
    before_figures.press(Qt.Key.Key_Right)
    seen = set()
    qtbot.waitUntil(lambda: seen.update(before_figures.texts()) or before_figures.sees(FIGURE), timeout=3000)
    qtbot.waitUntil(lambda: at_rest(before_figures), timeout=3000)
    numbers = {int(text.replace(",", "")) for text in seen if text.replace(",", "").isdigit()}
    assert any(0 < number < 1050 for number in numbers)
    assert before_figures.sees(FIGURE)


def test_less_motion_shows_the_figures_at_once(before_figures, qtbot):
    before_figures.exhibit.comfort.reduce_motion(True)
    before_figures.press(Qt.Key.Key_Right)
    qtbot.wait(40)
    assert before_figures.sees(FIGURE)
    assert at_rest(before_figures)


def test_the_finger_brings_a_slide_in_and_lets_it_go_again(before_figures, qtbot):
    whole = picture(before_figures)
    before_figures.drag((1000, 300), (700, 300), lift=False)
    assert any("数据跨境" in text for text in before_figures.texts())
    before_figures.drag((700, 300), (990, 300), lift=False)
    before_figures.lift((990, 300))
    qtbot.waitUntil(lambda: at_rest(before_figures), timeout=3000)
    assert picture(before_figures) == whole


@pytest.mark.parametrize("seed", range(6))
def test_whatever_interrupts_a_slide_it_ends_whole(before_figures, qtbot, seed):
    visitor, chance = before_figures, random.Random(seed)
    keys = [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_L, Qt.Key.Key_B]
    for _ in range(10):
        visitor.press(chance.choice(keys))
        qtbot.wait(chance.randrange(180))
        if chance.random() < 0.3:
            start = chance.randrange(300, 1000)
            visitor.drag((start, 300), (start + chance.choice((-250, 250)), 300), steps=5)
    visitor.exhibit.language.choose("zh_CN")
    visitor.exhibit.navigator.show("ftz", index_of(visitor, "ftz", SLIDE))
    qtbot.waitUntil(lambda: at_rest(visitor) and visitor.sees(FIGURE), timeout=5000)
    after = picture(visitor)
    visitor.exhibit.comfort.reduce_motion(True)
    visitor.exhibit.navigator.home()
    visitor.exhibit.navigator.show("ftz", index_of(visitor, "ftz", SLIDE))
    qtbot.waitUntil(lambda: at_rest(visitor), timeout=3000)
    qtbot.wait(60)
    assert picture(visitor) == after
