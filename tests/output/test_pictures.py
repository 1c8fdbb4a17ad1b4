"""`kiosk export` as a program: files, sizes, and plain words when something is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage


def kiosk(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        capture_output=True,
        text=True,
        timeout=120,
        env=no_display(),
        check=False,
    )


def no_display() -> dict[str, str]:
    import os

    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_pictures_of_a_story_have_the_size_asked_for_and_are_not_empty(tmp_path: Path, size: str):
    done = kiosk("export", "--deck", "day", "--language", "en", "--size", size, "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    files = sorted(tmp_path.glob("*.png"))
    assert len(files) >= 13
    width, height = map(int, size.split("x"))
    seen = set()
    for file in files:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (width, height)
        seen.add(bytes(image.scaled(64, 64).constBits()))
    assert len(seen) == len(files), "two slides look the same"


def test_a_contact_sheet_for_each_story_and_language(tmp_path: Path):
    done = kiosk("export", "--format", "sheet", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert {file.name.split(".")[0] for file in tmp_path.iterdir()} == {"ftz", "day"}
    assert {file.name.split(".")[1] for file in tmp_path.iterdir()} == {"zh_CN", "en"}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--deck", "fzt"], "ftz"),
        (["--language", "de"], "zh_CN"),
        (["--size", "big"], "1920x1080"),
        (["--format", "gif"], "png"),
    ],
)
def test_wrong_words_are_answered_in_one_line_that_says_what_is_right(tmp_path: Path, words: list[str], named: str):
    done = kiosk("export", "--out", str(tmp_path), *words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert named in done.stderr


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    done = kiosk("export", "--deck", "day", "--language", "en", "--out", str(tmp_path / "file"))
    assert done.returncode == 1
    assert "file" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_running_without_a_display_says_so_in_one_line():
    done = kiosk("run")
    assert done.returncode == 3
    assert done.stderr.strip() == "kiosk: no display here; set DISPLAY or WAYLAND_DISPLAY, or use kiosk export"
