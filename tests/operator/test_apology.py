"""The plain page that stands when nothing else can, in a process of its own as it is shown."""

import json
import os
import subprocess
import sys

SHOW = """
import json
from PySide6.QtTest import QTest
from PySide6.QtQuick import QQuickWindow
from kiosk import app as program
from kiosk.output.fitting import shown_texts

application = program.start_qt("software")
window = program.show_apology()
assert QTest.qWaitForWindowExposed(window)
print(json.dumps({
    "covers": window.size() == window.screen().size(),
    "texts": [[text.text, text.cut] for text in shown_texts(window.contentItem())],
}))
"""


def test_it_says_so_in_both_languages_over_the_whole_screen(x_display):
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        env=os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout) == {
        "covers": True,
        "texts": [["暂停服务，稍后恢复", False], ["Out of service. Back soon.", False]],
    }
