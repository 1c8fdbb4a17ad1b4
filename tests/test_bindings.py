"""PySide6 loads without what the screen has no use for, and all of it works all the same."""

import subprocess
import sys

PROGRAM = """
import builtins, linecache, re, sys
sys.modules.pop("gettext", None)
compile_it = re.compile
{load}
import PySide6.QtGui, textwrap
from PySide6.QtCore import QObject, QPoint
print(builtins.__import__ is builtins.__feature_import__, re.compile is compile_it, len(linecache.cache))
try:
    QPoint("here")
except TypeError as error:
    print(error)
print(QObject.setProperty.__doc__)
import gettext  # as somebody has, while it was loaded
print(gettext.c2py("n != 1")(2))
"""


def told(load: str) -> list[str]:
    """What a fresh Python says once PySide6 is loaded one way or the other."""
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(load=load)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_imports_are_not_looked_into_and_leave_no_sources() -> None:
    usual, *usual_words = told("import PySide6.QtCore")
    lean, *words = told("from kiosk.bindings import load_bindings; load_bindings()")
    assert usual.startswith("True True ")  # what is spared is still there to be spared
    assert int(usual.split()[2]) > 0
    assert lean == "False True 0"
    # Errors and signatures, which need the patterns, are told as ever.
    assert words == usual_words
    assert "QPoint" in words[0]


MADE = """
import enum
from kiosk.bindings import load_bindings
load_bindings()
import kiosk.app, kiosk.operator.heart, kiosk.stage.gate
{more}
def made(kind):
    return [kind.__qualname__, *(name for one in kind.__subclasses__() for name in made(one))]
print(*made(enum.Enum))
"""


def names_made(more: str) -> list[str]:
    """What enumerations a fresh Python has, once the rooms of the start are imported."""
    done = subprocess.run([sys.executable, "-c", MADE.format(more=more)], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_start_does_without_the_names_that_all_of_qt_shares() -> None:
    assert "Qt.Key" in names_made("from PySide6.QtCore import Qt")  # 10 ms and 1 MiB that are there to be spared
    assert not [name for name in names_made("") if name.startswith("Qt.")]
