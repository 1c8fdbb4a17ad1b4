"""Compiles what Python would compile again at each start: a checkout's own modules, and PySide6's support files.

An installer compiles what it installs; it leaves out a checkout's own modules, and the support files that lie packed
inside PySide6's library (about 12 ms of each start). SBK_EMBED=0 is PySide6's own switch to unpack those; where they
cannot be written, nothing changes.
"""

import compileall
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "kiosk"


def main() -> int:
    """Compiles both; a failure is no error, since the program runs without, only later."""
    compileall.compile_dir(PACKAGE, quiet=2)
    spec = find_spec("shiboken6")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    if folder and os.access(folder, os.W_OK):
        shutil.rmtree(folder / "files.dir", ignore_errors=True)  # another version's
        unpack = os.environ | {"SBK_EMBED": "0"}
        done = subprocess.run(
            [sys.executable, "-c", "import PySide6.QtCore"], env=unpack, capture_output=True, check=False
        )
        if done.returncode == 0:
            compileall.compile_dir(folder / "files.dir", quiet=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
