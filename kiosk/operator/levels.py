"""Volume and brightness, where the system lets this program set them: nothing to install, nothing at the start.

Brightness goes through /sys/class/backlight, volume through the first of PipeWire's, PulseAudio's and ALSA's own
commands that is there and answers. All levels are whole percents.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from kiosk.usage import outside

BACKLIGHT = Path("/sys/class/backlight")
PATIENCE = 1.0
"""Seconds that a command may take."""
LEAST_LIGHT = 10
"""A screen that nobody can see cannot be set back at the screen."""


class Level(Protocol):
    """Something between its least and 100 %."""

    name: str
    """volume or brightness."""
    least: int

    def read(self) -> int:
        """In percent. Raises OSError and ValueError."""

    def write(self, percent: int) -> None:
        """Sets it. Raises OSError."""


class Brightness:
    """The light of a built-in display."""

    name = "brightness"
    least = LEAST_LIGHT

    def __init__(self, folder: Path) -> None:
        self._now = folder / "brightness"
        self._most = folder / "max_brightness"

    def read(self) -> int:
        """In percent of the brightest. Raises OSError and ValueError."""
        return round(100 * int(self._now.read_text()) / max(1, int(self._most.read_text())))

    def write(self, percent: int) -> None:
        """Sets it. Raises OSError."""
        self._now.write_text(str(round(int(self._most.read_text()) * percent / 100)))


class Mixer(NamedTuple):
    """A system's commands for its volume, and where the first answers with it, in percent or as a share of 1."""

    asks: tuple[str, ...]
    sets: tuple[str, ...]
    says: str


MIXERS = (
    Mixer(
        ("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@"),
        ("wpctl", "set-volume", "@DEFAULT_AUDIO_SINK@"),
        r"Volume: (\d+\.\d+)",
    ),
    Mixer(
        ("pactl", "get-sink-volume", "@DEFAULT_SINK@"),
        ("pactl", "set-sink-volume", "@DEFAULT_SINK@"),
        r"(\d+)%",
    ),
    Mixer(("amixer", "get", "Master"), ("amixer", "-q", "set", "Master"), r"\[(\d+)%\]"),
)


class Volume:
    """The loudness of the system's usual output."""

    name = "volume"
    least = 0

    def __init__(self, mixer: Mixer) -> None:
        self._mixer = mixer

    def read(self) -> int:
        """In percent. Raises OSError, and ValueError for an answer without it."""
        told = re.search(self._mixer.says, _run(self._mixer.asks))
        if told is None:
            raise ValueError("no volume in the answer")
        return min(100, round(float(told[1]) * 100) if "." in told[1] else int(told[1]))

    def write(self, percent: int) -> None:
        """Sets it. Raises OSError."""
        _run((*self._mixer.sets, f"{percent}%"))


def _run(words: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
            env=outside() | {"LC_ALL": "C"},
        )
    except subprocess.SubprocessError as error:
        raise OSError(f"{words[0]}: {error}") from None
    return done.stdout


def offered(backlight: Path = BACKLIGHT) -> Iterator[tuple[Level, int]]:
    """What can be set here, and where it stands."""
    wished: list[Level] = [Volume(mixer) for mixer in MIXERS if shutil.which(mixer.asks[0])]
    if backlight.is_dir():
        wished += [Brightness(at) for at in sorted(backlight.iterdir()) if os.access(at / "brightness", os.W_OK)]
    found: set[str] = set()
    for level in wished:
        try:
            stands = level.read()
        except (OSError, ValueError):  # a command without a sound server, a display that is gone
            continue
        if level.name not in found:
            found.add(level.name)
            yield level, stands
