"""Where the program's own files are, in a checkout and in an installed wheel alike."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


ASSETS = _beside("assets")
DECKS = ASSETS / "decks"
FONTS = ASSETS / "fonts"
TRANSLATIONS = _beside("translations")


def data() -> Path:
    """The folder for what is worth keeping, logs and counts, or the one that KIOSK_DATA names. It need not exist."""
    from platformdirs import user_data_path

    return Path(os.environ.get("KIOSK_DATA") or user_data_path("kiosk", appauthor=False))


def cache() -> Path:
    """The folder for what can be made again at any time; it need not exist or be writable."""
    from platformdirs import user_cache_path

    return user_cache_path("kiosk", appauthor=False)


def settings() -> Path:
    """The operator's settings file: this user's, else the machine's; it need not exist."""
    from platformdirs import user_config_path

    own = user_config_path("kiosk", appauthor=False) / "settings.toml"
    shared = Path("/etc/kiosk/settings.toml")
    return shared if is_there(shared) and not is_there(own) else own


def is_there(file: Path) -> bool:
    """Whether there is such a file, also one that may not be looked at: what hides it is not its absence."""
    try:
        return file.exists()
    except PermissionError:
        return True
