"""Exit codes, and what is said of a wrong use."""

import os
import sys
from collections.abc import Callable, Sequence

WRONG_USE, FINDING, NO_DISPLAY = 2, 1, 3
AGAIN = 75
"""Of a screen that wants to be started anew (sysexits.h, EX_TEMPFAIL)."""


class UsageError(Exception):
    """A wrong use of a command, said in one line."""


def expect_known(what: str, name: str | None, known: Sequence[str]) -> None:
    """Raises UsageError where a name is given that is none of the known ones."""
    if name is not None and name not in known:
        raise UsageError(f"kiosk: unknown {what} “{name}”; known are {', '.join(known)}")


def need_libraries() -> None:
    """Raises RuntimeError, naming what to install, where Qt would not find a library of the system."""
    from kiosk.operator.doctor import missing_libraries

    if missing := missing_libraries():
        raise RuntimeError(f"Qt needs libraries of the system; run: apt install {' '.join(missing)}")


def exit_code(act: Callable[[], int]) -> int:
    """What an act returns; or, where it fails for a reason that can be said, the code for that, said in one line."""
    try:
        return act()
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"kiosk: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return FINDING
    except RuntimeError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return FINDING


def outside() -> dict[str, str]:
    """The environment for programs that are not this one: without the path by which a bundle finds its own libraries.

    The system's would find these as well, which are older. One of them may start another bundle, this one again.
    """
    variables = dict(os.environ)
    if hasattr(sys, "frozen"):
        variables.pop("LD_LIBRARY_PATH", None)
        if before := variables.pop("LD_LIBRARY_PATH_ORIG", None):
            variables["LD_LIBRARY_PATH"] = before
        variables["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return variables
