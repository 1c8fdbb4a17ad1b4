"""The poster wall and its posters, by finger and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.language.typesetting import plain

WALL = "标语墙"
SLOGAN = "国家利益高于一切"
AFTER = "统筹发展和安全"
ENLARGED = 100
"""Pixels: type of a poster on the full screen is larger than this, and on the wall smaller."""


def place_of(visitor, slide: str) -> int:
    return [shown.id for shown in visitor.exhibit.stories.tellers["day"].deck.slide].index(slide)


def sees_poster(visitor, slogan: str) -> bool:
    """Whether a slogan stands on the screen as large as a poster."""
    large = (shown for shown in visitor.shown() if shown.pixel_size > ENLARGED)
    return any(slogan in shown.text and shown.ink.left() >= 0 for shown in large)


def miniature(visitor, slogan: str) -> QQuickItem:
    width = visitor.window.width()
    return next(
        item
        for item in visitor.items()
        if item.property("page")
        and plain(item.property("told")["title"]) == slogan
        and 0 <= item.mapToScene(item.boundingRect().topLeft()).x() < width
    )


def settled(qtbot, visitor, slogan):
    qtbot.waitUntil(lambda: sees_poster(visitor, slogan) and visitor.is_still(), timeout=3000)


@pytest.fixture
def at_wall(visitor, qtbot):
    visitor.exhibit.navigator.show("day", place_of(visitor, "wall"))
    qtbot.waitUntil(lambda: visitor.sees("轻触一张海报") and visitor.is_still(), timeout=3000)
    qtbot.wait(60)
    return visitor


def touch(visitor, slogan):
    item = miniature(visitor, slogan)
    centre = item.mapRectToScene(item.boundingRect()).center()
    visitor.tap(centre.x(), centre.y())


def test_the_wall_shows_every_slogan_of_the_story(at_wall):
    deck = at_wall.exhibit.stories.tellers["day"].deck
    shown = "".join(str(item.property("text") or "") for item in at_wall.items() if item.isVisible())
    for poster in (slide for slide in deck.slide if slide.id.startswith("poster-")):
        for char in poster.title.replace("|", "").replace(" ", ""):
            assert char in shown, poster.id


def test_a_touch_on_a_miniature_brings_its_poster(at_wall, qtbot):
    touch(at_wall, SLOGAN)
    settled(qtbot, at_wall, SLOGAN)
    assert at_wall.exhibit.navigator.property("index") == place_of(at_wall, "poster-interests")


def test_the_poster_grows_from_its_place_and_the_story_stands_on_it_only_then(at_wall, qtbot):
    touch(at_wall, SLOGAN)
    assert at_wall.exhibit.navigator.property("index") == place_of(at_wall, "wall")
    assert not at_wall.is_still()
    settled(qtbot, at_wall, SLOGAN)


def test_without_motion_the_poster_is_there_at_once(at_wall, qtbot):
    at_wall.exhibit.comfort.reduce_motion(True)
    touch(at_wall, SLOGAN)
    qtbot.waitUntil(lambda: sees_poster(at_wall, SLOGAN) and at_wall.is_still(), timeout=300)
    at_wall.exhibit.comfort.reduce_motion(False)


def test_a_swipe_walks_on_from_the_enlarged_poster(at_wall, qtbot):
    touch(at_wall, SLOGAN)
    settled(qtbot, at_wall, SLOGAN)
    at_wall.drag((1000, 300), (400, 310))
    settled_at = place_of(at_wall, "poster-theme")
    qtbot.waitUntil(lambda: at_wall.sees(AFTER) and at_wall.is_still(), timeout=3000)
    assert at_wall.exhibit.navigator.property("index") == settled_at


def test_the_wall_button_leads_back_from_a_poster_and_stands_nowhere_else(at_wall, qtbot):
    assert not any(text == WALL for text in at_wall.texts())
    touch(at_wall, SLOGAN)
    settled(qtbot, at_wall, SLOGAN)
    at_wall.tap_on(WALL)
    qtbot.waitUntil(lambda: at_wall.sees("轻触一张海报") and at_wall.is_still(), timeout=3000)
    assert at_wall.exhibit.navigator.property("index") == place_of(at_wall, "wall")


def test_a_wall_seen_again_opens_another_poster(at_wall, qtbot):
    touch(at_wall, SLOGAN)
    settled(qtbot, at_wall, SLOGAN)
    at_wall.tap_on(WALL)
    qtbot.waitUntil(lambda: at_wall.sees("轻触一张海报") and at_wall.is_still(), timeout=3000)
    touch(at_wall, "维护国家安全")
    settled(qtbot, at_wall, "维护国家安全")


def test_keys_choose_a_poster_and_enter_opens_it(at_wall, qtbot):
    miniature(at_wall, "国家安全 人人有责").forceActiveFocus()
    at_wall.press(Qt.Key.Key_Right)
    at_wall.press(Qt.Key.Key_Right)
    at_wall.press(Qt.Key.Key_Down)
    at_wall.press(Qt.Key.Key_Down)
    at_wall.press(Qt.Key.Key_Left)
    assert miniature(at_wall, SLOGAN).hasActiveFocus()
    at_wall.press(Qt.Key.Key_Return)
    settled(qtbot, at_wall, SLOGAN)
    at_wall.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: at_wall.sees(AFTER) and at_wall.is_still(), timeout=3000)


def test_an_arrow_before_the_wall_is_touched_goes_on_in_the_story(at_wall, qtbot):
    at_wall.press(Qt.Key.Key_Right)
    settled(qtbot, at_wall, "国家安全")
    assert at_wall.exhibit.navigator.property("index") == place_of(at_wall, "wall") + 1
