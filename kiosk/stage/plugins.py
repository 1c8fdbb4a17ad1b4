"""Which of Qt's plugins the screen finds: all of them, but of those that read pictures what decks may hold alone."""

import sys
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QCoreApplication, QLibraryInfo, qVersion

from kiosk import places

PICTURES = "imageformats"
READERS = ("qsvg", "qjpeg")
"""What reads kiosk.content.validation.KINDS; PNG is read by Qt itself."""


def read_no_other_pictures() -> None:
    """Has Qt find no other readers of pictures; call before the application object is made.

    With its first picture Qt Quick loads every plugin of that kind, to hear what files it could read, and they stay
    (QImageReader::supportedImageFormats): 2 MiB. Qt takes plugins from folders alone, so one like Qt's own is made in
    the cache, of links, without what no deck needs. Nothing changes where that cannot be done or spares nothing.
    """
    whole = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if not sys.platform.startswith("linux") or len([*(whole / PICTURES).glob("*")]) <= len(READERS):
        return
    links = places.cache() / "plugins" / f"{crc32(f'{whole} {qVersion()} {READERS}'.encode()):08x}"
    if not links.exists():
        with suppress(OSError):  # a read-only disk, or another program that was faster
            _link(whole, links)
    if not links.exists():
        return
    paths = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([str(links) if Path(path) == whole else path for path in paths])


def _link(whole: Path, links: Path) -> None:
    """Makes the folder, at once or not at all. Raises OSError."""
    import shutil
    import tempfile

    links.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=links.parent))
    try:
        for kind in whole.iterdir():
            if kind.name != PICTURES:
                (made / kind.name).symlink_to(kind)
        (made / PICTURES).mkdir()
        for plugin in (whole / PICTURES).iterdir():
            if plugin.stem.removeprefix("lib") in READERS:
                (made / PICTURES / plugin.name).symlink_to(plugin)
        made.rename(links)
    finally:
        shutil.rmtree(made, ignore_errors=True)
