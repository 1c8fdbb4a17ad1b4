"""A desktop of one's own: an X server with a window manager, and hands that are faster than any visitor's.

The hands are the XTEST extension, so that programs cannot tell their keys and clicks from real ones. Displays come, go
and change as RandR's monitors: Xvfb knows no other modes than its first, and Qt and window managers follow monitors.
"""

import ctypes
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_int, c_long, c_uint, c_ulong, c_void_p
from pathlib import Path
from typing import NamedTuple

from kiosk.stage import lockdown
from tests.running import Running, until

KEYS = {"alt": "Alt_L", "ctrl": "Control_L", "shift": "Shift_L", "super": "Super_L"}
VIEWABLE = 2

OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <desktops><number>2</number><popupTime>0</popupTime></desktops>
  <keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
    <keybind key="A-Tab"><action name="NextWindow"><dialog>none</dialog></action></keybind>
    <keybind key="A-Escape"><action name="Lower"/><action name="Unfocus"/></keybind>
    <keybind key="A-F9"><action name="Iconify"/></keybind>
    <keybind key="A-F10"><action name="ToggleFullscreen"/></keybind>
    <keybind key="W-d"><action name="ToggleShowDesktop"/></keybind>
    <keybind key="C-A-Right"><action name="GoToDesktop"><to>next</to></action></keybind>
  </keyboard>
  <mouse></mouse>
</openbox_config>
"""
"""Everything that a window manager's keys can do to a window, and no menus, which are windows themselves."""


class Area(NamedTuple):
    """Where something is on the desktop, in pixels."""

    x: int
    y: int
    width: int
    height: int


class _Attributes(Structure):
    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        *(("visual", c_void_p), ("root", c_ulong)),
        *((name, c_int) for name in ("class", "bit_gravity", "win_gravity", "backing_store")),
        *(("backing_planes", c_ulong), ("backing_pixel", c_ulong), ("save_under", c_int), ("colormap", c_ulong)),
        *(("map_installed", c_int), ("map_state", c_int)),
        *((name, c_long) for name in ("all_event_masks", "your_event_mask", "do_not_propagate_mask")),
        *(("override_redirect", c_int), ("screen", c_void_p)),
    )


class _Message(Structure):
    """An XClientMessageEvent, and room for any other."""

    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong)),
        *(("message_type", c_ulong), ("format", c_int), ("data", c_long * 5), ("room", c_long * 12)),
    )


class _Monitor(Structure):
    """An XRRMonitorInfo."""

    _fields_ = (
        *(("name", c_ulong), ("primary", c_int), ("automatic", c_int), ("noutput", c_int)),
        *((name, c_int) for name in ("x", "y", "width", "height", "mwidth", "mheight")),
        ("outputs", POINTER(c_ulong)),
    )


class _Resources(Structure):
    """The beginning of an XRRScreenResources."""

    _fields_ = (
        *(("timestamp", c_ulong), ("config", c_ulong), ("ncrtc", c_int), ("crtcs", POINTER(c_ulong))),
        *(("noutput", c_int), ("outputs", POINTER(c_ulong)), ("nmode", c_int), ("modes", POINTER(c_ulong))),
    )


