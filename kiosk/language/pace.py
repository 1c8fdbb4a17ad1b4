"""How long a visitor takes to read a text: slowly, standing, for the first time."""

import re

HAN_A_SECOND = 4.0
"""Han characters; adults read about 250 to 300 a minute, children and older readers half of it and more."""
WORDS_A_SECOND = 2.5
"""Words of other scripts; adults read about 240 a minute (Brysbaert 2019, a review of 190 studies)."""

_HAN = re.compile(r"[㐀-鿿]")
_WORD = re.compile(r"[^\W\d_㐀-鿿]+|\d[\d.,]*")


def reading_time(text: str) -> float:
    """Seconds."""
    return len(_HAN.findall(text)) / HAN_A_SECOND + len(_WORD.findall(text)) / WORDS_A_SECOND
