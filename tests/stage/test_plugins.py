"""The screen's pictures are read by one plugin, the only one that Qt loads for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImageReader
from kiosk.stage.plugins import read_no_other_pictures
if sys.argv[1:]:
    read_no_other_pictures()
app = QGuiApplication([])
formats = [bytes(one).decode() for one in QImageReader.supportedImageFormats()]
picture = QImageReader("kiosk/screen/scenes/train.svg").read()
loaded = {line.split("/")[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "/imageformats/" in line}
print("webp" in formats, "svg" in formats, not picture.isNull(), *sorted(loaded))
"""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="links, and /proc")


def told(cache: Path, *words: str) -> str:
    """What a fresh program says that it can read, and has loaded."""
    variables = os.environ | {"XDG_CACHE_HOME": str(cache), "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(program, env=variables, capture_output=True, text=True, check=True).stdout.strip()


def test_of_all_that_read_pictures_svg_alone_is_loaded(tmp_path: Path) -> None:
    assert told(tmp_path).startswith("True True True ")  # what is spared is still there to be spared
    for _ in range(2):  # made, then found
        assert told(tmp_path, "spare") == "False True True libqsvg.so"
    assert len([*(tmp_path / "kiosk" / "plugins").iterdir()]) == 1


def test_where_nothing_can_be_written_pictures_are_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "kiosk").write_text("in the way")
    assert told(tmp_path, "spare").startswith("True True True ")
