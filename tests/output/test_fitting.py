"""Whether texts overlap, read off items as they are laid out."""

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.output.fitting import shown_texts

SCENE = b"""
import QtQuick
Item {
    width: 800; height: 600
    Flickable {
        objectName: "scrolled"
        width: 800; height: 300; contentHeight: 900; clip: true
        Text { y: 100; text: "A line of the list"; font.pixelSize: 60 }
    }
    Text { id: tab; y: 260; text: "Tab"; font.pixelSize: 60 }
}
"""


@pytest.fixture
def page(qapp):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCENE, "")
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    yield item
    item.deleteLater()


@pytest.mark.parametrize(
    ("scrolled", "touch"),
    [
        pytest.param(0, False, id="apart"),
        pytest.param(-150, True, id="one over the other"),
        pytest.param(-199, False, id="a pixel of it left in sight"),
    ],
)
def test_overlap(page, scrolled, touch):
    page.findChild(QQuickItem, "scrolled").setProperty("contentY", scrolled)
    line, tab = shown_texts(page)
    assert line.overlaps(tab) is tab.overlaps(line) is touch