class Desktop:
    """Looks at a display and does things on it. Raises OSError where no X server answers."""

    def __init__(self, display: str, size: tuple[int, int]) -> None:
        self.display = display
        self.size = size
        self._x, self._test, self._randr = map(ctypes.CDLL, ("libX11.so.6", "libXtst.so.6", "libXrandr.so.2"))
        for name in ("XOpenDisplay", "XRRGetScreenResources"):
            getattr(self._x if name == "XOpenDisplay" else self._randr, name).restype = c_void_p
        for name in ("XInternAtom", "XStringToKeysym", "XDefaultRootWindow"):
            getattr(self._x, name).restype = c_ulong
        self._ignore = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._ignore)  # a window may be gone before it is looked at
        self._d = c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._d:
            raise OSError(f"no X server answers on {display}")
        self._root = c_ulong(self._x.XDefaultRootWindow(self._d))
        self._x.XSelectInput(self._d, self._root, c_long(1 << 17))  # StructureNotifyMask: Qt answers there
        self._codes: dict[str, int] = {}
        self._pings = 0

    def close(self) -> None:
        """Lets go of the display."""
        self._x.XCloseDisplay(self._d)

    # Hands.

    def key(self, chord: str, down: bool = True, up: bool = True) -> None:
        """Presses and releases keys by their X names, such as alt+F4."""
        codes = [self._code(KEYS.get(name, name)) for name in chord.split("+")]
        for code in codes if down else ():
            self._test.XTestFakeKeyEvent(self._d, code, 1, c_ulong(0))
        for code in reversed(codes) if up else ():
            self._test.XTestFakeKeyEvent(self._d, code, 0, c_ulong(0))
        self._x.XFlush(self._d)

    def point(self, x: int, y: int) -> None:
        """Moves the mouse."""
        self._test.XTestFakeMotionEvent(self._d, -1, x, y, c_ulong(0))
        self._x.XFlush(self._d)

    def button(self, down: bool, number: int = 1) -> None:
        """Presses or releases a button of the mouse; 4 to 7 are its wheel."""
        self._test.XTestFakeButtonEvent(self._d, number, int(down), c_ulong(0))
        self._x.XFlush(self._d)

    def click(self, x: int, y: int, number: int = 1) -> None:
        """Clicks somewhere."""
        self.point(x, y)
        self.button(True, number)
        self.button(False, number)

    # Eyes.

    def windows(self) -> list[int]:
        """What is shown: the windows under the window manager's care, and those that have no need of one."""
        manager = self._property(self._root, "_NET_SUPPORTING_WM_CHECK")
        owner = manager[0] >> 21 if manager else -1  # the bits of an id that tell whose it is
        bare = [one for one in self._children() if one >> 21 != owner and self._attributes(one).map_state == VIEWABLE]
        return [one for one in self._property(self._root, "_NET_CLIENT_LIST") if self._visible(one)] + bare

    def area(self, window: int) -> Area:
        """Where a window is."""
        at = self._attributes(window)
        x, y, child = c_int(), c_int(), c_ulong()
        self._x.XTranslateCoordinates(self._d, c_ulong(window), self._root, 0, 0, byref(x), byref(y), byref(child))
        return Area(x.value, y.value, at.width, at.height)

    def states(self, window: int) -> set[str]:
        """What the window manager says of a window, such as FULLSCREEN and ABOVE."""
        names = ("FULLSCREEN", "ABOVE", "HIDDEN")
        told = self._property(c_ulong(window), "_NET_WM_STATE")
        return {name for name in names if self._atom(f"_NET_WM_STATE_{name}") in told}

    def active(self) -> int:
        """The window that has the keys; 0 if there is none."""
        return next(iter(self._property(self._root, "_NET_ACTIVE_WINDOW")), 0)

    # What only programs say to each other.

    def ask_to_close(self, window: int) -> None:
        """As a window's × does."""
        self._send(window, "WM_DELETE_WINDOW")

    def ask_for_less(self, window: int) -> None:
        """Asks the window manager to take full screen from a window (EWMH, _NET_WM_STATE)."""
        event = _Message(33, 0, 1, self._d, window, self._atom("_NET_WM_STATE"), 32)
        event.data[:] = [0, self._atom("_NET_WM_STATE_FULLSCREEN"), 0, 2, 0]
        self._x.XSendEvent(self._d, self._root, 0, c_long(1 << 20 | 1 << 19), byref(event))
        self._x.XFlush(self._d)

    def keeps_up(self, window: int, patience: float) -> bool:
        """Waits until the program has done all that it was told so far, for as many seconds at most."""
        self._pings += 1
        self._send(window, "_NET_WM_PING", self._pings, window)
        end = time.monotonic() + patience
        event, protocols = _Message(), self._atom("WM_PROTOCOLS")
        while time.monotonic() < end:
            if self._x.XCheckTypedWindowEvent(self._d, self._root, 33, byref(event)):
                if event.message_type == protocols and event.data[1] == self._pings:
                    return True
            else:
                time.sleep(0.0005)
        return False

    # Displays.

    def set_monitor(self, area: Area, name: str = "panel", with_output: bool = True) -> None:
        """Has a display of this name show an area; without the output it is one display more."""
        self.delete_monitor(name)
        resources = ctypes.cast(self._randr.XRRGetScreenResources(self._d, self._root), POINTER(_Resources)).contents
        output = (c_ulong * 1)(resources.outputs[0])
        millimetres = (area.width // 4, area.height // 4)
        outputs = ctypes.cast(output, POINTER(c_ulong))
        monitor = _Monitor(self._atom(name), int(with_output), 0, int(with_output), *area, *millimetres, outputs)
        self._randr.XRRSetMonitor(self._d, self._root, byref(monitor))
        self._x.XSync(self._d, 0)

    def delete_monitor(self, name: str = "panel") -> None:
        """Takes a display away, and has the output show everything again."""
        self._randr.XRRDeleteMonitor(self._d, self._root, c_ulong(self._atom(name)))
        self._x.XSync(self._d, 0)

    def switch(self, on: bool) -> None:
        """Switches the one output off or on, as a display does that is unplugged."""
        resources = ctypes.cast(self._randr.XRRGetScreenResources(self._d, self._root), POINTER(_Resources)).contents
        outputs = (c_ulong * 1)(resources.outputs[0])
        mode = c_ulong(resources.modes[0] if on else 0)
        how = (c_ulong(0), 0, 0, mode, 1, outputs if on else None, int(on))
        self._randr.XRRSetCrtcConfig(self._d, byref(resources), c_ulong(resources.crtcs[0]), *how)
        self._x.XSync(self._d, 0)

    def _code(self, name: str) -> int:
        if name not in self._codes:
            symbol = c_ulong(self._x.XStringToKeysym(name.encode()))
            self._codes[name] = self._x.XKeysymToKeycode(self._d, symbol)
        return self._codes[name]

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._d, name.encode(), 0))

    def _send(self, window: int, protocol: str, *more: int) -> None:
        event = _Message(33, 0, 1, self._d, window, self._atom("WM_PROTOCOLS"), 32)
        event.data[:] = [self._atom(protocol), *more, *[0] * (4 - len(more))]
        self._x.XSendEvent(self._d, c_ulong(window), 0, c_long(0), byref(event))
        self._x.XFlush(self._d)

    def _attributes(self, window: int) -> _Attributes:
        found = _Attributes()
        self._x.XGetWindowAttributes(self._d, c_ulong(window), byref(found))
        return found

    def _visible(self, window: int) -> bool:
        return bool(self._attributes(window).map_state == VIEWABLE)

    def _children(self) -> list[int]:
        root, parent, found, number = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(self._d, self._root, byref(root), byref(parent), byref(found), byref(number))
        children = found[: number.value]
        self._x.XFree(found)
        return children

    def _property(self, window: c_ulong, name: str) -> list[int]:
        kind, form, number, left, found = c_ulong(), c_int(), c_ulong(), c_ulong(), POINTER(c_ulong)()
        at = (c_ulong(self._atom(name)), c_long(0), c_long(256), 0, c_ulong(0))
        told = (byref(kind), byref(form), byref(number), byref(left), byref(found))
        if self._x.XGetWindowProperty(self._d, window, *at, *told) or not found:
            return []
        values = found[: number.value]
        self._x.XFree(found)
        return values


class Session:
    """An X server with a window manager on it, for as long as they are needed."""

    def __init__(self, start_x_server: Callable[..., "tuple[subprocess.Popen[bytes], str]"], folder: Path) -> None:
        self.server, display = start_x_server("1280x720", "-noreset")
        rules = folder / "openbox.xml"
        rules.write_text(OPENBOX)
        self.manager = subprocess.Popen(
            ["openbox", "--config-file", str(rules)],
            env=os.environ | {"DISPLAY": display},
            stderr=subprocess.DEVNULL,
        )
        self.desktop = Desktop(display, (1280, 720))

    def close(self) -> None:
        """Ends both."""
        self.desktop.close()
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()


@contextmanager
def on_desktop(session: Session, folder: Path, *words: str) -> Iterator[Running]:
    """The program on a desktop, its window locked and what disturbed it at the start seen to."""
    running = Running(folder, session.desktop.display, *words)
    try:
        running.hear("READY=1", 40)
        until(lambda: len(session.desktop.windows()) == 1, 5, "one window")
        time.sleep((lockdown.BEGIN_MS + sum(lockdown.INSIST_MS)) / 1000 + 0.5)
        yield running
    finally:
        running.close()
