"""A round of the quiz: drawing it, answering it, and leaving it."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import places
from kiosk.content.quiz import ROUND
from kiosk.content.reading import read_deck
from kiosk.language.telling import RIGHT, Teller, choice_ids
from kiosk.stage.navigator import Navigator
from kiosk.stage.quiz import Quiz, Round, draw_round

DECKS = {name: read_deck(places.DECKS / name) for name in ("ftz", "day")}


def ids(drawn: Round) -> list[str]:
    return [question.id for question in drawn.questions]


@settings(max_examples=200)
@given(name=st.sampled_from(list(DECKS)), seed=st.integers(0, 2**32))
def test_every_round_asks_five_questions_unlike_the_round_before(name: str, seed: int) -> None:
    random, before = Random(seed), []
    rounds = []
    for _ in range(4):
        rounds.append(draw_round(DECKS[name].quiz, before, random))
        before = ids(rounds[-1])
    for drawn in rounds:
        assert len(set(ids(drawn))) == len(drawn.questions) == ROUND
        assert len({question.slide for question in drawn.questions}) == ROUND
        for question, offered in zip(drawn.questions, drawn.choices, strict=True):
            assert sorted(offered) == sorted(choice_ids(question))
    for one, other in pairwise(rounds):
        assert set(ids(one)) != set(ids(other))


@given(seed=st.integers(0, 2**32))
def test_five_questions_come_again_in_another_order(seed: int) -> None:
    random, five = Random(seed), DECKS["day"].quiz[:ROUND]
    first = ids(draw_round(five, [], random))
    second = ids(draw_round(five, first, random))
    assert sorted(first) == sorted(second)
    assert first != second


def test_the_true_choice_stands_at_every_letter() -> None:
    random = Random(1)
    at = {offered.index(RIGHT) for _ in range(20) for offered in draw_round(DECKS["day"].quiz, [], random).choices}
    assert at == {0, 1, 2, 3}


@given(st.lists(st.sampled_from(["right", "wrong-1", "wrong-9", "", "next"]), max_size=40))
def test_a_round_counts_each_question_once(acts: list[str]) -> None:
    drawn = draw_round(DECKS["ftz"].quiz, [], Random(7))
    for act in acts:
        before = drawn.state, drawn.place, len(drawn.answers)
        took = drawn.next() if act == "next" else drawn.answer(act)
        assert took == ((drawn.state, drawn.place, len(drawn.answers)) != before)
        assert 0 <= drawn.score <= len(drawn.answers) <= drawn.place + 1
        assert drawn.state in ("question", "feedback", "result")
        assert (drawn.question is None) == (drawn.state == "result")


@pytest.fixture
def navigator() -> Navigator:
    return Navigator(list(DECKS.values()))


@pytest.fixture
def quiz(navigator: Navigator, built_in_catalogs) -> Quiz:
    tellers = {name: Teller(deck, built_in_catalogs) for name, deck in DECKS.items()}
    return Quiz(tellers, navigator, Random(3))


def test_nothing_is_asked_before_a_round(quiz: Quiz) -> None:
    assert (quiz.state, quiz.number, quiz.total, quiz.score, quiz.slide, quiz.chosen) == ("", 0, 0, 0, -1, "")
    assert quiz.told("en") == {}
    quiz.answer(RIGHT)
    quiz.next()
    quiz.openSlide()
    quiz.again()
    assert quiz.state == ""


def test_a_round_goes_from_question_to_result(quiz: Quiz, navigator: Navigator) -> None:
    quiz.begin("day")
    assert (navigator.deck, navigator.quiz, navigator.mood) == ("day", True, "crimson")
    for number in range(1, ROUND + 1):
        assert (quiz.state, quiz.number, quiz.total) == ("question", number, ROUND)
        quiz.answer(RIGHT if number % 2 else "wrong-1")
        assert quiz.state == "feedback"
        assert quiz.chosen == (RIGHT if number % 2 else "wrong-1")
        quiz.next()
    assert (quiz.state, quiz.score) == ("result", 3)
    assert quiz.slide == -1
    quiz.again()
    assert (quiz.state, quiz.number, quiz.score) == ("question", 1, 0)


def test_both_languages_offer_the_same_choices_in_the_same_order(quiz: Quiz) -> None:
    quiz.begin("ftz")
    chinese, english = quiz.told("zh_CN"), quiz.told("en")
    assert [choice["id"] for choice in chinese["choices"]] == [choice["id"] for choice in english["choices"]]
    assert chinese["question"] != english["question"]
    quiz.answer("wrong-1")
    assert quiz.told("en") == english


def test_the_slide_of_the_answer_opens_and_ends_the_quiz(quiz: Quiz, navigator: Navigator) -> None:
    quiz.begin("ftz")
    wanted = quiz.told("en")["slide"]
    quiz.openSlide()
    assert not navigator.quiz
    assert DECKS["ftz"].slide[navigator.index].id == wanted


def test_leaving_returns_to_the_slide_it_was_opened_from(quiz: Quiz, navigator: Navigator) -> None:
    navigator.show("ftz", 7)
    quiz.begin("ftz")
    navigator.step(1)
    assert navigator.quiz
    quiz.leave()
    assert (navigator.deck, navigator.index, navigator.quiz) == ("ftz", 7, False)
    quiz.leave()
    assert navigator.index == 7


def test_from_the_start_page_it_leaves_to_the_first_slide(quiz: Quiz, navigator: Navigator) -> None:
    quiz.begin("day")
    quiz.leave()
    assert (navigator.deck, navigator.index) == ("day", 0)


def test_home_ends_the_quiz_and_reset_forgets_it(quiz: Quiz, navigator: Navigator) -> None:
    quiz.begin("day")
    navigator.home()
    assert (navigator.deck, navigator.quiz) == ("", False)
    quiz.reset()
    assert (quiz.state, quiz.total) == ("", 0)


def test_a_story_without_questions_has_no_quiz(quiz: Quiz, navigator: Navigator) -> None:
    assert quiz.offered("day")
    assert not quiz.offered("no such story")
    quiz.begin("no such story")
    assert quiz.state == ""
    navigator.open_quiz("no such story")
    assert not navigator.quiz
