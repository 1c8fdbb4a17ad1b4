"""The states of the exhibit and the ways between them, by a clock that the tests turn."""

import math

import pytest

from kiosk.stage.visit import Patience, Presence, State, Visit

PATIENCE = Patience()
QUIET, WARNING = PATIENCE.quiet, PATIENCE.warning


def presence(state: State = State.VISIT, now: float = 0.0) -> Presence:
    return Presence(now, PATIENCE, state)


def test_a_quiet_visitor_is_asked_and_then_taken_for_gone():
    somebody = presence()
    assert not somebody.look(QUIET - 0.1)
    assert somebody.look(QUIET)
    assert somebody.state is State.WARNING
    assert not somebody.look(QUIET + WARNING - 0.1)
    assert somebody.look(QUIET + WARNING)
    assert somebody.state is State.ATTRACT


def test_one_touch_continues_any_number_of_times():
    somebody = presence()
    now = 0.0
    for _ in range(50):
        now += QUIET
        assert somebody.look(now)
        now += WARNING - 1
        assert not somebody.look(now)
        assert somebody.touch(now)
        assert somebody.state is State.VISIT
        assert somebody.left(now) == QUIET


def test_every_touch_begins_the_quiet_time_anew():
    somebody = presence()
    for second in range(0, 600, 40):
        assert not somebody.touch(second)
        assert not somebody.look(second + 40)
    assert somebody.look(560 + QUIET)


def test_the_countdown_begins_when_the_visitor_is_asked_even_if_that_is_late():
    somebody = presence()
    assert somebody.look(QUIET + 300)  # the machine slept
    assert somebody.left(QUIET + 300) == WARNING


@pytest.mark.parametrize(("reading", "later"), [(0, 0), (PATIENCE.reading, 0), (PATIENCE.reading + 30, 30)])
def test_what_takes_long_to_read_gets_more_time(reading, later):
    somebody = presence()
    assert not somebody.look(QUIET + later - 0.1, reading)
    assert somebody.look(QUIET + later, reading)


def test_the_first_touch_begins_a_visit_and_the_next_ones_do_not():
    somebody = presence(State.ATTRACT)
    assert somebody.touch(5.0)
    assert somebody.state is State.VISIT
    assert not somebody.touch(6.0)


def test_the_attract_loop_has_no_end_and_no_warning_of_its_own():
    nobody = presence(State.ATTRACT)
    assert not nobody.look(1e6)
    assert nobody.left(1e6) == math.inf


def test_a_clock_set_back_ends_nothing():
    somebody = presence(now=1e6)
    assert not somebody.look(0.0)
    assert somebody.state is State.VISIT


@pytest.mark.parametrize(("attract", "begins"), [(None, False), (True, True), (False, False)])
def test_where_the_exhibit_begins(clock, attract, begins):
    assert Visit(attract=attract, clock=clock).attracting is begins


def test_the_end_of_a_visit_sets_everything_back_once_and_then_tells(clock):
    done = []
    visit = Visit([lambda: done.append("language"), lambda: done.append("comfort")], clock=clock)
    clock.now += QUIET
    visit.look()
    visit.changed.connect(lambda: done.append("changed"))
    assert visit.warning
    clock.now += WARNING
    visit.look()
    visit.look()
    assert done == ["language", "comfort", "changed"]
    assert visit.attracting
    assert not visit.warning


def test_a_visitor_who_answers_keeps_everything(clock):
    done = []
    visit = Visit([lambda: done.append("reset")], clock=clock)
    clock.now += QUIET
    visit.look()
    visit.touched()
    clock.now += WARNING
    visit.look()
    assert done == []
    assert not visit.attracting
    assert not visit.warning


def test_the_seconds_left_are_counted_down_to_the_last(clock):
    visit = Visit(clock=clock)
    assert visit.left == 0
    clock.now += QUIET
    visit.look()
    seen = []
    visit.counted.connect(lambda: seen.append(visit.left))
    for _ in range(20):
        seen.append(visit.left)
        clock.now += 1
        visit.look()
    assert seen[0] == 20
    assert sorted(set(seen), reverse=True) == list(range(20, -1, -1))
    assert visit.attracting


def test_the_slide_shown_decides_how_long_the_quiet_may_last(clock):
    visit = Visit(clock=clock, reading=lambda: PATIENCE.reading + 60)
    clock.now += QUIET
    visit.look()
    assert not visit.warning
    clock.now += 60
    visit.look()
    assert visit.warning


def test_a_touch_in_the_attract_loop_tells_and_sets_nothing_back(clock):
    done = []
    visit = Visit([lambda: done.append("reset")], attract=True, clock=clock)
    visit.changed.connect(lambda: done.append("changed"))
    visit.touched()
    visit.touched()
    assert done == ["changed"]
    assert not visit.attracting


def test_without_the_attract_loop_nobody_is_asked_and_no_visit_ends_by_itself(clock):
    visit = Visit(attract=False, clock=clock)
    clock.now += 1e6
    visit.look()
    assert not visit.attracting
    assert not visit.warning
    visit.end()
    assert visit.attracting
