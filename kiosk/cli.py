"""The commands. Errors are one line on stderr: 2 for wrong use, 1 for a finding, 3 where there is no display."""

import argparse
import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.usage import FINDING, UsageError, exit_code, expect_known, need_libraries

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_Parser"]


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write it like 1920x1080")
    return int(match[1]), int(match[2])


class _Parser(argparse.ArgumentParser):
    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=100)  # else the terminal is asked, once for each argument

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UsageError(f"{self.prog}: {message}; try {self.prog} --help")


def _add_run(commands: "Commands") -> None:
    run = commands.add_parser("run", help="show the stories (the default)")
    run.add_argument("--deck", metavar="ID", help="begin with this story")
    run.add_argument("--slide", metavar="ID", help="begin with this slide of it")
    run.add_argument("--language", metavar="CODE", help="begin in this language: zh_CN, en, or both: zh_CN+en")
    run.add_argument("--windowed", metavar="WxH", nargs="?", const=(1280, 720), type=_size, help="in a window")
    run.add_argument("--display", metavar="N", type=int, help="on this display, from 0")
    run.add_argument("--render", choices=("auto", "gpu", "software"), help="how to draw")
    run.add_argument("--config", metavar="FILE", type=Path, help="the operator's settings; see kiosk settings")
    run.add_argument("--decks", metavar="DIR", type=Path, help="show the decks of this folder")
    run.add_argument(
        "--attract",
        action=argparse.BooleanOptionalAction,
        help="begin in the attract loop, or never go there; if left out, it comes when nobody is there",
    )
    run.add_argument("--no-idle", dest="idle", action="store_false", help="wait for ever: in front of a class")
    run.add_argument(
        "--supervised",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="in a process that is started anew when it ends or hangs (the default; not in a window)",
    )
    run.set_defaults(act=_run)


def _add_list(commands: "Commands") -> None:
    show = commands.add_parser("list", help="name decks, slides and languages")
    show.set_defaults(act=_list)


def _add_check(commands: "Commands") -> None:
    check = commands.add_parser("check", help="prove decks, translations and screens")
    check.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="decks or folders of decks")
    check.add_argument("--words-only", action="store_true", help="do not lay out slides")
    check.add_argument("--schema", action="store_true", help="print the deck format as a JSON Schema")
    check.set_defaults(act=_check)


def _add_export(commands: "Commands") -> None:
    export = commands.add_parser("export", help="write slides as pictures")
    export.add_argument("--format", choices=("png", "sheet"), default="png")
    export.add_argument("--language", metavar="CODE", help="zh_CN, en, or both: zh_CN+en; each one if left out")
    export.add_argument("--deck", metavar="ID", action="append", help="one story; all of them if left out")
    export.add_argument("--size", metavar="WxH", type=_size, default=(1920, 1080))
    export.add_argument("--text-size", type=float, choices=(1.0, 1.25, 1.5), default=1.0)
    export.add_argument("--out", metavar="DIR", type=Path, required=True)
    export.set_defaults(act=_export)


def _add_doctor(commands: "Commands") -> None:
    doctor = commands.add_parser("doctor", help="say what this machine has and lacks")
    doctor.set_defaults(act=_doctor)


def _add_settings(commands: "Commands") -> None:
    settings = commands.add_parser("settings", help="print a settings file to begin with")
    form = settings.add_mutually_exclusive_group()
    form.add_argument("--table", action="store_true", help="print a table of all settings (Markdown) instead")
    form.add_argument("--schema", action="store_true", help="print the file's JSON Schema instead")
    settings.set_defaults(act=_settings)


def _add_stats(commands: "Commands") -> None:
    stats = commands.add_parser("stats", help="say what has been counted")
    stats.add_argument("--csv", metavar="FILE", type=Path, help="write every hour's counts for a spreadsheet")
    stats.add_argument("--plot", metavar="FILE", type=Path, help="write the visits per day as a picture, SVG")
    stats.add_argument("--data", metavar="DIR", type=Path, help="the counts of this folder")
    stats.set_defaults(act=_stats)


def _add_pin(commands: "Commands") -> None:
    pin = commands.add_parser("pin", help="make the line that sets the operator's PIN")
    pin.set_defaults(act=_pin)


def _add_session(commands: "Commands") -> None:
    session = commands.add_parser("session", help="run a command that shows the exhibit on a seat, as a service")
    session.add_argument("shown_by", metavar="COMMAND", nargs=argparse.REMAINDER, help="such as cage -- kiosk run")
    session.set_defaults(act=_session)


COMMANDS = {
    "run": _add_run,
    "list": _add_list,
    "check": _add_check,
    "export": _add_export,
    "doctor": _add_doctor,
    "settings": _add_settings,
    "stats": _add_stats,
    "pin": _add_pin,
    "session": _add_session,
}


def _parser(command: str) -> argparse.ArgumentParser:
    """The parser of one command, or of all where it is none of them: describing all takes 3 ms of each start."""
    from kiosk import __version__

    parser = _Parser(prog="kiosk", description="Two stories on a touch screen, in Chinese and English.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser, prog="kiosk")
    for add in [COMMANDS[command]] if command in COMMANDS else COMMANDS.values():
        add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without Chinese shows what it can
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "run")

    def act() -> int:
        options = _parser(words[0]).parse_args(words)
        return int(options.act(options))

    return exit_code(act)


def _run(options: argparse.Namespace) -> int:
    from kiosk.show import run

    return run(options)


