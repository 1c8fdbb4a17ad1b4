"""A real window on a private X server, driven as a visitor would."""

import datetime as dt
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Exhibit, build_exhibit, display_area, load_decks, show_full_screen, start_qt
from kiosk.language.typesetting import plain
from kiosk.operator.pin import hash_pin
from kiosk.operator.setup import Setup
from kiosk.output.fitting import ShownText, shown_texts

SIZE = (1280, 720)
PIN = "2580"


@pytest.fixture(scope="session")
def display(start_x_server) -> str:
    """A private X server's name. It ends by itself with its last client, which is this process."""
    _, name = start_x_server(f"{SIZE[0]}x{SIZE[1]}", "-terminate")
    os.environ["DISPLAY"] = name
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ.pop("QT_QPA_PLATFORM", None)
    return name


@pytest.fixture(scope="session")
def qapp(display: str) -> QGuiApplication:
    """pytest-qt's application, made as the program makes it."""
    return start_qt("software")


@pytest.fixture(scope="session")
def settings_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The operator's file, which is not there to begin with."""
    return tmp_path_factory.mktemp("settings") / "settings.toml"


@pytest.fixture(scope="session")
def running(qapp: QGuiApplication, settings_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exhibit]:
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data"))
    setup = Setup(attract=None, clock=CLOCK, hours=HOURS, pin=hash_pin(PIN), file=settings_file)
    exhibit = build_exhibit(load_decks(), display_area(), "zh_CN", setup=setup)
    show_full_screen(exhibit)
    exhibit.lockdown.lift()  # the tests show it in windows of all sizes
    exhibit.lockdown = None
    assert QTest.qWaitForWindowExposed(exhibit.window)
    yield exhibit
    exhibit.close()


class Clock:
    """The time that goes by of itself, and more where a test lets it."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


CLOCK = Clock()


class Hours:
    """Open while the tests want it."""

    open = True

    def is_open(self, now: dt.datetime) -> bool:
        return self.open

    def next_change(self, now: dt.datetime) -> dt.datetime:
        return dt.datetime(2099, 1, 5, 9, 0, tzinfo=dt.UTC) if not self.open else now + dt.timedelta(days=1)


HOURS = Hours()


class Visitor:
    """Hands and eyes in front of the window."""

    pin = PIN
    """The operator's, if it is he who stands there."""

    def __init__(self, exhibit: Exhibit) -> None:
        self.exhibit = exhibit
        self.window = exhibit.window
        self._finger = QTest.createTouchDevice()

    def stay_quiet(self, seconds: float) -> None:
        CLOCK.ahead += seconds
        self.exhibit.visit.look()

    def find_open(self, open: bool) -> None:
        """Opens or closes the exhibit, as its hours do."""
        HOURS.open = open
        self.exhibit.opening.look()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def tap(self, x: float, y: float) -> None:
        point = QPoint(round(x), round(y))
        QTest.touchEvent(self.window, self._finger).press(0, point).commit()
        QTest.touchEvent(self.window, self._finger).release(0, point).commit()

    def tap_on(self, name: str) -> None:
        """Touches the control of this accessible name."""
        QTest.qWait(40)  # what just appeared gets its place with the next frame
        item = next(item for item in self.items() if plain(str(item.property("name"))) == name and item.isVisible())
        centre = item.mapRectToScene(item.boundingRect()).center()
        self.tap(centre.x(), centre.y())

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12, lift: bool = True) -> None:
        across, down = end[0] - start[0], end[1] - start[1]
        self.trace(
            [(start[0] + across * step // steps, start[1] + down * step // steps) for step in range(steps + 1)], lift
        )

    def trace(self, path: list[tuple[int, int]], lift: bool = True) -> None:
        """Draws a finger along points."""
        QTest.touchEvent(self.window, self._finger).press(0, QPoint(*path[0])).commit()
        for at in path[1:]:
            QTest.touchEvent(self.window, self._finger).move(0, QPoint(*at)).commit()
            QTest.qWait(8)
        if lift:
            self.lift(path[-1])

    def pull(self, path: list[tuple[int, int]]) -> None:
        """Draws the mouse along points, its button held."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.window, left, Qt.KeyboardModifier.NoModifier, QPoint(*path[0]))
        for at in path[1:]:
            QTest.mouseMove(self.window, QPoint(*at))
            QTest.qWait(8)
        QTest.mouseRelease(self.window, left, Qt.KeyboardModifier.NoModifier, QPoint(*path[-1]))

    def lift(self, at: tuple[int, int]) -> None:
        QTest.touchEvent(self.window, self._finger).release(0, QPoint(*at)).commit()

    def items(self):
        todo = [self.window.contentItem()]
        while todo:
            item = todo.pop()
            yield item
            todo += item.childItems()

    def shown(self) -> list[ShownText]:
        return list(shown_texts(self.window.contentItem()))

    def texts(self) -> list[str]:
        return [shown.text for shown in self.shown()]

    def is_still(self) -> bool:
        """Whether no slide is on its way."""
        return not any(item.property("moving") for item in self.items())

    def sees(self, words: str) -> bool:
        """Whether a text that contains the words is on the screen, and not on its way in or out."""
        width = self.window.width()
        return any(
            words in shown.text and shown.ink.left() >= 0 and shown.ink.right() <= width for shown in self.shown()
        )


@pytest.fixture
def visitor(running: Exhibit) -> Visitor:
    """A visitor who finds the start page, in Chinese, as it was set up."""
    running.door.close()
    running.visit.end()
    running.visit.touched()
    return Visitor(running)


@pytest.fixture
def operator(visitor):
    """Somebody who knows the way, before the start page."""
    door = visitor.exhibit.door
    door._lock.right()
    corner = next(item for item in visitor.items() if item.property("taps") is not None)
    corner.setProperty("taps", [])
    yield visitor
    door._checking = False
    door.close()
    door._lock.right()


@pytest.fixture
def asked(operator, qtbot):
    operator.exhibit.door.open()
    qtbot.waitUntil(lambda: operator.sees("管理员密码"))
    return operator


@pytest.fixture
def entered(asked, qtbot):
    for digit in PIN:
        asked.press(Qt.Key(Qt.Key.Key_0 + int(digit)))
    asked.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked.sees("设备管理"))
    return asked
