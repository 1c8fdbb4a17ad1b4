"""Whether the X server and the desktop are asked to keep the display on, for as long as the program runs."""

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.running import Running, until

DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Saver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, program, reason):
        print(program, reason, flush=True)
        return 1

application, saver, bus = QCoreApplication([]), Saver(), QDBusConnection.sessionBus()
bus.registerObject("/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.ScreenSaver")
print("ready", flush=True)
application.exec()
"""


class Saver(ctypes.Structure):
    """An XScreenSaverInfo."""

    _fields_ = (
        *(("window", ctypes.c_ulong), ("state", ctypes.c_int), ("kind", ctypes.c_int)),
        *(("til_or_since", ctypes.c_ulong), ("idle", ctypes.c_ulong), ("event_mask", ctypes.c_ulong)),
    )


@pytest.fixture
def saver(start_x_server) -> Iterator[tuple[str, Callable[[], bool], Callable[[], bool]]]:
    """A display whose screen saver comes after a second, whether it is there, and whether it stays away."""
    server, name = start_x_server("1280x720", "-noreset")
    x11, xss = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(name.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    x11.XSetScreenSaver(display, 1, 0, 1, 1)
    told = Saver()

    def look() -> bool:
        xss.XScreenSaverQueryInfo(display, root, ctypes.byref(told))
        return bool(told.state == 1)

    def stays_bright() -> bool:
        x11.XResetScreenSaver(display)
        end = time.monotonic() + 1.5
        while time.monotonic() < end and not look():
            time.sleep(0.02)
        return not look()

    yield name, look, stays_bright
    x11.XCloseDisplay(display)
    server.terminate()
    server.wait()


def quiet(tmp_path: Path) -> None:
    """Settings with which every event is logged."""
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "settings.toml").write_text('[operator]\nlog = "info"\n')


def test_the_x_servers_saver_waits_while_the_program_runs(tmp_path, saver):
    name, is_dark, stays_bright = saver
    assert not stays_bright()
    running = Running(tmp_path, name)
    try:
        until(stays_bright, 10)
        running.leave()
        until(is_dark, 10)
    finally:
        running.close()


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a session bus."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()


def test_the_desktop_is_asked(tmp_path, x_display, bus):
    desktop = subprocess.Popen(
        [sys.executable, "-c", DESKTOP],
        env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert desktop.stdout.readline() == "ready\n"
    running = Running(tmp_path, x_display, DBUS_SESSION_BUS_ADDRESS=bus)
    try:
        assert desktop.stdout.readline() == "kiosk an exhibit is shown\n"
    finally:
        running.close()
        desktop.terminate()
        desktop.wait()


@pytest.mark.parametrize("there", [True, False])
def test_a_desktop_that_does_nothing_is_said_once_and_the_show_goes_on(tmp_path, x_display, bus, there):
    quiet(tmp_path)
    running = Running(tmp_path, x_display, DBUS_SESSION_BUS_ADDRESS=bus if there else "unix:path=/nowhere")
    try:
        running.hear("READY=1", 40)
        until(lambda: "keeps the display on" in running.log(), 10)
        running.forget()
        running.hear("WATCHDOG=1", 5)
        assert running.leave().count("keeps the display on") == 1
    finally:
        running.close()
