"""Whether texts overlap, read off items as they are laid out."""

PAGE = """
import json
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from kiosk.output.fitting import shown_texts
from kiosk.output.pages import without_display

application = without_display()
engine = QQmlEngine()
component = QQmlComponent(engine)
component.setData(b'''
import QtQuick
Item {
    width: 800; height: 600
    Flickable {
        objectName: "list"
        width: 800; height: 300; contentHeight: 900; clip: true
        Text { y: 100; text: "A line of the list"; font.pixelSize: 60 }
    }
    Text { y: 260; text: "Tab"; font.pixelSize: 60 }
}
''', "")
page = component.create()
told = {}
for scrolled in (0, -150, -199):
    page.findChild(QQuickItem, "list").setProperty("contentY", scrolled)
    line, tab = shown_texts(page)
    told[scrolled] = [line.overlaps(tab), tab.overlaps(line)]
print(json.dumps(told))
"""


def test_letters_overlap_and_a_line_scrolled_out_of_sight_does_not(told_by) -> None:
    apart, above, gone = told_by(PAGE).values()
    assert apart == [False, False]
    assert above == [True, True]
    assert gone == [False, False], "of the line only a pixel is left in sight"
