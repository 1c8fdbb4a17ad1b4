"""Writes a long deck: the slides of a real one, repeated within their chapters under new ids.

The pictures are linked, and so are the other decks, so that the program starts with what it usually has.

usage: thousand.py FOLDER [--slides N]
"""

import argparse
import re
from pathlib import Path

DECKS = Path(__file__).resolve().parents[2] / "assets" / "decks"
_ID = re.compile(r'^id = "([^"]+)"$', re.MULTILINE)
_CHAPTER = re.compile(r'^chapter = "([^"]+)"$', re.MULTILINE)


def _slides(text: str) -> tuple[str, list[str], str]:
    told, quiz, questions = text.partition("\n[[quiz]]\n")
    head, *slides = re.split(r"^(?=\[\[slide\]\]$)", told + "\n", flags=re.MULTILINE)
    return head, slides, quiz + questions


def _renamed(slide: str, number: int) -> str:
    return slide if number == 1 else _ID.sub(rf'id = "\1-{number}"', slide, count=1)


def _chapter(slide: str) -> str:
    match = _CHAPTER.search(slide)
    return match[1] if match else ""


def lengthen(text: str, slides: int) -> str:
    """A deck file's text with that many slides. Each slide's first copy keeps its id."""
    head, real, questions = _slides(text)
    times, over = divmod(slides, len(real))
    # Copy after copy within a chapter, so that the story has as many chapters as before.
    chapters: dict[str, list[list[str]]] = {}
    for place, slide in enumerate(real):
        copies = [_renamed(slide, number) for number in range(1, times + (place < over) + 1)]
        chapters.setdefault(_chapter(slide), []).append(copies)
    told = [head]
    for group in chapters.values():
        for number in range(max(map(len, group))):
            told += [copies[number] for copies in group if number < len(copies)]
    return "".join(told) + questions


def write_decks(folder: Path, slides: int, deck: str = "ftz", root: Path = DECKS) -> Path:
    """Fills a folder with the decks of `root`, one of them of that many slides. Returns the folder."""
    long = folder / deck
    long.mkdir(parents=True, exist_ok=True)
    for file in (root / deck).iterdir():
        target = long / file.name
        target.unlink(missing_ok=True)
        if file.name != "deck.toml":
            target.symlink_to(file)
    text = (root / deck / "deck.toml").read_text(encoding="utf-8")
    (long / "deck.toml").write_text(lengthen(text, slides), encoding="utf-8")
    for other in root.iterdir():
        if other.is_dir() and other.name != deck:
            (folder / other.name).unlink(missing_ok=True)
            (folder / other.name).symlink_to(other)
    return folder


def main() -> None:
    """Writes the deck that the command line asks for."""
    options = argparse.ArgumentParser(description="Writes a deck of many slides.")
    options.add_argument("folder", type=Path)
    options.add_argument("--slides", metavar="N", type=int, default=1000)
    chosen = options.parse_args()
    write_decks(chosen.folder, chosen.slides)


if __name__ == "__main__":
    main()
