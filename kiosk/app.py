"""Wires the rooms: decks and catalogs into the stage's objects, these into the screen."""

import datetime as dt
import gc
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QSize, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QRawFont, QWindow
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, qmlRegisterSingletonInstance

from kiosk import places
from kiosk.content.deck import Deck
from kiosk.content.findings import DeckError
from kiosk.content.reading import deck_folders, load_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.formatting import phrases
from kiosk.memory import free_pictures_for_good, give_memory_back, sweep_at_once
from kiosk.operator.setup import USUAL, Setup
from kiosk.operator.tally import Tally
from kiosk.operator.way_in import operator_door
from kiosk.stage.comfort import FALLBACK_PIXELS_PER_MM, Comfort, pixels_per_mm
from kiosk.stage.fonts import forget_sizes, hold_faces, load_fonts, use_bundled_fonts
from kiosk.stage.icons import Icons
from kiosk.stage.language import Language, choices
from kiosk.stage.lockdown import Lockdown
from kiosk.stage.navigator import Navigator
from kiosk.stage.opening import Opening
from kiosk.stage.operator_door import OperatorDoor
from kiosk.stage.panel import Panel, Room
from kiosk.stage.quiz import Quiz
from kiosk.stage.stories import Stories
from kiosk.stage.visit import Visit

log = logging.getLogger(__name__)

MODULE = "kiosk.stage"
TIDY_AFTER = 1500
"""Milliseconds after the start."""
AT_REST = 4500
"""Milliseconds after the start or the last step, when the screen has let go of the picture behind the visitor."""


def load_decks(root: Path = places.DECKS) -> list[tuple[Path, Deck]]:
    """Every deck below a folder that can be shown, in the order of the start page.

    A deck that cannot be read is named in the log and left out: the show goes on with the others.
    """
    decks = []
    for folder in deck_folders(root):
        try:
            decks.append((folder, load_deck(folder, places.cache() / "decks")))
        except DeckError as error:
            for finding in error.findings:
                log.error("%s", finding)
    return sorted(decks, key=lambda pair: (pair[1].order, pair[1].id))


def in_order(decks: list[tuple[Path, Deck]], ids: list[str]) -> list[tuple[Path, Deck]]:
    """Those decks of a list that are named, in that order; all as they are where none is named, or none is there."""
    known = {deck.id: (folder, deck) for folder, deck in decks}
    for lost in (name for name in ids if name not in known):
        log.warning("decks.order: there is no deck “%s”; known are %s", lost, ", ".join(known))
    return [known[name] for name in ids if name in known] or decks


@dataclass
class Exhibit:
    """Everything that is alive while the program shows something. Keep it as long as the window."""

    catalogs: Catalogs
    language: Language
    stories: Stories
    navigator: Navigator
    quiz: Quiz
    comfort: Comfort
    visit: Visit
    opening: Opening
    door: OperatorDoor
    panel: Panel
    icons: Icons
    engine: QQmlApplicationEngine
    window: QWindow
    """Held for good: items reached through a window that Python lets go of are lost with it."""
    first_picture: QObject | None
    """What has the first scene drawn, until the screen stands."""
    tally: Tally | None = None
    """What counts; none where nothing is counted."""
    faces: list[QRawFont] = field(default_factory=list)
    """The typefaces, held once the screen stands."""
    lockdown: Lockdown | None = None
    """What holds the window over the display; none in a window for authors."""

    def close(self) -> None:
        """Takes the screen down before the objects it speaks to, so that no binding meets a ghost."""
        from PySide6.QtCore import QCoreApplication, QEvent

        if self.tally is not None:
            self.tally.close()
        if self.lockdown is not None:
            self.lockdown.lift()
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tidy_up_soon(exhibit: Exhibit) -> None:
    """Once the screen stands: lets go of what only the start needed, and begins to look for garbage.

    Later, whenever a visitor stays on a slide, what was freed on the way there goes back to the system, and with each
    visit its sizes of type go.
    """

    def tidy_up() -> None:
        if exhibit.first_picture is not None:
            exhibit.first_picture.deleteLater()
            exhibit.first_picture = None
        exhibit.faces = hold_faces()
        if exhibit.tally is not None:
            exhibit.tally.flush()  # opens the database: 10 ms that the first picture did not wait for
        gc.collect()
        gc.freeze()
        gc.enable()
        settle_down()

    def settle_down() -> None:
        phrases.keep()
        exhibit.icons.forget_the_file()
        give_memory_back(exhibit.engine)

    staying = QTimer(exhibit.window, interval=AT_REST, singleShot=True)
    staying.timeout.connect(settle_down)
    staying.start()
    exhibit.navigator.moved.connect(staying.start)
    exhibit.visit.changed.connect(lambda: forget_sizes() if exhibit.visit.attracting else None)
    QTimer.singleShot(TIDY_AFTER, exhibit.window, tidy_up)


