"""`kiosk pin` as a process, with and without a terminal."""

import subprocess
import sys
import tomllib

import pytest

from kiosk.operator.pin import verify
from tests.terminal import type_pin

COMMAND = [sys.executable, "-m", "kiosk", "pin"]


def answer(*lines: str) -> subprocess.CompletedProcess[str]:
    given = "".join(f"{line}\n" for line in lines)
    return subprocess.run(COMMAND, input=given, capture_output=True, text=True, timeout=30, check=False)


def test_two_equal_lines_make_a_line_for_the_settings() -> None:
    done = answer("2580", "2580")
    assert (done.returncode, done.stderr) == (0, "")
    assert verify("2580", tomllib.loads("[operator]\n" + done.stdout)["operator"]["pin"])


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("2580", "2581"), "the two PINs differ"),
        (("2580",), "the two PINs differ"),
        ((), "4 to 12 digits"),
        (("12a4", "12a4"), "4 to 12 digits"),
        (("0000", "0000"), "first to be guessed"),
        (("1234", "1234"), "first to be guessed"),
    ],
)
def test_what_is_refused_says_why_in_one_line(lines: tuple[str, ...], reason: str) -> None:
    done = answer(*lines)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_terminal_is_asked_twice_and_echoes_nothing() -> None:
    code, out, said = type_pin(COMMAND, "904417")
    assert code == 0
    assert "904417" not in said
    assert verify("904417", tomllib.loads(out)["pin"])
