"""What the operator's panel tells and changes in the real window, and whether all of the operator's pages are whole."""

import datetime as dt

import pytest
from PySide6.QtCore import QRectF, QSize

from kiosk import places
from kiosk.operator.counts import Counts, What
from kiosk.operator.pin import FREE
from kiosk.operator.settings import read_settings
from kiosk.output.fitting import page_findings
from kiosk.stage.operator_door import State

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
    visitor.exhibit.door.tryPin(visitor.pin)
    qtbot.waitUntil(lambda: bool(visitor.exhibit.panel.status))


def test_it_says_what_runs_and_what_was_shown(operator, qtbot):
    operator.exhibit.navigator.show("day", 2)
    operator.exhibit.door.open()
    operator.exhibit.door.tryPin(operator.pin)
    qtbot.waitUntil(lambda: operator.sees("设备管理"))
    teller = operator.exhibit.stories.tellers["day"]
    assert operator.sees(f"day/{teller.deck.slide[2].id}")
    assert operator.sees("kiosk 0.")
    assert operator.sees("分钟") or operator.sees("小时")


def test_what_it_saw_is_forgotten_when_it_closes(entered, qtbot):
    qtbot.waitUntil(lambda: bool(entered.exhibit.panel.status))
    entered.tap_on("返回展项")
    assert (entered.exhibit.panel.status, entered.exhibit.panel.settings) == ({}, [])


def test_the_status_says_what_is_wrong(counted, settings, qtbot):
    settings.write_text('[visit]\nquiet_s = "long"\n')
    enter(counted, qtbot)
    qtbot.waitUntil(lambda: counted.sees("visit.quiet_s"))
    assert counted.sees("可用磁盘空间")


def test_all_is_well_where_nothing_is_wrong(operator, qtbot):
    enter(operator, qtbot)
    qtbot.waitUntil(lambda: operator.sees("一切正常"))


def test_today_is_drawn_by_the_hour(counted, qtbot):
    enter(counted, qtbot)
    counted.tap_on("今天")
    qtbot.waitUntil(lambda: counted.sees("参观次数"))
    assert {"7", "2:05", "12"} <= set(counted.texts())
    assert counted.sees("English 2")
    bars = {item.property("modelData"): item for item in counted.items() if item.property("highest") is not None}
    high, low = (bars[times].childItems()[0].height() for times in (5, 2))
    assert low == pytest.approx(high * 2 / 5, abs=1)


def test_a_day_without_visits_says_so(operator, qtbot):
    enter(operator, qtbot)
    operator.tap_on("今天")
    qtbot.waitUntil(lambda: operator.sees("今天还没有参观"))


def test_a_setting_is_changed_by_touch_and_holds_from_the_next_start(operator, settings, qtbot):
    enter(operator, qtbot)
    operator.tap_on("设置")
    qtbot.waitUntil(lambda: operator.sees("45 秒"))
    operator.tap_on("无人触摸多久后询问: 增加")
    qtbot.waitUntil(lambda: operator.sees("50 秒"))
    operator.tap_on("每次参观的起始语言: 下一项")
    qtbot.waitUntil(lambda: operator.sees("已保存"))
    found, findings = read_settings(settings)
    assert (found.visit.quiet_s, found.language.default, findings) == (50, "en", [])


def test_a_file_with_mistakes_is_not_touched(operator, settings, qtbot):
    settings.write_text("[visit")
    enter(operator, qtbot)
    operator.tap_on("设置")
    operator.tap_on("无人时播放待机画面: 下一项")
    qtbot.waitUntil(lambda: operator.sees("设置文件有误"))
    assert settings.read_text() == "[visit"


def test_a_file_that_cannot_be_written_is_said(operator, settings, qtbot):
    settings.mkdir()
    try:
        enter(operator, qtbot)
        operator.tap_on("设置")
        operator.tap_on("等待观众回应的时间: 减少")
        qtbot.waitUntil(lambda: operator.sees("设置文件不可写入"))
    finally:
        settings.rmdir()


def test_where_the_system_offers_none_there_is_no_volume(operator, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    enter(operator, qtbot)
    assert not operator.sees("音量")


def test_the_volume_can_be_changed_where_the_system_offers_it(operator, mixer, qtbot):
    enter(operator, qtbot)
    operator.tap_on("音量与亮度")
    qtbot.waitUntil(lambda: operator.sees("60%"))
    for _ in range(5):
        operator.tap_on("音量: 增加")
    qtbot.waitUntil(lambda: operator.sees("100%"))
    assert mixer.read_text() == "100%\n"


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