def start_qt(renderer: str) -> QGuiApplication:
    """The application object, with the renderer chosen before any window exists."""
    from kiosk.stage.plugins import read_no_other_pictures
    from kiosk.stage.renderer import draw_at_once, prepare_renderer, settle_renderer

    free_pictures_for_good()
    sweep_at_once()
    use_bundled_fonts()
    read_no_other_pictures()
    draw_at_once()
    prepare_renderer(renderer)
    QGuiApplication.setApplicationName("kiosk")
    app = QGuiApplication([sys.argv[0]])
    settle_renderer(renderer)
    load_fonts()
    return app


def build_exhibit(
    decks: list[tuple[Path, Deck]],
    area: QRect,
    language: str | None = None,
    begin: tuple[str, int] | None = None,
    today: Callable[[], dt.date] = dt.date.today,
    *,
    setup: Setup = USUAL,
) -> Exhibit:
    """Makes the stage and loads the screen, not shown yet. Needs an application. Raises RuntimeError.

    `area` is where the window will be, in pixels: known beforehand, nothing is laid out and no picture is drawn
    twice. `begin` is the deck and the slide's position to start on instead of the start page, and `language` that of
    the first visit.
    """
    phrases.read(places.cache() / "phrases.json")
    catalogs = Catalogs(places.TRANSLATIONS)
    offered = [*setup.offered] or catalogs.locales()
    screen = QGuiApplication.primaryScreen()
    speech = Language(catalogs, offered, offered[0])
    speech.choose(setup.default or offered[0])
    begins = speech.shown
    speech.choose(language or begins)
    stories = Stories(decks, catalogs, today)
    navigator = Navigator([deck for _, deck in decks])
    if begin is not None:
        navigator.show(*begin)
    quiz = Quiz(stories.tellers, navigator)
    told = pixels_per_mm(screen) if screen else FALLBACK_PIXELS_PER_MM
    picture_size = area.size().transposed() if setup.rotation % 180 else area.size()
    comfort = Comfort(picture_size.width() / setup.width_mm if setup.width_mm else told, setup.viewing_distance_m)
    visit = Visit(
        (lambda: speech.choose(begins), comfort.reset, quiz.reset, navigator.home),
        setup.attract,
        setup.clock,
        setup.patience,
        reading=lambda: stories.reading_time(*navigator.place(), speech.codes),
    )
    opening = Opening(setup.hours, visit.end, setup.moment)
    # A finger that was down when it closed is lifted later, which would begin a visit.
    visit.changed.connect(lambda: None if opening.open else visit.end())
    door = _operator_door(setup, stories, navigator, visit)
    panel = _operator_panel(setup, offered, door)
    counts = setup.counts
    tally = None if counts is None else Tally(counts, visit, navigator, language=speech, comfort=comfort, quiz=quiz)
    icons = Icons()
    for instance in (speech, stories, navigator, quiz, comfort, visit, opening, door, panel, icons):
        kind = type(instance)
        qmlRegisterSingletonInstance(kind, MODULE, 1, 0, kind.__name__, instance)  # type: ignore[arg-type]
    # Made after the registrations: an engine that is older than they are takes their base for another QObject.
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(places.PACKAGE.parent))
    picture = _first_picture(engine, navigator, picture_size) if begin is not None else None
    place = {"x": area.x(), "y": area.y(), "width": area.width(), "height": area.height()}
    engine.setInitialProperties(place | {"rotation": setup.rotation})
    engine.load(QUrl.fromLocalFile(str(places.PACKAGE / "screen" / "Main.qml")))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QWindow):
        raise RuntimeError("the screen could not be loaded; see the lines above, and run kiosk doctor")
    return Exhibit(
        catalogs,
        speech,
        stories,
        navigator,
        quiz,
        comfort,
        visit,
        opening,
        door,
        panel,
        icons,
        engine,
        roots[0],
        picture,
        tally,
    )


