"""qtawesome's Phosphor icons as glyphs of a font: crisp at any size, coloured by the screen.

qtawesome itself is not imported: that would load QtWidgets, about 110 ms that no icon needs.
"""

import importlib.util
import logging
from functools import cache, cached_property
from pathlib import Path

import msgspec
from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFontDatabase

log = logging.getLogger(__name__)

FONT = "Phosphor"


@cache
def icon_files() -> tuple[Path, Path]:
    """The icon font and its charmap (name -> code point) in the installed qtawesome. Raises LookupError."""
    spec = importlib.util.find_spec("qtawesome")
    folder = Path(spec.origin).parent / "fonts" if spec and spec.origin else Path()
    fonts, charmaps = (
        sorted(folder.glob("phosphor-[0-9]*.ttf")),
        sorted(folder.glob("phosphor-charmap-*.json")),
    )
    if not fonts or not charmaps:
        raise LookupError("qtawesome's Phosphor font is missing; install qtawesome again")
    return fonts[-1], charmaps[-1]


def charmap() -> dict[str, str]:
    """Every icon's code point (as `0xf371`) by name. Raises LookupError."""
    return msgspec.json.decode(icon_files()[1].read_bytes(), type=dict[str, str])


class Icons(QObject):
    """Glyphs by name; an unknown name is an empty glyph, and `kiosk check` names it."""

    def __init__(self) -> None:
        super().__init__()
        self._glyphs: dict[str, str] = {}

    @cached_property
    def _charmap(self) -> bytes:
        try:
            return icon_files()[1].read_bytes()
        except (LookupError, OSError) as error:
            log.error("icons: %s", error)
            return b""

    @Property(str, constant=True)
    def family(self) -> str:
        """The icon font's family."""
        return FONT

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """The glyph of an icon."""
        if name not in self._glyphs:
            # Of 4,500 icons the screen shows some: looked for in the file's text, they need no table of them all.
            _, _, code = self._charmap.partition(f'"{name}":'.encode())
            self._glyphs[name] = chr(int(code.split(b'"', 2)[1], 16)) if code else ""
        return self._glyphs[name]

    def forget_the_file(self) -> None:
        """Lets go of the file, 150 KiB; it is read again for an icon that nothing has asked for yet."""
        vars(self).pop("_charmap", None)


def load_icon_font() -> None:
    """Makes the icon font known to Qt; call once there is an application."""
    try:
        QFontDatabase.addApplicationFont(str(icon_files()[0]))
    except LookupError as error:
        log.error("icons: %s", error)
