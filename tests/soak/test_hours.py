"""Days of the exhibit, 24 hours by its clocks, in one process with a real window: nothing may pile up.

Visits begin in the attract loop, wander through the stories, switch languages, change text size and contrast, play the
quiz, fall silent, are asked, sometimes answer, and end; at night the exhibit is closed. What happens is counted into a
real database. Memory and open files are looked at on the same slide again and again after a warm-up.

The ordinary run is a slow day; `pytest --soak` are crowded ones, long enough for a slope. They begin with all that
visitors can see, since what a slide needs is new with each language, size and contrast.
"""

import datetime as dt
import json
import math
import sys
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random
from statistics import linear_regression
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from kiosk.operator.counts import Counts, What
from kiosk.operator.totals import reading
from tests.soak.walk import Walk

if TYPE_CHECKING:
    from kiosk.app import Exhibit

DAY = 24 * 3600.0
MOST_GROWTH = 3.0
"""MiB from the first look to the last, whatever the day."""
MOST_SLOPE = 1.0
"""MiB for 10,000 slide changes, fitted through the looks."""
ENOUGH = 4000
"""Slide changes between the first look and the last from which on a slope says more than chance."""
LANGUAGES = ("zh_CN", "en", "zh_CN+en")
SIZES = (1.0, 1.25, 1.5)
SEED = 20261125


class Form(NamedTuple):
    """How crowded the day is, and how many seconds its run may take."""

    slides: tuple[int, int]
    """Fewest and most of a visit."""
    stay: tuple[float, float]
    """Shortest and longest stay on a slide, in seconds."""
    pause: float
    """Seconds between two visits, in the middle."""
    tours: int
    """How often all that visitors can see is gone through before them."""
    warm_up: int
    """Slide changes of theirs before the first look."""
    look: int
    """Slide changes between two looks."""
    days: int
    """How many, of 24 hours."""
    timeout: float


FORMS = {
    "slow": Form((4, 14), (2, 30), 1300, 0, 150, 30, 1, 180),
    "crowded": Form((5, 45), (1, 8), 20, 2, 2500, 250, 3, 3600),
}