def _operator_door(setup: Setup, stories: Stories, navigator: Navigator, visit: Visit) -> OperatorDoor:
    """The operator's door, which knows what visitors see and ends their visit."""

    def place() -> str:
        deck, index = navigator.place()
        if visit.attracting:
            return "attract"
        return f"{deck}/{stories.tellers[deck].deck.slide[index].id}" if deck else "start"

    return operator_door(setup.pin, setup.clock, place=place, entering=visit.end)


def _operator_panel(setup: Setup, offered: list[str], door: OperatorDoor) -> Panel:
    """The panel behind the door: it looks when somebody comes in, and forgets when he leaves."""
    file, began = setup.file, setup.clock()
    if file is None:
        return Panel()

    def enter() -> Room:
        from kiosk.operator.backroom import Backroom

        return Backroom(file, places.data(), setup.counts, choices(offered), began, clock=setup.clock)

    panel = Panel(enter)
    door.entered.connect(panel.look)
    door.changed.connect(lambda: panel.forget() if door.is_shut() else None)
    return panel


def _first_picture(engine: QQmlApplicationEngine, navigator: Navigator, size: QSize) -> QObject | None:
    """Has Qt's picture thread draw the first slide's scene while the screen is still being made.

    The slide then finds it in Qt's cache: about 40 ms earlier on the screen.
    """
    scene = navigator.scene()
    if scene is None:
        return None
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(places.PACKAGE / "screen" / "controls" / "Scene.qml")))
    deck, name = scene
    facts = {"deck": deck, "picture": name, "portrait": size.height() > size.width()}
    extent = {"width": size.width(), "height": size.height()}
    component.createWithInitialProperties(facts | extent).setParent(component)
    return component


def display_area(display: int | None = None, wished: int = -1) -> QRect:
    """The rectangle of a display, numbered from 0. Raises RuntimeError for an unknown number.

    Without one it is the display `wished`, if that is there, and else the primary one.
    """
    screens = QGuiApplication.screens()
    if display is None:
        if wished >= len(screens):
            log.warning("display.number: there is no display %d; the main one is used", wished)
        found = screens[wished] if 0 <= wished < len(screens) else QGuiApplication.primaryScreen()
        return found.geometry()
    if not 0 <= display < len(screens):
        raise RuntimeError(f"there is no display {display}; this machine has {len(screens)}, counted from 0")
    return screens[display].geometry()


def show_full_screen(exhibit: Exhibit, number: int = -1) -> None:
    """Covers a display, the one that the window was made for, and locks the window there; see Lockdown."""
    exhibit.lockdown = Lockdown(exhibit.window, number)
    exhibit.window.showFullScreen()
    exhibit.window.setProperty("open", True)


def show_apology(rotation: int = 0) -> QWindow:
    """The plain page that says that the exhibit is out of service. Needs an application. Raises RuntimeError."""
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"rotation": rotation})
    engine.load(QUrl.fromLocalFile(str(places.PACKAGE / "screen" / "apology" / "OutOfService.qml")))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QWindow):
        raise RuntimeError("not even the plain page could be loaded; install the program again")
    engine.setParent(QGuiApplication.instance())
    Lockdown(roots[0])
    return roots[0]


def show_windowed(exhibit: Exhibit) -> None:
    """An ordinary window of the size it was made with, for authors and for pictures."""
    exhibit.window.show()
    exhibit.window.setProperty("open", True)
