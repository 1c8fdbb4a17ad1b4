"""What reaches a locked window: a visitor's keys, touches and the mouse, and nothing that would close it."""

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QKeySequence, QMouseEvent, QWindow

CURSOR_MS = 3000
"""How long a mouse that has stopped keeps its cursor."""

KEYS = frozenset(
    [
        *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Space", "Backspace", "Tab", "Backtab"),
        *("Return", "Enter", "Esc", *"0123456789", *"ABCD", "L"),
    ]
)
"""All that the screen knows: to step, to choose, to type a number, an answer or a PIN, L and B for the languages.

By the names that QKeySequence gives them: PySide's `Qt`, which has the keys, makes 1,300 objects, 1 MiB, in 10 ms.
"""
COMMANDING = frozenset(["Ctrl", "Alt", "Meta"])
"""What makes a command of a key."""

_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def is_for_visitors(event: QKeyEvent) -> bool:
    """Whether a key may do something. The release of one always may, so that nothing stays pressed."""
    *held, key = QKeySequence(event.keyCombination()).toString().split("+")
    return key in KEYS and (event.type() == QEvent.Type.KeyRelease or COMMANDING.isdisjoint(held))


class Gate(QObject):
    """Stands before a window and lives as long as it, or until it is opened. Shows the cursor while a mouse moves."""

    exposed = Signal()
    """The window has come into sight, or gone out of it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._mouse_at: QPointF | None = None
        self._cursor = QTimer(self, singleShot=True, interval=CURSOR_MS)
        self._cursor.timeout.connect(self._hide_cursor)
        window.installEventFilter(self)

    def open(self) -> None:
        """Lets everything through."""
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
        elif kind == QEvent.Type.Expose:
            self.exposed.emit()
        return False

    def _see_mouse(self, event: QEvent) -> None:
        """Shows the cursor where a mouse has moved, and not a finger that is taken for one."""
        assert isinstance(event, QMouseEvent)
        from PySide6.QtCore import Qt

        finger = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        if finger or event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            return
        before, self._mouse_at = self._mouse_at, event.globalPosition()
        if before is not None and before != self._mouse_at:
            self._window.setProperty("cursorHidden", False)
            self._cursor.start()

    def _hide_cursor(self) -> None:
        self._window.setProperty("cursorHidden", True)
