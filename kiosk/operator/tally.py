"""Watches a visit and counts it: what is shown and for how long, what the visitor chooses and answers."""

from PySide6.QtCore import QObject, QTimer

from kiosk.language.telling import RIGHT
from kiosk.operator.counts import Counts, What
from kiosk.stage.comfort import Comfort
from kiosk.stage.language import Language
from kiosk.stage.navigator import Navigator
from kiosk.stage.quiz import Quiz, Round
from kiosk.stage.visit import Visit

PAUSE = 2000
"""Milliseconds from the last thing counted until all is written: seldom in the frame of a touch."""
RETRY = 60_000
"""Milliseconds until the next try where it could not be written."""
LONGEST = 600.0
"""Seconds that a slide is taken to be looked at without going on; nobody reads longer, but lights stay on at night."""


class Tally(QObject):
    """Turns what the stage tells into counts, and has them written when it gets quiet and at the end of a visit.

    Time is the visit's, in seconds. A visit and its last slide end with the visitor's last sign of life, not when
    nobody answers any more: the wait for one is no time that anybody spent. What is set back after that counts
    as nobody's choice. A visit without any sign of life, as after the start, is none.
    """

    def __init__(
        self, counts: Counts, visit: Visit, navigator: Navigator, *, language: Language, comfort: Comfort, quiz: Quiz
    ) -> None:
        super().__init__()
        self._counts = counts
        self._visit, self._navigator = visit, navigator
        self._language, self._comfort, self._quiz = language, comfort, quiz
        self._visiting = not visit.attracting
        self._begun, self._somebody = visit.last_sign(), False
        self._slide, self._since = (navigator.slide() if self._visiting else ""), visit.now()
        self._codes = language.codes
        self._settings = self._look_at_settings()
        self._round: Round | None = None
        self._answered = 0
        self._finished = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        visit.changed.connect(self._visit_changed)
        navigator.moved.connect(self._moved)
        language.currentChanged.connect(self._language_changed)
        comfort.changed.connect(self._comfort_changed)
        quiz.changed.connect(self._quiz_changed)
        counts.add(What.RESTART)  # written with what comes next, or once the screen stands

    def flush(self) -> None:
        """Writes what has been counted; where that cannot be, tries again in a while."""
        if self._counts.flush():
            self._timer.stop()
        else:
            self._timer.start(RETRY)

    def close(self) -> None:
        """Ends the visit that there is, as when the program ends, and lets go of the counts."""
        if self._visiting:
            self._end()
        self._timer.stop()
        self._counts.close()

    def _add(self, what: What, which: str = "", seconds: float = 0.0) -> None:
        self._counts.add(what, which, seconds)
        self._timer.start(PAUSE)

    def _visit_changed(self) -> None:
        if self._visit.attracting and self._visiting:
            self._end()
            self.flush()
        elif not self._visit.attracting and not self._visiting:
            self._visiting = True
            self._begun, self._somebody = self._visit.last_sign(), True
            self._slide, self._since = self._navigator.slide(), self._visit.now()

    def _end(self) -> None:
        self._visiting = False
        self._leave_slide(self._visit.last_sign())
        length = self._visit.last_sign() - self._begun
        if self._somebody or length > 0:
            self._add(What.VISIT, seconds=max(0.0, length))

    def _moved(self) -> None:
        # While everything is set back the visit has ended already, and its last slide with it.
        gone = bool(self._visit.attracting)
        self._leave_slide(self._visit.last_sign() if gone else self._visit.now())
        self._slide, self._since = ("" if gone else self._navigator.slide()), self._visit.now()

    def _leave_slide(self, at: float) -> None:
        if self._slide:
            self._add(What.SLIDE, self._slide, min(LONGEST, max(0.0, at - self._since)))
        self._slide = ""

    def _language_changed(self) -> None:
        before, self._codes = self._codes, self._language.codes
        if self._visit.attracting:
            return
        if len(self._codes) > len(before):
            self._add(What.BOTH, self._language.shown)
        elif self._codes[0] != before[0]:
            self._add(What.LANGUAGE, self._codes[0])

    def _look_at_settings(self) -> dict[What, str]:
        return {
            What.TEXT_SIZE: f"{self._comfort.textSize:g}",
            What.CONTRAST: "high" if self._comfort.highContrast else "usual",
            What.MOTION: "less" if self._comfort.reducedMotion else "usual",
        }

    def _comfort_changed(self) -> None:
        before, self._settings = self._settings, self._look_at_settings()
        if not self._visit.attracting:
            for what, chosen in self._settings.items():
                if chosen != before[what]:
                    self._add(what, chosen)

    def _quiz_changed(self) -> None:
        drawn = self._quiz.round
        if drawn is not self._round:
            self._round, self._answered, self._finished = drawn, 0, False
        deck, _ = self._navigator.place()
        for place in range(self._answered, len(drawn.answers)):
            question, answer = drawn.questions[place], drawn.answers[place]
            self._add(What.RIGHT if answer == RIGHT else What.WRONG, f"{deck}/{question.id}")
        self._answered = len(drawn.answers)
        if drawn.questions and drawn.state == "result" and not self._finished:
            self._finished = True
            self._add(What.QUIZ, deck)
