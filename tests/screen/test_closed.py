"""Outside its hours the exhibit shows next to nothing, feels nothing, and wakes in time."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from kiosk.output.fitting import page_findings


def page(visitor):
    return next((item for item in visitor.items() if item.property("moves") is not None), None)


@pytest.fixture
def closed(visitor, qtbot):
    """A visitor before an exhibit that has just closed."""
    visitor.exhibit.navigator.show("day", 2)
    visitor.exhibit.language.choose("en")
    visitor.find_open(False)
    qtbot.waitUntil(lambda: visitor.sees("Closed until"))
    yield visitor
    visitor.find_open(True)


def test_closing_ends_the_visit_and_says_in_both_languages_when_it_opens_again(closed):
    assert closed.exhibit.visit.attracting
    assert closed.exhibit.language.current == "zh_CN"
    assert closed.sees("暂停开放，2099年1月5日") or closed.sees("暂停开放，1月5日")
    assert len(closed.texts()) == 2


def test_it_is_dark(closed, qtbot):
    qtbot.wait(60)
    image = closed.window.grabWindow().scaled(64, 36)
    light = [image.pixelColor(x, y).lightness() for x in range(64) for y in range(36)]
    assert sum(light) / len(light) < 8


def test_neither_touch_nor_key_nor_mouse_does_anything(closed, qtbot):
    before = closed.texts()
    closed.tap(320, 400)
    closed.press(Qt.Key.Key_Return)
    closed.press(Qt.Key.Key_L)
    QTest.mouseClick(closed.window, Qt.MouseButton.LeftButton, pos=QPoint(320, 400))
    qtbot.wait(60)
    assert closed.exhibit.visit.attracting
    assert closed.exhibit.language.current == "zh_CN"
    assert closed.texts() == before


def test_a_finger_that_is_down_when_it_closes_begins_no_visit(visitor, qtbot):
    visitor.drag((600, 300), (600, 300), steps=1, lift=False)
    visitor.find_open(False)
    try:
        qtbot.waitUntil(lambda: visitor.sees("Closed until"))
        visitor.lift((600, 300))
        qtbot.wait(50)
        assert visitor.exhibit.visit.attracting
        visitor.exhibit.visit.touched()
        assert visitor.exhibit.visit.attracting
    finally:
        visitor.find_open(True)


def test_nothing_moves_between_two_places_of_the_line(closed, qtbot):
    frames = []
    qtbot.wait(100)
    closed.window.beforeRendering.connect(lambda: frames.append(1), Qt.ConnectionType.QueuedConnection)
    qtbot.wait(200)
    assert frames == []


def test_the_line_goes_all_over_the_screen_and_is_whole_everywhere(closed, qtbot):
    seen = set()
    try:
        for size in (QSize(1280, 720), QSize(720, 1280), QSize(1024, 768)):
            closed.window.resize(size)
            for move in range(40):
                page(closed).setProperty("moves", move)
                qtbot.wait(5)
                assert list(page_findings(closed, f"closed/{move}", 16)) == []
                ink = closed.shown()[0].ink
                seen.add((round(ink.x() / size.width() * 4), round(ink.y() / size.height() * 4)))
    finally:
        closed.window.resize(QSize(1280, 720))
    assert len(seen) > 8


def test_it_wakes_to_the_attract_loop_and_the_next_touch_begins_a_visit(closed, qtbot):
    closed.find_open(True)
    qtbot.waitUntil(lambda: closed.sees("Touch to begin"))
    assert page(closed) is None
    closed.press(Qt.Key.Key_Return)
    assert not closed.exhibit.visit.attracting
    closed.press(Qt.Key.Key_L)
    assert closed.exhibit.language.current == "en"
