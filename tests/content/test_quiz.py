"""Quiz questions as an author writes them, and what makes one unfair."""

from collections.abc import Callable

import pytest

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError
from kiosk.content.quiz import other_figure
from kiosk.content.reading import load_deck, parse_deck, read_deck
from kiosk.content.walk import texts_of, texts_of_deck

QUIZ = """
[[quiz]]
id = "trains"
question = "{trains:as-of}通行多少班列？"
slide = "trains"
figure = "trains"
wrong = [545, 1645]

[[quiz]]
id = "trade"
question = "贸易额是多少？"
slide = "trains"
figure = "trade"
value = "{trade:compact}"
wrong = [1200000000, 1600000000, 2000000000]

[[quiz]]
id = "per-day"
question = "鼎盛时期单日几列？"
slide = "then-now"
figure = "per_day"
wrong = [[5, 6], [25, 26]]

[[quiz]]
id = "yearly"
question = "哪一天是教育日？"
slide = "days"
figure = "yearly"
value = "{yearly:month-day}"
wrong = [{ annual = "03-15" }, { annual = "05-15" }]

[[quiz]]
id = "goods"
question = "什么货物进口？"
slide = "goods"
answer = "木浆"
wrong = ["家电", "板材"]
"""


@pytest.fixture
def read(deck_text: Callable[..., str]) -> Callable[..., Deck]:
    """Reads the small deck with the quiz, some of the quiz's text replaced."""

    def parse(*changes: tuple[str, str]) -> Deck:
        quiz = QUIZ
        for old, new in changes:
            assert quiz.count(old) == 1, f"“{old}” stands {quiz.count(old)} times in the quiz"
            quiz = quiz.replace(old, new)
        return parse_deck(deck_text() + quiz, "zone")

    return parse


@pytest.fixture
def findings(read: Callable[..., Deck]) -> Callable[..., list[str]]:
    def found(*changes: tuple[str, str]) -> list[str]:
        with pytest.raises(DeckError) as error:
            read(*changes)
        return list(map(str, error.value.findings))

    return found


def test_a_fair_quiz_is_read(read: Callable[..., Deck]) -> None:
    deck = read()
    assert [question.id for question in deck.quiz] == ["trains", "trade", "per-day", "yearly", "goods"]
    assert deck.quiz[4].answer == "木浆"


def test_texts_stand_under_quiz_and_wrong_numbers_are_none(read: Callable[..., Deck]) -> None:
    places_of_quiz = [placed.place for placed in texts_of_deck(read()) if "/quiz/" in placed.place]
    assert "zone/quiz/trade/value" in places_of_quiz
    assert [place for place in places_of_quiz if place.startswith("zone/quiz/goods/")] == [
        "zone/quiz/goods/question",
        "zone/quiz/goods/answer",
        "zone/quiz/goods/wrong/1",
        "zone/quiz/goods/wrong/2",
    ]
    assert [place for place in places_of_quiz if place.startswith("zone/quiz/yearly/")] == [
        "zone/quiz/yearly/question",
        "zone/quiz/yearly/value",
    ]


