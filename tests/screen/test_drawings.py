"""Drawings that answer a finger: a stop of the line plan opens its slide, and the dial turns."""

import math

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.content.deck import Corridor, Wheel

PLAN = "向北开放的国际大通道"
FIRST = "打造联通内外的重要贸易节点"
SECOND = "提升双向投资合作质效"
THIRD = "畅通向北开放国际大通道"
LAST = "打造要素融汇畅通的开放平台"


def index_of(visitor, kind) -> int:
    slides = visitor.exhibit.stories.tellers["ftz"].deck.slide
    return next(number for number, slide in enumerate(slides) if isinstance(slide, kind))


def open_slide(visitor, qtbot, kind, words) -> None:
    """Shows a slide after its entrance."""
    visitor.exhibit.comfort.reduce_motion(True)
    visitor.exhibit.navigator.show("ftz", index_of(visitor, kind))
    qtbot.waitUntil(lambda: visitor.sees(words) and visitor.is_still(), timeout=3000)
    qtbot.wait(120)
    visitor.exhibit.comfort.reduce_motion(False)


@pytest.fixture
def at_plan(visitor, qtbot):
    open_slide(visitor, qtbot, Corridor, PLAN)
    return visitor


@pytest.fixture
def at_dial(visitor, qtbot):
    open_slide(visitor, qtbot, Wheel, FIRST)
    return visitor


def settled(qtbot, visitor, words) -> None:
    qtbot.waitUntil(lambda: visitor.sees(words) and visitor.is_still(), timeout=3000)


def dial_of(visitor) -> QQuickItem:
    width = visitor.window.width()
    return next(
        item
        for item in visitor.items()
        if item.property("parts") and item.isVisible() and 0 <= item.mapToScene(QPointF(0, 0)).x() < width
    )


def on_dial(visitor, parts_away: float, far: float = 0.8) -> tuple[int, int]:
    """Where a part lies that is so many parts clockwise from the pointer."""
    dial = dial_of(visitor)
    angle = math.radians(dial.property("pointer") + parts_away * 360 / dial.property("parts"))
    middle = dial.width() / 2
    at = dial.mapToScene(QPointF(middle + far * middle * math.cos(angle), middle + far * middle * math.sin(angle)))
    return round(at.x()), round(at.y())


def turn(visitor, parts: float, steps: int = 24) -> None:
    """Drags around the dial by so many parts, clockwise if more than nothing."""
    path = [on_dial(visitor, parts * step / steps) for step in range(steps + 1)]
    visitor.trace(path)


class TestLinePlan:
    def test_says_that_it_is_no_map(self, at_plan, qtbot):
        assert at_plan.sees("示意图")
        at_plan.exhibit.language.choose("en")
        settled(qtbot, at_plan, "Schematic")

    @pytest.mark.parametrize(
        ("stop", "title"),
        [
            ("二连浩特", "二连浩特班列创历史新高"),
            ("满洲里", "满洲里回程班列居全国首位"),
            ("呼和浩特", "包裹从呼和浩特出发"),
        ],
    )
    def test_a_stop_opens_its_slide(self, at_plan, qtbot, stop, title):
        name = next(shown for shown in at_plan.shown() if shown.text == stop)
        at_plan.tap(name.ink.center().x(), name.ink.center().y())
        settled(qtbot, at_plan, title)

    def test_a_stop_can_be_opened_by_keys(self, at_plan, qtbot):
        for _ in range(40):
            at_plan.press(Qt.Key.Key_Tab)
            focus = at_plan.window.activeFocusItem()
            if (focus.property("piece") or {}).get("id") == "erenhot":
                break
        at_plan.press(Qt.Key.Key_Return)
        settled(qtbot, at_plan, "二连浩特班列创历史新高")

    def test_a_direction_beyond_the_border_opens_nothing(self, at_plan, qtbot):
        name = next(shown for shown in at_plan.shown() if shown.text == "欧洲")
        at_plan.tap(name.ink.center().x(), name.ink.center().y())
        qtbot.wait(200)
        assert at_plan.sees(PLAN)

    def test_a_touch_lets_the_trains_run_and_then_rest_where_they_stood(self, at_plan, qtbot):
        def trains() -> list[float]:
            return [item.property("along") for item in at_plan.items() if item.property("wagons") and item.isVisible()]

        before = trains()
        assert any(before)
        at_plan.tap(*(round(part) for part in self.on_a_line(at_plan)))
        qtbot.waitUntil(lambda: trains() != before, timeout=1000)
        qtbot.waitUntil(lambda: trains() == before, timeout=5000)
        assert at_plan.sees(PLAN)

    @staticmethod
    def on_a_line(visitor) -> tuple[float, float]:
        train = next(item for item in visitor.items() if item.property("wagons") and item.isVisible())
        wagon = train.childItems()[0]
        centre = wagon.mapToScene(wagon.boundingRect().center())
        return centre.x(), centre.y()

    def test_with_less_motion_the_trains_stand(self, at_plan, qtbot):
        at_plan.exhibit.comfort.reduce_motion(True)
        before = self.on_a_line(at_plan)
        at_plan.tap(*(round(part) for part in before))
        qtbot.wait(200)
        assert self.on_a_line(at_plan) == before

    def test_a_swipe_beside_the_stops_still_turns_the_page(self, at_plan, qtbot):
        at_plan.drag((1000, 560), (400, 560))
        settled(qtbot, at_plan, "二连浩特班列创历史新高")

    def test_the_table_names_each_stop_with_its_figure(self, at_plan, qtbot):
        at_plan.tap_on("以表格显示数据")
        qtbot.waitUntil(lambda: at_plan.sees("4867列") or at_plan.sees("4,867列"), timeout=1000)