class Time:
    """Runs only when it is told to."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.told = 0.0
        """How much of it the hours have been told, so that the exhibit closes only where a test looks for that."""
        self._begun = dt.datetime(2026, 11, 25, 6, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))

    def seconds(self) -> float:
        """As time.monotonic."""
        return 1000 + self.passed

    def moment(self) -> dt.datetime:
        """As the wall clock."""
        return self._begun + dt.timedelta(seconds=self.told)

    def local(self) -> dt.datetime:
        """The same, as it is written on the wall."""
        return self.moment().replace(tzinfo=None)


class Days:
    """What visitors do from six in the morning to six in the morning."""

    def __init__(self, form: Form, now: Time, walk: Walk) -> None:
        self.form, self.now, self.walk = form, now, walk
        self.exhibit: Exhibit = walk.exhibit
        self.random = Random(SEED)
        self.changes = self.visits = self.closings = 0
        self.looks: list[tuple[int, float, float, int]] = []

    def live(self, end: float) -> None:
        """Lives through them, unless the real clock reaches `end` before."""
        exhibit, walk = self.exhibit, self.walk
        last = self.form.days * DAY
        while self.now.passed < last and time.monotonic() < end:
            if not exhibit.opening.open:
                self.closings += 1
                walk.act(exhibit.window.requestUpdate)
                while not exhibit.opening.open and self.now.passed < last:
                    self.now.passed += 900
                    self.look_at_the_hours()
                continue
            walk.act(exhibit.window.requestUpdate)  # the attract loop
            walk.act(exhibit.visit.touched)
            self.visits += 1
            self.visit()
            self.now.passed += self.random.expovariate(1 / self.form.pause)
            self.look_at_the_hours()

    def tour(self) -> None:
        """Goes through every slide and the quiz in each language, text size and contrast, between two nights."""
        exhibit, walk, comfort = self.exhibit, self.walk, self.exhibit.comfort
        self.now.told = DAY / 4
        exhibit.opening.look()
        walk.act(exhibit.window.requestUpdate)
        walk.act(exhibit.visit.touched)
        self.visits += 1
        comfort.reduce_motion(True)
        for language, size, contrast in product(LANGUAGES, SIZES, (True, False)):
            walk.go(*walk.places[-1], whole=False)
            exhibit.language.choose(language)
            comfort.choose_text_size(size)
            comfort.setProperty("highContrast", contrast)
            for deck, index in walk.places:
                walk.go(deck, index, whole=False)
                exhibit.visit.touched()
            for deck in exhibit.stories.tellers:
                self.play(deck)
        exhibit.visit.end()
        self.now.told = self.now.passed
        exhibit.opening.look()

    def look_at_the_hours(self) -> None:
        """Lets the exhibit open or close."""
        self.now.told = self.now.passed
        self.exhibit.opening.look()

    def visit(self) -> None:
        """One visit, from the first touch to the attract loop."""
        exhibit, walk, random = self.exhibit, self.walk, self.random
        if self.changes >= self.form.warm_up + self.form.look * len(self.looks):
            memory = walk.rest(LANGUAGES[0])
            self.looks.append((self.changes, *memory, len(list(Path("/proc/self/fd").iterdir()))))
        exhibit.comfort.reduce_motion(random.random() < 0.95)
        place = random.randrange(len(walk.places))
        for _ in range(random.randint(*self.form.slides)):
            place = (place + random.choice((1, 1, 1, -1))) % len(walk.places)
            walk.go(*walk.places[place], whole=random.random() < 0.1)
            self.changes += 1
            if not self.stay():
                return
            if random.random() < 0.2:
                self.choose()
        if random.random() < 0.3:
            self.play(walk.places[place][0])
        if random.random() < 0.3:
            self.fall_silent()
            walk.act(exhibit.visit.touched)
            walk.go(*walk.places[place - 1], whole=False)
            self.changes += 1
        self.fall_silent()
        self.now.passed += 21
        walk.act(exhibit.visit.look, frames=2)
        assert exhibit.visit.alone()

    def stay(self) -> bool:
        """Looks at the slide for a while; whether the exhibit is still open then."""
        self.now.passed += self.random.uniform(*self.form.stay)
        self.look_at_the_hours()
        if self.exhibit.visit.alone():
            return False
        self.exhibit.visit.touched()
        return True

    def choose(self) -> None:
        """Another language, text size or contrast."""
        exhibit, comfort = self.exhibit, self.exhibit.comfort
        deeds: list[Callable[[], object]] = [
            lambda: exhibit.language.choose(self.other(LANGUAGES, "+".join(exhibit.language.codes))),
            lambda: comfort.choose_text_size(self.other(SIZES, comfort.textSize)),
            lambda: comfort.setProperty("highContrast", not comfort.highContrast),
        ]
        self.walk.act(self.random.choice(deeds))

    def other(self, known: tuple[Any, ...], than: object) -> Any:
        return self.random.choice([one for one in known if one != than])

    def play(self, deck: str) -> None:
        """A round of the quiz, answered by chance."""
        quiz, walk = self.exhibit.quiz, self.walk
        walk.act(lambda: quiz.begin(deck))
        while quiz.state == "question":
            walk.act(lambda: quiz.answer(self.random.choice(quiz.round.choices[quiz.round.place])))
            self.now.passed += 5
            self.exhibit.visit.touched()
            walk.act(quiz.next)
        walk.act(quiz.leave)
        self.changes += 1

    def fall_silent(self) -> None:
        """Touches nothing until the visitor is asked."""

        def be_asked() -> None:
            while not self.exhibit.visit.warning:
                self.now.passed += 15
                self.exhibit.visit.look()

        self.walk.act(be_asked)


def drive(form: Form, folder: Path, seconds: float) -> dict[str, Any]:
    """Lives through days in this process, for so many real seconds at most; what was seen and counted."""
    import PySide6.QtQuick  # noqa: F401 - the window is then seen as one of Qt Quick

    from kiosk import app as program
    from kiosk.operator.schedule import WEEKDAYS, Schedule
    from kiosk.operator.setup import Setup

    end = time.monotonic() + seconds
    now = Time()
    _application = program.start_qt("software")
    setup = Setup(
        attract=True,
        hours=Schedule(dict.fromkeys(WEEKDAYS, "08:00-22:00"), zone=now.moment().tzinfo),
        counts=Counts(folder, now.local),
        clock=now.seconds,
        moment=now.moment,
    )
    exhibit = program.build_exhibit(program.load_decks(), program.display_area(), setup=setup)
    program.show_full_screen(exhibit)
    program.tidy_up_soon(exhibit)
    days = Days(form, now, Walk(exhibit))
    for _ in range(form.tours):
        days.tour()
    days.changes = 0
    days.live(end)
    exhibit.close()
    return {
        "looks": days.looks,
        "hours": now.passed / 3600,
        "visits": days.visits,
        "closings": days.closings,
        "changes": days.changes,
    }


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb and /proc")
def test_days_leave_nothing_behind(long: bool, share: float, tmp_path: Path, in_window) -> None:
    name = "crowded" if long else "slow"
    form = FORMS[name]
    lived = in_window("tests.soak.test_hours", name, tmp_path, share, timeout=form.timeout)
    print(json.dumps(lived))
    with reading(tmp_path) as totals:
        assert totals.by_which(What.VISIT)[""].times == lived["visits"]
        assert sum(total.times for total in totals.by_which(What.SLIDE).values()) >= lived["changes"]
    changes, rss, anonymous, files = zip(*lived["looks"], strict=True)
    assert len(changes) >= 4, "too few looks for a verdict"
    assert len(set(files)) == 1, f"open files: {files}"
    for kind, looks in (("rss", rss), ("anonymous", anonymous)):
        slope = linear_regression(changes, looks).slope * 10_000
        print(f"{kind}: {slope:.2f} MiB for 10,000 slide changes, {looks[-1] - looks[0]:.2f} MiB in all")
        if changes[-1] - changes[0] > ENOUGH:
            assert slope < MOST_SLOPE, f"{kind}: {looks}"
        assert looks[-1] - looks[0] < MOST_GROWTH, f"{kind}: {looks}"
    if math.isinf(share):
        assert lived["hours"] >= form.days * 24
        assert lived["closings"] == form.days + 1


if __name__ == "__main__":
    print(json.dumps(drive(FORMS[sys.argv[1]], Path(sys.argv[2]), float(sys.argv[3]))))
