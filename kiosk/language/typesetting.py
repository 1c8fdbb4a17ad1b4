"""The setting of Chinese text after W3C's Requirements for Chinese Text Layout (clreq).

Line starts and ends are Qt's business (Unicode's line breaking, UAX 14). What it leaves to the writer is
done here: the thin gap between Han and Latin letters or digits (clreq 3.2.3), and no single character
left alone on a last line.
"""

import re
from itertools import pairwise

THIN_GAP = "\u202f"
"""Narrow no-break space: a number stays with the measure word that follows it."""
JOINER = "\u2060"
"""Word joiner: forbids a line break and draws nothing."""

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_PAIR = re.compile(r"(?<![\w–])([^\W\d]{1,8})–([^\W\d]{1,8})(?![\w–])")
_INSIDE = re.compile(r"(?<=\S)(?=[^\x00-\x7f\s])|(?<=[^\x00-\x7f\s])(?=\S)")
_APOSTROPHE = re.compile(r"(?<=\w)'")
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?"
)
_CLOSING = "，。、；：？！”’」』》）…"

SENTENCE = 12
"""Characters of Chinese, from which on a text is taken to run over several lines; five times as many of Latin."""
LAST_LINE = 4
"""Han characters that a sentence's last line has at least."""

PHRASE = "|"
"""Written by authors and translators to mark a title's phrases: a Chinese title breaks between them and
nowhere else, a Latin one has a line for each."""
BREAK = "\u200b"
"""Zero width space: allows a line break and draws nothing."""


def is_han_set(locale: str) -> bool:
    """Whether a locale's text is set by Chinese rules."""
    return locale.startswith("zh")


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one: 々, 〇, extension A and the unified ideographs.

    Compared here and not by `re`, which takes a millisecond to compile each set of so many characters: five of
    every start.
    """
    return "\u3400" <= char <= "\u9fff" or "\u3005" <= char <= "\u3007"


def _gapped(text: str) -> str:
    done = text[:1]
    for before, char in pairwise(text):
        latin = before.isascii() and (before.isalnum() or before == "%")
        if (is_han(before) and char.isascii() and char.isalnum()) or (latin and is_han(char)):
            done += THIN_GAP
        done += char
    return done


def _last_kept(line: str) -> str:
    """A line of Chinese whose last characters no break parts: two, or LAST_LINE of a sentence, with what is between."""
    end = len(line.rstrip(_CLOSING))
    if end < SENTENCE:
        begin = end - 2 if end > 1 and all(map(is_han, line[end - 2 : end])) else end
    else:
        begin, wanted = end, LAST_LINE
        while begin > end - 9 and wanted and line[begin - 1] not in f" {_CLOSING}":
            begin -= 1
            wanted -= is_han(line[begin])
    return line[:begin] + _INSIDE.sub(JOINER, line[begin:end]) + line[end:]


def set_text(text: str, locale: str) -> str:
    """A text ready for the screen: with thin gaps, and its last characters kept together."""
    if not is_han_set(locale):
        return "\n".join(_no_widow(_joined(_APOSTROPHE.sub("’", line))) for line in map(str.strip, text.split(PHRASE)))
    if PHRASE in text:
        phrases = (_gapped(phrase.strip()).replace(" ", "\u00a0") for phrase in text.split(PHRASE))
        return BREAK.join(_INSIDE.sub(JOINER, phrase) for phrase in phrases)
    return "\n".join(map(_last_kept, _gapped(text).split("\n")))


def _joined(text: str) -> str:
    # A word with a hyphen stays whole, and so do two short ones with a dash, such as China–Europe.
    return _PAIR.sub(rf"\1{JOINER}–{JOINER}\2", _HYPHEN.sub(f"{JOINER}-{JOINER}", text))


def _no_widow(text: str) -> str:
    # A short last word alone on a line is the Latin form of the same blemish, and so is one before the last two.
    text = _DATE.sub(lambda date: date[0].replace(" ", "\u00a0"), text)
    sentence = len(text) >= 5 * SENTENCE
    most = 18 if sentence else 14
    head, _, kept = text.rpartition(" ")
    words = head.split(" ") if head else []
    while len(words) > 1 and len(f"{words[-1]} {kept}".replace(JOINER, "")) <= most:
        if " " in kept and not (sentence and len(words[-1]) < 5):
            break
        kept = f"{words.pop()} {kept}"
    return " ".join([*words, kept.replace(" ", "\u00a0")]) if words else text


def plain(text: str) -> str:
    """What a reader reads: a set text without joiners, its thin gaps removed."""
    return text.replace(JOINER, "").replace(BREAK, "").replace(THIN_GAP, "").replace("\u00a0", " ").replace("\n", " ")
