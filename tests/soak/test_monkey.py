"""Whether anything that hands and desktops can do ends the program, opens a window, or takes it off its display.

A monkey clicks, drags, turns the wheel, presses keys and whatever a window manager understands, and changes displays,
in front of the real program, locked and supervised, on a desktop of its own. It goes as fast as the program keeps up.
The ordinary run does 2,500 deeds, the long one (`pytest --soak`) 200,000; KIOSK_EVENTS sets another number, KIOSK_SEED
another monkey.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from kiosk.operator.pin import hash_pin
from tests.desktop import Area, Desktop, on_desktop
from tests.running import Running

SHORT, LONG = 2_500, 200_000
SEED = int(os.environ.get("KIOSK_SEED", "20261125"))
WHOLE = Area(0, 0, 1280, 720)
SHAPES = (Area(0, 0, 405, 720), Area(0, 0, 960, 720), Area(0, 0, 1280, 548), Area(320, 90, 640, 540))
BREATH = 20
"""Deeds until the program is waited for."""
LOOK = 250
"""Deeds until everything about the program is looked at."""
PATIENCE = 10.0
"""Seconds that the program may take to keep up."""
BACK = 3.0
"""Seconds in which the window has to be where it belongs, after the last thing that was done to it."""

TYPED = (*"0123456789abcdlx", "Left", "Right", "Up", "Down", "Page_Up", "Page_Down", "Home", "End", "space", "Return")
TYPED += ("Tab", "shift+Tab", "BackSpace", "Escape", "KP_Enter")
STRAY = ("Menu", "Print", "Pause", "Insert", "Delete", "Caps_Lock", "Super_L", "Alt_L", "Multi_key", "XF86Back")
STRAY += tuple(f"F{number}" for number in range(1, 13))
COMMANDS = tuple(f"ctrl+{key}" for key in ("w", "q", "o", "p", "s", "c", "v", "a", "plus", "Tab", "Escape", "shift+i"))
DESKTOPS = ("alt+F4", "alt+Tab", "alt+Escape", "alt+F9", "alt+F10", "super+d", "ctrl+alt+Right", "alt+space")


class Monkey:
    """Does one thing after another, by chance."""

    def __init__(self, desktop: Desktop, window: int, seed: int) -> None:
        self.desktop = desktop
        self.window = window
        self.random = Random(seed)
        self.covered = WHOLE
        self.deeds: dict[Callable[[], None], float] = {
            self.click: 40,
            self.tap_in_a_corner: 6,
            self.drag: 10,
            self.scroll: 3,
            self.type: 30,
            self.press_what_means_nothing: 6,
            self.command: 4,
            self.use_the_desktops_keys: 0.7,
            self.ask_to_close: 0.5,
            self.change_the_display: 0.15,
        }

    def act(self) -> None:
        """Does something."""
        (deed,) = self.random.choices(list(self.deeds), list(self.deeds.values()))
        deed()

    def pause(self) -> None:
        """Waits for the program."""
        assert self.desktop.keeps_up(self.window, PATIENCE), "the program does not answer"

    def rest(self) -> None:
        """Leaves the display as it was."""
        self.desktop.delete_monitor()
        self.covered = WHOLE

    def somewhere(self) -> tuple[int, int]:
        """A point of the display."""
        x, y, width, height = self.covered
        return x + self.random.randrange(width), y + self.random.randrange(height)

    def click(self) -> None:
        self.desktop.click(*self.somewhere(), self.random.choice((1, 1, 1, 1, 2, 3)))

    def tap_in_a_corner(self) -> None:
        x, y, width, height = self.covered
        right, low = self.random.choice(((1, 0), (1, 0), (0, 0), (0, 1), (1, 1)))
        for _ in range(self.random.choice((1, 4, 5))):
            self.desktop.click(x + right * (width - 1), y + low * (height - 1))

    def drag(self) -> None:
        at, to = self.somewhere(), self.somewhere()
        self.desktop.point(*at)
        self.desktop.button(True)
        for step in range(1, 6):
            self.desktop.point(*(a + (b - a) * step // 5 for a, b in zip(at, to, strict=True)))
        self.desktop.button(False)

    def scroll(self) -> None:
        self.desktop.click(*self.somewhere(), self.random.choice((4, 5, 6, 7, 8, 9)))

    def type(self) -> None:
        self.desktop.key(self.random.choice(TYPED))

    def press_what_means_nothing(self) -> None:
        self.desktop.key(self.random.choice(STRAY))

    def command(self) -> None:
        self.desktop.key(self.random.choice(COMMANDS))

    def use_the_desktops_keys(self) -> None:
        self.desktop.key(self.random.choice(DESKTOPS))

    def ask_to_close(self) -> None:
        self.desktop.ask_to_close(self.window)

    def change_the_display(self) -> None:
        """Changes it in steps that the program sees one by one, as displays do that people plug and turn."""
        if self.random.randrange(4) == 0:
            self.desktop.switch(False)
            self.pause()
            self.desktop.switch(True)
        else:
            self.rest()
            self.pause()
            self.covered = self.random.choice((*SHAPES, WHOLE))
            self.desktop.set_monitor(self.covered)
        self.pause()


@pytest.fixture
def running(tmp_path, session) -> Iterator[Running]:
    (tmp_path / "kiosk").mkdir()
    settings = f'[operator]\npin = "{hash_pin("470835")}"\nlog = "info"\n[visit]\nquiet_s = 10\nwarning_s = 5\n'
    (tmp_path / "kiosk" / "settings.toml").write_text(settings)
    with on_desktop(session, tmp_path) as running:
        yield running


def children(process: int) -> str:
    return Path(f"/proc/{process}/task/{process}/children").read_text()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb, openbox and /proc")
def test_a_monkey_finds_no_way_out(running, session, long, share):
    desktop = session.desktop
    (window,) = desktop.windows()
    screen = running.screen()
    monkey = Monkey(desktop, window, SEED)
    deeds = int(os.environ.get("KIOSK_EVENTS", LONG if long else SHORT))
    begun = time.monotonic()
    done = 0

    def stand() -> None:
        """Waits until the window alone is shown, over the display, and has the keys."""
        right = [window], monkey.covered, {"FULLSCREEN", "ABOVE"}, window
        end = time.monotonic() + BACK
        while (now := (desktop.windows(), desktop.area(window), desktop.states(window), desktop.active())) != right:
            assert time.monotonic() < end, f"after {done} deeds {now} and not {right}"
            time.sleep(0.02)

    for done in range(1, deeds + 1):
        monkey.act()
        if done % BREATH == 0:
            monkey.pause()
        if done % LOOK == 0 or done == deeds:
            assert running.screen() == screen, f"another screen after {done} deeds"
            assert not children(screen), f"a process was started within {done} deeds"
            stand()
        if time.monotonic() - begun > share:
            break
    monkey.rest()
    stand()
    print(f"{done} deeds in {time.monotonic() - begun:.0f} s")
    assert session.manager.poll() is None
    said = running.leave().splitlines()
    unexpected = [line for line in said if "INFO" not in line and "was ended by SIGTERM" not in line]
    assert not unexpected
