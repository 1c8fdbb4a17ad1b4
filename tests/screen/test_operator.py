"""The operator's way in, in the real window: the corner, the PIN, the panel."""

import datetime as dt
import threading

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtTest import QTest

from kiosk import places
from kiosk.operator.counts import Counts, What
from kiosk.operator.pin import FREE
from kiosk.operator.settings import read_settings
from kiosk.output.fitting import page_findings
from kiosk.stage.operator_door import State
from kiosk.usage import AGAIN

PIN = "2580"
CORNER = (1275, 5)
TROUBLED = """
[visit]
quiet_s = "long"
[schedule]
monday = "closed"
tuesday = "09:00-17:30"
wednesday = "09:00-21:00"
saturday = "10:00-18:00"
sunday = "10:00-18:00"
"""


@pytest.fixture
def operator(visitor):
    """Somebody who knows the way, before the start page."""
    door = visitor.exhibit.door
    door._lock.right()
    corner = next(item for item in visitor.items() if item.property("taps") is not None)
    corner.setProperty("taps", [])
    yield visitor
    door._checking = False
    door.close()
    door._lock.right()


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


@pytest.fixture
def asked(operator, qtbot):
    operator.exhibit.door.open()
    qtbot.waitUntil(lambda: operator.sees("管理员密码"))
    return operator


@pytest.fixture
def entered(asked, qtbot):
    for digit in PIN:
        asked.press(Qt.Key(Qt.Key.Key_0 + int(digit)))
    asked.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked.sees("设备管理"))
    return asked


@pytest.fixture
def settings(settings_file):
    """The operator's file, which is not there yet, and not left there."""
    yield settings_file
    if settings_file.is_file():
        settings_file.unlink()


