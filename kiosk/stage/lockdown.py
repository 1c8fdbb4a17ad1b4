"""Keeps a window over its whole display, in front of everything, and deaf to what is not a visitor's."""

import logging

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent, QScreen, QWindow

log = logging.getLogger(__name__)

BEGIN_MS = 1500
"""After the start, which is not held up: the window manager and the first picture come first."""
WAITS_MS = (100, 200, *[300] * 30, 2000)
"""Before each look at a window that something has disturbed; the last of them for as long as it stays so."""
LEAVE_MS = 300
"""Between hiding a window and showing it: the window manager takes its state away meanwhile (ICCCM, 4.1.4)."""
INSIST_MS = (0, 400, 1200)
"""After a window that was disturbed is whole again as far as Qt knows: when the window manager is asked once more."""
CURSOR_MS = 3000
"""How long a mouse that has stopped keeps its cursor."""

KEYS = frozenset(
    int(key)
    for key in (
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Tab),
        *(Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
        *range(Qt.Key.Key_0, Qt.Key.Key_9 + 1),
        *range(Qt.Key.Key_A, Qt.Key.Key_D + 1),
        Qt.Key.Key_L,
    )
)
"""All that the screen knows: to step, to choose, to type a number, an answer or a PIN, L and B for the languages."""
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""What makes a command of a key."""

_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def is_for_visitors(event: QKeyEvent) -> bool:
    """Whether a key may do something. The release of one always may, so that nothing stays pressed."""
    return event.key() in KEYS and (event.type() == QEvent.Type.KeyRelease or not event.modifiers() & COMMANDING)


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
        self._watching = False
        self._mouse_at: QPointF | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._insisted = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._insist)
        self._cursor = QTimer(self, singleShot=True, interval=CURSOR_MS)
        self._cursor.timeout.connect(self._hide_cursor)
        window.setFlags(window.flags() | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.FramelessWindowHint)
        window.installEventFilter(self)
        self._hide_cursor()
        QTimer.singleShot(BEGIN_MS, self, self._begin)

    def lift(self) -> None:
        """Lets go of the window, which can be closed then."""
        self._timer.timeout.disconnect(self.look)
        self._again.timeout.disconnect(self._insist)
        self._window.removeEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Keeps from the window what would close it, and every key that is not a visitor's."""
        kind = event.type()
        if kind in _KEY_EVENTS:
            return isinstance(event, QKeyEvent) and not is_for_visitors(event)
        if kind == QEvent.Type.Close:
            event.ignore()
            return True
        if kind == QEvent.Type.MouseMove:
            self._see_mouse(event)
        elif kind == QEvent.Type.TouchBegin:
            self._hide_cursor()
        elif kind == QEvent.Type.Expose and self._watching:
            self._disturbed()
        return False

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
        self._watching = True
        application, window = QGuiApplication.instance(), self._window
        assert isinstance(application, QGuiApplication)
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

    def _see_mouse(self, event: QEvent) -> None:
        """Shows the cursor where a mouse has moved, and not a finger that is taken for one."""
        assert isinstance(event, QMouseEvent)
        finger = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        if finger or event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            return
        before, self._mouse_at = self._mouse_at, event.globalPosition()
        if before is not None and before != self._mouse_at:
            self._window.setProperty("cursorHidden", False)
            self._cursor.start()

    def _hide_cursor(self) -> None:
        self._window.setProperty("cursorHidden", True)
