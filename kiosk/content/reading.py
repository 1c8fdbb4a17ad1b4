"""deck.toml -> Deck, with every error placed; and a compiled copy, so that large decks start as fast as small ones."""

import hashlib
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.deck import FORMAT, Deck
from kiosk.content.findings import DeckError, Finding
from kiosk.content.validation import deck_findings

DECK_FILE = "deck.toml"

_AT = re.compile(r" - at `(?:key in )?\$\.?(.*)`$")
_INDEX = re.compile(r"(slide|chapter)\[(\d+)\]")


def _place(raw: dict[str, Any], name: str, path: str) -> str:
    def by_id(match: re.Match[str]) -> str:
        table, index = match[1], int(match[2])
        piece = raw[table][index]
        own = piece.get("id") if isinstance(piece, dict) else None
        label = own if isinstance(own, str) and own else f"{table} {index + 1}"
        return label if table == "slide" else f"chapter/{label}"

    path = _INDEX.sub(by_id, path, count=1)
    path = re.sub(r"\[(\d+)\]", lambda m: f"/{int(m[1]) + 1}", path).replace("[...]", "/…")
    return "/".join([name, *path.replace(".", "/").strip("/").split("/")]).rstrip("/")


def parse_deck(text: str, name: str, file: str = "") -> Deck:
    """Reads the text of a deck file and validates it as far as that is possible without other files.

    `name` is the folder's name, which the deck's id must equal. Raises DeckError with all that was found.
    """
    import tomllib

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
        message = str(error)
        at = _AT.search(message)
        missing = re.search(r"required field `(\w+)`", message) or re.search(r"unknown field `(\w+)`", message)
        path = at[1] if at else ""
        if missing:
            path = f"{path}.{missing[1]}"
        problem = _AT.sub("", message)
        raise DeckError([Finding(_place(raw, name, path), problem, "see assets/README.md", file)]) from None
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
    key: bytes
    deck: Deck


def _format_digest() -> bytes:
    # A changed deck format must not read what an older one compiled.
    return (Path(__file__).parent / "deck.py").read_bytes()


def load_deck(folder: Path, cache: Path) -> Deck:
    """As `read_deck`, through a compiled copy in `cache` that is used while deck.toml stays the same.

    The copy is msgpack, and about a hundred times faster to read than TOML. A cache that cannot be
    written or is damaged costs time and nothing else.
    """
    name, file, data = _source_of(folder)
    key = hashlib.blake2b(data + b"\0" + _format_digest() + name.encode(), digest_size=16).digest()
    compiled = cache / f"{name}-{hashlib.blake2b(str(file.resolve()).encode(), digest_size=6).hexdigest()}.deck"
    with suppress(OSError, msgspec.DecodeError, ValueError):
        copy = msgspec.msgpack.decode(compiled.read_bytes(), type=_Compiled)
        if copy.key == key:
            return copy.deck
    deck = read_deck(folder)
    with suppress(OSError):
        replace_file(compiled, msgspec.msgpack.encode(_Compiled(key, deck)))
    return deck


def replace_file(path: Path, data: bytes) -> None:
    """Writes a file as a whole or not at all; a reader sees the old or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
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
