"""The command `kiosk run`: settings, then the screen in a process of its own, its parent beside it."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.usage import NO_DISPLAY, UsageError, exit_code, expect_known, need_libraries

if TYPE_CHECKING:
    from kiosk.app import Exhibit
    from kiosk.content.deck import Deck
    from kiosk.operator.journal import Journal
    from kiosk.operator.settings import Settings
    from kiosk.operator.supervision import Lifeline


def run(options: argparse.Namespace) -> int:
    """Shows the exhibit until it is left; returns the exit code. Raises UsageError, RuntimeError."""
    from kiosk.operator.doctor import has_display

    if not has_display():
        print("kiosk: no display here; set DISPLAY or WAYLAND_DISPLAY, or use kiosk export", file=sys.stderr)
        return NO_DISPLAY
    configured = _configure(options)

    def show(lifeline: "Lifeline | None" = None) -> int:
        # The operator may have changed them since the parent began.
        settings, said = _configure_anew(options, configured) if lifeline and lifeline.again else configured
        return exit_code(lambda: _show(options, settings, said, lifeline))

    if options.windowed or not options.supervised or not hasattr(os, "fork"):
        return show()
    from kiosk.operator.supervision import supervise

    def apologise(lifeline: "Lifeline") -> int:
        settings, _ = _configure_anew(options, configured)
        return _apologise(settings, lifeline)

    return supervise(show, apologise, _open_journal)


def _configure(options: argparse.Namespace) -> tuple["Settings | None", list[str]]:
    """The operator's settings, where there is a file of them, and what is wrong with it, a line each.

    What the command line says goes before. Read before the screen is forked: the parent needs the data folder too.
    """
    from kiosk import places

    file = options.config or places.settings()
    if not places.is_there(file):
        if options.config:
            raise UsageError(f"kiosk run: there is no {file}; kiosk settings prints one to begin with")
        return None, []
    from kiosk.operator.settings import KEPT, keep_settings, read_settings

    kept = places.data() / KEPT
    settings, findings = read_settings(file, kept)
    keep_settings(file, kept)
    if settings.operator.data:
        os.environ["KIOSK_DATA"] = settings.operator.data
        keep_settings(file, places.data() / KEPT)  # where a program that begins anew finds it
    return settings, [str(finding) for finding in findings]


def _configure_anew(
    options: argparse.Namespace, before: tuple["Settings | None", list[str]]
) -> tuple["Settings | None", list[str]]:
    """The same for a screen that follows another; where the file has gone meanwhile, as it was before."""
    try:
        return _configure(options)
    except UsageError:
        return before


def _open_journal() -> "Journal":
    from kiosk import places
    from kiosk.operator.journal import Journal

    return Journal(places.data() / "log")


def _apologise(settings: "Settings | None", lifeline: "Lifeline") -> int:
    from kiosk import app as program
    from kiosk.operator.apology import WayIn
    from kiosk.operator.heart import Heart, begin_anew

    application = program.start_qt("software")
    window = program.show_apology(settings.display.rotation if settings else 0)
    Heart(window, lifeline, begin_anew)
    WayIn(window, settings.operator.pin if settings else "", lifeline)
    return application.exec()


def _show(
    options: argparse.Namespace, settings: "Settings | None", said: list[str], lifeline: "Lifeline | None" = None
) -> int:
    """Shows the exhibit until it is left; with a lifeline, in a process of its own."""
    import gc
    import logging

    gc.disable()  # until all is made: nothing of it is garbage, and looking through it costs 10 ms

    level = settings.operator.log.upper() if settings else logging.WARNING
    logging.basicConfig(level=level, format="kiosk %(levelname)s: %(message)s")
    for finding in said:
        logging.warning("%s", finding)
    from kiosk.bindings import load_bindings

    try:
        load_bindings()
        from kiosk import app as program
    except ImportError:
        need_libraries()
        raise
    if lifeline is not None and lifeline.again and options.attract is None and options.idle:
        options.attract = True  # whoever saw the screen before this one has gone
    decks = _decks(options, settings)
    begin = _beginning(options, [deck for _, deck in decks])
    application = program.start_qt(options.render or (settings.display.render if settings else "auto"))
    exhibit = _build(options, settings, decks, begin)
    if lifeline is not None:
        from kiosk.operator.heart import Heart, begin_anew
        from kiosk.operator.supervision import MEMORY_MIB
        from kiosk.operator.upkeep import Upkeep

        Heart(exhibit.window, lifeline, begin_anew)
        Upkeep(
            exhibit.window,
            lambda: exhibit.visit.alone() and exhibit.door.is_shut(),
            application.exit,
            most_mib=settings.operator.memory_mib if settings else MEMORY_MIB,
        )
    program.tidy_up_soon(exhibit)
    code = application.exec()
    exhibit.close()
    return code


def _decks(options: argparse.Namespace, settings: "Settings | None") -> list[tuple[Path, "Deck"]]:
    """What is shown, in order. Raises RuntimeError where that is nothing."""
    import logging

    from kiosk import app as program

    folder = options.decks or (Path(settings.decks.folder) if settings and settings.decks.folder else None)
    decks = program.load_decks(folder) if folder else program.load_decks()
    if folder and not decks and not options.decks:
        logging.warning("decks.folder: no deck in %s can be shown; the built-in ones are", folder)
        decks = program.load_decks()
    if not decks:
        raise RuntimeError("no deck can be shown; run kiosk check")
    return program.in_order(decks, settings.decks.order) if settings else decks


def _beginning(options: argparse.Namespace, decks: list["Deck"]) -> tuple[str, int] | None:
    """The deck and the slide's position to begin on, if the command line names one. Raises UsageError."""
    from kiosk import places
    from kiosk.language.catalogs import Catalogs
    from kiosk.stage.language import choices

    ids = [deck.id for deck in decks]
    expect_known("deck", options.deck, ids)
    expect_known("language", options.language, choices(Catalogs(places.TRANSLATIONS).locales()))
    if not options.deck and not options.slide:
        return None
    deck = decks[ids.index(options.deck) if options.deck else 0]
    slides = [slide.id for slide in deck.slide]
    expect_known("slide", options.slide, slides)
    return deck.id, slides.index(options.slide) if options.slide else 0


def _build(
    options: argparse.Namespace,
    settings: "Settings | None",
    decks: list[tuple[Path, "Deck"]],
    begin: tuple[str, int] | None,
) -> "Exhibit":
    """The exhibit in its window, shown. Raises RuntimeError."""
    from dataclasses import replace

    from kiosk import app as program
    from kiosk import places
    from kiosk.language.catalogs import Catalogs
    from kiosk.operator.awake import stay_awake
    from kiosk.operator.counts import DAYS_KEPT, Counts
    from kiosk.operator.setup import setup_of

    wished = settings.display.number if settings else -1
    if options.windowed:
        from PySide6.QtCore import QRect

        area = QRect(0, 0, *options.windowed)
    else:
        area = program.display_area(options.display, wished)
    counts = Counts(places.data(), days_kept=settings.operator.days_kept if settings else DAYS_KEPT)
    setup = setup_of(settings, Catalogs(places.TRANSLATIONS), options.attract, counts, options.idle)
    setup = replace(setup, file=options.config or places.settings())
    exhibit = program.build_exhibit(decks, area, options.language, begin, setup=setup)
    if options.windowed:
        program.show_windowed(exhibit)
    else:
        program.show_full_screen(exhibit, wished if options.display is None else options.display)
        stay_awake(exhibit.window)
    return exhibit
