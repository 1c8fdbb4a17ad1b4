"""Says to an X window manager again what Qt takes for said.

Qt asks for full screen once, and believes it from then on until it reads otherwise (QXcbWindow::setWindowState). Where
a window manager grants that and takes it back before Qt has read of the one, Qt never hears of the other.
"""

import ctypes
from contextlib import suppress

from PySide6.QtGui import QGuiApplication, QWindow

_ADD = 1
_FROM_AN_APPLICATION = 1
_CLIENT_MESSAGE = 33
_TO_THE_WINDOW_MANAGER = 1 << 20 | 1 << 19
"""SubstructureRedirectMask and SubstructureNotifyMask (X.h)."""


class _Message(ctypes.Structure):
    """An XClientMessageEvent (Xlib.h), as large as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 12),
    )


class Insistence:
    """A connection to the X server, made when it is first needed; on other systems it says nothing."""

    def __init__(self) -> None:
        self._x11: ctypes.CDLL | None = None
        self._display = ctypes.c_void_p()

    def full_screen(self, window: QWindow) -> None:
        """Asks for full screen over everything (EWMH, _NET_WM_STATE); where it is granted already, nothing happens."""
        if QGuiApplication.platformName() != "xcb" or not self._connected():
            return
        assert self._x11 is not None
        atoms = [self._x11.XInternAtom(self._display, name, 0) for name in _NAMES]
        data = (_ADD, *atoms[1:], _FROM_AN_APPLICATION, 0)
        message = _Message(_CLIENT_MESSAGE, 0, 1, None, window.winId(), atoms[0], 32, (ctypes.c_long * 5)(*data))
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        self._x11.XSendEvent(self._display, root, 0, ctypes.c_long(_TO_THE_WINDOW_MANAGER), ctypes.byref(message))
        self._x11.XFlush(self._display)

    def _connected(self) -> bool:
        if self._x11 is None:
            with suppress(OSError):
                self._x11 = ctypes.CDLL("libX11.so.6")
                self._x11.XOpenDisplay.restype = ctypes.c_void_p
                for name in ("XInternAtom", "XDefaultRootWindow"):
                    getattr(self._x11, name).restype = ctypes.c_ulong
                self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        return bool(self._display)


_NAMES = (b"_NET_WM_STATE", b"_NET_WM_STATE_FULLSCREEN", b"_NET_WM_STATE_ABOVE")
