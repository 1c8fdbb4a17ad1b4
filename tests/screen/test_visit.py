"""A visit by finger and by keys, read from what the screen says."""

import sys

import pytest
from PySide6.QtCore import Qt

FTZ_COVER = "内蒙古自贸试验区"
FTZ_SECOND = "总体方案公布"
FTZ_LAST = "以制度创新为核心"
DAY_COVER = "全民国家"


@pytest.fixture
def in_ftz(visitor, qtbot):
    visitor.exhibit.navigator.open("ftz")
    qtbot.waitUntil(lambda: visitor.sees(FTZ_COVER) and visitor.is_still())
    return visitor


def settled(qtbot, visitor, words):
    qtbot.waitUntil(lambda: visitor.sees(words) and visitor.is_still(), timeout=3000)


def test_the_start_page_offers_both_stories(visitor):
    assert visitor.sees("自由贸易试验区")
    assert visitor.sees("全民国家安全教育日")


def test_a_touch_on_a_story_opens_it_and_home_comes_back(visitor, qtbot):
    visitor.tap(320, 400)
    settled(qtbot, visitor, FTZ_COVER)
    visitor.tap_on("首页")
    settled(qtbot, visitor, "开始")


def test_the_other_half_opens_the_other_story(visitor, qtbot):
    visitor.tap(1000, 500)
    settled(qtbot, visitor, "4月15日")


def test_the_next_and_back_buttons_step_through_a_story(in_ftz, qtbot):
    in_ftz.tap_on("下一页")
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.tap_on("上一页")
    settled(qtbot, in_ftz, FTZ_COVER)


def test_a_swipe_to_the_left_goes_forward_and_to_the_right_goes_back(in_ftz, qtbot):
    in_ftz.drag((1000, 300), (400, 310))
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.drag((400, 300), (1000, 290))
    settled(qtbot, in_ftz, FTZ_COVER)


def test_the_slide_follows_the_finger_and_returns_from_a_short_pull(in_ftz, qtbot):
    def left_edge() -> float:
        return next(shown.room.left() for shown in in_ftz.shown() if FTZ_COVER in shown.text)

    before = left_edge()
    in_ftz.drag((800, 300), (690, 300), steps=30, lift=False)
    assert before - left_edge() == pytest.approx(110, abs=40)
    in_ftz.lift((690, 300))
    settled(qtbot, in_ftz, FTZ_COVER)
    assert in_ftz.exhibit.navigator.property("index") == 0


def test_a_swipe_past_the_first_slide_stays_on_it(in_ftz, qtbot):
    in_ftz.drag((300, 300), (1100, 300))
    settled(qtbot, in_ftz, FTZ_COVER)


def test_a_tap_at_the_right_goes_forward_and_at_the_left_goes_back(in_ftz, qtbot):
    in_ftz.tap(1150, 300)
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.tap(60, 300)
    settled(qtbot, in_ftz, FTZ_COVER)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space])
def test_keys_and_clickers_go_forward(in_ftz, qtbot, key):
    in_ftz.press(key)
    settled(qtbot, in_ftz, FTZ_SECOND)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp])
def test_keys_and_clickers_go_back(in_ftz, qtbot, key):
    in_ftz.press(Qt.Key.Key_Right)
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.press(key)
    settled(qtbot, in_ftz, FTZ_COVER)


def test_end_home_and_a_number_with_enter_go_straight_there(in_ftz, qtbot):
    in_ftz.press(Qt.Key.Key_End)
    settled(qtbot, in_ftz, FTZ_LAST)
    in_ftz.press(Qt.Key.Key_2)
    in_ftz.press(Qt.Key.Key_Return)
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.press(Qt.Key.Key_Home)
    settled(qtbot, in_ftz, FTZ_COVER)


def test_many_keys_at_once_end_on_the_right_slide(in_ftz, qtbot):
    for _ in range(7):
        in_ftz.press(Qt.Key.Key_Right)
    for _ in range(6):
        in_ftz.press(Qt.Key.Key_Left)
    settled(qtbot, in_ftz, FTZ_SECOND)
    qtbot.wait(600)
    assert in_ftz.sees(FTZ_SECOND)
    assert not any(FTZ_COVER in text for text in in_ftz.texts())


def test_the_language_button_changes_every_word_and_keeps_the_slide(in_ftz, qtbot):
    in_ftz.press(Qt.Key.Key_Right)
    settled(qtbot, in_ftz, FTZ_SECOND)
    in_ftz.tap_on("English")
    settled(qtbot, in_ftz, "The plan is published")
    han = [text for text in in_ftz.texts() if any("\u4e00" <= char <= "\u9fff" for char in text)]
    assert han == ["中文"]
    in_ftz.tap_on("简体中文")
    settled(qtbot, in_ftz, FTZ_SECOND)


def test_scroll_position_survives_a_language_switch(in_ftz, qtbot):
    in_ftz.exhibit.comfort.choose_text_size(1.5)
    in_ftz.exhibit.language.choose("en")
    in_ftz.exhibit.navigator.showSlide("ftz", "manzhouli")
    settled(qtbot, in_ftz, "One glance")
    qtbot.wait(100)
    in_ftz.drag((500, 480), (500, 380))
    flick = next(i for i in in_ftz.items() if i.property("interactive") and i.property("contentY") and i.isVisible())
    qtbot.waitUntil(lambda: not flick.property("moving"))  # past the end it springs back
    before = flick.property("contentY")
    assert before > 10
    in_ftz.exhibit.language.choose("zh_CN")
    qtbot.wait(50)
    in_ftz.exhibit.language.choose("en")
    qtbot.wait(50)
    assert flick.property("contentY") == pytest.approx(before, abs=2)


def test_larger_text_is_one_touch_away_and_makes_words_larger(in_ftz, qtbot):
    def size() -> int:
        return next(shown.pixel_size for shown in in_ftz.shown() if "自由贸易" in shown.text)

    before = size()
    in_ftz.tap_on("字号与对比度")
    settled(qtbot, in_ftz, "特大字")
    in_ftz.tap_on("字号 3")
    in_ftz.tap_on("完成")
    qtbot.waitUntil(lambda: size() > before)


def test_about_names_sources_and_licences(visitor, qtbot):
    visitor.tap_on("关于")
    settled(qtbot, visitor, "新华社")
    for words in ("LGPL", "SIL", "MIT", "Apache"):
        assert visitor.sees(words), words


def test_the_window_covers_the_display(visitor):
    window = visitor.window
    assert window.size() == window.screen().size()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None cannot wear out from Python 3.12 on")
def test_a_month_of_touches_wears_out_nothing(visitor):
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(300):
        visitor.exhibit.navigator.moved.emit()
        visitor.exhibit.language.choose("en")
        visitor.exhibit.language.choose("zh_CN")
        visitor.window.property("no such property")
    lost = before[0] - sys.getrefcount(True), before[1] - sys.getrefcount(None)
    assert max(lost) < 100
