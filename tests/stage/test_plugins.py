"""Pictures are read by the plugins for what decks may hold, the only ones that Qt loads for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.content.validation import KINDS

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication, QImageReader
from kiosk.stage.plugins import read_no_other_pictures
if "spare" in sys.argv:
    read_no_other_pictures()
app = QGuiApplication([])
formats = [bytes(one).decode() for one in QImageReader.supportedImageFormats()]
read = [not QImageReader(file).read().isNull() for file in sys.argv[1].split(",")]
loaded = {line.split("/")[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "/imageformats/" in line}
print("webp" in formats, all(read), *sorted(loaded))
"""
NEEDED = "libqjpeg.so libqsvg.so"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")


@pytest.fixture
def pictures(tmp_path: Path) -> str:
    """Files of every kind that a deck may hold."""
    photo = QImage(40, 40, QImage.Format.Format_RGB32)
    photo.fill(QColor("teal"))
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40z"/></svg>'
    files = [tmp_path / f"picture{kind}" for kind in KINDS]
    for file in files:
        if file.suffix == ".svg":
            file.write_text(drawn)
        else:
            assert photo.save(str(file))
    return ",".join(map(str, files))


def told(cache: Path, *words: str) -> str:
    """Whether a fresh program knows WebP and reads all pictures, and which plugins it has loaded for them."""
    variables = os.environ | {"XDG_CACHE_HOME": str(cache), "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(program, env=variables, capture_output=True, text=True, check=True).stdout.strip()


def test_of_all_that_read_pictures_only_what_decks_need_is_loaded(tmp_path: Path, pictures: str) -> None:
    usual = told(tmp_path, pictures)
    assert usual.startswith("True True ")
    assert len(usual.split()) > 6  # what is spared is still there to be spared
    for _ in range(2):  # made, then found
        assert told(tmp_path, pictures, "spare") == f"False True {NEEDED}"
    assert len([*(tmp_path / "kiosk" / "plugins").iterdir()]) == 1


def test_where_nothing_can_be_written_pictures_are_read_all_the_same(tmp_path: Path, pictures: str) -> None:
    (tmp_path / "kiosk").write_text("in the way")
    assert told(tmp_path, pictures, "spare").startswith("True True ")
