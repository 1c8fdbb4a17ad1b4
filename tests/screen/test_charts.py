"""A touch on a drawing shows its figures in words; another touch takes them away."""

import pytest
from PySide6.QtCore import Qt

TITLES = {"manzhouli-trains": "满洲里回程班列", "yingshi": "一家电商的年贸易额", "clearance": "二连浩特出口快通"}


@pytest.fixture
def on(visitor, qtbot):
    """Brings a slide of the zone's story onto the screen."""

    def show(slide: str):
        slides = visitor.exhibit.stories.tellers["ftz"].deck.slide
        visitor.exhibit.navigator.show("ftz", [one.id for one in slides].index(slide))
        qtbot.waitUntil(lambda: visitor.sees(TITLES[slide]) and visitor.is_still(), timeout=5000)
        qtbot.wait(100)
        return visitor

    return show


def drawing(visitor):
    """What takes the touches of the drawing on the screen."""

    def shown(item) -> bool:
        middle = item.mapRectToScene(item.boundingRect()).center()
        return item.isVisible() and item.isEnabled() and 0 < middle.x() < visitor.window.width()

    return next(i for i in visitor.items() if i.metaObject().className().startswith("ChartTouch") and shown(i))


@pytest.mark.parametrize(
    ("slide", "words"),
    [
        ("manzhouli-trains", ["进出境中欧班列", "4,867列", "其中回程班列", "2,977列", "2025年"]),
        ("yingshi", ["两年前", "18万元/年", "两年后", "480万元/年", "目标", "6000万元/年", "2026年"]),
        ("clearance", ["一列班列从运抵到出境", "最多24小时", "2026年"]),
    ],
)
def test_a_touch_opens_value_unit_and_date_and_another_closes_them(on, qtbot, slide, words):
    visitor = on(slide)
    assert not visitor.sees(words[1])
    item = drawing(visitor)
    place = item.mapRectToScene(item.boundingRect()).center()
    visitor.tap(place.x(), place.y())
    qtbot.waitUntil(lambda: all(visitor.sees(word) for word in words))
    visitor.tap(place.x(), place.y())
    qtbot.waitUntil(lambda: not visitor.sees(words[1]))
    assert visitor.sees(TITLES[slide])


def test_a_swipe_beside_the_drawing_still_turns_the_page(on, qtbot):
    visitor = on("clearance")
    visitor.drag((600, 560), (100, 560))
    qtbot.waitUntil(lambda: visitor.sees("边民互市的变化") and visitor.is_still(), timeout=5000)


def test_keys_open_the_table_too(on, qtbot):
    visitor = on("manzhouli-trains")
    drawing(visitor).forceActiveFocus()
    visitor.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visitor.sees("4,867列"))
    visitor.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not visitor.sees("4,867列"))
