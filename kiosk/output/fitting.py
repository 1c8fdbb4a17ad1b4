"""Whether every text of a laid-out page is whole, apart from the others, large enough, and on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.content.findings import Finding
from kiosk.language.typesetting import plain
from kiosk.output.pages import Pages

SLACK = 3.0
"""Pixels by which rounded positions may differ."""


@dataclass(frozen=True)
class ShownText:
    """A text on the page: where its ink is, in pixels of the window, and how large it is set."""

    text: str
    ink: QRectF
    core: QRectF
    """The ink without the upper and lower edge of its lines, which are taller than their letters."""
    room: QRectF
    pixel_size: int
    cut: bool

    def overlaps(self, other: "ShownText") -> bool:
        """Whether the letters of both touch."""
        common = self.core.intersected(other.core)
        return common.width() > SLACK and common.height() > SLACK


def shown_texts(root: QQuickItem) -> Iterator[ShownText]:
    """Every text that a visitor can see below an item, clipped parts left out."""
    yield from _walk(root, QRectF(0, 0, root.width(), root.height()), scrolled=False)


def _walk(item: QQuickItem, seen: QRectF, scrolled: bool) -> Iterator[ShownText]:
    # What is drawn small is the picture of a slide, which is looked at by itself.
    if not item.isVisible() or item.opacity() == 0 or item.scale() < 1 or item.property("miniature"):
        return
    if item.clip():
        seen = seen.intersected(item.mapRectToScene(item.boundingRect()))
    scrolled = scrolled or bool(item.property("interactive"))
    text: Any = item.property("text")
    size = item.property("contentWidth")
    if isinstance(text, str) and text.strip() and size is not None and item.property("lineCount") is not None:
        corner = item.mapToScene(item.boundingRect().topLeft())
        room = QRectF(corner.x(), corner.y(), item.width(), item.height())
        width, height = float(size), float(item.property("contentHeight"))
        ink = QRectF(room.x(), room.y() + float(item.property("topPadding") or 0), width, height)
        if not ink.intersected(seen).isEmpty():
            cut = bool(item.property("truncated")) or width > room.width() + SLACK
            cut = cut or (not scrolled and not seen.adjusted(-1, -1, 1, 1).contains(ink))
            pixels = item.property("font").pixelSize()
            # Shortened before it is clipped: of a line scrolled almost out of sight, only the edge is left.
            core = ink.adjusted(0, 0.22 * pixels, 0, -0.22 * pixels).intersected(seen)
            yield ShownText(plain(text), ink.intersected(seen), core, room, pixels, cut)
    for child in item.childItems():
        yield from _walk(child, seen, scrolled)


def _front(root: QQuickItem) -> QQuickItem:
    # What lies over everything else, such as a question, is read alone.
    todo, front = [root], root
    while todo:
        item = todo.pop(0)
        if item.isVisible():
            front = item if item.property("overAll") else front
            todo += item.childItems()
    return front


def page_findings(shown: Pages, place: str, least: int) -> Iterator[Finding]:
    """What is wrong with the page on the window. `least` is the theme's smallest size in pixels."""
    texts = list(shown_texts(_front(shown.window.contentItem())))
    size = shown.window.size()
    where = f"at {size.width()}x{size.height()}, {shown.exhibit.language.shown}, text {shown.exhibit.comfort.textSize}"
    remedy = "shorten it, or give the layout more room"
    for text in texts:
        if text.cut:
            yield Finding(place, f"“{text.text}” is cut {where}", remedy)
        if text.pixel_size < least:
            yield Finding(place, f"“{text.text}” is {text.pixel_size} px, under {least} px, {where}", remedy)
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            if one.overlaps(other):
                yield Finding(place, f"“{one.text}” and “{other.text}” overlap {where}", remedy)
