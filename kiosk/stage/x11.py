"""What only the X server can be asked for, on a connection of our own that is made when it is first needed."""

import ctypes
from contextlib import suppress
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QWindow

_ADD = 1
_FROM_AN_APPLICATION = 1
_CLIENT_MESSAGE = 33
_TO_THE_WINDOW_MANAGER = 1 << 20 | 1 << 19
"""SubstructureRedirectMask and SubstructureNotifyMask (X.h)."""
_FULL_SCREEN = (b"_NET_WM_STATE", b"_NET_WM_STATE_FULLSCREEN", b"_NET_WM_STATE_ABOVE")


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


class Connection(NamedTuple):
    """Xlib, and the server that it is connected to."""

    xlib: ctypes.CDLL
    server: ctypes.c_void_p


@cache
def connection() -> Connection | None:
    """The connection, which lasts as long as the process; none where the program is not on an X server."""
    if QGuiApplication.platformName() != "xcb":
        return None
    with suppress(OSError):
        xlib = ctypes.CDLL("libX11.so.6")
        xlib.XOpenDisplay.restype = ctypes.c_void_p
        xlib.XInternAtom.restype = xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        if server := xlib.XOpenDisplay(None):
            return Connection(xlib, ctypes.c_void_p(server))
    return None


def ask_for_full_screen(window: QWindow) -> None:
    """Asks for full screen over everything (EWMH, _NET_WM_STATE); where it is granted already, nothing happens.

    Qt asks once, and believes in it from then on until it reads otherwise. Where a window manager grants that and takes
    it back before Qt has read of the one, Qt never hears of the other.
    """
    found = connection()
    if found is None:
        return
    xlib, server = found
    atoms = [xlib.XInternAtom(server, name, 0) for name in _FULL_SCREEN]
    data = (ctypes.c_long * 5)(_ADD, *atoms[1:], _FROM_AN_APPLICATION, 0)
    message = _Message(_CLIENT_MESSAGE, 0, 1, None, window.winId(), atoms[0], 32, data)
    root = ctypes.c_ulong(xlib.XDefaultRootWindow(server))
    xlib.XSendEvent(server, root, 0, ctypes.c_long(_TO_THE_WINDOW_MANAGER), ctypes.byref(message))
    xlib.XFlush(server)


def suspend_saver() -> bool:
    """Suspends the server's screen saver and DPMS for as long as the process lives (Xss(3)); whether it could."""
    found = connection()
    if found is None:
        return False
    xlib, server = found
    with suppress(OSError):
        saver = ctypes.CDLL("libXss.so.1")
        if saver.XScreenSaverQueryExtension(server, *(ctypes.byref(ctypes.c_int()) for _ in range(2))):
            saver.XScreenSaverSuspend(server, 1)
            xlib.XFlush(server)
            return True
    return False
