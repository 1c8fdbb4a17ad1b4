"""How long a visitor takes to read a text: slowly, standing, for the first time."""

import re

from kiosk.language.typesetting import is_han

HAN_A_SECOND = 4.0
"""Han characters: a slow reader's pace."""
WORDS_A_SECOND = 2.5
"""Words of other scripts, and numbers: likewise."""

_WORD = re.compile(r"\w[\w.,'’-]*")


def reading_time(text: str) -> float:
    """Seconds."""
    han = sum(map(is_han, text))
    words = _WORD.findall("".join(" " if is_han(char) else char for char in text))
    return han / HAN_A_SECOND + len(words) / WORDS_A_SECOND
