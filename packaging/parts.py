"""Writes what a bundle is made of beside it: licences/, a folder of notices, and sbom.cdx.json (CycloneDX 1.6).

usage: python packaging/parts.py BUNDLE   (run by bundle.py, with the Python and on the system that made the bundle)
"""

import ctypes
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
DISTRIBUTIONS = ("babel", "msgspec", "platformdirs", "PySide6-Essentials", "qtawesome", "shiboken6", "tomlkit")
"""Those that get into a bundle; the other requirements only make it."""
LGPL = Path("/usr/share/common-licenses/LGPL-3"), Path("/usr/share/common-licenses/GPL-3")
QT_LICENCE = "LGPL-3.0-only"


@dataclass
class Part:
    """Something that lies in the bundle."""

    name: str
    version: str
    licence: str
    """An SPDX expression, or a name where its makers give none."""
    kind: str = "generic"
    """The type of its package URL."""
    notices: list[Path] = field(default_factory=list)


def packaged(name: str) -> Part:
    """A distribution of Python's index. Raises PackageNotFoundError."""
    found: Distribution = distribution(name)
    told = found.metadata
    notices = [
        Path(str(found.locate_file(file))) for file in found.files or [] if re.search(r"LICEN[CS]E|NOTICE", file.name)
    ]
    said = next((told[key] for key in ("License-Expression", "License") if key in told), "unknown")
    qt = not notices and "LGPL" in said
    licence = QT_LICENCE if qt else said
    return Part(told["Name"], found.version, licence, "pypi", [*LGPL] if qt else notices)


def of_the_system(inside: Path) -> Iterator[Part]:
    """Debian's packages that libraries in the bundle were taken from."""
    owners = set()
    for library in sorted(inside.glob("*.so*")):
        if library.is_symlink():
            continue
        told = subprocess.run(["dpkg-query", "-S", f"*/{library.name}"], capture_output=True, text=True, check=False)
        owners |= {line.split(":")[0] for line in told.stdout.splitlines()}
    for owner in sorted(owners):
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", owner], capture_output=True, text=True, check=True
        ).stdout
        yield Part(owner, version, f"see licences/{owner}", "deb", [Path("/usr/share/doc", owner, "copyright")])


def icu(inside: Path) -> Iterator[Part]:
    """ICU, which wheels of Qt bring along on Linux, by the version that it tells itself."""
    for library in inside.glob("libicuuc.so.*"):
        major = library.suffix[1:]
        told = (ctypes.c_uint8 * 4)()
        ctypes.CDLL(str(inside / f"libicudata.so.{major}"))  # where the other would not look for it
        getattr(ctypes.CDLL(str(library)), f"u_getVersion_{major}")(told)
        yield Part("ICU", f"{told[0]}.{told[1]}", "Unicode-3.0")


def fonts(inside: Path) -> list[Part]:
    """The families of fonts."""
    files = (inside / "kiosk" / "assets" / "fonts").glob("*.otf")
    versions = {file.stem.partition("-")[0]: revision(file) for file in files}
    notices = [ROOT / "assets" / "fonts" / "OFL.txt"]
    return [Part(family, versions[family], "OFL-1.1", notices=notices) for family in sorted(versions)]


def revision(font: Path) -> str:
    """The version of an OpenType font: its table `head` has it as a number of 16 bits before the point, 16 after it."""
    data = font.read_bytes()
    entries = (data[at : at + 16] for at in range(12, 12 + 16 * int.from_bytes(data[4:6]), 16))
    head = next(int.from_bytes(entry[8:12]) for entry in entries if entry.startswith(b"head"))
    return f"{int.from_bytes(data[head + 4 : head + 8]) / 2**16:.3f}"


def parts(inside: Path) -> list[Part]:
    """All of them, the program itself left out."""
    python = sys.version.split()[0]
    licence = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    qt = distribution("PySide6-Essentials").version
    found = [*map(packaged, DISTRIBUTIONS)]
    found.append(Part("CPython", python, "PSF-2.0", notices=[licence] if licence.exists() else []))
    found.append(Part("Qt", qt, QT_LICENCE, notices=[*LGPL]))
    found += [*icu(inside), *fonts(inside)]
    return found + (list(of_the_system(inside)) if sys.platform == "linux" else [])


def collect(found: list[Part], folder: Path) -> None:
    """Copies every part's notices, and the program's own licence."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in [*found, Part("kiosk", "", "", notices=[ROOT / "LICENSE"])]:
        for notice in part.notices:
            if notice.is_file():
                (folder / part.name).mkdir(parents=True, exist_ok=True)
                (folder / part.name / notice.name).write_bytes(notice.read_bytes())


def bill(found: list[Part]) -> str:
    """The software bill of materials. The same parts give the same text."""
    version = distribution("kiosk").version
    program = Component(name="kiosk", version=version, type=ComponentType.APPLICATION, bom_ref=f"kiosk@{version}")
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, " ".join(f"{part.name}@{part.version}" for part in found)))
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    bom.metadata.component = program
    for part in found:
        spdx = re.fullmatch(r"[\w.+-]+", part.licence)
        name = LicenseExpression(part.licence) if spdx else DisjunctiveLicense(name=part.licence)
        space = "debian" if part.kind == "deb" else None
        address = PackageURL(part.kind, space, part.name.lower() if part.kind == "pypi" else part.name, part.version)
        reference = f"{part.name}@{part.version}"
        component = Component(name=part.name, version=part.version, licenses=[name], purl=address, bom_ref=reference)
        bom.components.add(component)
    bom.register_dependency(program, bom.components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def main(bundle: Path) -> None:
    """Writes both beside the bundle's program."""
    found = parts(bundle / "_internal")
    collect(found, bundle / "licences")
    (bundle / "sbom.cdx.json").write_text(bill(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
