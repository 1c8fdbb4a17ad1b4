"""What is counted of a visit: real stage objects, and a clock that the tests turn."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from kiosk import places
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import RIGHT, Teller
from kiosk.operator.counts import Counts, What
from kiosk.operator.tally import LONGEST, PAUSE, Tally
from kiosk.operator.totals import Total, reading
from kiosk.stage.comfort import Comfort
from kiosk.stage.language import Language
from kiosk.stage.navigator import Navigator
from kiosk.stage.quiz import Quiz
from kiosk.stage.visit import Patience, Visit

DECKS = [read_deck(places.DECKS / name) for name in ("ftz", "day")]
FIRST, SECOND = (f"ftz/{slide.id}" for slide in DECKS[0].slide[:2])


class House:
    """The stage as the program wires it, without a screen."""

    def __init__(self, folder: Path, attract: bool | None = True, begin: tuple[str, int] | None = None) -> None:
        self.now = 500.0
        self.folder = folder
        catalogs = Catalogs(places.TRANSLATIONS)
        self.language = Language(catalogs, ["zh_CN", "en"], "zh_CN")
        self.navigator = Navigator(DECKS)
        if begin:
            self.navigator.show(*begin)
        tellers = {deck.id: Teller(deck, catalogs, dt.date.today) for deck in DECKS}
        self.quiz = Quiz(tellers, self.navigator, Random(1))
        self.comfort = Comfort()
        resets: list[Callable[[], None]] = [
            lambda: self.language.choose("zh_CN"),
            self.comfort.reset,
            self.quiz.reset,
            self.navigator.home,
        ]
        self.visit = Visit(resets, attract, lambda: self.now)
        self.counts = Counts(folder, lambda: dt.datetime(2026, 11, 25, 12))
        self.tally = Tally(
            self.counts, self.visit, self.navigator, language=self.language, comfort=self.comfort, quiz=self.quiz
        )

    def touch(self, after: float = 0.0) -> None:
        """Lets seconds go by, then touches something."""
        self.now += after
        self.visit.touched()

    def fall_silent(self) -> None:
        """Nobody touches anything until the visit has ended."""
        for _ in range(200):
            self.now += 1
            self.visit.look()
        assert self.visit.attracting

    def counted(self, what: What) -> dict[str, Total]:
        assert self.counts.flush()
        with reading(self.folder) as totals:
            return totals.by_which(what)

    def choices(self) -> dict[What, dict[str, int]]:
        kinds = (What.LANGUAGE, What.BOTH, What.TEXT_SIZE, What.CONTRAST, What.MOTION)
        found = {kind: {which: total.times for which, total in self.counted(kind).items()} for kind in kinds}
        return {kind: which for kind, which in found.items() if which}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    yield house
    house.tally.close()


def test_a_visit_lasts_from_the_first_to_the_last_touch(house: House) -> None:
    house.touch()
    house.touch(after=30)
    house.touch(after=12)
    house.fall_silent()
    assert house.counted(What.VISIT) == {"": Total(1, 42)}
    house.touch(after=3600)
    house.touch(after=8)
    house.fall_silent()
    assert house.counted(What.VISIT) == {"": Total(2, 50)}


def test_a_single_touch_is_a_visit_without_length(house: House) -> None:
    house.touch()
    house.fall_silent()
    assert house.counted(What.VISIT) == {"": Total(1, 0)}


def test_who_answers_the_warning_goes_on_with_the_same_visit(house: House) -> None:
    house.touch()
    house.navigator.open("ftz")
    house.now += Patience().quiet + 100
    house.visit.look()
    assert house.visit.warning
    house.touch(after=5)
    house.navigator.step(1)
    house.fall_silent()
    length = Patience().quiet + 105
    assert house.counted(What.VISIT) == {"": Total(1, length)}
    assert house.counted(What.SLIDE) == {FIRST: Total(1, length), SECOND: Total(1, 0)}


def test_a_start_that_nobody_touches_is_no_visit(tmp_path: Path) -> None:
    house = House(tmp_path, attract=None, begin=("ftz", 0))
    house.fall_silent()
    assert house.counted(What.VISIT) == {}
    assert house.counted(What.RESTART) == {"": Total(1, 0)}


def test_a_start_that_somebody_touches_is_one(tmp_path: Path) -> None:
    house = House(tmp_path, attract=None, begin=("ftz", 0))
    house.touch(after=20)
    house.navigator.step(1)
    house.touch(after=5)
    house.fall_silent()
    assert house.counted(What.VISIT) == {"": Total(1, 25)}
    assert house.counted(What.SLIDE) == {FIRST: Total(1, 20), SECOND: Total(1, 5)}


def test_a_slide_is_counted_while_somebody_is_there(house: House) -> None:
    house.touch()
    house.now += 4  # on the start page
    house.navigator.open("ftz")
    house.touch(after=10)
    house.navigator.step(1)
    house.touch(after=7)
    house.navigator.step(-1)
    house.touch(after=3)
    house.navigator.openAbout()
    house.touch(after=50)
    house.navigator.open("ftz")
    house.touch(after=2)
    house.fall_silent()
    assert house.counted(What.SLIDE) == {FIRST: Total(3, 15), SECOND: Total(1, 7)}
    house.now += 10_000
    house.navigator.open("day")  # nobody is there
    house.navigator.home()
    assert set(house.counted(What.SLIDE)) == {FIRST, SECOND}


def test_a_slide_left_on_over_night_is_not_looked_at_all_night(tmp_path: Path) -> None:
    house = House(tmp_path, attract=False, begin=("ftz", 0))
    house.now += 50_000
    house.navigator.step(1)
    assert house.counted(What.SLIDE) == {FIRST: Total(1, LONGEST)}


def test_choices_are_the_visitors_and_setting_them_back_is_not(house: House) -> None:
    house.touch()
    house.language.choose("en")
    house.language.both = True
    house.comfort.textSize = 1.25
    house.comfort.textSize = 1.5
    house.comfort.highContrast = True
    house.comfort.reducedMotion = True
    chosen = {
        What.LANGUAGE: {"en": 1},
        What.BOTH: {"en+zh_CN": 1},
        What.TEXT_SIZE: {"1.25": 1, "1.5": 1},
        What.CONTRAST: {"high": 1},
        What.MOTION: {"less": 1},
    }
    assert house.choices() == chosen
    house.fall_silent()
    assert house.language.shown == "zh_CN"
    assert house.comfort.textSize == 1.0
    assert house.choices() == chosen
    house.touch()
    house.language.choose("en")
    assert house.choices() == chosen | {What.LANGUAGE: {"en": 2}}


def test_leaving_the_view_of_two_languages_chooses_none(house: House) -> None:
    house.touch()
    house.language.both = True
    house.language.both = False
    assert house.choices() == {What.BOTH: {"zh_CN+en": 1}}


def test_a_visitor_may_set_things_back_himself(house: House) -> None:
    house.touch()
    house.comfort.highContrast = True
    house.comfort.highContrast = False
    assert house.choices() == {What.CONTRAST: {"high": 1, "usual": 1}}


def test_answers_and_rounds_of_the_quiz(house: House) -> None:
    house.touch()
    house.navigator.open("ftz")
    house.now += 6
    house.quiz.begin("ftz")
    right = [question.id for question in house.quiz.round.questions]
    wrong = right.pop(2)
    for place in range(house.quiz.total):
        house.touch(after=5)
        house.quiz.answer("wrong-1" if place == 2 else RIGHT)
        house.quiz.answer(RIGHT)  # too late
        house.quiz.next()
    house.quiz.next()
    assert house.quiz.state == "result"
    assert house.counted(What.RIGHT) == {f"ftz/{name}": Total(1, 0) for name in right}
    assert house.counted(What.WRONG) == {f"ftz/{wrong}": Total(1, 0)}
    assert house.counted(What.QUIZ) == {"ftz": Total(1, 0)}
    assert house.counted(What.SLIDE) == {FIRST: Total(1, 6)}, "a quiz is not the slide behind it"
    house.quiz.again()
    house.quiz.answer(RIGHT)
    house.fall_silent()
    assert house.counted(What.QUIZ) == {"ftz": Total(1, 0)}
    assert sum(total.times for total in house.counted(What.RIGHT).values()) == 5


def test_it_is_written_soon_after_the_last_event(tmp_path: Path) -> None:
    # A timer needs Qt's loop, and Qt a process of its own.
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(places.PACKAGE.parent)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with reading(tmp_path) as totals:
        assert totals.by_which(What.SLIDE) == {FIRST: Total(1, 5)}


def test_it_is_written_at_the_end_of_a_visit(house: House) -> None:
    house.touch()
    house.visit.end()
    assert house.counts.waiting == 0


def test_the_end_of_the_program_ends_the_visit(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.touch()
    house.navigator.open("ftz")
    house.touch(after=9)
    house.tally.close()
    house.tally.close()
    assert house.counted(What.VISIT) == {"": Total(1, 9)}
    assert house.counted(What.SLIDE) == {FIRST: Total(1, 9)}


def test_a_disk_that_fails_is_not_noticed_by_the_visitor(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    house = House(tmp_path / "data")
    house.touch()
    house.navigator.open("ftz")
    house.fall_silent()
    assert house.counts.trouble
    (tmp_path / "data").unlink()
    house.tally.flush()
    assert house.counted(What.VISIT) == {"": Total(1, 0)}


def visit_and_wait(folder: Path) -> None:
    """A visit that goes on while Qt's loop runs for a while; the process ends without any farewell."""
    loop = QCoreApplication([])
    house = House(folder)
    house.touch()
    house.navigator.open("ftz")
    house.touch(after=5)
    house.navigator.step(1)
    QTimer.singleShot(PAUSE + 1000, loop.quit)
    loop.exec()
    os._exit(0 if house.counts.waiting == 0 else 1)


if __name__ == "__main__":
    visit_and_wait(Path(sys.argv[1]))
