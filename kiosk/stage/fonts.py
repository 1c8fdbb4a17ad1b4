"""The bundled typefaces: the screen looks the same on every machine, with or without fonts of its own."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk import places
from kiosk.stage.icons import FONT as ICONS
from kiosk.stage.icons import icon_files, load_icon_font

SANS = "Noto Sans SC"
SERIF = "Noto Serif SC"
_FACES = (
    (SANS, QFont.Weight.Normal),
    (SANS, QFont.Weight.Bold),
    (SERIF, QFont.Weight.Bold),
    (ICONS, QFont.Weight.Normal),
)

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def use_bundled_fonts() -> None:
    """Points fontconfig at the program's own fonts alone; call before the application object is made.

    The screen then looks the same on every machine, and fontconfig's cache spares reading 28,000 glyphs'
    coverage at each start.
    """
    if not sys.platform.startswith("linux") or "FONTCONFIG_FILE" in os.environ:
        return
    from kiosk.content.reading import replace_file

    cache = places.cache()
    config = cache / "fonts.conf"
    wanted = _FONTS_CONF.format(fonts=_in_xml(places.FONTS), cache=_in_xml(cache / "fontconfig"))
    try:
        if not config.exists() or config.read_text(encoding="utf-8") != wanted:
            replace_file(config, wanted.encode())
    except OSError:
        return  # a read-only disk: the fonts are then loaded one by one
    os.environ["FONTCONFIG_FILE"] = str(config)


def _in_xml(path: Path) -> str:
    # html.escape brings every entity of HTML along: 1 ms and 350 KiB.
    return str(path).replace("&", "&amp;").replace("<", "&lt;")


def load_fonts() -> None:
    """Makes every typeface known to Qt that fontconfig has not; call once there is an application."""
    load_icon_font()
    if SANS not in QFontDatabase.families():
        for font in sorted(places.FONTS.glob("*.otf")):
            QFontDatabase.addApplicationFont(str(font))


def hold_faces() -> list[QRawFont]:
    """One engine of each typeface, to be kept as long as the program shows anything.

    Without it Qt 6.11 lets go of a face's file once no size of it is in use, loses sight of the other faces with
    it, and from then on maps their files anew for every size: 50 MiB within some thousand slides.
    """
    return [QRawFont.fromFont(QFont(family, -1, weight)) for family, weight in _FACES]


def forget_sizes() -> None:
    """Has Qt let go of the glyphs of every size that nobody sees just now; some milliseconds, for a quiet moment.

    Qt's cache (QFontCache) holds some thousand sizes before it looks for old ones: 3 MiB more for each 10,000 slides in
    two languages and three sizes of text. It is emptied when a font is taken away, and in no other public way.
    """
    with suppress(LookupError):
        QFontDatabase.removeApplicationFont(QFontDatabase.addApplicationFont(str(icon_files()[0])))
