"""A picture that is turned on its display: upright on a wide one, and touched where it is seen."""

import sqlite3
from contextlib import closing, suppress

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem

from kiosk.language.typesetting import plain
from kiosk.operator.counts import FILE
from tests.running import Running, until


@pytest.fixture(params=[90, 180, 270])
def turned(request, visitor, qtbot):
    """A visitor before a display that hangs turned, and how."""
    visitor.exhibit.navigator.show("ftz", 2)
    visitor.window.setProperty("rotation", request.param)
    qtbot.waitUntil(visitor.is_still)
    yield visitor, request.param
    visitor.window.setProperty("rotation", 0)


def control(visitor, name: str) -> QQuickItem:
    return next(item for item in visitor.items() if plain(str(item.property("name"))) == name and item.isVisible())


def in_the_picture(visitor, item: QQuickItem, turn: int) -> tuple[float, float]:
    """Where an item's middle is in the picture as it is seen, in shares of its width and height."""
    at = item.mapRectToScene(item.boundingRect()).center()
    x, y = at.x() / visitor.window.width(), at.y() / visitor.window.height()
    return {90: (y, 1 - x), 180: (1 - x, 1 - y), 270: (1 - y, x)}[turn]


def test_the_picture_fills_the_display_the_right_way_up(turned):
    visitor, turn = turned
    next_slide, home = control(visitor, "下一页"), control(visitor, "首页")
    for item, across in ((next_slide, 0.9), (home, 0.1)):
        x, y = in_the_picture(visitor, item, turn)
        assert y > 0.9
        assert x == pytest.approx(across, abs=0.09)
    width, height = visitor.window.width(), visitor.window.height()
    page = next(item for item in visitor.items() if item.property("room") is not None and item.property("deck"))
    assert (page.width(), page.height()) == ((width, height) if turn == 180 else (height, width))


def test_a_touch_acts_where_it_is_seen(turned, qtbot):
    visitor, _ = turned
    visitor.tap_on("下一页")
    assert visitor.exhibit.navigator.place() == ("ftz", 3)


def test_a_page_is_turned_along_the_picture(turned, qtbot):
    visitor, turn = turned
    width, height = visitor.window.width(), visitor.window.height()
    middle = QPoint(width // 2, height // 2)
    along = {90: QPoint(0, -200), 180: QPoint(400, 0), 270: QPoint(0, 200)}[turn]
    begin, end = middle - along / 2, middle + along / 2
    visitor.drag((begin.x(), begin.y()), (end.x(), end.y()))
    assert visitor.exhibit.navigator.place() == ("ftz", 3)


def test_the_operators_setting_turns_it_from_the_first_picture_on(tmp_path, start_x_server):
    file = tmp_path / "settings.toml"
    file.write_text("[display]\nrotation = 90\n[visit]\nattract = false\n")
    server, display = start_x_server("1280x720", "-noreset")
    running = Running(tmp_path, display, "--config", str(file), "--deck", "day")
    try:
        running.hear("READY=1", 40)
        # The foot of the picture is at the left edge, and its right end below.
        running.do("mousemove", "42", "641", "click", "--repeat", "2", "--delay", "700", "1")
        until(lambda: seen(running) == {"day/cover", "day/what"}, 10, "the slides that were left")
    finally:
        running.close()
        server.terminate()
        server.wait()


def seen(running: Running) -> set[str]:
    """The slides that were counted."""
    file = f"file:{running.folder / 'data' / FILE}?mode=ro"
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(file, uri=True)) as database:
        return {which for (which,) in database.execute("SELECT which FROM tally WHERE what = 'slide'")}
    return set()
