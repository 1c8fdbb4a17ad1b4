"""The log: one line an event, with its time, in files that never take more than 10 MiB together.

What the screen, Qt and QML say comes through the parent, which alone writes the files.
"""

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "kiosk.log"
FILE_BYTES = 2_000_000
FILES = 5
"""The one that is written, and older ones beside it."""


class _Quiet(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk or a folder that is gone loses a line, nothing else."""


class Journal:
    """Where lines go: to stderr, and to a file as long as that can be written."""

    def __init__(self, folder: Path | None) -> None:
        self._log = logging.Logger("kiosk", logging.DEBUG)
        self._rest = b""
        form = logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S")
        screen = logging.StreamHandler(sys.stderr)
        screen.setFormatter(logging.Formatter("%(message)s"))
        self._log.addHandler(screen)
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = _Quiet(folder / NAME, maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8", delay=False)
        except OSError as error:
            self.say("warning", f"no log file in {folder}: {error.strerror or error}; look at the folder's permissions")
            return
        file.setFormatter(form)
        self._log.addHandler(file)

    def take(self, told: bytes) -> None:
        """Writes what came through a pipe, line by line; the rest of a line waits for its end."""
        *lines, self._rest = (self._rest + told).split(b"\n")
        if len(self._rest) > 4096:
            lines, self._rest = [*lines, self._rest], b""
        for line in lines:
            if text := line.decode("utf-8", "replace").rstrip():
                self._log.info("%s", text)

    def say(self, weight: str, event: str) -> None:
        """Writes an event of the parent's own."""
        self._log.info("%s", f"kiosk {weight}: {event}")


def last_lines(folder: Path, most: int) -> list[str]:
    """The last lines of the log, the latest at the end; none where it cannot be read."""
    try:
        with (folder / NAME).open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 4096))
            return file.read().decode("utf-8", "replace").splitlines()[-most:]
    except OSError:
        return []
