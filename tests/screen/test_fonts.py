"""The bundled typefaces stay known whatever else Qt is told to let go of."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from kiosk.stage.fonts import SANS, SERIF, forget_sizes, hold_faces, load_fonts
from kiosk.stage.icons import FONT, Icons


def test_every_typeface_is_there_after_its_sizes_are_forgotten(qapp):
    load_fonts()
    held = hold_faces()
    for size in range(20, 60):
        assert QFontInfo(QFont(SANS, size)).family() == SANS
    forget_sizes()
    forget_sizes()
    for family in (SANS, SERIF, FONT):
        assert QFontInfo(QFont(family, 24)).family() == family
    assert QRawFont.fromFont(QFont(SERIF, 31, QFont.Weight.Bold)).supportsCharacter(ord("国"))
    assert QRawFont.fromFont(QFont(FONT, 31)).supportsCharacter(ord(Icons().glyph("house")))
    assert all(face.isValid() for face in held)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
def test_a_typeface_is_mapped_once_however_often_its_sizes_are_forgotten(qapp):
    load_fonts()
    held = hold_faces()
    for _ in range(3):
        for size in range(20, 30):
            QRawFont.fromFont(QFont(SERIF, size, QFont.Weight.Bold))
        forget_sizes()
    assert all(face.isValid() for face in held)
    assert Path("/proc/self/maps").read_text().count("NotoSerifSC-Bold") == 1
