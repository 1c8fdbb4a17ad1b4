"""Lays out what the exhibit is measured against: web pages of the same kind, in Chromium."""

import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BROWSERS = ("chromium", "chromium-browser")
BROWSER_FLAGS = (
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


class PeerMissing(Exception):
    """Something that a page needs is not installed."""


def _page(out: Path, page: str, **pictures: Path) -> tuple[Path, list[str]]:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise PeerMissing("chromium is not installed")
    folder = (out / "peer").resolve()
    shutil.copytree(HERE / "peer", folder, dirs_exist_ok=True)
    for name, source in pictures.items():
        shutil.copytree(source, folder / name, dirs_exist_ok=True)
    profile = f"--user-data-dir={folder / 'profile'}"
    return folder, [browser, *BROWSER_FLAGS, profile, (folder / page).as_uri()]


def deck_page(out: Path, deck: str) -> list[str]:
    """The command that shows a web deck over a deck's own pictures. Raises PeerMissing."""
    folder, command = _page(out, "deck.html", scenes=ROOT / "assets" / "decks" / deck)
    npm = shutil.which("npm")
    if npm is None:
        raise PeerMissing("npm is not installed")
    done = subprocess.run([npm, "install", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, check=False)
    if done.returncode:
        raise PeerMissing("npm install did not work, reveal.js is missing")
    return command


def attract_page(out: Path) -> list[str]:
    """The command that shows a page that moves as the attract loop does. Raises PeerMissing."""
    moving = ROOT / "kiosk" / "screen" / "scenes"
    return _page(out, "attract.html", moving=moving, posters=ROOT / "assets" / "decks" / "day")[1]
