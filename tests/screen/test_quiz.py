"""A round of the quiz by finger and by keys, read from what the screen says."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk import places
from kiosk.content.reading import read_deck
from kiosk.language.telling import RIGHT, Teller
from kiosk.language.typesetting import plain

TITLE_FIELD = re.compile(r"\{.*?\}")
FTZ_COVER = "内蒙古自贸试验区"
KIND = {5: "全部答对，真棒！", 3: "答得真好！", 2: "好的开始。", 0: "现在知道去哪里找答案了。"}


@pytest.fixture
def answers(built_in_catalogs):
    """Each question's true answer and wrong ones, by what a reader reads in Chinese: decks and catalogs alone."""
    known = {}
    for name in ("ftz", "day"):
        deck = read_deck(places.DECKS / name)
        for question in deck.quiz:
            told = Teller(deck, built_in_catalogs).question(question, "zh_CN")
            texts = {choice["id"]: plain(choice["text"]) for choice in told["choices"]}
            slide = next(slide for slide in deck.slide if slide.id == question.slide)
            known[plain(told["question"])] = (texts.pop(RIGHT), list(texts.values()), slide)
    return known


def words_of_miniature(visitor):
    """All that the small slide says; posters set their slogans in pieces."""
    (picture,) = [
        item for item in visitor.items() if item.isVisible() and item.property("pageWidth") and item.property("frame")
    ]
    words, todo = "", [picture]
    while todo:
        item = todo.pop()
        words += plain(str(item.property("text") or "")) if item.isVisible() else ""
        todo += item.childItems()
    return words


def touch(visitor, qtbot, words):
    """Touches the card that says the words."""
    qtbot.wait(60)
    card = next(item for item in visitor.items() if item.property("letter") and plain(item.property("text")) == words)
    centre = card.mapRectToScene(card.boundingRect()).center()
    visitor.tap(centre.x(), centre.y())


def question_shown(visitor, qtbot, number, answers):
    qtbot.waitUntil(lambda: visitor.sees(f"第 {number} 题，共 5 题"), timeout=3000)
    (question,) = [text for text in visitor.texts() if text in answers]
    return question


@pytest.mark.parametrize("right", [5, 3, 2, 0])
def test_a_whole_round_by_touch(visitor, qtbot, answers, right):
    doors = [item for item in visitor.items() if plain(str(item.property("name"))) == "问答" and item.isVisible()]
    assert len(doors) == 2
    visitor.tap_on("问答")
    asked = []
    for number in range(1, 6):
        question = question_shown(visitor, qtbot, number, answers)
        asked.append(question)
        true, wrong, slide = answers[question]
        assert sorted(text for text in visitor.texts() if text in [true, *wrong]) == sorted([true, *wrong])
        assert not visitor.sees("正确答案")
        touch(visitor, qtbot, true if number <= right else wrong[0])
        if number <= right:
            qtbot.waitUntil(lambda: visitor.sees("答对了。"))
            assert not visitor.sees("你的选择")
        else:
            qtbot.waitUntil(lambda: visitor.sees("还差一点，答案在这里。"))
            assert visitor.sees("你的选择")
        assert visitor.sees("正确答案")
        assert set(TITLE_FIELD.sub("", slide.title)) - set("| ") <= set(words_of_miniature(visitor))
        visitor.tap_on("下一题" if number < 5 else "看结果")
    assert len(set(asked)) == 5
    qtbot.waitUntil(lambda: visitor.sees(f"5 题答对 {right} 题。"), timeout=3000)
    assert visitor.sees(KIND[right])
    visitor.tap_on("再来一轮")
    again = question_shown(visitor, qtbot, 1, answers)
    assert visitor.sees(again)
    visitor.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: visitor.is_still() and not visitor.sees("第 1 题，共 5 题"))


