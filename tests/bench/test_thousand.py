"""The long deck of the measurements is a sound one, or they would say nothing."""

import sys
from pathlib import Path

from kiosk.content.reading import read_deck

sys.path.insert(0, str(Path(__file__).resolve().parent))  # the measurements are programs, not a package

from thousand import write_decks


def test_the_long_deck_can_be_shown_and_keeps_its_chapters_and_quiz(tmp_path: Path) -> None:
    folder = write_decks(tmp_path, 1000)
    long = read_deck(folder / "ftz")
    real = read_deck(Path(__file__).resolve().parents[2] / "assets" / "decks" / "ftz")
    assert len(long.slide) == 1000
    assert long.chapter == real.chapter
    assert long.quiz == real.quiz
    assert (folder / "day" / "deck.toml").exists()
