"""The operator's door by a clock that the tests turn: who comes in, and when it shuts."""

import pytest

from kiosk.operator.pin import FREE, Lock
from kiosk.stage.operator_door import PATIENCE, OperatorDoor, State
from kiosk.usage import AGAIN


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def door(clock, told, tmp_path) -> OperatorDoor:
    door = OperatorDoor(
        lambda pin: pin == "2580",
        Lock(tmp_path / "pin.json", clock()),
        clock=clock,
        place=lambda: "day/law",
        entering=lambda: told.append("entering"),
        leave=told.append,
        beside=lambda work: work(),
    )
    door.refused.connect(lambda: told.append("refused"))
    door.entered.connect(lambda: told.append("entered"))
    return door


@pytest.fixture
def entered(door) -> OperatorDoor:
    door.open()
    door.tryPin("2580")
    assert door.state == State.ENTERED
    return door


def test_without_a_pin_it_stays_shut():
    told = []
    door = OperatorDoor()
    door.refused.connect(lambda: told.append("refused"))
    door.open()
    door.tryPin("2580")
    assert (door.state, told, door.waiting, door.left) == (State.SHUT, ["refused"], 0, 0)


def test_the_right_pin_opens_it_and_ends_the_visit(door, told):
    door.open()
    assert door.state == State.ASKING
    assert door.shown == "day/law"
    door.tryPin("2580")
    assert door.state == State.ENTERED
    assert told == ["entering", "entered"]


def test_nothing_is_tried_while_it_is_shut(door, clock):
    for _ in range(FREE + 1):
        door.tryPin("2580")
    assert door.state == State.SHUT
    assert door.waiting == 0


def test_a_wrong_pin_is_said_until_another_is_typed(door):
    door.open()
    door.tryPin("1111")
    assert (door.state, door.wrong, door.checking) == (State.ASKING, True, False)
    door.typed()
    assert not door.wrong


def test_after_three_wrong_pins_even_the_right_one_has_to_wait(door, clock):
    door.open()
    for _ in range(FREE):
        door.tryPin("1111")
    assert door.waiting == 30
    door.tryPin("2580")
    assert door.state == State.ASKING
    clock.now += 29.5
    assert door.waiting == 1
    door.tryPin("2580")
    assert door.state == State.ASKING
    clock.now += 0.5
    door.tryPin("2580")
    assert door.state == State.ENTERED


def test_a_wait_goes_on_while_the_door_is_shut_and_is_noted_when_it_is_over(door, clock, tmp_path):
    door.open()
    for _ in range(FREE):
        door.tryPin("1111")
    door.close()
    assert door._timer.interval() == 30001
    clock.now += 30.001
    door.look()
    assert Lock(tmp_path / "pin.json", 0.0).left(0.0) == 0


def test_a_pin_that_cannot_be_looked_at_is_wrong(clock, tmp_path, caplog):
    def broken(pin: str) -> bool:
        raise MemoryError("no 16 MiB left")

    door = OperatorDoor(broken, Lock(tmp_path / "pin.json", 0.0), clock=clock, beside=lambda work: work())
    door.open()
    door.tryPin("2580")
    assert (door.state, door.wrong, door.checking) == (State.ASKING, True, False)
    assert "no 16 MiB left" in caplog.text


def test_only_one_pin_is_looked_at_at_a_time(clock, tmp_path):
    looked = []
    door = OperatorDoor(
        lambda pin: bool(looked.append(pin)),
        Lock(tmp_path / "pin.json", 0.0),
        clock=clock,
        beside=looked.append,
    )
    door.open()
    door.tryPin("1111")
    door.tryPin("2222")
    assert len(looked) == 1
    assert door.checking
    clock.now += 1000
    door.look()
    assert door.state == State.ASKING


def test_who_cancels_while_the_pin_is_looked_at_is_not_let_in(clock, tmp_path):
    looked = []
    door = OperatorDoor(lambda pin: True, Lock(tmp_path / "pin.json", 0.0), clock=clock, beside=looked.append)
    door.open()
    door.tryPin("2580")
    door.close()
    looked[0]()
    assert door.state == State.SHUT
    assert not door.checking


@pytest.mark.parametrize(("state", "patience"), [(State.ASKING, 30), (State.ENTERED, 60)])
def test_it_shuts_by_itself_without_a_touch(door, clock, state, patience):
    assert PATIENCE[state] == patience
    door.open()
    if state is State.ENTERED:
        door.tryPin("2580")
    for _ in range(5):
        clock.now += patience - 1
        door.look()
        assert door.state == state
        door.touched()
    clock.now += patience
    door.look()
    assert door.state == State.SHUT


def test_cleaning_lasts_a_minute_whatever_is_touched(entered, clock):
    entered.clean()
    seen = []
    entered.counted.connect(lambda: seen.append(entered.left))
    for _ in range(60):
        clock.now += 1
        entered.touched()
        entered.look()
    assert seen[:3] == [59, 58, 57]
    assert entered.state == State.SHUT


@pytest.mark.parametrize(("deed", "code"), [("startAnew", AGAIN), ("leave", 0)])
def test_the_program_ends_with_the_code_that_was_asked_for(entered, told, deed, code):
    getattr(entered, deed)()
    assert told[-1] == code


@pytest.mark.parametrize("deed", ["startAnew", "leave", "clean"])
def test_without_the_pin_nothing_can_be_done(door, told, deed):
    getattr(door, deed)()
    door.open()
    getattr(door, deed)()
    assert door.state == State.ASKING
    assert told == []


def test_it_says_how_long_the_program_has_run(entered, clock):
    clock.now += 3 * 3600
    assert entered.running("en") == "3 hours"
    assert entered.running("zh_CN") == "3小时"
