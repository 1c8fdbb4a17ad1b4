"""The operator's settings: one TOML file, and each setting declared once, here.

Its type, range, default and explanation make the checks, the commented file to begin with, the table for operators
and the JSON Schema. What is wrong in a file is said in a line, the default takes its place, and the show goes on.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_args

import msgspec
from msgspec import Meta, Struct, field

from kiosk.content.findings import Finding
from kiosk.operator.counts import DAYS_KEPT
from kiosk.operator.supervision import MEMORY_MIB

FORMAT = 1
"""The version of the file's format; a file with a higher one was written for a newer program."""
NAME = "settings.toml"
KEPT = "settings.kept.toml"
"""The copy of the last file that could be read, in the data folder."""

_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
Hours = Annotated[str, Meta(pattern=rf"^(|closed|{_TIME}-(?:{_TIME}|24:00))$", examples=["09:00-17:30", "closed"])]


class DisplaySettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the exhibit is shown."""

    number: Annotated[int, Meta(ge=-1, le=15, description="which display, counted from 0; -1: the main one")] = -1
    rotation: Annotated[
        Literal[0, 90, 180, 270],
        Meta(description="degrees clockwise to turn the picture by, where the system does not turn it"),
    ] = 0
    width_mm: Annotated[
        float, Meta(ge=0, le=20000, description="how wide the picture is, in millimetres; 0 believes the display")
    ] = 0.0
    viewing_distance_m: Annotated[
        float, Meta(ge=0.3, le=5, description="how far the visitors' eyes are from it, in metres")
    ] = 0.6
    render: Annotated[
        Literal["auto", "gpu", "software"], Meta(description="how to draw; auto asks the graphics driver")
    ] = "auto"


class LanguageSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Which languages visitors are offered."""

    offered: Annotated[
        list[str], Meta(description="their codes, in this order; none: all there are", examples=[["zh_CN", "en"]])
    ] = field(default_factory=list)
    default: Annotated[
        str, Meta(description="in which each visit begins, such as zh_CN, en or zh_CN+en; empty: the first")
    ] = ""


class DeckSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Which stories are shown."""

    folder: Annotated[str, Meta(description="a folder of decks to show instead of the built-in ones")] = ""
    order: Annotated[
        list[str], Meta(description="the ids of those to show, in this order; none: all there are", examples=[["day"]])
    ] = field(default_factory=list)


class VisitSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """When a visit is over."""

    attract: Annotated[bool, Meta(description="whether an attract loop is shown while nobody is there")] = True
    quiet_s: Annotated[
        float, Meta(ge=10, le=3600, description="seconds without a touch until the visitor is asked")
    ] = 45.0
    warning_s: Annotated[float, Meta(ge=5, le=300, description="seconds that the visitor has to answer")] = 20.0


class ScheduleSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """When the exhibit is open; outside these hours the screen is dark."""

    monday: Annotated[Hours, Meta(description="opening hours on Mondays; empty: the whole day")] = ""
    tuesday: Annotated[Hours, Meta(description="on Tuesdays")] = ""
    wednesday: Annotated[Hours, Meta(description="on Wednesdays")] = ""
    thursday: Annotated[Hours, Meta(description="on Thursdays")] = ""
    friday: Annotated[Hours, Meta(description="on Fridays")] = ""
    saturday: Annotated[Hours, Meta(description="on Saturdays")] = ""
    sunday: Annotated[Hours, Meta(description="on Sundays")] = ""
    closed: Annotated[list[dt.date], Meta(description="dates without opening", examples=[["2027-01-01"]])] = field(
        default_factory=list
    )


class OperatorSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """What is the operator's own."""

    pin: Annotated[
        str,
        Meta(pattern=r"^(|scrypt\$.+)$", description="the PIN as kiosk pin writes it; empty: no operator panel"),
    ] = ""
    data: Annotated[str, Meta(description="the folder for counts and logs; empty: the system's usual one")] = ""
    days_kept: Annotated[int, Meta(ge=1, le=3660, description="days that counts are kept for")] = DAYS_KEPT
    memory_mib: Annotated[
        int, Meta(ge=200, le=16000, description="memory in MiB beyond which the screen is started anew")
    ] = MEMORY_MIB
    log: Annotated[
        Literal["debug", "info", "warning", "error"],
        Meta(description="from which weight on the program's own events are logged"),
    ] = "info"


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All of it, a table each."""

    display: DisplaySettings = DisplaySettings()
    language: LanguageSettings = field(default_factory=LanguageSettings)
    decks: DeckSettings = field(default_factory=DeckSettings)
    visit: VisitSettings = VisitSettings()
    schedule: ScheduleSettings = field(default_factory=ScheduleSettings)
    operator: OperatorSettings = OperatorSettings()


class Declared(NamedTuple):
    """One setting as it is declared."""

    table: str
    key: str
    type: Any
    default: Any
    about: str


def declared() -> Iterator[Declared]:
    """Every setting, in the order of the file."""
    for table in msgspec.structs.fields(Settings):
        for one in msgspec.structs.fields(table.type):
            default = one.default if one.default is not msgspec.NODEFAULT else one.default_factory()
            about = next(meta.description for meta in one.type.__metadata__ if meta.description)
            yield Declared(table.name, one.name, one.type, default, about)


class DamagedError(ValueError):
    """A file that says nothing at all, and why."""


def read_settings(file: Path, kept: Path | None = None) -> tuple[Settings, list[Finding]]:
    """The settings of a file, and what is wrong with it. A file that is not there is an empty one.

    A file that is damaged as a whole, or has become empty, gives way to the copy of it in `kept`, if there is one.
    """
    last = _kept_text(file, kept) if kept else ""
    try:
        text = _text_of(file)
        if last and not text.strip():
            raise DamagedError("empty")
        return _settings_in(text, file)
    except FileNotFoundError:
        return Settings(), []
    except DamagedError as error:
        if not last or not kept:
            return Settings(), [_whole(file, f"{error}")]
        settings, findings = parse_settings(last, kept)
        remedy = f"the last ones that could be read are used, from {kept}; mend the file, or delete it for the defaults"
        return settings, [Finding("settings", f"{error}", remedy, str(file)), *findings]


def keep_settings(file: Path, kept: Path) -> None:
    """Copies a file to `kept` if it can be read as a whole. Where that cannot be written, the last copy stays."""
    from kiosk.content.reading import replace_file

    with suppress(OSError, ValueError):
        text = _text_of(file)
        if text.strip() and text != _kept_text(file, kept):
            _settings_in(text, file)
            replace_file(kept, (_of(file) + text).encode())


def parse_settings(text: str, file: Path) -> tuple[Settings, list[Finding]]:
    """The settings in the text of a file, and what is wrong with it."""
    try:
        return _settings_in(text, file)
    except DamagedError as error:
        return Settings(), [_whole(file, f"{error}")]


def _of(file: Path) -> str:
    """The first line of a copy, which says whose it is."""
    return f"# {file.absolute()}\n"


def _kept_text(file: Path, kept: Path) -> str:
    """What was kept of a file; empty where nothing was, or of another."""
    with suppress(OSError, ValueError):
        text = _text_of(kept)
        if text.startswith(_of(file)):
            return text.removeprefix(_of(file))
    return ""


def _text_of(file: Path) -> str:
    """Raises FileNotFoundError, DamagedError."""
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise DamagedError(f"cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise DamagedError(f"not UTF-8 at byte {error.start}") from None


def _settings_in(text: str, file: Path) -> tuple[Settings, list[Finding]]:
    """Raises DamagedError."""
    import tomllib  # 3 ms that a start without a settings file is spared

    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DamagedError(f"not valid TOML: {error}{_line_of(error, text)}") from None
    findings = []
    version = raw.pop("format", FORMAT)
    if version != FORMAT:
        findings.append(
            Finding("format", f"{version!r}, this program reads {FORMAT}", "what it knows is used", str(file))
        )
    values: dict[str, dict[str, Any]] = {}
    known = {(one.table, one.key): one for one in declared()}
    tables = {table for table, _ in known}
    for table, content in raw.items():
        if table not in tables or not isinstance(content, dict):
            findings.append(Finding(table, f"unknown{_line(text, '', table)}", "it is left out", str(file)))
            continue
        for key, value in content.items():
            one = known.get((table, key))
            place = f"{table}.{key}"
            if one is None:
                findings.append(Finding(place, f"unknown{_line(text, table, key)}", "it is left out", str(file)))
                continue
            try:
                values.setdefault(table, {})[key] = msgspec.convert(value, one.type)
            except msgspec.ValidationError:
                problem = f"{_expected(one)} is expected{_line(text, table, key)}"
                findings.append(Finding(place, problem, f"{_toml(one.default)} is used", str(file)))
    made = {table.name: table.type(**values.get(table.name, {})) for table in msgspec.structs.fields(Settings)}
    return Settings(**made), findings


def _whole(file: Path, problem: str) -> Finding:
    return Finding("settings", problem, "the defaults are used", str(file))


def _expected(one: Declared) -> str:
    examples = next((meta.examples for meta in one.type.__metadata__ if meta.examples), None)
    return " or ".join(map(_toml, examples)) if examples and isinstance(examples[0], str) else _range(one.type)


def _line_of(error: Exception, text: str) -> str:
    found = re.search(r"at line (\d+)", str(error))
    lines = text.splitlines()
    return f": {lines[int(found[1]) - 1].strip()}" if found and int(found[1]) <= len(lines) else ""


def _line(text: str, table: str, key: str) -> str:
    """The line on which a key of a table stands, for a message; empty where it cannot be found."""
    inside = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w-]+)\s*\]", line):
            inside = header[1]
            if not table and inside == key:
                return f" (line {number}: {line.strip()})"
        elif inside == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return f" (line {number}: {line.strip()})"
    return ""


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return msgspec.json.encode(value).decode()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return value.isoformat() if isinstance(value, dt.date) else f"{value:g}" if isinstance(value, float) else str(value)


def _range(kind: Any) -> str:
    (schema,), _ = msgspec.json.schema_components([kind])
    if "enum" in schema:
        return ", ".join(map(_toml, get_args(get_args(kind)[0])))
    if "minimum" in schema:
        return f"{schema['minimum']:g} to {schema['maximum']:g}"
    return {"boolean": "true, false", "array": "a list"}.get(schema.get("type", ""), "text")


def template() -> str:
    """A file with every setting at its default, each explained, each switched off by its #."""
    lines = ["# The kiosk's settings. Take the # away in front of what you change.", f"format = {FORMAT}"]
    table = ""
    for one in declared():
        if one.table != table:
            table = one.table
            lines += ["", f"[{table}]"]
        lines += [f"# {one.about} ({_range(one.type)})", f"#{one.key} = {_toml(one.default)}"]
    return "\n".join(lines) + "\n"


def table() -> str:
    """Every setting as a row of a Markdown table."""
    lines = ["| setting | what it is | values | default |", "| --- | --- | --- | --- |"]
    lines += [
        f"| `{one.table}.{one.key}` | {one.about} | {_range(one.type)} | `{_toml(one.default)}` |" for one in declared()
    ]
    return "\n".join(lines) + "\n"


def settings_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a settings file, for editors that complete and check it."""
    (schema,), components = msgspec.json.schema_components([Settings], ref_template="#/$defs/{name}")
    components["Settings"]["properties"]["format"] = {"const": FORMAT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kiosk settings",
        **schema,
        "$defs": components,
    }
