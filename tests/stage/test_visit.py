"""The states of the exhibit and the way between them, by a clock that the tests turn."""

import math

import pytest

from kiosk.stage.visit import QUIET, Presence, Visit


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_visit_lasts_while_it_is_not_quiet_for_too_long():
    presence = Presence(0.0)
    assert not presence.look(QUIET - 0.1)
    assert presence.look(QUIET)
    assert presence.attracting


def test_every_touch_begins_the_quiet_time_anew():
    presence = Presence(0.0)
    for second in range(0, 600, 60):
        assert not presence.touch(second)
        assert not presence.look(second + 60)
    assert presence.left(540 + 60) == QUIET - 60
    assert presence.look(540 + QUIET)


def test_the_first_touch_begins_a_visit_and_the_next_ones_do_not():
    presence = Presence(0.0, attracting=True)
    assert presence.touch(5.0)
    assert not presence.attracting
    assert not presence.touch(6.0)


def test_the_attract_loop_has_no_end_of_its_own():
    presence = Presence(0.0, attracting=True)
    assert not presence.look(1e6)
    assert presence.attracting


def test_an_infinite_quiet_time_is_never_over():
    presence = Presence(0.0, quiet=math.inf)
    assert not presence.look(1e9)


@pytest.mark.parametrize(("attract", "begins"), [(None, False), (True, True), (False, False)])
def test_where_the_exhibit_begins(clock, attract, begins):
    assert Visit(attract=attract, clock=clock).attracting is begins


def test_the_end_of_a_visit_sets_everything_back_once_and_then_tells(clock):
    done = []
    visit = Visit([lambda: done.append("language"), lambda: done.append("comfort")], clock=clock)
    visit.changed.connect(lambda: done.append("changed"))
    visit.look()
    assert done == []
    clock.now += QUIET
    visit.look()
    visit.look()
    assert done == ["language", "comfort", "changed"]
    assert visit.attracting


def test_a_touch_in_the_attract_loop_tells_and_sets_nothing_back(clock):
    done = []
    visit = Visit([lambda: done.append("reset")], attract=True, clock=clock)
    visit.changed.connect(lambda: done.append("changed"))
    visit.touched()
    visit.touched()
    assert done == ["changed"]
    assert not visit.attracting


def test_touches_keep_a_visit_going(clock):
    visit = Visit(clock=clock)
    for _ in range(10):
        clock.now += QUIET - 1
        visit.touched()
        visit.look()
    assert not visit.attracting


def test_without_the_attract_loop_a_visit_never_ends_by_itself(clock):
    visit = Visit(attract=False, clock=clock)
    clock.now += 1e6
    visit.look()
    assert not visit.attracting
    visit.end()
    assert visit.attracting