def _list(options: argparse.Namespace) -> int:
    from kiosk import places
    from kiosk.check import folders_of
    from kiosk.content.findings import DeckError
    from kiosk.content.reading import read_deck
    from kiosk.language.catalogs import Catalogs
    from kiosk.language.formatting import own_name
    from kiosk.language.telling import Teller
    from kiosk.language.typesetting import plain

    catalogs = Catalogs(places.TRANSLATIONS)
    code = 0
    for folder in folders_of([]):
        try:
            deck = read_deck(folder)
        except DeckError as error:
            print(error, file=sys.stderr)
            code = FINDING
            continue
        teller = Teller(deck, catalogs)
        name = plain(teller.words(f"{deck.id}/title", deck.title, deck.language))
        print(f"{deck.id}  {name}  ({len(deck.slide)} slides)")
        for slide in deck.slide:
            title = plain(teller.words(f"{deck.id}/{slide.id}/title", slide.title, deck.language))
            print(f"  {deck.id}/{slide.id}  {title}")
    print("languages  " + ", ".join(f"{code} ({own_name(code)})" for code in catalogs.locales()))
    return code


def _check(options: argparse.Namespace) -> int:
    if options.schema:
        import json

        from kiosk.content.schema import deck_schema

        print(json.dumps(deck_schema(), ensure_ascii=False, indent=2))
        return 0
    from kiosk import places
    from kiosk.check import folders_of, screen_findings, word_findings
    from kiosk.language.catalogs import Catalogs

    catalogs = Catalogs(places.TRANSLATIONS)
    try:
        folders = folders_of(options.paths)
    except LookupError as error:
        raise UsageError(f"kiosk check: {error.args[0]}") from None
    decks, found = word_findings(folders, catalogs)
    if decks and not found and not options.words_only:
        need_libraries()
        found = list(screen_findings(decks, catalogs))
    for finding in found:
        print(finding, file=sys.stderr)
    slides = sum(len(deck.slide) for _, deck in decks)
    if not found:
        print(f"{len(decks)} decks, {slides} slides, {len(catalogs.locales())} languages: nothing to mend")
    return FINDING if found else 0


def _export(options: argparse.Namespace) -> int:
    need_libraries()
    from PySide6.QtCore import QSize

    from kiosk.app import load_decks
    from kiosk.output.pages import pages, without_display
    from kiosk.output.pictures import export_png, export_sheets
    from kiosk.stage.language import choices

    decks = load_decks()
    for name in options.deck or ():
        expect_known("deck", name, [deck.id for _, deck in decks])
    _application = without_display()
    with pages(decks, QSize(*options.size)) as shown:
        offered = shown.exhibit.catalogs.locales()
        expect_known("language", options.language, choices(offered))
        shown.exhibit.comfort.choose_text_size(options.text_size)
        write = export_png if options.format == "png" else export_sheets
        for language in [options.language] if options.language else offered:
            shown.exhibit.language.choose(language)
            files = write(shown, options.out, language, options.deck)
            print(f"{len(files)} pictures in {language}: {options.out.resolve()}")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.operator.doctor import examine

    well = True
    for report in examine():
        print(f"{'ok  ' if report.well else 'MEND'}  {report.subject:12} {report.found}")
        well = well and report.well
    return 0 if well else FINDING


def _settings(options: argparse.Namespace) -> int:
    from kiosk.operator import settings

    if options.schema:
        import json

        print(json.dumps(settings.settings_schema(), ensure_ascii=False, indent=2))
    else:
        print(settings.table() if options.table else settings.template(), end="")
    return 0


def _stats(options: argparse.Namespace) -> int:
    import datetime as dt

    from kiosk import places
    from kiosk.operator.stats import as_csv, plot, report
    from kiosk.operator.totals import NothingCountedError, reading

    folder = options.data or places.data()
    if options.data and not folder.is_dir():
        raise UsageError(f"kiosk stats: {folder} is no folder; --data takes the one that kiosk run counts into")
    today = dt.date.today()
    try:
        with reading(folder) as totals:
            if options.csv:
                options.csv.write_bytes(as_csv(totals).encode())
                print(f"every hour's counts: {options.csv.resolve()}")
            if options.plot:
                options.plot.write_bytes(plot(totals, today).encode())
                print(f"visits per day: {options.plot.resolve()}")
            if not options.csv and not options.plot:
                print("\n".join(report(totals, today)))
    except NothingCountedError:
        print(f"nothing has been counted yet in {folder}")
    return 0


def _pin(options: argparse.Namespace) -> int:
    from getpass import getpass

    from kiosk.operator.pin import hash_pin

    def ask(prompt: str) -> str:
        if sys.stdin.isatty():
            return getpass(prompt).strip()
        return sys.stdin.readline().strip()

    try:
        pin = ask("New PIN, 4 to 12 digits: ")
        again = ask("Once more: ")
    except (KeyboardInterrupt, EOFError):
        raise UsageError("kiosk pin: no PIN was given; nothing is changed") from None
    if pin != again:
        raise UsageError("kiosk pin: the two PINs differ; try again")
    try:
        hashed = hash_pin(pin)
    except ValueError as error:
        raise UsageError(f"kiosk pin: {error}") from None
    if sys.stdout.isatty():
        print("Put this line into the settings file, under [operator]:", file=sys.stderr)
    print(f'pin = "{hashed}"')
    return 0


def _session(options: argparse.Namespace) -> int:
    from kiosk.operator.session import run_session

    try:
        return run_session(options.shown_by)
    except (OSError, IndexError) as error:
        raise UsageError(
            f"kiosk session: {' '.join(options.shown_by) or 'no command'} cannot be run: {error}"
        ) from None
