"""Quiz questions as a visitor reads them, in both languages."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.quiz import Question, other_figure
from kiosk.content.reading import parse_deck, read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.proofreading import deck_catalog_findings, question_findings
from kiosk.language.telling import RIGHT, Teller, choice_ids, figure_in_words
from kiosk.language.typesetting import is_han_set, plain

LANGUAGES = ("zh_CN", "en")
DECKS = {name: read_deck(places.DECKS / name) for name in ("ftz", "day")}
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2040, 12, 31))
QUESTIONS = st.sampled_from([(name, question) for name, deck in DECKS.items() for question in deck.quiz])


def teller_of(name: str, catalogs: Catalogs, day: dt.date = dt.date(2026, 11, 24)) -> Teller:
    return Teller(DECKS[name], catalogs, lambda: day)


def choices(teller: Teller, question: Question, locale: str) -> dict[str, str]:
    return {choice["id"]: plain(choice["text"]) for choice in teller.question(question, locale)["choices"]}


def true_figure(teller: Teller, question: Question, locale: str) -> str:
    """The figure as a slide would tell it."""
    place = f"{teller.deck.id}/quiz/{question.id}/value"
    value = teller.words(place, question.value, locale) if question.value else None
    return plain(figure_in_words(teller.figure(question.figure or "", locale, value), is_han_set(locale)))


@given(asked=QUESTIONS, locale=st.sampled_from(LANGUAGES), day=DAYS)
def test_the_right_answer_is_true_and_no_other_choice_is(built_in_catalogs, asked, locale, day) -> None:
    name, question = asked
    teller = teller_of(name, built_in_catalogs, day)
    told = choices(teller, question, locale)
    assert list(told) == choice_ids(question)
    right = told.pop(RIGHT)
    assert right not in told.values()
    assert len(set(told.values())) == len(told)
    if question.figure is None:
        assert right == plain(teller.words(f"{name}/quiz/{question.id}/answer", question.answer or "", locale))
        return
    assert right == true_figure(teller, question, locale)
    true = DECKS[name].figure[question.figure]
    for wrong in question.wrong:
        other = other_figure(true, wrong)
        assert (other.value, other.low, other.high, other.date, other.annual) != (
            true.value,
            true.low,
            true.high,
            true.date,
            true.annual,
        )
        if true.approx == "over":
            assert not true.value > other.value
        if true.approx == "at most":
            assert not true.value < other.value
        if true.low is not None:
            assert other.high < true.low or other.low > true.high


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("name", DECKS)
def test_no_question_says_a_right_answer_of_its_deck(built_in_catalogs, name: str, locale: str) -> None:
    teller = teller_of(name, built_in_catalogs)
    told = [plain(teller.question(question, locale)["question"]).casefold() for question in DECKS[name].quiz]
    for question in DECKS[name].quiz:
        right = choices(teller, question, locale)[RIGHT].casefold()
        assert not any(right in words for words in told), question.id


def test_a_wrong_figure_is_set_as_the_true_one_is(built_in_catalogs) -> None:
    teller = teller_of("ftz", built_in_catalogs)
    trade = next(question for question in DECKS["ftz"].quiz if question.id == "border-trade")
    assert list(choices(teller, trade, "zh_CN").values()) == ["超8亿元", "超12亿元", "超18亿元", "超24亿元"]
    assert choices(teller, trade, "en")["wrong-1"] == "over 1.2 billion yuan"


def test_days_and_ranges_follow_the_true_ones(built_in_catalogs) -> None:
    start = next(question for question in DECKS["ftz"].quiz if question.id == "at-start")
    date = next(question for question in DECKS["day"].quiz if question.id == "date")
    assert choices(teller_of("ftz", built_in_catalogs), start, "en")["wrong-1"] == "4–5 trains a month"
    assert list(choices(teller_of("day", built_in_catalogs), date, "zh_CN").values())[:2] == ["4月15日", "3月15日"]


@pytest.fixture
def quizzed(deck_text) -> Deck:
    """The small deck with five questions."""
    words = ""
    for number, word in enumerate(["木浆", "家电", "羊绒", "马肉", "变压器"], 1):
        words += f'[[quiz]]\nid = "q{number}"\nquestion = "问题？"\nslide = "goods"\n'
        words += f'answer = "{word}"\nwrong = ["铁", "铜"]\n'
    return parse_deck(deck_text() + words, "zone")


def test_unfair_translations_are_named(quizzed: Deck, write_catalog, translations) -> None:
    write_catalog(
        "en",
        "zone",
        [
            ("zone/quiz/q5/question", "问题？", "What are the 2 Transformers?"),
            ("zone/quiz/q5/answer", "变压器", "Transformers"),
            ("zone/quiz/q5/wrong/1", "铁", "Metal"),
            ("zone/quiz/q5/wrong/2", "铜", "metal"),
        ],
    )
    assert [str(finding).split("; ")[0] for finding in question_findings(quizzed, translations)] == [
        "zone/quiz/q5/question: in en: a number stands inside the question",
        "zone/quiz/q5/wrong: two choices read alike in en",
        "zone/quiz/q5/question: the question tells its own answer in en",
    ]


def test_a_missing_translation_of_a_choice_is_named(quizzed: Deck, write_english, translations) -> None:
    write_english()
    found = [finding.place for finding in deck_catalog_findings(quizzed, translations)]
    assert {"zone/quiz/q1/question", "zone/quiz/q1/answer", "zone/quiz/q1/wrong/2"} <= set(found)
