"""The operator's way in from the plain page, made once its corner is tapped and not before.

Whatever of it fails, the page stands as it stood.
"""

import logging
import os
from contextlib import suppress

from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtGui import QWindow

from kiosk.operator.supervision import STAY, Lifeline

log = logging.getLogger(__name__)

LINES = 3
"""Of the log, shown to the operator."""


class WayIn(QObject):
    """Opens the operator's door over the plain page. Lives as long as the window."""

    def __init__(self, window: QWindow, hashed: str, lifeline: Lifeline) -> None:
        super().__init__(window)
        self._window = window
        self._hashed = hashed
        self._lifeline = lifeline
        self._kept: list[QObject] = []
        QObject.connect(window, SIGNAL("asked()"), self._open)

    def _open(self) -> None:
        try:
            if not self._kept:
                self._make()
            self._kept[0].open()  # type: ignore[attr-defined]
        except Exception as error:  # the page is the last thing that stands
            log.error("operator: the way in from the plain page is not to be had: %s", error)

    def _make(self) -> None:
        from kiosk import places
        from kiosk.language.catalogs import Catalogs
        from kiosk.operator.journal import last_lines
        from kiosk.operator.way_in import operator_door
        from kiosk.stage.language import Language

        door = operator_door(self._hashed)
        door.counted.connect(lambda: None if door.is_shut() else self._stay())
        catalogs = Catalogs(places.TRANSLATIONS)
        language = Language(catalogs, catalogs.locales(), catalogs.locales()[0])
        self._kept = [door, language]
        self._window.setProperty("failed", "\n".join(last_lines(places.data() / "log", LINES)))
        self._window.setProperty("language", language)
        self._window.setProperty("door", door)

    def _stay(self) -> None:
        with suppress(OSError):  # the parent is gone, and the heart knows
            os.write(self._lifeline.beat, STAY)
