"""Lints the screen: qmllint without a single warning, every QML file in the qmldir, the stage's description current."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREEN = ROOT / "kiosk" / "screen"
APART = SCREEN / "apology"
"""No part of the module: it has to stand when that cannot be loaded."""


def unlisted() -> list[str]:
    """QML files that the module's qmldir does not name, and names without a file."""
    words = [line.split() for line in (SCREEN / "qmldir").read_text(encoding="utf-8").splitlines()]
    named = {line[-1] for line in words if line and line[-1].endswith(".qml")}
    found = {path.relative_to(SCREEN).as_posix() for path in SCREEN.rglob("*.qml") if APART not in path.parents}
    return sorted(named ^ found)


def main() -> int:
    """Runs the checks; 1 on any finding."""
    strays = unlisted()
    for name in strays:
        print(f"kiosk/screen/qmldir and the files differ: {name}", file=sys.stderr)
    described = subprocess.run([sys.executable, str(ROOT / "packaging" / "describe_stage.py"), "--check"], check=False)
    files = sorted(str(path.relative_to(ROOT)) for path in SCREEN.rglob("*.qml"))
    tool = Path(sys.executable).with_name("pyside6-qmllint")
    linted = subprocess.run([str(tool), "--max-warnings", "0", "-I", ".", *files], cwd=ROOT, check=False)
    return 1 if strays or described.returncode or linted.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
