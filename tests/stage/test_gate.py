"""Which keys are a visitor's."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.stage.gate import is_for_visitors

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def allowed(key: str, modifiers: Qt.KeyboardModifier = NONE, kind: QEvent.Type = PRESS) -> bool:
    return is_for_visitors(QKeyEvent(kind, Qt.Key[f"Key_{key}"], modifiers))


@pytest.mark.parametrize(
    "key", ["Left", "PageDown", "Space", "Return", "Escape", "Home", "Tab", "Backspace", "0", "9", "A", "D", "L", "B"]
)
def test_what_the_screen_knows_comes_through(key):
    assert allowed(key)
    assert allowed(key, SHIFT)
    assert allowed(key, Qt.KeyboardModifier.KeypadModifier)


@pytest.mark.parametrize("key", ["F1", "F5", "F11", "F12", "Menu", "Print", "W", "Q", "Super_L", "Delete", "Back"])
def test_nothing_else_does(key):
    assert not allowed(key)
    assert not allowed(key, kind=RELEASE)


@pytest.mark.parametrize("modifier", [CONTROL, ALT, CONTROL | SHIFT, Qt.KeyboardModifier.MetaModifier])
def test_commands_do_not_and_yet_nothing_stays_pressed(modifier):
    assert not allowed("Space", modifier)
    assert not allowed("Left", modifier)
    assert allowed("Space", modifier, RELEASE)
