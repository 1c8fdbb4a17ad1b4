"""The setting of Chinese text after W3C's Requirements for Chinese Text Layout (clreq).

Line starts and ends are Qt's business (Unicode's line breaking, UAX 14). What it leaves to the writer is
done here: the thin gap between Han and Latin letters or digits (clreq 3.2.3), and no single character
left alone on a last line.
"""

import re

THIN_GAP = "\u202f"
"""Narrow no-break space: a number stays with the measure word that follows it."""
JOINER = "\u2060"
"""Word joiner: forbids a line break and draws nothing."""

_HAN = r"\u3005-\u3007\u3400-\u9fff"
"""々, 〇, extension A and the unified ideographs: few ranges, for `re` is slow to compile sets of many."""
_GAP = re.compile(rf"(?<=[{_HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{_HAN}])")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_INSIDE = re.compile(r"(?<=\S)(?=[^\x00-\x7f\s])|(?<=[^\x00-\x7f\s])(?=\S)")
_LAST = re.compile(rf"([{_HAN}])([{_HAN}])([，。、；：？！”’」』》）…]*)$", re.MULTILINE)


PHRASE = "|"
"""Written by authors and translators to mark a title's phrases: a Chinese title breaks between them and
nowhere else, a Latin one has a line for each."""
BREAK = "\u200b"
"""Zero width space: allows a line break and draws nothing."""


def is_han_set(locale: str) -> bool:
    """Whether a locale's text is set by Chinese rules."""
    return locale.startswith("zh")


def set_text(text: str, locale: str) -> str:
    """A text ready for the screen: with thin gaps, and its last characters kept together."""
    if not is_han_set(locale):
        return "\n".join(
            _no_widow(_HYPHEN.sub(f"{JOINER}-{JOINER}", line)) for line in map(str.strip, text.split(PHRASE))
        )
    if PHRASE in text:
        phrases = (_GAP.sub(THIN_GAP, phrase.strip()).replace(" ", "\u00a0") for phrase in text.split(PHRASE))
        return BREAK.join(_INSIDE.sub(JOINER, phrase) for phrase in phrases)
    return _LAST.sub(rf"\1{JOINER}\2\3", _GAP.sub(THIN_GAP, text))


def _no_widow(text: str) -> str:
    # A short last word alone on a line is the Latin form of the same blemish.
    head, space, last = text.rpartition(" ")
    short = len(head.rpartition(" ")[2]) + len(last) <= 12
    return f"{head}\u00a0{last}" if space and " " in head and short else text


def plain(text: str) -> str:
    """What a reader reads: a set text without joiners, its thin gaps removed."""
    return text.replace(JOINER, "").replace(BREAK, "").replace(THIN_GAP, "").replace("\u00a0", " ").replace("\n", " ")
