"""The operator's way in and out, in the real window: the corner, the PIN, and what the panel leads to."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.operator.pin import FREE
from kiosk.stage.operator_door import State
from kiosk.usage import AGAIN

CORNER = (1275, 5)


def state(visitor) -> str:
    return visitor.exhibit.door.state


def tap_corner(visitor, qtbot, taps: int = 5, hold: int = 1300) -> None:
    for _ in range(taps - 1):
        visitor.tap(*CORNER)
    visitor.drag(CORNER, CORNER, steps=1, lift=False)
    qtbot.wait(hold)
    visitor.lift(CORNER)


def type_pin(visitor, pin: str) -> None:
    for digit in pin:
        visitor.tap_on(digit)
    enter = "确定" if visitor.exhibit.language.current == "zh_CN" else "Enter"
    visitor.tap_on(enter)


class TestCorner:
    def test_five_taps_the_last_one_held_ask_for_the_pin(self, operator, qtbot):
        tap_corner(operator, qtbot)
        assert operator.sees("管理员密码")
        assert state(operator) == State.ASKING

    @pytest.mark.parametrize(("taps", "hold"), [(4, 1300), (5, 500), (8, 10)])
    def test_fewer_or_shorter_ones_do_nothing(self, operator, qtbot, taps, hold):
        tap_corner(operator, qtbot, taps, hold)
        qtbot.wait(50)
        assert state(operator) == State.SHUT

    def test_slow_ones_do_nothing(self, operator, qtbot):
        corner = next(item for item in operator.items() if item.property("taps") is not None)
        for _ in range(4):
            operator.tap(*CORNER)
        taps = corner.property("taps")
        taps = taps.toVariant() if hasattr(taps, "toVariant") else taps
        assert len(taps) == 4
        corner.setProperty("taps", [at - 4000 for at in taps])
        tap_corner(operator, qtbot, 1)
        assert state(operator) == State.SHUT

    def test_other_places_do_nothing(self, operator, qtbot):
        for _ in range(5):
            operator.tap(1000, 5)
        operator.drag((1000, 5), (1000, 5), steps=1, lift=False)
        qtbot.wait(1300)
        operator.lift((1000, 5))
        assert state(operator) == State.SHUT

    def test_touches_there_are_felt_beneath_as_ever(self, operator, qtbot):
        operator.exhibit.visit.end()
        operator.tap(*CORNER)
        assert not operator.exhibit.visit.attracting
        operator.tap_on("字号与对比度")
        qtbot.waitUntil(lambda: operator.sees("特大字"))
        operator.tap(*CORNER)  # beside the panel, which closes it
        qtbot.waitUntil(lambda: not operator.sees("特大字"))

    def test_it_leads_in_from_the_attract_loop(self, operator, qtbot):
        operator.exhibit.visit.end()
        tap_corner(operator, qtbot)
        assert operator.sees("管理员密码")

    def test_and_from_outside_the_hours_and_back_there(self, operator, qtbot):
        operator.find_open(False)
        try:
            tap_corner(operator, qtbot)
            assert operator.sees("管理员密码")
            operator.tap_on("取消")
            qtbot.waitUntil(lambda: operator.sees("Closed until"))
        finally:
            operator.find_open(True)


class TestPinPad:
    def test_the_right_pin_opens_the_panel_and_ends_the_visit(self, asked, qtbot):
        type_pin(asked, asked.pin)
        qtbot.waitUntil(lambda: asked.sees("设备管理"))
        assert asked.exhibit.visit.attracting

    def test_it_is_looked_at_in_another_thread_and_heard_in_this_one(self, asked, qtbot, monkeypatch):
        door, threads = asked.exhibit.door, []
        verify = door._verify
        monkeypatch.setattr(door, "_verify", lambda pin: (threads.append(threading.current_thread()), verify(pin))[1])
        door.changed.connect(lambda: threads.append(threading.current_thread()))
        type_pin(asked, asked.pin)
        qtbot.waitUntil(lambda: state(asked) == State.ENTERED)
        main = threading.main_thread()
        assert [thread is main for thread in threads] == [True, False, True]

    def test_what_is_typed_is_shown_as_dots_only(self, asked, qtbot):
        before = asked.texts()
        asked.tap_on("2")
        asked.tap_on("5")
        qtbot.wait(50)
        assert asked.texts() == before

    def test_a_digit_can_be_taken_back(self, asked, qtbot):
        asked.tap_on("9")
        asked.tap_on("删除")
        type_pin(asked, asked.pin)
        qtbot.waitUntil(lambda: asked.sees("设备管理"))

    def test_a_wrong_pin_is_said_and_after_three_there_is_a_wait(self, asked, qtbot):
        for _ in range(FREE):
            qtbot.wait(30)
            type_pin(asked, "1111")
            qtbot.waitUntil(lambda: asked.sees("密码不正确") and not asked.exhibit.door.checking)
        qtbot.waitUntil(lambda: asked.sees("请于 0:30 后重试") or asked.sees("请于 0:29 后重试"))
        type_pin(asked, asked.pin)
        qtbot.wait(150)
        assert state(asked) == State.ASKING

    def test_nothing_beneath_feels_its_touches(self, operator, qtbot):
        operator.exhibit.navigator.show("day", 2)
        operator.exhibit.door.open()
        qtbot.waitUntil(lambda: operator.sees("管理员密码"))
        for x in range(40, 1280, 100):
            operator.tap(x, 660)
        operator.drag((900, 100), (300, 100))
        QTest.mouseClick(operator.window, Qt.MouseButton.LeftButton, pos=QPoint(1180, 660))
        operator.tap_on("取消")
        qtbot.waitUntil(lambda: not operator.sees("管理员密码"))
        assert operator.exhibit.navigator.place() == ("day", 2)
        operator.press(Qt.Key.Key_Right)
        assert operator.exhibit.navigator.place() == ("day", 3)

    def test_it_leaves_by_itself_but_not_while_it_is_touched(self, asked, qtbot):
        asked.stay_quiet(25)
        asked.tap(100, 100)
        asked.stay_quiet(25)
        asked.exhibit.door.look()
        assert state(asked) == State.ASKING
        assert not asked.exhibit.visit.warning
        asked.stay_quiet(6)
        asked.exhibit.door.look()
        qtbot.waitUntil(lambda: not asked.sees("管理员密码"))

    def test_escape_leaves_it(self, asked, qtbot):
        asked.press(Qt.Key.Key_Escape)
        assert state(asked) == State.SHUT


class TestWaysOut:
    def test_back_leads_to_the_attract_loop(self, entered, qtbot):
        entered.tap_on("返回展项")
        qtbot.waitUntil(lambda: entered.sees("Touch to begin"))
        entered.press(Qt.Key.Key_Return)
        assert not entered.exhibit.visit.attracting

    def test_it_leaves_by_itself(self, entered, qtbot):
        entered.stay_quiet(60)
        entered.exhibit.door.look()
        qtbot.waitUntil(lambda: entered.sees("Touch to begin"))

    @pytest.mark.parametrize(("name", "code"), [("重新启动", AGAIN), ("退出程序", 0)])
    def test_the_program_can_be_ended(self, entered, qtbot, monkeypatch, name, code):
        codes = []
        monkeypatch.setattr(entered.exhibit.door, "_leave", codes.append)
        entered.tap_on(name)
        assert codes == [code]

    def test_while_the_screen_is_cleaned_it_feels_nothing(self, entered, qtbot):
        entered.tap_on("清洁锁屏")
        qtbot.waitUntil(lambda: entered.sees("现在可以擦拭屏幕"))
        entered.drag((100, 100), (1200, 600))
        entered.press(Qt.Key.Key_Escape)
        tap_corner(entered, qtbot, hold=1100)
        assert state(entered) == State.CLEANING
        qtbot.waitUntil(lambda: "59" in entered.texts() or "58" in entered.texts())
        entered.stay_quiet(60)
        entered.exhibit.door.look()
        qtbot.waitUntil(lambda: entered.sees("Touch to begin"))
