"""Where a set text breaks is judged as the screen judges it: by Qt's line breaking."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from kiosk import places
from kiosk.content.reading import deck_folders, read_deck
from kiosk.content.walk import texts_of_deck
from kiosk.language.typesetting import (
    BREAK,
    JOINER,
    PHRASE,
    SENTENCE,
    THIN_GAP,
    is_han,
    is_han_set,
    plain,
    set_text,
)

HAN = "内蒙古自由贸易试验区国家安全〇々"
LATIN = "abcXYZ0189"


def lines(text: str) -> list[str]:
    """What stands on each line of a column too narrow for two pieces, as a reader reads it."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    found, start = [], 0
    while (end := finder.toNextBoundary()) != -1:
        found.append(plain(text[start:end]).strip())
        start = end
    return found


def visible(text: str) -> str:
    text = text.replace("'", "’")  # the same character, well set
    return "".join(c for c in text if not c.isspace() and c not in (PHRASE, JOINER, BREAK))


@pytest.mark.parametrize(
    ("text", "gapped"),
    [
        ("班列1145列", "班列 1145 列"),
        ("增长22.3%，", "增长 22.3%，"),
        ("增长22.3%了么", "增长 22.3% 了么"),
        ("从A到B吧好", "从 A 到 B 吧好"),
        ("2026年4月15日起始", "2026 年 4 月 15 日起始"),
        ("（2026）年度", "（2026）年度"),
        ("，15列班列", "，15 列班列"),
        ("国家 A 级标准", "国家 A 级标准"),
    ],
)
def test_thin_gap_stands_between_han_and_latin(text: str, gapped: str) -> None:
    set_in_chinese = set_text(text, "zh_CN").replace(JOINER, "")
    assert set_in_chinese.replace(THIN_GAP, " ") == gapped


@pytest.mark.parametrize("text", ["1,145", "22.3%", "15–16", "Qt 6.8 and PySide6", "AI2026", "国家安全", "，。", ""])
def test_no_thin_gap_stands_inside_latin_or_inside_han(text: str) -> None:
    assert THIN_GAP not in set_text(text, "zh_CN")


def test_no_thin_gap_is_doubled_where_the_author_set_a_space() -> None:
    assert THIN_GAP not in set_text("使用 Qt 制作", "zh_CN")


@given(st.text(alphabet=HAN + LATIN))
def test_every_meeting_of_han_and_latin_has_one_thin_gap(text: str) -> None:
    set_in_chinese = set_text(text, "zh_CN").replace(JOINER, "")
    assert not re.search(rf"[{HAN}][{LATIN}]|[{LATIN}][{HAN}]", set_in_chinese)
    assert not re.search(rf"[{LATIN}]{THIN_GAP}[{LATIN}]|[{HAN}]{THIN_GAP}[{HAN}]|{THIN_GAP}{{2}}", set_in_chinese)
    assert not set_in_chinese.startswith(THIN_GAP)
    assert not set_in_chinese.endswith(THIN_GAP)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("边民互市的变化", "变化"),
        ("风机出口多国。", "多国。"),
        ("算力“走出去”", "出去”"),
        ("《周易》（系辞）", "系辞）"),
        ("多国……", "多国……"),
        ("共有3列", "有3列"),
        ("2026年4月15日", "2026年4月15日"),
    ],
)
def test_last_two_han_characters_stay_together(text: str, together: str) -> None:
    assert lines(set_text(text, "zh_CN"))[-1].endswith(together)


def test_last_two_characters_of_each_paragraph_stay_together() -> None:
    assert lines(set_text("国家安全\n人人有责", "zh_CN")) == ["国", "家", "安全", "人", "人", "有责"]


def test_rest_of_an_unmarked_text_breaks_anywhere() -> None:
    assert lines(set_text("国家安全", "zh_CN")) == ["国", "家", "安全"]


@pytest.mark.parametrize("text", ["", "国", "国。", "国A"])
def test_text_too_short_to_keep_anything_together_stays_as_it_is(text: str) -> None:
    assert plain(set_text(text, "zh_CN")) == text


@pytest.mark.parametrize(
    "phrases",
    [
        ["构筑我国", "向北开放的", "重要桥头堡"],
        ["一眼望俄蒙，", "鸡鸣闻三国"],
        ["中国（内蒙古）", "自由贸易试验区"],
        ["数据跨境，", "算力“走出去”"],
        ["统筹发展和安全", "护航“十五五”新征程"],
        ["从2024年", "开始增长22.3%"],
        ["二连浩特，", "班列创历史新高"],
    ],
)
def test_chinese_title_breaks_between_its_phrases_and_nowhere_else(phrases: list[str]) -> None:
    assert lines(set_text(PHRASE.join(phrases), "zh_CN")) == phrases


@pytest.mark.parametrize(
    "phrases",
    [
        ["国家安全 人人有责", "全民责任"],
        ["使用 Qt 6 制作", "展项"],
        ["《法律》（草案）", "公布"],
        ["他说：“好”", "对吗"],
        ["人工智能AI（试点）", "启动"],
    ],
)
def test_phrase_with_a_space_or_with_brackets_side_by_side_holds_together(phrases: list[str]) -> None:
    assert lines(set_text(PHRASE.join(phrases), "zh_CN")) == phrases


