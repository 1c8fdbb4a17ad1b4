"""Whether many fingers at once, of visitors who do not wait for each other, leave the screen as able as before."""

from random import Random

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

DEEDS = 2000
FINGERS = 5
BELOW = 90
"""The fingers keep under the corner that is the operator's."""


def test_many_fingers_at_once_confuse_nothing(visitor, qtbot, qtlog):
    chance = Random(20261125)
    window, finger = visitor.window, QTest.createTouchDevice()

    def somewhere() -> QPoint:
        return QPoint(chance.randrange(window.width()), chance.randrange(BELOW, window.height()))

    down: dict[int, QPoint] = {}
    for deed in range(DEEDS):
        touch = QTest.touchEvent(window, finger, False)
        one = chance.randrange(FINGERS)
        for other in set(down) - {one}:
            touch.stationary(other)
        if one not in down:
            down[one] = somewhere()
            touch.press(one, down[one])
        elif chance.random() < 0.5:
            down[one] = down[one] + QPoint(chance.randint(-60, 60), chance.randint(-20, 20))
            touch.move(one, down[one])
        else:
            touch.release(one, down.pop(one))
        touch.commit()
        if deed % 50 == 0:
            QTest.qWait(1)
    while down:
        one, at = down.popitem()
        last = QTest.touchEvent(window, finger, False)
        for other in down:
            last.stationary(other)
        last.release(one, at).commit()
    visitor.exhibit.visit.end()
    qtbot.waitUntil(lambda: visitor.sees("Touch to begin"))
    visitor.tap(640, 360)
    qtbot.waitUntil(lambda: visitor.sees("全民国家安全教育日"))
    assert [record.message for record in qtlog.records] == []
