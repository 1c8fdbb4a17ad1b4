"""The exhibit in a window of this process, moved by a program, and the memory that it holds.

The soak tests run it in a process of its own: `python -m tests.soak.test_memory`, on an X server without a pointer.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.app import Exhibit

PATIENCE = 20.0
"""Seconds that anything may take to be shown."""


class Memory(NamedTuple):
    """What the process holds, in MiB."""

    rss: float
    anonymous: float


def memory() -> Memory:
    """The memory of this process now."""
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    rollup = Path("/proc/self/smaps_rollup").read_text().splitlines()
    anonymous = next(int(line.split()[1]) for line in rollup if line.startswith("Anonymous:"))
    return Memory(resident / 2**20, anonymous / 2**10)


class Walk:
    """The exhibit in a window of this process, moved from slide to slide."""

    def __init__(self, exhibit: "Exhibit") -> None:
        self.exhibit = exhibit
        self.places = [
            (teller.deck.id, index)
            for teller in exhibit.stories.tellers.values()
            for index in range(len(teller.deck.slide))
        ]
        self.frames = 0
        exhibit.window.afterAnimating.connect(self._frame)

    def _frame(self) -> None:
        self.frames += 1

    def go(self, deck: str, index: int, whole: bool) -> None:
        """Shows a slide and waits until it is there, and, for `whole`, its neighbours too."""
        navigator, seen = self.exhibit.navigator, self.frames
        before = navigator.slide()
        navigator.show(deck, index)
        due = seen + (navigator.slide() != before)  # a slide that is shown already brings no frame
        self._wait(lambda: self.frames >= due and self._settled(deck, index, whole))

    def switch(self, language: str) -> None:
        """Switches the language and waits for the frame that shows it."""
        self.act(lambda: self.exhibit.language.choose(language))

    def act(self, deed: Callable[[], object], frames: int = 1) -> None:
        """Does something that changes the picture, and waits for the frames that show it."""
        due = self.frames + frames
        deed()
        self._wait(lambda: self.frames >= due)

    def rest(self, language: str) -> Memory:
        """What the process holds where a visitor stays; always on the same slide, whose picture is as large."""
        from kiosk.memory import give_memory_back

        exhibit = self.exhibit
        exhibit.comfort.reduce_motion(True)
        other = next(code for code in exhibit.catalogs.locales() if code != language)
        if exhibit.language.current == language:
            self.switch(other)
        self.switch(language)
        for index in (1, 2, 3, 2, 1, 2):
            self.go(self.places[0][0], index, whole=True)
        give_memory_back(exhibit.engine)  # as the program itself does
        return memory()

    def _wait(self, done: Callable[[], bool]) -> None:
        """Looks whenever the program has nothing to do. Raises TimeoutError.

        It takes an event loop that runs, as the program's does: in no other Qt deletes what is left behind,
        such as a slide's former layout.
        """
        from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

        loop, alarm = QEventLoop(), QTimer(singleShot=True, interval=int(PATIENCE * 1000))

        def look() -> None:
            if done():
                loop.quit()

        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(look)
        alarm.timeout.connect(lambda: loop.exit(1))
        alarm.start()
        late = loop.exec()
        dispatcher.aboutToBlock.disconnect(look)
        if late:
            raise TimeoutError(f"it was not shown after {PATIENCE:.0f} s")

    def _settled(self, deck: str, index: int, whole: bool) -> bool:
        strip = _with_property(self.exhibit.window.contentItem(), "moving")
        if strip is None or strip.property("moving"):
            return False
        held = {}
        for slot in strip.childItems():
            if slot.property("layout") is not None and slot.property("deck") == deck:
                held[slot.property("index")] = slot
        wanted = (index - 1, index, index + 1) if whole else (index,)
        return all(place in held and not _loading(held[place]) for place in wanted)


def _with_property(item: "QQuickItem", name: str) -> "QQuickItem | None":
    if item.property(name) is not None:
        return item
    return next(filter(None, (_with_property(child, name) for child in item.childItems())), None)


def _loading(item: "QQuickItem") -> bool:
    """Whether a picture anywhere in it is still being drawn: one half drawn holds half its memory."""
    return bool(item.property("loading")) or any(_loading(child) for child in item.childItems())
