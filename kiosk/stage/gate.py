"""What reaches a locked window: a visitor's keys, touches and the mouse, and nothing that would close it."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QWindow

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
        finger = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        if finger or event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            return
        before, self._mouse_at = self._mouse_at, event.globalPosition()
        if before is not None and before != self._mouse_at:
            self._window.setProperty("cursorHidden", False)
            self._cursor.start()

    def _hide_cursor(self) -> None:
        self._window.setProperty("cursorHidden", True)
