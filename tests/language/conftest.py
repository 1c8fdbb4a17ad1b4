"""The small deck, told."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.deck import Deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller


@pytest.fixture
def teller(small_deck: Deck, translations: Catalogs, write_english: Callable[..., Path]) -> Teller:
    """Tells the small deck in Chinese and in English, on a day in November."""
    write_english()
    return Teller(small_deck, translations, lambda: dt.date(2026, 11, 24))
