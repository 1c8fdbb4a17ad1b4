"""What the screen does when a visitor gets quiet."""

import pytest
from PySide6.QtCore import Qt

from kiosk.output.fitting import page_findings
from kiosk.stage.visit import Patience

QUIET, WARNING = Patience.quiet, Patience.warning


@pytest.fixture
def asked(visitor, qtbot):
    """A visitor who changed some things, came to a slide in English, and then stood still for long."""
    visitor.exhibit.navigator.show("day", 2)
    visitor.exhibit.language.choose("en")
    visitor.exhibit.comfort.choose_text_size(1.5)
    visitor.stay_quiet(QUIET + 120)
    qtbot.waitUntil(lambda: visitor.sees("Are you still there?"))
    return visitor


def test_the_question_comes_in_both_languages_with_the_seconds_left(asked, qtbot):
    assert asked.sees("您还在吗？")
    assert asked.sees("触摸任意处继续")
    assert asked.sees("20") or asked.sees("19")
    asked.stay_quiet(10)
    qtbot.waitUntil(lambda: "10" in asked.texts() or "9" in asked.texts())


def test_one_touch_goes_on_where_the_visitor_was_and_is_felt_by_nothing_beneath(asked, qtbot):
    asked.tap(1180, 660)  # the button for the next slide lies there
    qtbot.waitUntil(lambda: not asked.sees("Are you still there?"))
    qtbot.wait(100)
    assert asked.exhibit.navigator.place() == ("day", 2)
    assert asked.exhibit.language.current == "en"
    assert asked.exhibit.comfort.textSize == 1.5
    asked.tap(1180, 660)
    qtbot.waitUntil(lambda: asked.exhibit.navigator.place() == ("day", 3))


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_L, Qt.Key.Key_Space])
def test_a_key_goes_on_too_and_does_nothing_else(asked, qtbot, key):
    asked.press(key)
    qtbot.waitUntil(lambda: not asked.sees("Are you still there?"))
    assert asked.exhibit.navigator.place() == ("day", 2)
    assert asked.exhibit.language.current == "en"
    asked.press(Qt.Key.Key_Right)
    assert asked.exhibit.navigator.place() == ("day", 3)


def test_who_does_not_answer_is_taken_for_gone_and_everything_is_set_back(asked, qtbot):
    asked.stay_quiet(WARNING - 1)
    assert asked.sees("Are you still there?")
    asked.stay_quiet(1)
    qtbot.waitUntil(lambda: asked.sees("Touch to begin"))
    asked.tap(640, 360)
    qtbot.waitUntil(lambda: asked.sees("全民国家安全教育日"))
    assert asked.exhibit.language.current == "zh_CN"
    assert asked.exhibit.comfort.textSize == 1.0
    assert not asked.sees("Are you still there?")


def test_the_question_is_whole_at_the_largest_text(asked, qtbot):
    qtbot.wait(60)
    assert list(page_findings(asked, "question", 16)) == []


def test_a_slide_with_much_to_read_is_left_alone_longer(visitor, qtbot):
    visitor.exhibit.language.choose("zh_CN+en")
    times = {
        (deck, index): visitor.exhibit.stories.reading_time(deck, index, ("zh_CN", "en"))
        for deck in ("ftz", "day")
        for index in range(len(visitor.exhibit.stories.tellers[deck].deck.slide))
    }
    longest = max(times, key=times.__getitem__)
    assert times[longest] > Patience.reading + 5
    visitor.exhibit.navigator.show(*longest)
    visitor.stay_quiet(QUIET + 2)
    qtbot.wait(50)
    assert not visitor.sees("您还在吗？")
    visitor.stay_quiet(times[longest])
    qtbot.waitUntil(lambda: visitor.sees("您还在吗？"))
