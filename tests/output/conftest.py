"""Pages are read in a process of its own, without a display: a process has one application object."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from kiosk import places


@pytest.fixture(scope="session")
def told_by() -> Callable[[str], Any]:
    """Runs a script without a display, and gives what it prints, which is JSON."""

    def run(script: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=places.PACKAGE.parent,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
