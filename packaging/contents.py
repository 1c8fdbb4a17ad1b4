"""What a bundle may hold: reads contents.toml, and tells which of its entries a file of a bundle belongs to."""

import re
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import NamedTuple

FILE = Path(__file__).resolve().with_name("contents.toml")
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")

_QT_LIBRARY = re.compile(r"(?:.*/)?(?:libQt6(\w+)\.so\b.*|Qt6(\w+)\.dll|Qt(\w+)\.framework/.*|libQt6(\w+)\.dylib)")
_QT_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([\w-]+)/(?:lib)?([\w-]+)\.(?:so|dll|dylib)")
_QML = re.compile(r"PySide6/(?:Qt/)?qml/([\w/]+)/(?:qmldir|[\w-]+\.(?:so|dll|dylib))")
_MODULE = re.compile(r"(?:python3\.\d+/)?(?:lib-dynload/)?([\w/]+?)(?:/__init__)?(?:\.[\w-]+)?\.(?:pyc|so|pyd)")
_LIBRARY = re.compile(r"(?:.*/)?([\w.+-]+?)(?:\.so[\w.]*|\.dll|\.[\d.]*dylib)")


class Entry(NamedTuple):
    """A line of contents.toml: its section, such as `qt.plugins`, and its name there."""

    section: str
    name: str

    def __str__(self) -> str:
        return f"{self.section}: {self.name}"


def left_to_the_system() -> list[str]:
    """Debian's packages that a bundle for Linux needs. Raises OSError, tomllib errors."""
    return list(tomllib.loads(FILE.read_text(encoding="utf-8"))["debian"]["packages"])


def entries(system: str = SYSTEM) -> list[Entry]:
    """All that a bundle for linux, windows or macos holds, in the file's order. Raises OSError, tomllib errors."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    del told["debian"]
    found = []
    for part, sections in told.items():
        for section, names in sections.items():
            lists = [names] if isinstance(names, list) else [names.get("all", []), names.get(system, [])]
            found += [Entry(f"{part}.{section}", name) for each in lists for name in each]
    return found


def candidates(path: str) -> list[Entry]:
    """What a file would have to be named as, in the order in which a name is looked for."""
    found = []
    for section, pattern in (("qt.plugins", _QT_PLUGIN), ("qt.qml", _QML), ("qt.libraries", _QT_LIBRARY)):
        if match := pattern.fullmatch(path):
            return [Entry(section, "/".join(group for group in match.groups() if group))]
    if match := _MODULE.fullmatch(path):
        name = match[1].replace("/", ".")
        sections = ("qt.bindings",) if name.startswith("PySide6") else ("python.modules", "python.faster")
        found += [Entry(section, name) for section in sections]
    if match := _LIBRARY.fullmatch(path):
        found.append(Entry("other.libraries", match[1]))
    return found


class Contents:
    """The allow-list of one system. Paths are those below a bundle's folder of contents, with slashes."""

    def __init__(self, system: str = SYSTEM) -> None:
        self.entries = entries(system)
        self._named = frozenset(self.entries)
        self._patterns = [entry for entry in self.entries if entry.section == "program.files"]

    def entry_of(self, path: str) -> Entry | None:
        """The entry that lets a file in; None for a file that has no business in a bundle."""
        path = PurePosixPath(path).as_posix()
        for entry in candidates(path):
            if entry in self._named:
                return entry
        return next((entry for entry in self._patterns if fnmatchcase(path, entry.name)), None)

    def strays(self, folder: Path) -> list[str]:
        """The files below a folder that no entry names."""
        files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
        return sorted(path for path in files if self.entry_of(path) is None)

    def unmet(self, folder: Path) -> list[Entry]:
        """The entries that no file below a folder belongs to."""
        files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
        met = {self.entry_of(path) for path in files}
        return [entry for entry in self.entries if entry not in met]
