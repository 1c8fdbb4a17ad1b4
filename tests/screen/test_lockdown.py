"""Whether the window can be closed, left, covered or moved off its display: here, and as a process on a desktop."""

import os
import signal
import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.stage import gate
from kiosk.stage.lockdown import Lockdown
from tests.desktop import Area, Desktop, on_desktop
from tests.running import Running, until


@pytest.fixture
def locked(visitor) -> Iterator:
    """A visitor in front of a window that is locked."""
    lock = Lockdown(visitor.window)
    lock.lock()
    yield visitor
    lock.lift()
    shiboken6.delete(lock)


def test_the_window_cannot_be_closed(locked):
    assert not locked.window.close()
    assert locked.window.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.MetaModifier),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_key_with_which_something_is_commanded_does_nothing(locked, key, modifier):
    locked.exhibit.navigator.show("day", 2)
    QTest.keyClick(locked.window, key, modifier)
    assert locked.exhibit.navigator.place() == ("day", 2)
    assert locked.exhibit.language.current == "zh_CN"
    QTest.keyClick(locked.window, Qt.Key.Key_Right)
    assert locked.exhibit.navigator.place() == ("day", 3)


def test_a_key_that_is_no_visitors_wakes_nobody(locked):
    locked.exhibit.visit.end()
    QTest.keyClick(locked.window, Qt.Key.Key_F5)
    assert locked.exhibit.visit.attracting
    QTest.keyClick(locked.window, Qt.Key.Key_Right)
    assert not locked.exhibit.visit.attracting


def test_a_cursor_is_there_while_a_mouse_moves_and_gone_with_a_touch(locked, qtbot, monkeypatch):
    hidden = lambda: locked.window.property("cursorHidden")  # noqa: E731
    assert hidden()
    for x in (100, 100, 110):
        QTest.mouseMove(locked.window, QPoint(x, 100))
        QTest.qWait(20)
    assert not hidden()
    locked.tap(5, 300)
    assert hidden()
    QTest.mouseMove(locked.window, QPoint(130, 100))
    qtbot.waitUntil(lambda: not hidden())
    qtbot.waitUntil(hidden, timeout=gate.CURSOR_MS + 2000)


@pytest.fixture
def program(tmp_path, session) -> Iterator[tuple[Running, Desktop, int]]:
    """The program on a desktop, and its window."""
    with on_desktop(session, tmp_path) as running:
        (window,) = session.desktop.windows()
        assert is_whole(session.desktop, window, Area(0, 0, 1280, 720))
        yield running, session.desktop, window


def is_whole(desktop: Desktop, window: int, area: Area) -> bool:
    """Whether the window alone is shown, over all of an area, and has the keys."""
    return (
        desktop.windows() == [window]
        and desktop.area(window) == area
        and desktop.states(window) == {"FULLSCREEN", "ABOVE"}
        and desktop.active() == window
    )


def test_a_desktops_own_keys_take_the_window_nowhere(program):
    running, desktop, window = program
    screen = running.screen()
    for chord in ("alt+F4", "ctrl+q", "alt+Escape", "alt+F9", "alt+F10", "ctrl+alt+Right", "super+d", "alt+Tab"):
        desktop.key(chord)
        assert desktop.keeps_up(window, 5)
        until(lambda: is_whole(desktop, window, Area(0, 0, 1280, 720)), 2)
    desktop.ask_to_close(window)
    assert desktop.keeps_up(window, 5)
    until(lambda: is_whole(desktop, window, Area(0, 0, 1280, 720)), 2)
    assert running.screen() == screen
    assert "hung" not in running.leave()


def test_the_display_is_covered_again_whatever_becomes_of_it(program):
    running, desktop, window = program
    whole, upright, small = Area(0, 0, 1280, 720), Area(0, 0, 405, 720), Area(0, 0, 800, 600)
    for area in (small, upright, whole):
        desktop.set_monitor(area)
        until(lambda area=area: is_whole(desktop, window, area), 2)
    desktop.delete_monitor()
    until(lambda: is_whole(desktop, window, whole), 2)
    desktop.switch(False)
    desktop.switch(True)
    until(lambda: is_whole(desktop, window, whole), 2)
    running.leave()


def test_the_wished_display_is_covered_when_it_comes_and_the_other_when_it_goes(tmp_path, session):
    left, right = Area(0, 0, 640, 720), Area(640, 0, 640, 720)
    desktop = session.desktop
    desktop.set_monitor(left, "left")
    desktop.set_monitor(right, "right", with_output=False)
    with on_desktop(session, tmp_path, "--display", "1"):
        (window,) = desktop.windows()
        assert is_whole(desktop, window, right)
        desktop.delete_monitor("right")
        until(lambda: is_whole(desktop, window, left), 2)
        desktop.set_monitor(right, "right", with_output=False)
        until(lambda: is_whole(desktop, window, right), 2)


def test_what_qt_takes_for_full_screen_and_is_not_is_asked_for_again(session, program):
    running, desktop, window = program
    screen, manager = running.screen(), session.manager.pid
    asked = 0.0
    while "FULLSCREEN" in desktop.states(window):  # it is back in a tenth of a second
        if time.monotonic() > asked + 1:
            desktop.ask_for_less(window)
            asked = time.monotonic()
    os.kill(manager, signal.SIGSTOP)
    time.sleep(0.5)  # in which the program asks for it again, and nobody answers
    os.kill(screen, signal.SIGSTOP)
    desktop.ask_for_less(window)
    os.kill(manager, signal.SIGCONT)
    time.sleep(0.3)  # in which it is granted and taken back, and the program hears of neither
    assert "FULLSCREEN" not in desktop.states(window)
    os.kill(screen, signal.SIGCONT)
    until(lambda: is_whole(desktop, window, Area(0, 0, 1280, 720)), 4)
