"""Keeps a window over its whole display, in front of everything, and deaf to what is not a visitor's."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

if TYPE_CHECKING:
    from kiosk.stage.gate import Gate

log = logging.getLogger(__name__)

LOCK_MS = 300
"""After the start: the names that Qt has for events take 3 ms to make."""
BEGIN_MS = 1500
"""After the start, which is not held up: the window manager and the first picture come first."""
WAITS_MS = (100, 200, *[300] * 30, 2000)
"""Before each look at a window that something has disturbed; the last of them for as long as it stays so."""
LEAVE_MS = 300
"""Between hiding a window and showing it: the window manager takes its state away meanwhile (ICCCM, 4.1.4)."""
INSIST_MS = (0, 400, 1200)
"""After a window that was disturbed is whole again as far as Qt knows: when the window manager is asked once more."""


class Lockdown(QObject):
    """Locks a window that is about to be shown. Lives as long as it.

    `number` is that of the display to cover, counted from 0. While there is no such display, or where it is -1, that
    is the main one. Nothing is looked at again and again: what may have disturbed the window tells of itself.
    """

    def __init__(self, window: QWindow, number: int = -1) -> None:
        super().__init__(window)
        self._window = window
        self._number = number
        self._name = ""
        self._tries = 0
        self._gate: Gate | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._insisted = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._insist)
        window.setProperty("locked", True)
        window.setProperty("cursorHidden", True)
        self._start = [QTimer(self, singleShot=True, interval=after) for after in (LOCK_MS, BEGIN_MS)]
        for timer, step in zip(self._start, (self.lock, self._begin), strict=True):
            timer.timeout.connect(step)
            timer.start()

    def lift(self) -> None:
        """Lets go of the window, which can be closed then."""
        for timer in self._start:
            timer.stop()
        self._timer.timeout.disconnect(self.look)
        self._again.timeout.disconnect(self._insist)
        if self._gate is not None:
            self._gate.open()

    def lock(self) -> None:
        """Keeps from the window what is not a visitor's. Called in time by itself."""
        from kiosk.stage.gate import Gate

        self._gate = self._gate or Gate(self._window)

    def look(self) -> None:
        """Covers the display, where something has moved the window off it. Called in time by itself."""
        display = self._display()
        covered = display is not None and self._covers(display)
        if covered and self._window.isActive() and self._window.isExposed():
            self._tries = 0
            self._insisted = 0
            self._insist()
            return
        # A display that stays dark is not drawn on anew for ever.
        lost = self._window.isVisible() and not self._window.isExposed()
        if lost and 0 < self._tries < len(WAITS_MS):
            # It lies on another of the window manager's desktops, and will come to the one that is shown. Full screen
            # before: Qt maps a window that it takes for minimised before it says what the window shall be.
            self._window.showFullScreen()
            self._window.hide()
            self._timer.start(LEAVE_MS)
            return
        if display is not None and not covered:
            if self._tries == 0:
                log.info("the window goes back over %s, %s", display.name(), display.geometry().getRect())
            self._window.setScreen(display)
            self._window.setGeometry(display.geometry())
        self._window.showFullScreen()
        self._window.raise_()
        self._window.requestActivate()
        self._timer.start(WAITS_MS[min(self._tries, len(WAITS_MS) - 1)])
        self._tries += 1

    def _insist(self) -> None:
        from kiosk.stage.x11 import ask_for_full_screen  # 3 ms that no start waits for

        if self._insisted:
            ask_for_full_screen(self._window)
        if self._insisted < len(INSIST_MS):
            self._again.start(INSIST_MS[self._insisted])
            self._insisted += 1

    def _display(self) -> QScreen | None:
        screens = QGuiApplication.screens()
        if not self._name and 0 <= self._number < len(screens):
            self._name = screens[self._number].name()  # numbers change when another display goes
        return next((screen for screen in screens if screen.name() == self._name), QGuiApplication.primaryScreen())

    def _covers(self, display: QScreen) -> bool:
        at = self._window.geometry()
        if QGuiApplication.platformName().startswith("wayland"):
            at.moveTo(display.geometry().topLeft())  # nobody is told there where a window is
        full = self._window.visibility() == QWindow.Visibility.FullScreen
        return full and at == display.geometry() and self._window.screen() is display

    def _begin(self) -> None:
        self.lock()
        application, window = QGuiApplication.instance(), self._window
        assert isinstance(application, QGuiApplication)
        assert self._gate is not None
        self._gate.exposed.connect(self._disturbed)
        for moved in (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged):
            moved.connect(self._disturbed)
        for lost in (window.activeChanged, window.visibilityChanged, window.windowStateChanged, window.screenChanged):
            lost.connect(self._disturbed)
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(self._displays_changed)
        application.primaryScreenChanged.connect(self._displays_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._displays_changed)
        self._displays_changed()

    def _displays_changed(self) -> None:
        self._tries = 0
        self._timer.start(WAITS_MS[0])

    def _disturbed(self) -> None:
        if not self._timer.isActive():
            self._timer.start(WAITS_MS[0])
