"""The settings that can be changed at the screen, and how a change gets into the operator's file.

What can be chosen follows from how a setting is declared (kiosk.operator.settings). The rest of the file, its comments
and its order stay as they were.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.reading import replace_file
from kiosk.operator.settings import Declared, Settings, declared, parse_settings, template

AT_THE_SCREEN = ("language.default", "visit.attract", "visit.quiet_s", "visit.warning_s")
"""Those that are changed most often, and that a touch without a keyboard can set."""
STEP = 5.0
"""By how much a touch changes a number."""


class ChangeError(Exception):
    """A setting that cannot be changed, said in one line."""


@dataclass(frozen=True)
class Changeable:
    """A setting as it can be changed: to any of its choices, or by steps between two numbers."""

    key: str
    """table.key"""
    value: Any
    default: Any
    choices: Sequence[Any] = ()
    least: float = 0.0
    most: float = 0.0

    def after(self, by: int) -> Any:
        """The value so many steps on, or back: choices go round, numbers end at their bounds."""
        if self.choices:
            return self.choices[(self.choices.index(self.value) + by) % len(self.choices)]
        step = math.floor(self.value / STEP) if by > 0 else math.ceil(self.value / STEP)
        return min(self.most, max(self.least, (step + by) * STEP))


def changeable(settings: Settings, languages: Sequence[str]) -> list[Changeable]:
    """The settings of AT_THE_SCREEN. `languages` are those that a visit can begin in."""
    return [_changeable(one, settings, languages) for one in map(_declared, AT_THE_SCREEN)]


def _declared(key: str) -> Declared:
    return next(one for one in declared() if f"{one.table}.{one.key}" == key)


def _changeable(one: Declared, settings: Settings, languages: Sequence[str]) -> Changeable:
    key, value = f"{one.table}.{one.key}", getattr(getattr(settings, one.table), one.key)
    (schema,), _ = msgspec.json.schema_components([one.type])
    if "minimum" in schema:
        return Changeable(key, value, one.default, least=schema["minimum"], most=schema["maximum"])
    choices = (True, False) if schema.get("type") == "boolean" else tuple(languages)
    if value not in choices:
        value = choices[0] if choices else value
    return Changeable(key, value, one.default, choices)


def change(file: Path, key: str, value: Any) -> None:
    """Writes one setting into the file, which is begun if it is not there. Raises ChangeError and OSError."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    table, name = key.split(".")
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # as a person would write it
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        text = template()
    except UnicodeDecodeError:
        raise ChangeError(f"{file}: not UTF-8") from None
    try:
        document = tomlkit.parse(_switched_on(text, table, name))
        document.setdefault(table, tomlkit.table())[name] = value
    except (TOMLKitError, TypeError) as error:
        raise ChangeError(f"{file}: {error}") from None
    written = tomlkit.dumps(document)
    made, _ = parse_settings(written, file)
    if getattr(getattr(made, table), name) != value:
        raise ChangeError(f"{file}: {key} cannot be {value!r}")
    replace_file(file, written.encode())


def _switched_on(text: str, table: str, name: str) -> str:
    """The text, where the setting's line in its table is switched off by a #, without that."""
    lines, inside, off = text.splitlines(keepends=True), "", -1
    for number, line in enumerate(lines):
        if header := re.match(r"\s*\[\s*([\w-]+)\s*\]", line):
            inside = header[1]
        elif inside == table and re.match(rf"\s*{name}\s*=", line):
            return text
        elif inside == table and off < 0 and re.match(rf"#\s?{name}\s*=", line):
            off = number
    if off >= 0:
        lines[off] = re.sub(r"^#\s?", "", lines[off])
    return "".join(lines)
