"""The committed fonts are what packaging/build_fonts.py says it makes."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = ("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSerifSC-Bold")
BOLD_FONTS = FONTS[1:]


@cache
def build_fonts() -> ModuleType:
    """The script, which lies in no package."""
    spec = importlib.util.spec_from_file_location("build_fonts", ROOT / "packaging" / "build_fonts.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where its dataclass looks for it
    spec.loader.exec_module(module)
    return module


@cache
def font(name: str) -> Any:
    return TTFont(ROOT / "assets" / "fonts" / f"{name}.otf", lazy=True)


@cache
def characters(name: str) -> frozenset[int]:
    return frozenset(font(name).getBestCmap())


def test_level_1_is_counted_as_the_standard_counts_it() -> None:
    level_1 = build_fonts().level_1()
    assert len(build_fonts().han(level_1)) == 27_584
    assert len(level_1) == 27_584 + 894 + 95
    assert not any(0xE000 <= character <= 0xF8FF for character in level_1)


def test_gb2312_is_counted_as_the_standard_counts_it() -> None:
    gb2312 = build_fonts().gb2312()
    assert len(build_fonts().han(gb2312)) == 6_763
    assert len(gb2312) == 6_763 + 682


def test_body_font_lacks_only_those_of_level_1_that_its_source_lacks() -> None:
    lacking = build_fonts().level_1() - characters("NotoSansSC-Regular")
    assert lacking == build_fonts().LEVEL_1_NOT_IN_SOURCE


def test_body_font_has_what_the_edition_of_2022_withdrew() -> None:
    assert characters("NotoSansSC-Regular") >= build_fonts().WITHDRAWN_IN_2022


@pytest.mark.parametrize("name", BOLD_FONTS)
def test_bold_fonts_have_all_of_gb2312(name: str) -> None:
    assert characters(name) >= build_fonts().gb2312()


@pytest.mark.parametrize("name", BOLD_FONTS)
def test_body_font_has_whatever_a_bold_font_has(name: str) -> None:
    assert characters("NotoSansSC-Regular") >= characters(name)


@pytest.mark.parametrize("name", FONTS)
def test_every_font_has_latin_1_and_punctuation(name: str) -> None:
    assert characters(name) >= {*range(0x20, 0x7F), *range(0xA0, 0x100)} | build_fonts().PUNCTUATION


@pytest.mark.parametrize("name", FONTS)
def test_every_font_has_the_letters_of_pinyin(name: str) -> None:
    assert characters(name) >= set(map(ord, "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"))


@pytest.mark.parametrize("name", FONTS)
def test_added_spaces_are_blank_and_of_their_width(name: str) -> None:
    glyphs = font(name).getGlyphSet()
    for character, width in build_fonts().SPACES.items():
        glyph = font(name).getBestCmap()[character]
        outline = font(name)["CFF "].cff.topDictIndex[0].CharStrings[glyph]
        assert glyphs[glyph].width == width
        assert outline.calcBounds(glyphs) is None
        assert outline.width == width


@pytest.mark.parametrize(
    ("name", "family", "style", "weight"),
    [
        ("NotoSansSC-Regular", "Noto Sans SC", "Regular", 400),
        ("NotoSansSC-Bold", "Noto Sans SC", "Bold", 700),
        ("NotoSerifSC-Bold", "Noto Serif SC", "Bold", 700),
    ],
)
def test_names_and_weights_link_regular_and_bold(name: str, family: str, style: str, weight: int) -> None:
    names = font(name)["name"]
    assert names.getDebugName(1) == family
    assert names.getDebugName(2) == style
    assert names.getDebugName(4) == family + ("" if style == "Regular" else f" {style}")
    assert names.getDebugName(6) == name == font(name)["CFF "].cff.fontNames[0]
    assert not any("CJK" in str(record) for record in names.names)
    bold = style == "Bold"
    assert font(name)["OS/2"].usWeightClass == weight
    assert font(name)["OS/2"].fsSelection == (0b100000 if bold else 0b1000000)
    assert font(name)["head"].macStyle == (1 if bold else 0)


@pytest.mark.parametrize("name", FONTS)
def test_licence_and_copyright_go_along(name: str) -> None:
    names = font(name)["name"]
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)
    assert names.getDebugName(14) == "http://scripts.sil.org/OFL"
    licence = (ROOT / "assets" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007" in licence
    assert names.getDebugName(0).removeprefix("© ").removesuffix(".") in licence


@pytest.mark.parametrize("name", FONTS)
def test_shaping_does_not_depend_on_the_language_of_the_machine(name: str) -> None:
    for tag in ("GSUB", "GPOS"):
        table = font(name)[tag].table
        scripts = [record.Script for record in table.ScriptList.ScriptRecord]
        assert not any(script.LangSysRecord for script in scripts)
        features = {record.FeatureTag for record in table.FeatureList.FeatureRecord}
        assert features <= set(build_fonts().FEATURES)
        assert features >= ({"locl", "pwid", "vert"} if tag == "GSUB" else {"kern", "halt", "palt"})


def test_all_fonts_together_stay_small() -> None:
    sizes = [(ROOT / "assets" / "fonts" / f"{name}.otf").stat().st_size for name in FONTS]
    assert sum(sizes) <= 16_000_000


def test_missing_source_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_fonts(), "SOURCE", tmp_path)
    with pytest.raises(SystemExit) as stop:
        build_fonts().open_face(build_fonts().FONTS[0])
    assert str(stop.value).endswith("install Debian's fonts-noto-cjk")
    assert "\n" not in str(stop.value)
