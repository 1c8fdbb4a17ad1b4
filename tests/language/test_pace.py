"""How long texts take to read."""

import pytest

from kiosk.language.pace import HAN_A_SECOND, WORDS_A_SECOND, reading_time


@pytest.mark.parametrize(
    ("text", "han", "words"),
    [
        ("", 0, 0),
        ("口岸，在于“通”。", 5, 0),
        ("Twenty-four hours a day", 0, 4),
        ("通行中欧班列4,242列", 7, 1),
        ("8.8%", 0, 1),
    ],
)
def test_han_characters_words_and_numbers_count(text, han, words):
    assert reading_time(text) == pytest.approx(han / HAN_A_SECOND + words / WORDS_A_SECOND)
