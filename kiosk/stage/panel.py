"""What the operator's panel tells and changes. Who may see it is the door's to say (kiosk.stage.operator_door)."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.stage.operator_door import in_a_thread

log = logging.getLogger(__name__)


class Room(Protocol):
    """Knows the machine, the settings' file and the counts; see kiosk.operator.backroom."""

    def look(self) -> dict[str, Any]:
        """All that there is to tell."""

    def look_at_settings(self) -> dict[str, Any]:
        """What of it a changed setting changes."""

    def step(self, key: str, by: int) -> None:
        """Changes a setting in the file. Raises OSError where that cannot be written, and other errors."""

    def set_level(self, name: str, percent: int) -> None:
        """Sets the volume or the brightness. Raises OSError."""


class Panel(QObject):
    """Looks when it is told to, and holds what it saw until it is told to forget it.

    `enter` opens the room behind the screen; both that and the looking are done `beside` the screen, since neither
    a disk nor a sound server may hold up a frame.
    """

    changed = Signal()
    _seen = Signal(object)

    def __init__(
        self, enter: Callable[[], Room] | None = None, beside: Callable[[Callable[[], None]], None] = in_a_thread
    ) -> None:
        super().__init__()
        self._enter = enter
        self._beside = beside
        self._room: Room | None = None
        self._told: dict[str, Any] = {}
        self._saved = False
        self._refused = ""
        self._looking = False
        self._seen.connect(self._hear)  # queued where it comes from another thread, and heard in this one

    @Property(dict, notify=changed)
    def status(self) -> dict[str, Any]:
        """version, since, starts today, memory in MiB, free disk in MB (under 0: unknown), trouble by its kinds, and
        the settings that are wrong. Empty until it has been looked at."""
        return dict(self._told.get("status", {}))

    @Property(dict, notify=changed)
    def today(self) -> dict[str, Any]:
        """visits, their mean length in seconds, the first hour and the visits of each from there; slides; languages."""
        return dict(self._told.get("today", {}))

    @Property(list, notify=changed)
    def settings(self) -> list[dict[str, Any]]:
        """Each with its key, value, usual value, and whether there is less or more of it."""
        return list(self._told.get("settings", []))

    @Property(list, notify=changed)
    def hours(self) -> list[str]:
        """The opening hours from Monday to Sunday, as they stand in the settings."""
        return list(self._told.get("hours", []))

    @Property(list, notify=changed)
    def levels(self) -> list[dict[str, Any]]:
        """volume and brightness, in percent, where the system offers them."""
        return list(self._told.get("levels", []))

    @Property(bool, notify=changed)
    def writable(self) -> bool:
        """Whether settings can be changed here."""
        return bool(self._told.get("writable", True))

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        """Whether a setting was changed since the start, so that a new one is due."""
        return self._saved

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why the last change was not made: file, or disk; empty where it was."""
        return self._refused

    @Slot()
    def look(self) -> None:
        """Looks at everything anew."""
        enter = self._enter
        if enter is None or self._looking:
            return
        self._looking = True

        def see() -> None:
            seen = None
            try:
                room = self._room or enter()
                seen = (room, room.look())
            except Exception as error:  # whatever it is, the operator still has the buttons
                log.error("the operator's panel: %s", error)
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._seen.emit(seen)

        self._beside(see)

    @Slot(object)
    def _hear(self, seen: tuple[Room, dict[str, Any]] | None) -> None:
        wanted, self._looking = self._looking, False
        if seen is not None and wanted:
            self._room, self._told = seen
            self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Lets go of all that was seen."""
        self._looking = False
        if self._room is not None:
            self._room, self._told, self._refused = None, {}, ""
            self.changed.emit()

    @Slot(str, int)
    def step(self, key: str, by: int) -> None:
        """Changes a setting to its next value, or the one before, in the operator's file."""
        if self._room is None:
            return
        try:
            self._room.step(key, by)
        except OSError as error:
            self._refused = "disk"
            log.warning("%s was not changed: %s", key, error)
        except Exception as error:
            self._refused = "file"
            log.warning("%s was not changed: %s", key, error)
        else:
            self._saved, self._refused = True, ""
            self._told |= self._room.look_at_settings()
        self.changed.emit()

    @Slot(str, int)
    def setLevel(self, name: str, percent: int) -> None:
        """Sets the volume or the brightness, in percent."""
        level = next((level for level in self._told.get("levels", []) if level["name"] == name), None)
        if level is None or self._room is None:
            return
        percent = max(level["least"], min(100, percent))
        try:
            self._room.set_level(name, percent)
        except OSError as error:
            log.warning("%s: %s", name, error)
            return
        level["percent"] = percent
        self.changed.emit()
