"""The panel's object: it looks when it is told to, survives what goes wrong, and forgets."""

import pytest

from kiosk.stage.panel import Panel


class Room:
    """A machine with a volume and one setting."""

    def __init__(self) -> None:
        self.value = 5
        self.volume = 50
        self.fails: Exception | None = None

    def look(self):
        if self.fails:
            raise self.fails
        return {
            "status": {"version": "1"},
            "levels": [{"name": "volume", "percent": self.volume, "least": 0}],
            **self.look_at_settings(),
        }

    def look_at_settings(self):
        return {"settings": [{"key": "one", "value": self.value}]}

    def step(self, key, by):
        if self.fails:
            raise self.fails
        self.value += by

    def set_level(self, name, percent):
        if self.fails:
            raise self.fails
        self.volume = percent


@pytest.fixture
def room():
    return Room()


@pytest.fixture
def panel(room):
    return Panel(lambda: room, beside=lambda work: work())


def test_without_a_machine_it_tells_nothing():
    panel = Panel()
    panel.look()
    panel.step("one", 1)
    panel.setLevel("volume", 3)
    assert (panel.status, panel.settings, panel.levels) == ({}, [], [])


def test_it_looks_when_it_is_told_to_and_forgets(panel):
    assert panel.status == {}
    panel.look()
    assert panel.status == {"version": "1"}
    panel.forget()
    assert (panel.status, panel.settings, panel.levels) == ({}, [], [])


def test_what_is_seen_after_it_was_closed_is_not_kept(room):
    begun = []
    panel = Panel(lambda: room, beside=begun.append)
    panel.look()
    panel.look()
    assert len(begun) == 1
    panel.forget()
    begun[0]()
    assert panel.status == {}


def test_a_machine_that_cannot_be_looked_at_leaves_the_panel_empty(panel, room, caplog):
    room.fails = MemoryError("none left")
    panel.look()
    assert panel.status == {}
    assert "none left" in caplog.text
    room.fails = None
    panel.look()
    assert panel.status == {"version": "1"}


def test_a_changed_setting_is_shown_and_asks_for_a_new_start(panel, room):
    panel.look()
    assert not panel.saved
    panel.step("one", 1)
    assert (room.value, panel.settings[0]["value"], panel.saved) == (6, 6, True)
    panel.forget()
    assert panel.saved


@pytest.mark.parametrize(("error", "why"), [(PermissionError("no"), "disk"), (ValueError("what"), "file")])
def test_a_setting_that_cannot_be_changed_says_why_until_one_can(panel, room, error, why):
    panel.look()
    room.fails = error
    panel.step("one", 1)
    assert (panel.refused, panel.saved, room.value) == (why, False, 5)
    room.fails = None
    panel.step("one", 1)
    assert panel.refused == ""


def test_levels_stay_within_their_bounds(panel, room):
    panel.look()
    panel.setLevel("volume", 130)
    assert (room.volume, panel.levels[0]["percent"]) == (100, 100)
    panel.setLevel("brightness", 10)
    room.fails = OSError("gone")
    panel.setLevel("volume", 10)
    assert panel.levels[0]["percent"] == 100
