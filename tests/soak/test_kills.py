"""Whether there is a screen again, and nothing counted is lost, when processes are killed at any moment.

A visitor taps while it happens. In turn the screen's process, its parent, and both of them are killed: the screen is
replaced by its parent, begins anew with another one, or is started by the system. The ordinary run kills 6 times, the
long one (`pytest --soak`) 300 times; KIOSK_KILLS sets another number.
"""

import os
import signal
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from kiosk.operator.counts import FILE, What
from tests.running import Running, until

SHORT, LONG = 6, 300
WITHIN = 3.0
"""Seconds in which the screen has to be back."""
SIZE = 1280, 720
SEED = 20261125

Counted = Counter[tuple[str, str]]


def counted(running: Running) -> Counted:
    """What the database holds, once it is found to be sound; nothing while there is none."""
    file = running.folder / "data" / FILE
    if not file.exists():
        return Counter()
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=5)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if database.execute("PRAGMA user_version").fetchone() == (0,):
            return Counter()
        rows = database.execute("SELECT what, which, sum(times) FROM tally GROUP BY 1, 2")
        return Counter({(what, which): times for what, which, times in rows})


def of(counts: Counted, what: What) -> int:
    return sum(times for (found, _), times in counts.items() if found == what)


def more_slides_counted(running: Running, than: int) -> Counted:
    until(lambda: of(counted(running), What.SLIDE) > than, 10, f"more than {than} slides counted")
    return counted(running)


def tap(running: Running, x: float, y: float) -> None:
    running.do("mousemove", str(round(SIZE[0] * x)), str(round(SIZE[1] * y)), "click", "1")


def visit(running: Running, random: Random) -> None:
    """Somebody opens a story, looks at some slides, chooses another language, and answers a round of the quiz."""
    tap(running, 0.5, 0.4)  # the attract loop, if it is shown
    running.do("key", "Escape")
    tap(running, random.choice([0.25, 0.75]), 0.4)
    keys = random.choices(["Right", "Right", "Left", "l", "b"], k=random.randint(2, 7))
    running.do("key", "--delay", "60", "Right", *keys)
    if random.random() < 0.5:
        running.do("key", "End")
        tap(running, 0.9, 0.93)
        running.do("key", "--delay", "60", *[random.choice("123"), "Return"] * 5)


def kill(running: Running, whom: str) -> None:
    """Kills the screen's process, its parent, or both; then the system starts the program again.

    What the killed have told of themselves is forgotten: the next notice is that of who follows.
    """
    if whom == "screen":
        screen = running.screen()
        os.kill(screen, signal.SIGKILL)
        until(lambda: not Path(f"/proc/{screen}").exists(), 5, "a screen that is gone")
        running.forget()
    elif whom == "parent":
        heir = running.screen()
        running.forget()
        os.kill(running.parent, signal.SIGKILL)
        running.parent = heir
    else:
        running.kill()
        running.forget()
        running.begin()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb and /proc")
def test_whoever_is_killed_the_screen_is_back_and_the_counts_are_whole(
    running: Running, long: bool, share: float
) -> None:
    random = Random(SEED)
    kills = int(os.environ.get("KIOSK_KILLS", LONG if long else SHORT))
    end = time.monotonic() + share
    kept: Counted = Counter()
    times: dict[str, list[float]] = {"screen": [], "parent": [], "both": []}
    for number in range(kills):
        if time.monotonic() > end:
            break
        visit(running, random)
        if number % 3 == 0:
            # What was counted is written when it gets quiet; from then on no kill may cost it.
            kept = more_slides_counted(running, of(kept, What.SLIDE))
        else:
            time.sleep(random.uniform(0, 1.5))
        whom = list(times)[number // 2 % 3]
        again = number % 5 == 4
        killed = time.monotonic()
        kill(running, whom)
        if again:  # while it starts
            running.screen()
            time.sleep(random.uniform(0, 0.2))
            killed = time.monotonic()
            kill(running, "screen")
        running.hear("READY=1", 10)
        until(running.stands, 10, "a window")
        times[whom].append(time.monotonic() - killed)
        now = counted(running)
        lost = {key: (was, now[key]) for key, was in kept.items() if now[key] < was}
        assert not lost, f"kill {number}, of {whom}: {lost}"
        kept = now
    taken = [one for some in times.values() for one in some]
    print(f"{len(taken)} kills; back within {max(taken):.2f} s, {sorted(taken)[len(taken) // 2]:.2f} s in the middle")
    assert max(taken) < WITHIN, times
    assert of(kept, What.SLIDE) >= len(taken), kept
    assert of(kept, What.RIGHT) + of(kept, What.WRONG) > 0, kept
