"""Texts with replacement fields: `{figure}` or `{figure:spec}`, and nothing cleverer than that."""

import re
from functools import lru_cache
from typing import NamedTuple

SPECS = frozenset(
    {
        "number",  # 1,145; a range as 15–16; the same as naming no spec
        "compact",  # 8亿, 800 million
        "percent",  # 22.3%
        "decimal",  # as the source writes it, without grouping
        "currency",  # ¥800,000,000
        "date",  # 2026年4月9日, April 9, 2026
        "month-day",  # 4月15日, April 15
        "year",  # 2015
        "unit",  # the unit's word, plural where the language has one
        "qualifier",  # over, at most: the source's own
        "as-of",  # the figure's date: 2026年第一季度
    }
)

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


class Field(NamedTuple):
    """A place in a text where a figure is set; `spec` says how."""

    figure: str
    spec: str = "number"


class TextError(ValueError):
    """A text whose braces say something other than a figure and a known spec."""


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[str | Field, ...]:
    """Splits a text into literal parts and fields. `{{` and `}}` stand for braces.

    Attribute or index access, conversions, nested fields and unknown specs raise TextError: a catalog is
    edited by many hands and must never reach into the program.
    """
    parts: list[str | Field] = []
    literal = ""
    end = 0
    for match in _FIELD.finditer(text):
        literal += text[end : match.start()]
        end = match.end()
        if match[0] in ("{{", "}}"):
            literal += match[0][0]
            continue
        if match[1] is None:
            raise TextError(f"a lone “{match[0]}”; write “{match[0] * 2}” for a brace")
        name, colon, spec = match[1].partition(":")
        if not _NAME.fullmatch(name):
            raise TextError(f"“{match[0]}” is no plain figure name; only {{figure}} or {{figure:spec}} may stand here")
        if colon and spec not in SPECS:
            raise TextError(f"“{match[0]}” has the unknown spec “{spec}”; known are {', '.join(sorted(SPECS))}")
        if literal:
            parts.append(literal)
            literal = ""
        parts.append(Field(name, spec or "number"))
    literal += text[end:]
    if literal:
        parts.append(literal)
    return tuple(parts)


def figures_in(text: str) -> frozenset[str]:
    """The names of the figures a text refers to; raises TextError as `parse` does."""
    return frozenset(part.figure for part in parse(text) if isinstance(part, Field))
