"""Glyphs of icons by name."""

import pytest

from kiosk.stage.icons import Icons, charmap


def test_each_icon_is_the_glyph_that_the_charmap_names() -> None:
    icons = Icons()
    for name, code in charmap().items():
        assert icons.glyph(name) == chr(int(code, 16))


@pytest.mark.parametrize("name", ["", "no-such-icon", "caret", "left", 'caret-left"'])
def test_an_unknown_name_is_no_glyph(name: str) -> None:
    assert Icons().glyph(name) == ""


def test_it_is_known_also_when_the_file_has_been_let_go() -> None:
    icons = Icons()
    before = icons.glyph("caret-left")
    icons.forget_the_file()
    assert icons.glyph("caret-left") == before
    assert icons.glyph("caret-right") == chr(int(charmap()["caret-right"], 16))
