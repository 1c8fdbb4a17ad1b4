"""A small deck with one slide of each layout, and the means to write decks and catalogs as real files."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hypothesis import settings

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.reading import read_deck
from kiosk.content.walk import texts_of_deck
from kiosk.language.catalogs import Catalogs
from tests.desktop import Session
from tests.running import Running

StartServer = Callable[..., "tuple[subprocess.Popen[bytes], str]"]

settings.register_profile("kiosk", deadline=None)  # a busy machine is no failure
settings.load_profile("kiosk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long form of the soak tests, see tests/soak")
    parser.addoption("--bundle", action="store_true", help="test dist/kiosk, see tests/packaging/bundle")


@pytest.fixture(scope="session")
def start_x_server() -> StartServer:
    """Starts an X server of a size, with further options; gives its process and its display's name."""

    def start(size: str = "1280x720", *options: str) -> "tuple[subprocess.Popen[bytes], str]":
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", *options],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as announced:
            # To the line's end: the server writes number and end apart, and dies of a pipe closed between them.
            return server, ":" + announced.readline().strip()

    return start


@pytest.fixture(scope="session")
def x_display(start_x_server: StartServer) -> Iterator[str]:
    """The name of an X server that programs under test are shown on."""
    server, name = start_x_server("1280x720", "-noreset")
    yield name
    server.terminate()
    server.wait()


@pytest.fixture
def running(tmp_path: Path, x_display: str) -> Iterator[Running]:
    """The program as a visitor's machine runs it, with its screen shown."""
    running = Running(tmp_path, x_display)
    try:
        running.hear("READY=1", 40)
        yield running
    finally:
        running.close()


@pytest.fixture
def session(tmp_path: Path, start_x_server: StartServer) -> Iterator[Session]:
    """A desktop of its own."""
    session = Session(start_x_server, tmp_path)
    yield session
    session.close()


DECK = (Path(__file__).parent / "zone.toml").read_text(encoding="utf-8")

ENGLISH = {
    "zone/title": "The zone",
    "zone/subtitle": "Opening to the north",
    "zone/source/report/title": "The report",
    "zone/source/report/publisher": "Xinhua, {published:date}",
    "zone/source/report/short": "The report",
    "zone/source/law/title": "The law",
    "zone/source/law/short": "The law",
    "zone/unit/train": ("train", "trains"),
    "zone/unit/hour": ("hour", "hours"),
    "zone/unit/cny": ("yuan", "yuan"),
    "zone/figure/per_day/when": "at the height",
    "zone/chapter/corridor/number": "Chapter 1",
    "zone/chapter/corridor/title": "Corridor",
    "zone/opening/title": "Opening north",
    "zone/opening/kicker": "{published:date}",
    "zone/opening/subtitle": "{areas} areas",
    "zone/trains/title": "{trains} trains",
    "zone/trains/body": "{trains:as-of}: up {growth:percent}",
    "zone/trains/figures/1/label": "Trains",
    "zone/trains/figures/2/value": "{trade:compact}",
    "zone/trains/figures/2/label": "Trade",
    "zone/clearance/title": "Clearance",
    "zone/clearance/facts/1/label": "Time",
    "zone/clearance/facts/1/text": "{hours:qualifier} {hours} {hours:unit}",
    "zone/clearance/facts/2/label": "Easy",
    "zone/then-now/title": "Change",
    "zone/then-now/pairs/1/label": "Trains",
    "zone/then-now/pairs/1/before/when": "At first",
    "zone/then-now/pairs/1/before/items/1": "Boards",
    "zone/then-now/pairs/1/before/items/2": "Grain",
    "zone/then-now/pairs/1/after/when": "Now",
    "zone/share/title": "Return trains",
    "zone/share/whole/label": "All",
    "zone/share/part/label": "Return",
    "zone/growth/title": "Growth",
    "zone/growth/amounts/1/value": "{sales:compact}",
    "zone/growth/amounts/1/label": "Now",
    "zone/growth/amounts/2/value": "{target:compact}",
    "zone/growth/amounts/2/label": "Goal",
    "zone/dial/title": "Day and night",
    "zone/dial/label": "from arrival to exit",
    "zone/goods/title": "Goods",
    "zone/goods/cards/1/title": "Appliances",
    "zone/goods/cards/2/title": "Pulp",
    "zone/goods/cards/2/text": "Imported",
    "zone/people/title": "Hopes",
    "zone/people/voices/1/name": "Meng Xiangyu",
    "zone/people/voices/1/role": "Freight forwarder",
    "zone/people/voices/1/point": "Faster clearance",
    "zone/meaning/title": "The missing link",
    "zone/meaning/kicker": "Meaning",
    "zone/days/title": "Until the next Day",
    "zone/slogan/title": "Everyone is responsible",
    "zone/slogan/origin": "Book of Changes",
}