def test_a_compiled_deck_keeps_its_quiz(write_deck: Callable[..., object], deck_text, tmp_path) -> None:
    folder = write_deck(content=deck_text() + QUIZ)
    first = load_deck(folder, tmp_path / "cache")
    assert load_deck(folder, tmp_path / "cache") == first == read_deck(folder)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[545, 1645]", "[545]", "zone/quiz/trains/wrong: Expected `array` of length >= 2"),
        ("[545, 1645]", "[545, 1645, 745, 845]", "zone/quiz/trains/wrong: Expected `array` of length <= 3"),
        ('answer = "木浆"\n', "", "zone/quiz/goods: a question has either a `figure` or an `answer`"),
        ('answer = "木浆"', 'answer = "木浆"\nvalue = "木浆"', "zone/quiz/goods: `value` sets a `figure`"),
        ('["家电", "板材"]', "[1, 2]", "zone/quiz/goods: wrong choices are words beside an `answer`"),
        ("[545, 1645]", '["五百", "一千"]', "zone/quiz/trains: wrong choices are words beside an `answer`"),
        ("[[5, 6], [25, 26]]", "[[5], [25, 26]]", "zone/quiz/per-day/wrong/1: Expected `array` of length >= 2"),
    ],
)
def test_a_question_of_another_form_is_refused(findings, old: str, new: str, words: str) -> None:
    (finding,) = findings((old, new))
    assert finding.startswith(words)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "goods"', 'id = "yearly"', "zone/quiz/yearly/id: a second question has the id “yearly”"),
        ('slide = "goods"', 'slide = "gods"', "zone/quiz/goods/slide: unknown slide “gods”"),
        ('figure = "per_day"', 'figure = "per_week"', "zone/quiz/per-day/figure: unknown figure “per_week”"),
        (
            'slide = "then-now"',
            'slide = "goods"',
            "zone/quiz/per-day/slide: the slide “goods” does not tell the figure",
        ),
        ('"{trade:compact}"', '"很多"', "zone/quiz/trade/value: does not set the figure “trade”"),
        ("[545, 1645]", "[545, 1145]", "zone/quiz/trains/wrong/2: the wrong choice is the true one"),
        ("[545, 1645]", "[545, 545]", "zone/quiz/trains/wrong/2: the choice stands twice"),
        ("[545, 1645]", "[545, [1, 2]]", "zone/quiz/trains/wrong/2: the wrong choice is of another kind"),
        ("[[5, 6]", "[5", "zone/quiz/per-day/wrong/1: the wrong choice is of another kind"),
        ("[[5, 6]", "[[6, 5]", "zone/quiz/per-day/wrong/1: the wrong choice `low` must be less than `high`"),
        ("[[5, 6]", "[[14, 15]", "zone/quiz/per-day/wrong/1: the wrong choice overlaps the true one"),
        ("1200000000", "300000000", "zone/quiz/trade/wrong/1: the wrong choice is true as well: over"),
        ('"03-15"', '"04-15"', "zone/quiz/yearly/wrong/1: the wrong choice is the true one"),
        ('"03-15"', '"02-30"', "zone/quiz/yearly/wrong/1: the wrong choice `annual` 02-30 is no day"),
        ('{ annual = "03-15" }', "{ date = 2026-03-15 }", "zone/quiz/yearly/wrong/1: the wrong choice is of another"),
        ('["家电", ', '["木浆", ', "zone/quiz/goods/wrong/1: the choice stands twice"),
        ("什么货物进口", "木浆进口吗", "zone/quiz/goods/question: the question tells its own answer"),
        ("什么货物进口", "这3种货物里什么进口", "zone/quiz/goods/question: a number stands inside the question"),
        ("{trains:as-of}通行", "{trains}通行", "zone/quiz/trains/question: the question tells its own answer"),
        ("{trains:as-of}", "{trians:as-of}", "zone/quiz/trains/question: unknown figure “trians”"),
        ("{trains:as-of}", "{trains:as-of", "zone/quiz/trains/question: a lone “{”"),
    ],
)
def test_an_unfair_question_is_named(findings, old: str, new: str, words: str) -> None:
    (finding,) = findings((old, new))
    assert finding.startswith(words)


def test_at_most_is_true_of_every_larger_number(deck_text) -> None:
    extra = '\n[[quiz]]\nid = "hours"\nquestion = "多久？"\nslide = "clearance"\nfigure = "hours"\nwrong = [12, 48]\n'
    with pytest.raises(DeckError, match="zone/quiz/hours/wrong/2: the wrong choice is true as well: at most 24"):
        parse_deck(deck_text() + QUIZ + extra, "zone")


def test_fewer_questions_than_a_round_are_named(deck_text) -> None:
    with pytest.raises(DeckError, match="zone/quiz: 4 questions are no round; write 5 or none"):
        parse_deck(deck_text() + QUIZ[: QUIZ.index('[[quiz]]\nid = "goods"')], "zone")


def test_another_figure_keeps_unit_date_and_qualifier(read: Callable[..., Deck]) -> None:
    true = read().figure["trade"]
    other = other_figure(true, 5)
    assert (other.value, other.unit, other.approx, other.as_of) == (5, true.unit, true.approx, true.as_of)


@pytest.mark.parametrize("deck", ["ftz", "day"])
class TestBuiltInQuiz:
    @pytest.fixture
    def built_in(self, deck: str) -> Deck:
        return read_deck(places.DECKS / deck)

    def test_has_ten_questions(self, built_in: Deck) -> None:
        assert len(built_in.quiz) == 10

    def test_words_of_an_answer_stand_on_its_slide(self, built_in: Deck) -> None:
        for question in built_in.quiz:
            if question.answer is not None and question.id != "neighbours":  # the slide says 中俄蒙
                slide = next(slide for slide in built_in.slide if slide.id == question.slide)
                words = " ".join(placed.text.replace("|", "") for placed in texts_of(slide, ""))
                assert question.answer in words, question.id

    def test_no_wrong_figure_is_another_figure_of_the_deck(self, built_in: Deck) -> None:
        for question in built_in.quiz:
            if question.figure is not None:
                unit = built_in.figure[question.figure].unit
                alike = [figure for figure in built_in.figure.values() if figure.unit == unit]
                for wrong in question.wrong:
                    other = other_figure(built_in.figure[question.figure], wrong)
                    said = (other.value, other.low, other.high, other.date, other.annual)
                    assert said not in [(f.value, f.low, f.high, f.date, f.annual) for f in alike], question.id

    def test_no_wrong_answer_is_the_answer_of_a_question_like_it(self, built_in: Deck) -> None:
        also_true = {"first-cargo": {"板材"}, "serum": {"动物血清", "细胞饲料"}, "everyone": {"人人", "全民", "每个人"}}
        for question in built_in.quiz:
            wrong = {text for text in question.wrong if isinstance(text, str)}
            assert not wrong & also_true.get(question.id, set()), question.id