@given(st.lists(st.text(alphabet=HAN, min_size=1), min_size=2))
def test_phrases_of_han_hold_together(phrases: list[str]) -> None:
    assert lines(set_text(PHRASE.join(phrases), "zh_CN")) == phrases


@pytest.mark.parametrize("locale", ["zh_CN", "en"])
@pytest.mark.parametrize("text", ["构筑我国|向北开放的", "Everyone is|responsible", "|", "||"])
def test_mark_of_phrases_is_never_shown(text: str, locale: str) -> None:
    assert PHRASE not in set_text(text, locale)


def test_latin_title_has_a_line_for_each_phrase() -> None:
    assert set_text("Coordinating |development| and security", "en").split("\n") == [
        "Coordinating",
        "development",
        "and security",
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Until the next Day", "next Day"),
        ("The year is a day", "a day"),
        ("An extraordinary internationalisation", "internationalisation"),
        ("Two words", "words"),
        ("Word", "Word"),
    ],
)
def test_short_last_word_of_a_latin_text_does_not_stand_alone(text: str, last: str) -> None:
    assert lines(set_text(text, "en"))[-1] == last


@pytest.mark.parametrize("text", ["first-of-its-kind", "new-energy", "Cross-border"])
def test_latin_words_do_not_break_at_their_hyphens(text: str) -> None:
    assert lines(set_text(text, "en")) == [text]


def test_latin_text_has_no_thin_gaps() -> None:
    assert THIN_GAP not in set_text("China 中国 2026年", "en")


@pytest.mark.parametrize(("locale", "expected"), [("zh_CN", True), ("zh_TW", True), ("en", False), ("ja", False)])
def test_chinese_of_every_region_is_set_by_chinese_rules(locale: str, expected: bool) -> None:
    assert is_han_set(locale) is expected


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("班列1145列，增长22.3%", "zh_CN"),
        ("安而不忘危 存而不忘亡 治而不忘乱", "zh_CN"),
        ("China (Inner Mongolia) Pilot Free Trade Zone", "en"),
        ("Cross-border e-commerce, day by day", "en"),
    ],
)
def test_plain_gives_back_what_was_written(text: str, locale: str) -> None:
    assert plain(set_text(text, locale)) == text


def test_plain_reads_phrases_without_their_marks() -> None:
    assert plain(set_text("构筑我国|向北开放的|重要桥头堡", "zh_CN")) == "构筑我国向北开放的重要桥头堡"
    assert plain(set_text("Everyone is |responsible", "en")) == "Everyone is responsible"


@given(st.text() | st.text(alphabet=HAN + LATIN + "|，。“”（）% -\n"), st.sampled_from(["zh_CN", "en"]))
def test_setting_a_text_keeps_every_visible_character(text: str, locale: str) -> None:
    assert visible(plain(set_text(text, locale))) == visible(text)
    assert visible(set_text(text, locale)) == visible(text)


def last_piece(told: str) -> str:
    """What stands together at a text's end, whatever the width: no line may break within it."""
    glued = re.search(rf"(?:[^{JOINER}{THIN_GAP}][{JOINER}{THIN_GAP}]+|[0-9%])*[^{JOINER}{THIN_GAP}]。?$", told)
    return plain(glued[0]) if glued else ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("探索首创性、集成式监管制度创新。", "制度创新。"),
        ("其中回程班列同比增长21%。", "同比增长21%。"),
        ("本土电商平台运营超40家网店。", "超40家网店。"),
    ],
)
def test_a_chinese_sentence_has_no_lonely_last_line(text: str, kept: str) -> None:
    told = set_text(text, "zh_CN")
    assert last_piece(told) == kept
    assert plain(told) == text


def test_dates_and_apostrophes_of_english_are_set() -> None:
    assert set_text("The Overall Plan was published on April 9, 2026.", "en").endswith("April\u00a09,\u00a02026.")
    assert set_text("The nation's interests", "en").startswith("The nation’s")


def test_a_long_english_sentence_does_not_end_in_one_short_word() -> None:
    told = set_text("One glance takes in two neighbours, one cock's crow is heard in three countries", "en")
    assert told.endswith("three\u00a0countries")
    told = set_text("Grids are being renewed for clean energy, and demand for transformers will keep growing", "en")
    assert told.endswith(" will\u00a0keep\u00a0growing")


@pytest.mark.parametrize("folder", deck_folders(places.DECKS), ids=lambda folder: folder.name)
def test_phrases_of_the_stories_are_marked_where_a_line_could_tear_a_word(folder: Path) -> None:
    running = {"body", "text", "role"}
    texts = [(place, text) for place, text in texts_of_deck(read_deck(folder)) if running & set(place.split("/"))]
    long = [place for place, text in texts for phrase in text.split(PHRASE) if sum(map(is_han, phrase)) > SENTENCE]
    assert len(texts) > 5
    assert long == []
