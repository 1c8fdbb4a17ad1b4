"""How long the soak tests take: short in the ordinary run, long with `--soak` or KIOSK_SOAK=1.

The long forms share the minutes of KIOSK_SOAK_MINUTES (`make soak SOAK_MINUTES=30`) equally: a test that takes the
fixture `share` ends early, with what it has found so far, once so many seconds are over.
"""

import json
import math
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from kiosk import places


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long form is asked for."""
    return bool(request.config.getoption("--soak") or os.environ.get("KIOSK_SOAK"))


@pytest.fixture
def share(request: pytest.FixtureRequest, long: bool) -> float:
    """The seconds that this test may take; infinite where no minutes are given, and in the short form."""
    minutes = os.environ.get("KIOSK_SOAK_MINUTES")
    if not minutes or not long:
        return math.inf
    return float(minutes) * 60 / sum("share" in item.fixturenames for item in request.session.items)


@pytest.fixture
def in_window(start_x_server, tmp_path_factory) -> Callable[..., Any]:
    """Runs a module of the soak tests on an X server of its own; gives what it prints last, which is JSON.

    Its cache is its own too: another copy of the program beside it would have the fonts looked for elsewhere.
    """

    def run(module: str, *words: object, timeout: float) -> Any:
        server, name = start_x_server("1920x1080", "-noreset")
        try:
            cache = str(tmp_path_factory.mktemp("cache"))
            variables = os.environ | {"DISPLAY": name, "XDG_SESSION_TYPE": "x11", "XDG_CACHE_HOME": cache}
            for unwanted in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
                variables.pop(unwanted, None)
            done = subprocess.run(
                [sys.executable, "-m", module, *map(str, words)],
                cwd=places.PACKAGE.parent,
                env=variables,
                capture_output=True,
                text=True,
                check=False,
                timeout=timeout,
            )
        finally:
            server.terminate()
            server.wait()
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run
