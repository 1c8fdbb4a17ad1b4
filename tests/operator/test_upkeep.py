"""When a screen that works is started anew."""

import pytest
from PySide6.QtCore import QObject

from kiosk.operator.upkeep import DAY, Upkeep, memory_mib
from kiosk.usage import AGAIN


@pytest.mark.parametrize(
    ("alone", "memory", "ran", "left"),
    [
        (True, 100, 60, []),
        (True, 700, 60, [AGAIN]),
        (True, 100, DAY + 1, [AGAIN]),
        (False, 700, DAY + 1, []),
    ],
)
def test_it_leaves_only_while_nobody_is_there(alone, memory, ran, left):
    codes: list[int] = []
    now = 1000.0
    owner = QObject()
    upkeep = Upkeep(owner, lambda: alone, codes.append, memory=lambda: memory, clock=lambda: now, most_mib=600)
    now += ran
    upkeep.look()
    assert codes == left


def test_it_knows_what_this_process_holds():
    before = memory_mib()
    held = bytearray(b"x") * (64 * 2**20)
    assert memory_mib() - before > 50
    assert len(held) > 0
