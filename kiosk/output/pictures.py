"""Slides as PNG files and as contact sheets."""

import math
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.output.pages import Pages
from kiosk.stage.fonts import SANS

SHEET_WIDTH = 2400
GAP = 24


def export_png(shown: Pages, out: Path, language: str, decks: list[str] | None = None) -> list[Path]:
    """Writes every slide as `<deck>-<number>-<slide>.<language>.png`. Raises OSError."""
    files = []
    out.mkdir(parents=True, exist_ok=True)
    for deck, slide, index in shown.walk(decks):
        file = out / f"{deck}-{index + 1:02}-{slide}.{language}.png"
        if not shown.picture().save(str(file)):
            raise OSError(f"{file} cannot be written")
        files.append(file)
    return files


def export_sheets(shown: Pages, out: Path, language: str, decks: list[str] | None = None) -> list[Path]:
    """Writes a contact sheet of each deck as `<deck>.<language>.<width>x<height>.png`. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    pictures: dict[str, list[tuple[str, QImage]]] = {}
    size = shown.window.size()
    columns = 4 if size.width() >= size.height() else 7
    width = (SHEET_WIDTH - (columns + 1) * GAP) // columns
    for deck, slide, index in shown.walk(decks):
        small = shown.picture().scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        pictures.setdefault(deck, []).append((f"{index + 1}  {slide}", small))
    files = []
    for deck, thumbs in pictures.items():
        file = out / f"{deck}.{language}.{size.width()}x{size.height()}.png"
        if not _sheet(thumbs, columns, width).save(str(file)):
            raise OSError(f"{file} cannot be written")
        files.append(file)
    return files


def _sheet(thumbs: list[tuple[str, QImage]], columns: int, width: int) -> QImage:
    caption = 34
    height = thumbs[0][1].height() + caption
    rows = math.ceil(len(thumbs) / columns)
    sheet = QImage(QSize(SHEET_WIDTH, rows * (height + GAP) + GAP), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#20242a"))
    painter = QPainter(sheet)
    font = QFont(SANS)
    font.setPixelSize(20)
    painter.setFont(font)
    painter.setPen(QColor("#d5e2ea"))
    for number, (name, picture) in enumerate(thumbs):
        corner = QPoint(GAP + number % columns * (width + GAP), GAP + number // columns * (height + GAP))
        painter.drawImage(corner, picture)
        below = QRect(corner.x(), corner.y() + picture.height(), width, caption)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return sheet