@pytest.fixture
def mixer(tmp_path, monkeypatch):
    """A system with a volume, which stands at 60 %."""
    (tmp_path / "volume").write_text("60%")
    command = tmp_path / "amixer"
    command.write_text(
        f'#!/bin/sh\n[ "$1" = get ] && echo "[$(/bin/cat {tmp_path}/volume)]" || echo "$4" > {tmp_path}/volume\n'
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "volume"


@pytest.fixture
def counted(operator):
    """A day on which seven visits were counted."""
    times = [dt.datetime.now().replace(hour=hour, minute=0) for hour in (10, 10, 14, 14, 14, 14, 14)]
    moments = iter([*times, *([times[-1]] * 30)])
    counts = Counts(places.data(), lambda: next(moments))
    for _ in times:
        counts.add(What.VISIT, seconds=125)
    for _ in range(12):
        counts.add(What.SLIDE, "day/law", 8)
    for _ in range(2):
        counts.add(What.LANGUAGE, "en")
    counts.close()
    yield operator
    for file in places.data().glob("counts*"):
        file.unlink()


@pytest.fixture
def full(counted, settings, mixer):
    """A panel with as much on it as there can be."""
    settings.write_text(TROUBLED)
    return counted


def enter(visitor, qtbot) -> None:
    visitor.exhibit.door.open()
    visitor.exhibit.door.tryPin(PIN)
    qtbot.waitUntil(lambda: bool(visitor.exhibit.panel.status))


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
        type_pin(asked, PIN)
        qtbot.waitUntil(lambda: asked.sees("设备管理"))
        assert asked.exhibit.visit.attracting

    def test_it_is_looked_at_in_another_thread_and_heard_in_this_one(self, asked, qtbot, monkeypatch):
        door, threads = asked.exhibit.door, []
        verify = door._verify
        monkeypatch.setattr(door, "_verify", lambda pin: (threads.append(threading.current_thread()), verify(pin))[1])
        door.changed.connect(lambda: threads.append(threading.current_thread()))
        type_pin(asked, PIN)
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
        type_pin(asked, PIN)
        qtbot.waitUntil(lambda: asked.sees("设备管理"))

    def test_a_wrong_pin_is_said_and_after_three_there_is_a_wait(self, asked, qtbot):
        for _ in range(FREE):
            qtbot.wait(30)
            type_pin(asked, "1111")
            qtbot.waitUntil(lambda: asked.sees("密码不正确") and not asked.exhibit.door.checking)
        qtbot.waitUntil(lambda: asked.sees("请于 0:30 后重试") or asked.sees("请于 0:29 后重试"))
        type_pin(asked, PIN)
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


class TestPanel:
    def test_it_says_what_runs_and_what_was_shown(self, operator, qtbot):
        operator.exhibit.navigator.show("day", 2)
        operator.exhibit.door.open()
        operator.exhibit.door.tryPin(PIN)
        qtbot.waitUntil(lambda: operator.sees("设备管理"))
        teller = operator.exhibit.stories.tellers["day"]
        assert operator.sees(f"day/{teller.deck.slide[2].id}")
        assert operator.sees("kiosk 0.")
        assert operator.sees("分钟") or operator.sees("小时")

    def test_what_it_saw_is_forgotten_when_it_closes(self, entered, qtbot):
        qtbot.waitUntil(lambda: bool(entered.exhibit.panel.status))
        entered.tap_on("返回展项")
        assert (entered.exhibit.panel.status, entered.exhibit.panel.settings) == ({}, [])

    def test_the_status_says_what_is_wrong(self, counted, settings, qtbot):
        settings.write_text('[visit]\nquiet_s = "long"\n')
        enter(counted, qtbot)
        qtbot.waitUntil(lambda: counted.sees("visit.quiet_s"))
        assert counted.sees("可用磁盘空间")

    def test_all_is_well_where_nothing_is_wrong(self, operator, qtbot):
        enter(operator, qtbot)
        qtbot.waitUntil(lambda: operator.sees("一切正常"))

    def test_today_is_drawn_by_the_hour(self, counted, qtbot):
        enter(counted, qtbot)
        counted.tap_on("今天")
        qtbot.waitUntil(lambda: counted.sees("参观次数"))
        assert {"7", "2:05", "12"} <= set(counted.texts())
        assert counted.sees("English 2")
        bars = {item.property("modelData"): item for item in counted.items() if item.property("highest") is not None}
        high, low = (bars[times].childItems()[0].height() for times in (5, 2))
        assert low == pytest.approx(high * 2 / 5, abs=1)

    def test_a_day_without_visits_says_so(self, operator, qtbot):
        enter(operator, qtbot)
        operator.tap_on("今天")
        qtbot.waitUntil(lambda: operator.sees("今天还没有参观"))

    def test_a_setting_is_changed_by_touch_and_holds_from_the_next_start(self, operator, settings, qtbot):
        enter(operator, qtbot)
        operator.tap_on("设置")
        qtbot.waitUntil(lambda: operator.sees("45 秒"))
        operator.tap_on("无人触摸多久后询问: 增加")
        qtbot.waitUntil(lambda: operator.sees("50 秒"))
        operator.tap_on("每次参观的起始语言: 下一项")
        qtbot.waitUntil(lambda: operator.sees("已保存"))
        found, findings = read_settings(settings)
        assert (found.visit.quiet_s, found.language.default, findings) == (50, "en", [])

    def test_a_file_with_mistakes_is_not_touched(self, operator, settings, qtbot):
        settings.write_text("[visit")
        enter(operator, qtbot)
        operator.tap_on("设置")
        operator.tap_on("无人时播放待机画面: 下一项")
        qtbot.waitUntil(lambda: operator.sees("设置文件有误"))
        assert settings.read_text() == "[visit"

    def test_a_file_that_cannot_be_written_is_said(self, operator, settings, qtbot):
        settings.mkdir()
        try:
            enter(operator, qtbot)
            operator.tap_on("设置")
            operator.tap_on("等待观众回应的时间: 减少")
            qtbot.waitUntil(lambda: operator.sees("设置文件不可写入"))
        finally:
            settings.rmdir()

    def test_where_the_system_offers_none_there_is_no_volume(self, operator, qtbot, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", str(tmp_path))
        enter(operator, qtbot)
        assert not operator.sees("音量")

    def test_the_volume_can_be_changed_where_the_system_offers_it(self, operator, mixer, qtbot):
        enter(operator, qtbot)
        operator.tap_on("音量与亮度")
        qtbot.waitUntil(lambda: operator.sees("60%"))
        for _ in range(5):
            operator.tap_on("音量: 增加")
        qtbot.waitUntil(lambda: operator.sees("100%"))
        assert mixer.read_text() == "100%\n"

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


@pytest.mark.parametrize("text_size", [1.0, 1.5])
@pytest.mark.parametrize("code", ["zh_CN", "en", "zh_CN+en"])
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(720, 1280), QSize(1024, 768)])
def test_every_page_is_whole(full, qtbot, size, code, text_size):
    door, exhibit = full.exhibit.door, full.exhibit
    try:
        full.window.resize(size)
        for _ in range(FREE):
            door._lock.begin(door._clock())
        door._wrong = True
        for page in (State.ASKING, State.ENTERED, State.CLEANING):
            door._door.go(page, door._clock())
            door.changed.emit()
            door.counted.emit()
            exhibit.language.choose(code)
            exhibit.comfort.choose_text_size(text_size)
            if page is not State.ENTERED:
                qtbot.wait(60)
                check_page(full, page)
                continue
            exhibit.panel.look()
            qtbot.waitUntil(lambda: bool(exhibit.panel.levels))
            panel = next(item for item in full.items() if item.property("pageHeight") is not None)
            for tab in ("status", "today", "settings", "levels"):
                panel.setProperty("page", tab)
                qtbot.wait(60)
                check_page(full, f"{page}/{tab}")
                # Who comes in finds the usual text size; larger ones may be scrolled.
                if text_size == 1:
                    assert not any(item.property("interactive") for item in full.items()), tab
    finally:
        full.window.resize(QSize(1280, 720))


def check_page(visitor, place: str) -> None:
    """Whether the texts are whole and stand on the card, and the card on the screen."""
    assert list(page_findings(visitor, place, 16)) == []
    size = visitor.window.size()
    for card in visitor.items():
        if card.property("radius") and card.parentItem().property("cardWidth"):
            room = card.mapRectToScene(card.boundingRect())
            assert QRectF(0, 0, size.width(), size.height()).contains(room)
            assert all(room.contains(text.ink) for text in visitor.shown())