class TestDial:
    def test_a_touch_on_a_part_brings_it_to_the_pointer(self, at_dial, qtbot):
        at_dial.tap(*on_dial(at_dial, 2))
        settled(qtbot, at_dial, THIRD)
        assert not at_dial.sees(FIRST)

    @pytest.mark.parametrize(("parts", "name"), [(-1, SECOND), (-2, THIRD), (1, LAST), (-0.8, SECOND), (-0.3, FIRST)])
    def test_turning_it_changes_the_large_name(self, at_dial, qtbot, parts, name):
        turn(at_dial, parts)
        settled(qtbot, at_dial, name)
        qtbot.waitUntil(lambda: dial_of(at_dial).property("turn") % 1 == 0, timeout=1000)

    def test_it_follows_the_finger_and_the_page_stays(self, at_dial):
        path = [on_dial(at_dial, -step / 20) for step in range(31)]
        at_dial.trace(path, lift=False)
        assert dial_of(at_dial).property("turn") == pytest.approx(1.5, abs=0.25)
        assert at_dial.sees("7个领域")
        at_dial.lift(path[-1])

    def test_a_straight_pull_across_it_does_not_turn_the_page(self, at_dial, qtbot):
        at_dial.drag(on_dial(at_dial, 3, 0.9), on_dial(at_dial, 0, 0.9))
        qtbot.wait(600)
        assert at_dial.exhibit.navigator.property("index") == index_of(at_dial, Wheel)

    def test_a_pull_with_the_mouse_turns_it_too(self, at_dial, qtbot):
        at_dial.pull([on_dial(at_dial, -step / 20) for step in range(21)])
        settled(qtbot, at_dial, SECOND)
        assert at_dial.exhibit.navigator.property("index") == index_of(at_dial, Wheel)

    def test_a_swipe_beside_it_still_turns_the_page(self, at_dial, qtbot):
        at_dial.drag((560, 330), (60, 330))
        qtbot.waitUntil(lambda: at_dial.exhibit.navigator.property("index") == index_of(at_dial, Wheel) + 1)

    def test_keys_turn_it_while_it_has_the_focus(self, at_dial, qtbot):
        dial_of(at_dial).forceActiveFocus()
        at_dial.press(Qt.Key.Key_Right)
        settled(qtbot, at_dial, SECOND)
        at_dial.press(Qt.Key.Key_Left)
        at_dial.press(Qt.Key.Key_Left)
        settled(qtbot, at_dial, LAST)
        at_dial.press(Qt.Key.Key_PageDown)
        qtbot.waitUntil(lambda: at_dial.exhibit.navigator.property("index") == index_of(at_dial, Wheel) + 1)

    def test_a_language_switch_keeps_the_part(self, at_dial, qtbot):
        at_dial.tap(*on_dial(at_dial, 1))
        settled(qtbot, at_dial, SECOND)
        at_dial.exhibit.language.choose("en")
        settled(qtbot, at_dial, "Better two-way investment")

    def test_with_less_motion_it_is_there_at_once(self, at_dial):
        at_dial.exhibit.comfort.reduce_motion(True)
        at_dial.tap(*on_dial(at_dial, 2))
        assert dial_of(at_dial).property("turn") == 2
