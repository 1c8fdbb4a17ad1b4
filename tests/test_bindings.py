"""PySide6 loads without what the screen has no use for, and all of it works all the same."""

import subprocess
import sys

PROGRAM = """
import builtins, linecache, re, sys
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
