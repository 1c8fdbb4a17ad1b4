"""deck.toml -> Deck, with every error placed; and a compiled copy, so that large decks start as fast as small ones."""

import os
import re
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.deck import FORMAT, Deck, Source
from kiosk.content.figures import Figure
from kiosk.content.findings import DeckError, Finding

DECK_FILE = "deck.toml"

_AT = re.compile(r" - at `(?:key` in `)?\$\.?(.*)`$")
_INDEX = re.compile(r"(slide|chapter|quiz)\[(\d+)\]")


def _culprit(raw: dict[str, Any], table: str) -> tuple[str, str] | None:
    """Which entry of [figure] or [source] is at fault, and msgspec's words for it: of tables it names no keys."""
    kind, name_pattern = {"figure": (Figure, r"[a-z][a-z0-9_]*"), "source": (Source, r"[a-z0-9]+(-[a-z0-9]+)*")}[table]
    for name, entry in raw.get(table, {}).items():
        if not re.fullmatch(name_pattern, name):
            return name, f"“{name}” is no plain name"
        try:
            msgspec.convert(entry, kind)
        except msgspec.ValidationError as error:
            return name, str(error)
    return None


def _place(raw: dict[str, Any], name: str, path: str) -> str:
    def by_id(match: re.Match[str]) -> str:
        table, index = match[1], int(match[2])
        piece = raw[table][index]
        own = piece.get("id") if isinstance(piece, dict) else None
        label = own if isinstance(own, str) and own else f"{table} {index + 1}"
        return label if table == "slide" else f"{table}/{label}"

    path = _INDEX.sub(by_id, path, count=1)
    path = re.sub(r"\[(\d+)\]", lambda m: f"/{int(m[1]) + 1}", path).replace("[...]", "/…")
    return "/".join([name, *path.replace(".", "/").strip("/").split("/")]).rstrip("/")


def _placed(raw: dict[str, Any], name: str, message: str, file: str) -> Finding:
    at = _AT.search(message)
    path = at[1] if at else ""
    table = re.match(r"(figure|source)\b", path)
    if table and (culprit := _culprit(raw, table[1])):
        entry, message = culprit
        at = _AT.search(message)
        path = f"{table[1]}.{entry}" + (f".{at[1]}" if at else "")
    missing = re.search(r"(?:required|unknown) field `(\w+)`", message)
    if missing:
        path = f"{path}.{missing[1]}"
    return Finding(_place(raw, name, path), _AT.sub("", message), "see assets/README.md", file)


def parse_deck(text: str, name: str, file: str = "") -> Deck:
    """Reads the text of a deck file and validates it as far as that is possible without other files.

    `name` is the folder's name, which the deck's id must equal. Raises DeckError with all that was found.
    """
    import tomllib

    from kiosk.content.validation import deck_findings

    if not text.strip():
        raise DeckError([Finding(name, "the deck is empty", "write a deck or remove the folder", file)])
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DeckError([Finding(name, f"not valid TOML: {error}", "mend that line", file)]) from None
    if raw.get("format") != FORMAT:
        found = raw.get("format", "none")
        raise DeckError([Finding(f"{name}/format", f"deck format {found}, this program reads {FORMAT}", "", file)])
    try:
        deck = msgspec.convert(raw, Deck)
    except msgspec.ValidationError as error:
        raise DeckError([_placed(raw, name, str(error), file)]) from None
    findings = [Finding(f.place, f.problem, f.remedy, file) for f in deck_findings(deck)]
    if deck.id != name:
        findings.insert(
            0, Finding(f"{name}/id", f"the deck's id is “{deck.id}”", f"its folder asks for “{name}”", file)
        )
    if findings:
        raise DeckError(findings)
    return deck


def _source_of(folder: Path) -> tuple[str, Path, bytes]:
    file = folder / DECK_FILE
    try:
        return folder.name, file, file.read_bytes()
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise DeckError([Finding(folder.name, problem, "check the folder", str(file))]) from None


def read_deck(folder: Path) -> Deck:
    """Reads `folder`/deck.toml. Raises DeckError."""
    name, file, data = _source_of(folder)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeckError([Finding(name, f"not UTF-8 at byte {error.start}", "save it as UTF-8", str(file))]) from None
    return parse_deck(text.replace("\r\n", "\n"), name, str(file))


class _Compiled(msgspec.Struct, array_like=True):
    format: bytes
    source: bytes
    deck: Deck


def _format() -> bytes:
    # What another version of the format or of its rules compiled is not read.
    names = ("deck", "figures", "quiz", "validation", "fairness")
    here = Path(__file__)  # of which a bundle has no source, only what it was compiled to
    rules = [here.with_name(name + here.suffix) for name in names]
    return b"".join(zlib.crc32(rule.read_bytes()).to_bytes(4, "big") for rule in rules)


def load_deck(folder: Path, cache: Path) -> Deck:
    """As `read_deck`, through a compiled copy in `cache` that is used while deck.toml stays the same.

    The copy is msgpack, and about a hundred times faster to read than TOML. A cache that cannot be
    written or is damaged costs time and nothing else.
    """
    name, file, data = _source_of(folder)
    compiled = cache / f"{name}-{zlib.crc32(str(file.resolve()).encode()):08x}.deck"
    with suppress(OSError, msgspec.DecodeError, ValueError):
        copy = msgspec.msgpack.decode(compiled.read_bytes(), type=_Compiled)
        if copy.source == data and copy.format == _format() and copy.deck.id == name:
            return copy.deck
    deck = read_deck(folder)
    with suppress(OSError):
        replace_file(compiled, msgspec.msgpack.encode(_Compiled(_format(), data, deck)))
    return deck


def replace_file(path: Path, data: bytes) -> None:
    """Writes a file as a whole or not at all; a reader sees the old or the new one, and who may. Raises OSError."""
    import tempfile

    path = path.resolve()  # what a link leads to is replaced, not the link
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        with suppress(FileNotFoundError):
            Path(temporary).chmod(path.stat().st_mode)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def deck_folders(root: Path) -> list[Path]:
    """The folders under `root` that hold a deck, by name."""
    try:
        return sorted(p for p in root.iterdir() if (p / DECK_FILE).exists())
    except OSError:
        return []
