"""Whether the heart beats in front of a window in which nothing moves."""

import os

import pytest
import shiboken6

from kiosk.operator import heart
from kiosk.operator.supervision import Lifeline


@pytest.fixture
def lifeline():
    beats, beat = os.pipe()
    gone, parent = os.pipe()
    os.set_blocking(beats, False)
    yield Lifeline(beat, gone, again=False), beats
    for end in (beats, beat, gone, parent):
        os.close(end)


def test_a_screen_that_stands_still_beats_on(visitor, qtbot, lifeline, monkeypatch):
    monkeypatch.setattr(heart, "BEAT_MS", 10)
    monkeypatch.setattr(heart, "FRAME_PATIENCE", 0.2)
    line, beats = lifeline
    beating = heart.Heart(visitor.window, line, lambda: None)
    heard = 0

    def beaten() -> bool:
        nonlocal heard
        try:
            heard += len(os.read(beats, 4096))
        except BlockingIOError:
            return False
        return heard >= 100

    qtbot.waitUntil(beaten, timeout=5000)
    shiboken6.delete(beating)
