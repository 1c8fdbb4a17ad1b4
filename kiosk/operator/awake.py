"""Keeps the display from going dark and the machine from sleeping while the exhibit is shown.

It asks for that in the ways of its system. All of them end by themselves with the process, however that ends.
"""

import logging
import os
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

BEGIN_MS = 2000
"""After the start: it costs 20 ms, which nothing waits for."""
REASON = "an exhibit is shown"
SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit"),
)
"""What desktops offer on their session's bus: against a dark display, and against sleep."""
ANSWER_MS = 5000
NOBODY = "this desktop offers nothing that keeps the display on"


def stay_awake(parent: QObject) -> None:
    """Asks for it soon, for as long as the process lives. Where that is not granted, the log says so, and that is all.

    On macOS it is left to `caffeinate -d -w PID`, which ends with the process as well.
    """
    QTimer.singleShot(BEGIN_MS, parent, lambda: _ask(parent))


def _ask(parent: QObject) -> None:
    if sys.platform == "win32":
        import ctypes

        # ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED
        ctypes.windll.kernel32.SetThreadExecutionState(0x80000003)
    elif sys.platform.startswith("linux"):
        from kiosk.stage.x11 import suspend_saver

        if QGuiApplication.platformName() == "xcb" and not suspend_saver():
            log.info("the X server's own screen saver is left as it is: there is no libXss, or no such extension")
        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            _ask_desktop(parent)


def _ask_desktop(parent: QObject) -> None:
    """Asks the desktop on its bus, and waits for no answer."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        log.info("%s: there is no session bus", NOBODY)
        return
    refusals = []

    def hear(answer: QDBusPendingCallWatcher) -> None:
        if answer.isError():
            refusals.append(answer.error().message())
        if len(refusals) == len(SERVICES):
            log.info("%s: %s", NOBODY, refusals[0])
        answer.deleteLater()

    for service, path in SERVICES:
        name = service.removesuffix(".Inhibit")
        request = QDBusMessage.createMethodCall(name, path, service, "Inhibit")
        request.setArguments([QGuiApplication.applicationName(), REASON])
        QDBusPendingCallWatcher(bus.asyncCall(request, ANSWER_MS), parent).finished.connect(hear)
