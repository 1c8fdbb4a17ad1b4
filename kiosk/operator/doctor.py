"""`kiosk doctor`: what this machine has, and what to mend."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk import places


class Report(NamedTuple):
    """One line of the doctor's: a subject, what was found, and whether something is to be mended."""

    subject: str
    found: str
    well: bool = True


QT_LIBRARIES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
}
"""Debian's packages for the system libraries that Qt opens, and a file of each."""


def missing_libraries() -> list[str]:
    """The Debian packages whose libraries Qt would not find here; none on other systems than Linux."""
    import ctypes

    missing = []
    for package, library in QT_LIBRARIES.items() if sys.platform.startswith("linux") else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def has_display() -> bool:
    """Whether there is anything to show a window on."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _writable(folder: Path) -> bool:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _operator() -> Iterator[Report]:
    """The settings, the PIN and the data folder."""
    from kiosk.operator.settings import KEPT, read_settings

    file = places.settings()
    settings, findings = read_settings(file, places.data() / KEPT)
    yield Report("settings", f"{file}{'' if places.is_there(file) else ', not there: the defaults are used'}")
    for finding in findings:
        yield Report("settings", str(finding), False)
    pin = bool(settings.operator.pin)
    yield Report("PIN", "set" if pin else "not set: nobody can come into the operator's panel; run kiosk pin", pin)
    data = Path(settings.operator.data) if settings.operator.data else places.data()
    writable = _writable(data)
    yield Report("data", f"{data}{'' if writable else ' cannot be written: nothing is counted or logged'}", writable)


def examine() -> Iterator[Report]:
    """Looks at libraries, display, renderer, fonts, folders and clock, in this order."""
    import datetime as dt

    from kiosk import __version__

    yield Report("program", f"kiosk {__version__}, Python {sys.version.split()[0]}")
    if missing := missing_libraries():
        yield Report("libraries", f"missing; run apt install {' '.join(missing)}", False)
        return
    yield Report("libraries", "all that Qt opens are here")
    if not has_display():
        yield Report("display", "none; set DISPLAY or WAYLAND_DISPLAY, or use kiosk export", False)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from kiosk.app import start_qt
    from kiosk.stage.fonts import SANS, SERIF
    from kiosk.stage.icons import FONT as ICONS
    from kiosk.stage.renderer import driver_name, is_emulated

    _application = start_qt("gpu")
    yield Report("Qt", qVersion())
    for number, screen in enumerate(QGuiApplication.screens()):
        size, mm = screen.size(), screen.physicalSize()
        yield Report(
            f"display {number}",
            f"{screen.name()}, {size.width()}x{size.height()} px, {mm.width():.0f}x{mm.height():.0f} mm",
        )
    driver = driver_name()
    chosen = "software" if is_emulated(driver) else "gpu"
    yield Report("renderer", f"{chosen}; the OpenGL driver is {driver or 'none'}")
    families = QFontDatabase.families()
    for family in (SANS, SERIF, ICONS):
        well = family in families
        yield Report("font", f"{family} {'loaded' if well else 'missing; install the program again'}", well)
    for name, folder in (("decks", places.DECKS), ("translations", places.TRANSLATIONS)):
        yield Report(name, str(folder), folder.is_dir())
    cache = places.cache()
    writable = _writable(cache)
    yield Report("cache", f"{cache}{'' if writable else ' cannot be written: starts will be slower'}", writable)
    yield from _operator()
    now = dt.datetime.now().astimezone()
    yield Report("clock", f"{now:%Y-%m-%d %H:%M %Z}", now.year >= 2026)
