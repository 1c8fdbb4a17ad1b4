"""The attract loop in the real window: what it says, what moves, and what the first touch does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.output.fitting import page_findings
from kiosk.stage.visit import Patience, Presence


def loop(visitor):
    return next(item for item in visitor.items() if item.property("spoken") is not None)


@pytest.fixture
def attracting(visitor, qtbot):
    """A visitor who comes to an exhibit that nobody used for a while."""
    visitor.exhibit.visit.end()
    qtbot.waitUntil(lambda: visitor.sees("Touch to begin"))
    yield visitor
    visitor.exhibit.visit.touched()


@pytest.fixture
def mouse(visitor):
    return lambda x, y: QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, pos=QPoint(x, y))


@pytest.mark.parametrize("turn", range(5))
def test_it_asks_for_a_touch_in_both_languages_at_all_times(attracting, qtbot, turn):
    loop(attracting).setProperty("turn", turn)
    for age in (0, 3000, 7900):
        loop(attracting).setProperty("age", age)
        assert attracting.sees("触摸开始")
        assert attracting.sees("Touch to begin")


def test_slogans_come_by_turns_in_both_languages(attracting, qtbot):
    page = loop(attracting)
    page.setProperty("age", 3000)
    qtbot.waitUntil(lambda: attracting.sees("自由贸易试验区") and attracting.sees("Pilot Free Trade Zone"))
    page.setProperty("turn", 3)
    page.setProperty("age", 3000)
    qtbot.waitUntil(lambda: attracting.sees("人人有责") and attracting.sees("Everyone has the responsibility"))


@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_every_line_is_whole_and_apart_from_the_others(attracting, qtbot, code):
    attracting.exhibit.language.choose(code)
    attracting.exhibit.comfort.reduce_motion(True)
    page = loop(attracting)
    for turn in range(26):
        page.setProperty("turn", turn)
        qtbot.wait(10)
        assert list(page_findings(attracting, f"attract/{turn}", 16)) == []


def test_a_touch_begins_the_visit_and_is_felt_by_nothing_beneath(attracting, qtbot):
    attracting.tap(320, 400)
    qtbot.wait(100)
    assert not attracting.exhibit.visit.attracting
    assert attracting.exhibit.navigator.deck == ""
    assert attracting.sees("全民国家安全教育日")
    attracting.tap(320, 400)
    qtbot.waitUntil(lambda: attracting.exhibit.navigator.deck == "ftz")


def test_so_does_the_press_of_a_mouse(attracting, qtbot, mouse):
    mouse(320, 400)
    qtbot.wait(100)
    assert not attracting.exhibit.visit.attracting
    assert attracting.exhibit.navigator.deck == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_so_does_a_key_and_the_next_one_counts(attracting, qtbot, key):
    attracting.press(key)
    assert not attracting.exhibit.visit.attracting
    assert attracting.exhibit.language.current == "zh_CN"
    assert attracting.exhibit.navigator.deck == ""
    attracting.press(Qt.Key.Key_L)
    assert attracting.exhibit.language.current == "en"


def test_the_next_visitor_finds_the_defaults(visitor, qtbot):
    visitor.exhibit.navigator.show("ftz", 3)
    visitor.tap_on("字号与对比度")
    qtbot.waitUntil(lambda: visitor.sees("特大字"))
    visitor.tap_on("字号 3")
    visitor.press(Qt.Key.Key_L)
    assert visitor.exhibit.language.current == "en"
    visitor.exhibit.visit.end()
    qtbot.waitUntil(lambda: visitor.sees("Touch to begin"))
    visitor.tap(640, 360)
    qtbot.waitUntil(lambda: visitor.sees("开始"))
    assert visitor.exhibit.language.current == "zh_CN"
    assert visitor.exhibit.comfort.textSize == 1.0
    assert visitor.exhibit.navigator.deck == ""
    assert not visitor.sees("特大字")


def test_it_moves_and_stops_with_the_first_touch(attracting, qtbot):
    page = loop(attracting)
    qtbot.waitUntil(lambda: page.property("steps") > 3)
    attracting.tap(320, 400)
    stopped = page.property("steps")
    qtbot.wait(200)
    assert page.property("steps") == stopped


def test_with_less_motion_nothing_moves(attracting, qtbot):
    attracting.exhibit.comfort.reduce_motion(True)
    page = loop(attracting)
    before = page.property("steps"), page.property("age")
    qtbot.wait(200)
    assert (page.property("steps"), page.property("age")) == before


class Noted(Presence):
    """Counts the signs of life."""

    touches = 0

    def touch(self, now: float) -> bool:
        self.touches += 1
        return super().touch(now)


@pytest.mark.parametrize("deed", ["touch", "mouse", "key", "key that a control takes"])
def test_a_visit_notes_every_sign_of_life(visitor, mouse, monkeypatch, deed):
    presence = Noted(0.0, Patience())
    monkeypatch.setattr(visitor.exhibit.visit, "_presence", presence)
    visitor.press(Qt.Key.Key_Tab)
    before = presence.touches
    match deed:
        case "touch":
            visitor.tap(5, 5)
        case "mouse":
            mouse(5, 5)
        case "key":
            visitor.press(Qt.Key.Key_C)
        case _:
            visitor.press(Qt.Key.Key_Return)
    assert presence.touches > before