def test_the_slide_of_the_answer_opens_from_the_feedback(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("day")
    _, _, slide = answers[question_shown(visitor, qtbot, 1, answers)]
    visitor.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: visitor.sees("正确答案"))
    visitor.tap_on("打开这一页")
    qtbot.waitUntil(lambda: visitor.is_still() and not visitor.sees("正确答案"), timeout=3000)
    assert visitor.exhibit.navigator.property("index") == [
        one.id for one in read_deck(places.DECKS / "day").slide
    ].index(slide.id)


def test_the_slide_of_the_answer_is_shown_with_its_picture(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("ftz")
    question_shown(visitor, qtbot, 1, answers)
    visitor.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: visitor.sees("正确答案"))
    shown = next(item for item in visitor.items() if item.property("pageWidth") and item.property("frame"))
    area = shown.mapRectToScene(shown.boundingRect())
    frame = QPoint(round(area.left() + 3), round(area.center().y()))
    sky = QPoint(round(area.left() + 0.9 * area.width()), round(area.top() + 0.15 * area.height()))

    def is_blue() -> bool:
        picture = visitor.window.grabWindow()
        return picture.pixelColor(frame).red() > 2 * picture.pixelColor(sky).red()

    qtbot.waitUntil(is_blue, timeout=3000)


def test_a_round_by_keys_alone(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("ftz")
    for number, key in enumerate([Qt.Key.Key_1, Qt.Key.Key_B, Qt.Key.Key_3, Qt.Key.Key_A, Qt.Key.Key_2], 1):
        question_shown(visitor, qtbot, number, answers)
        visitor.press(Qt.Key.Key_Right)
        visitor.press(key)
        qtbot.waitUntil(lambda: visitor.sees("正确答案"))
        visitor.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visitor.sees("回到故事"), timeout=3000)
    visitor.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: visitor.sees(FTZ_COVER) and visitor.is_still(), timeout=3000)


def test_tab_and_enter_choose_a_card(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("ftz")
    question_shown(visitor, qtbot, 1, answers)
    for _ in range(12):
        visitor.press(Qt.Key.Key_Tab)
        focused = visitor.window.activeFocusItem()
        if focused is not None and focused.property("letter"):
            break
    visitor.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visitor.sees("正确答案"))
    visitor.press(Qt.Key.Key_Return)
    question_shown(visitor, qtbot, 2, answers)


def test_a_hidden_button_takes_no_keys(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("ftz")
    question_shown(visitor, qtbot, 1, answers)
    visitor.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: visitor.sees("正确答案"))
    for _ in range(12):
        visitor.press(Qt.Key.Key_Tab)
        if plain(str(visitor.window.activeFocusItem().property("name"))) == "下一题":
            break
    visitor.press(Qt.Key.Key_Return)
    question_shown(visitor, qtbot, 2, answers)
    visitor.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: visitor.sees(FTZ_COVER) and visitor.is_still(), timeout=3000)
    visitor.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: visitor.sees("总体方案公布") and visitor.is_still(), timeout=3000)


def test_the_language_changes_in_the_middle_and_the_answer_stays(visitor, qtbot, answers):
    visitor.exhibit.quiz.begin("ftz")
    true, _, _ = answers[question_shown(visitor, qtbot, 1, answers)]
    touch(visitor, qtbot, true)
    qtbot.waitUntil(lambda: visitor.sees("答对了。"))
    visitor.tap_on("English")
    qtbot.waitUntil(lambda: visitor.sees("That is right.") and visitor.sees("Question 1 of 5"))
    visitor.exhibit.language.choose("en+zh_CN")
    qtbot.waitUntil(lambda: visitor.sees(true) and visitor.sees("Right answer"))


def test_the_last_slide_leads_into_the_quiz_and_home_out_of_it(visitor, qtbot, answers):
    visitor.exhibit.navigator.show("ftz", 99)
    qtbot.waitUntil(lambda: visitor.sees("以制度创新为核心") and visitor.is_still())
    visitor.tap_on("问答")
    question_shown(visitor, qtbot, 1, answers)
    visitor.tap_on("首页")
    qtbot.waitUntil(lambda: visitor.sees("开始"), timeout=3000)