Change = tuple[str, str]
Words = str | tuple[str, ...]


def changed(*changes: Change) -> str:
    """The small deck with some of its text replaced; each text must stand in it just once."""
    text = DECK
    for old, new in changes:
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in the small deck"
        text = text.replace(old, new)
    return text


def write_pictures(folder: Path, *scenes: str) -> None:
    for scene in scenes:
        for orientation in ("landscape", "portrait"):
            (folder / f"{scene}.{orientation}.svg").write_text(
                '<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8"
            )


def compile_catalog(po: Path) -> None:
    with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
        write_mo(target, read_po(source))


@pytest.fixture
def deck_text() -> Callable[..., str]:
    return changed


@pytest.fixture
def write_deck(tmp_path: Path) -> Callable[..., Path]:
    """Writes a deck's folder: the small deck with changes, or the text or bytes given."""

    def write(*changes: Change, content: str | bytes | None = None, name: str = "zone") -> Path:
        folder = tmp_path / "decks" / name
        folder.mkdir(parents=True, exist_ok=True)
        write_pictures(folder, "dawn")
        content = changed(*changes) if content is None else content
        data = content.encode("utf-8") if isinstance(content, str) else content
        (folder / "deck.toml").write_bytes(data)
        return folder

    return write


@pytest.fixture
def small_deck(write_deck: Callable[..., Path]) -> Deck:
    return read_deck(write_deck())


@pytest.fixture
def write_catalog(tmp_path: Path) -> Callable[..., Path]:
    """Writes `<locale>/LC_MESSAGES/<domain>.po` and its .mo, from (context, source text, translation)."""

    def write(
        locale: str,
        domain: str,
        messages: list[tuple[str | None, Words, Words]],
        fuzzy: frozenset[str] = frozenset(),
        compiled: bool = True,
    ) -> Path:
        catalog = Catalog(locale=locale, domain=domain)
        for context, source, translation in messages:
            flags = ["fuzzy"] if context in fuzzy else []
            catalog.add(source, translation, flags=flags, context=context)
        po = tmp_path / "translations" / locale / "LC_MESSAGES" / f"{domain}.po"
        po.parent.mkdir(parents=True, exist_ok=True)
        with po.open("wb") as file:
            write_po(file, catalog)
        if compiled:
            compile_catalog(po)
        return po

    return write


@pytest.fixture
def english_words() -> dict[str, Words]:
    """English for every text of the small deck, by place; a unit's word in both forms."""
    return dict(ENGLISH)


@pytest.fixture
def write_english(
    small_deck: Deck, write_catalog: Callable[..., Path], english_words: dict[str, Words]
) -> Callable[..., Path]:
    """Writes the small deck's English catalog with some translations replaced; None leaves one out."""

    def write(
        replaced: dict[str, Words | None] | None = None,
        fuzzy: frozenset[str] = frozenset(),
        compiled: bool = True,
    ) -> Path:
        words = english_words | (replaced or {})
        messages = []
        for place, text in texts_of_deck(small_deck):
            translation = words[place]
            if translation is not None:
                source = (text, text) if isinstance(translation, tuple) else text
                messages.append((place, source, translation))
        return write_catalog("en", "zone", messages, fuzzy, compiled)

    return write


@pytest.fixture
def translations(tmp_path: Path) -> Catalogs:
    """The catalogs that the test wrote."""
    return Catalogs(tmp_path / "translations")


@pytest.fixture(scope="session")
def built_in_catalogs(tmp_path_factory: pytest.TempPathFactory) -> Catalogs:
    """The program's own translations, compiled afresh."""
    folder = tmp_path_factory.mktemp("translations")
    for source in places.TRANSLATIONS.glob("*/LC_MESSAGES/*.po"):
        po = folder / source.relative_to(places.TRANSLATIONS)
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_bytes(source.read_bytes())
        compile_catalog(po)
    return Catalogs(folder)
