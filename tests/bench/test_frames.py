"""The driver of the frame times, as bench.py runs it: it comes to its end, though the window is locked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import places


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb")
def test_some_slide_changes_are_timed(x_display: str) -> None:
    driver = Path(__file__).with_name("frames.py")
    done = subprocess.run(
        [sys.executable, str(driver), "3", "ftz", "zh_CN"],
        env=os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(places.PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    timed = json.loads(done.stdout)
    assert len(timed["first_frame_ms"]) == 3
    assert len(timed["frame_ms"]) > 3
