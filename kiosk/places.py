"""Where the program's own files are, in a checkout and in an installed wheel alike."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


ASSETS = _beside("assets")
DECKS = ASSETS / "decks"
FONTS = ASSETS / "fonts"
TRANSLATIONS = _beside("translations")


def cache() -> Path:
    """The folder for what can be made again at any time; it need not exist or be writable."""
    from platformdirs import user_cache_path

    return user_cache_path("kiosk", appauthor=False)


def data() -> Path:
    """The folder for what must outlive a restart; it need not exist or be writable."""
    from platformdirs import user_data_path

    return user_data_path("kiosk", appauthor=False)
