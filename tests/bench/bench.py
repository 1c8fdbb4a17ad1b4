"""Measures the exhibit, and a web deck of the same kind beside it: start, keys, frames, memory, rest.

The two run in turn in one session, several times over, because machines are noisy; what counts are the
ratios of the medians. Both are watched from outside (see watch.py) on a display of 1920x1080 without a GPU.
Frame times alone come from inside the program, by a driver that this file runs as a process of its own.

usage: bench.py [--out DIR] [--runs N] [--quick]
Prints a table, and writes every single figure to DIR/bench.json. Exit code 1 means that something could not
be measured; figures worse than their targets are no failure.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thousand import write_decks
from watch import Display, Show, WatchError, display, median

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DECK, SLIDE, LANGUAGE = "ftz", "location", "zh_CN"
"""The start: a still slide of the real deck."""
SLIDES = 1000
"""How many slides the long deck has."""
STEPS = 6
"""How often a run presses Right."""
IDLE_SECONDS = 10.0
CHANGES = 100
"""Slide changes whose frames are timed, over all runs together."""
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

Run = dict[str, float]


@dataclass
class Figures:
    """Every run of the session, by program, and what was left out."""

    runs: dict[str, list[Run]] = field(default_factory=dict)
    frames: list[dict[str, list[float]]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def add(self, program: str, run: Run) -> None:
        """Keeps one run of a program."""
        self.runs.setdefault(program, []).append({name: round(value, 3) for name, value in run.items()})

    def values(self, program: str, name: str) -> list[float]:
        """One figure of a program in each run; empty where it was not measured."""
        return [run[name] for run in self.runs.get(program, []) if name in run]

    def medians(self) -> dict[str, dict[str, float]]:
        """The median of each figure by program."""
        return {
            program: {name: round(median(self.values(program, name)), 3) for name in runs[0]}
            for program, runs in self.runs.items()
            if runs
        }


def say(text: str) -> None:
    """Tells the progress."""
    print(text, file=sys.stderr, flush=True)


def kiosk_command(*words: str) -> list[str]:
    """The exhibit's command, as installed beside this Python."""
    installed = Path(sys.executable).with_name("kiosk")
    program = [str(installed)] if installed.exists() else [sys.executable, "-m", "kiosk"]
    return [*program, "run", "--language", LANGUAGE, "--no-attract", *words]


def prepare_peer(out: Path, figures: Figures) -> list[str] | None:
    """Lays out the web deck below `out`. The command that shows it, or None where something is missing."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    npm = shutil.which("npm")
    if browser is None or npm is None:
        figures.left_out.append(f"the web deck: {'chromium' if browser is None else 'npm'} is not installed")
        return None
    folder = (out / "peer").resolve()
    shutil.copytree(HERE / "peer", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "assets" / "decks" / DECK, folder / "scenes", dirs_exist_ok=True)
    done = subprocess.run([npm, "install", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, check=False)
    if done.returncode:
        figures.left_out.append("the web deck: npm install did not work, reveal.js is missing")
        return None
    profile = f"--user-data-dir={folder / 'profile'}"
    return [browser, *BROWSER_FLAGS, profile, (folder / "deck.html").as_uri()]


def steps(show: Show) -> Run:
    """Key presses on the next slides: the medians of one run, in milliseconds."""
    presses = [show.press("Right") for _ in range(STEPS)]
    return {
        "key_first_pixel_ms": median([press.first_ms for press in presses]),
        "key_settled_ms": median([press.settled_ms for press in presses]),
    }


def switches(show: Show) -> Run:
    """Language switches on a few slides, to and fro: the medians of one run, in milliseconds."""
    presses = []
    for _ in range(STEPS // 2):
        presses += [show.press("l"), show.press("l")]
        show.press("Left")
    return {
        "language_first_pixel_ms": median([press.first_ms for press in presses]),
        "language_settled_ms": median([press.settled_ms for press in presses]),
    }


def started(show: Show) -> Run:
    """The start of a program, in milliseconds."""
    return {"window_ms": show.start.window_ms, "content_ms": show.start.content_ms}


def visit(show: Show, idle: float) -> Run:
    """What is measured alike of the exhibit and of the web deck: start, keys, rest, memory."""
    run = started(show) | steps(show)
    run["idle_cpu_percent"] = show.idle_percent(idle)
    run["memory_mib"] = show.pss_mib()
    return run | {"processes": len(show.processes())}


def measure(out: Path, runs: int, idle: float, figures: Figures) -> None:
    """Runs everything in turn, `runs` times. Raises WatchError where the exhibit could not be measured."""
    slide = ("--deck", DECK, "--slide", SLIDE)
    long = write_decks(out / "decks", SLIDES)
    cache = str((out / "cache").resolve())
    peer = prepare_peer(out, figures)
    for gap in figures.left_out:
        say(f"left out: {gap}")
    starts: dict[str, list[str]] = {
        "kiosk": kiosk_command(*slide),
        "start page": kiosk_command(),
        "thousand slides": kiosk_command("--decks", str(long), *slide),
    }
    with display() as shown:
        say("once each without measuring, so that every cache is warm")
        for command in [*starts.values(), *([peer] if peer else [])]:
            with shown.show(command, XDG_CACHE_HOME=cache):
                pass
        for number in range(1, runs + 1):
            begun = time.perf_counter()
            for program, command in starts.items():
                with shown.show(command, XDG_CACHE_HOME=cache) as show:
                    if program == "kiosk":
                        figures.add(program, visit(show, idle) | switches(show))
                    else:
                        figures.add(program, started(show) | {"memory_mib": show.pss_mib()})
            # Memory at rest right after the start, to set beside that of the long deck.
            with shown.show(starts["kiosk"], XDG_CACHE_HOME=cache) as show:
                figures.add("real deck", started(show) | {"memory_mib": show.pss_mib()})
            if peer:
                with shown.show(peer, settle=3.0, XDG_CACHE_HOME=cache) as show:
                    figures.add("peer", visit(show, idle))
            figures.frames.append(frames(shown, max(1, CHANGES // runs), cache))
            say(f"run {number} of {runs}: {time.perf_counter() - begun:.0f} s")


def frames(shown: Display, changes: int, cache: str) -> dict[str, list[float]]:
    """The frame times, in milliseconds, of some slide changes. Raises WatchError."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), "--drive", str(changes)],
        env=shown.environment(XDG_CACHE_HOME=cache),
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 5 * changes,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise WatchError(f"the frame driver stopped{': ' + said[-1] if said else ''}")
    timed: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return timed


def drive(changes: int) -> dict[str, list[float]]:
    """The driver: walks through slides in this process and times the frames while a slide glides.

    The software renderer works on the program's own thread, so `afterAnimating` tells of each frame as it
    begins.
    """
    import PySide6.QtQuick  # noqa: F401 - the window is then seen as one of Qt Quick
    from PySide6.QtCore import Qt, QTimer

    from kiosk import app as program

    decks = program.load_decks()
    application = program.start_qt("software")
    exhibit = program.build_exhibit(decks, program.display_area(), LANGUAGE, (DECK, 0))
    navigator = exhibit.navigator
    program.show_full_screen(exhibit)
    first: list[float] = []
    between: list[float] = []
    slides = next(len(deck.slide) for _, deck in decks if deck.id == DECK)
    way, index, stepped, last = 1, 0, 0.0, 0.0
    strip: QQuickItem | None = None

    rest = QTimer(interval=250, singleShot=True)  # a slide rests once no frame has come for so long

    def frame() -> None:
        nonlocal last
        now = time.perf_counter()
        rest.start()
        if strip is None or not stepped:
            return
        if not last:
            first.append((now - stepped) * 1e3)
        elif strip.property("moving"):
            between.append((now - last) * 1e3)
        last = now

    def step() -> None:
        nonlocal way, index, stepped, last, strip
        strip = strip or _moving(exhibit.window.contentItem())
        if strip is None or len(first) >= changes:
            application.quit()
            return
        if not 0 <= index + way < slides:
            way = -way
        index += way
        stepped, last = time.perf_counter(), 0.0
        navigator.goTo(index)

    rest.timeout.connect(step)
    exhibit.window.afterAnimating.connect(frame, Qt.ConnectionType.DirectConnection)
    rest.start()
    application.exec()
    exhibit.close()
    if not between:
        raise WatchError("no frame was seen")
    return {
        "first_frame_ms": [round(value, 2) for value in first],
        "between_frames_ms": [round(value, 2) for value in between],
    }


def _moving(item: "QQuickItem") -> "QQuickItem | None":
    if item.property("moving") is not None:
        return item
    return next(filter(None, map(_moving, item.childItems())), None)


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    figure: str
    unit: str
    kiosk: float | None
    peer: float | None = None
    ratio: float | None = None
    target: str = ""
    met: bool | None = None


def _ratio(one: float | None, other: float | None) -> float | None:
    return round(one / other, 3) if one is not None and other else None


def table(figures: Figures) -> list[Row]:
    """The medians beside their targets."""
    medians = figures.medians()

    def of(program: str, name: str) -> float | None:
        return medians.get(program, {}).get(name)

    def against(title: str, unit: str, name: str, most: float | None = None, mine: str = "kiosk") -> Row:
        own, peer = of(mine, name), of("peer", name)
        ratio = _ratio(own, peer)
        met = None if most is None or ratio is None else ratio <= most
        return Row(title, unit, own, peer, ratio, f"≤ {most:g}x" if most else "", met)

    def thousand(title: str, unit: str, name: str, most: float) -> Row:
        own, real = of("thousand slides", name), of("real deck", name)
        ratio = _ratio(own, real)
        return Row(title, unit, own, real, ratio, f"≤ {most:g}x", None if ratio is None else ratio <= most)

    switch, idle = of("kiosk", "language_settled_ms"), of("kiosk", "idle_cpu_percent")
    rows = [
        against("start to first content, on a slide", "ms", "content_ms", 0.6),
        against("start to first content, start page", "ms", "content_ms", 0.6, "start page"),
        against("memory, all processes", "MiB", "memory_mib", 0.3),
        against("key press to first pixel", "ms", "key_first_pixel_ms", 1.0),
        against("key press to settled", "ms", "key_settled_ms"),
        Row("language switch to first pixel", "ms", of("kiosk", "language_first_pixel_ms")),
        Row(
            "language switch to settled",
            "ms",
            switch,
            target="≤ 33",
            met=None if switch is None else switch <= 33,
        ),
        Row(
            "processor at rest",
            "%",
            idle,
            of("peer", "idle_cpu_percent"),
            target="0.0",
            met=None if idle is None else idle < 0.05,
        ),
        thousand(f"start of {SLIDES} slides, beside the real deck", "ms", "content_ms", 1.15),
        thousand(f"memory of {SLIDES} slides, beside the real deck", "MiB", "memory_mib", 1.25),
    ]
    between = sorted(value for run in figures.frames for value in run["between_frames_ms"])
    if len(between) > 1:
        cuts = statistics.quantiles(between, n=100, method="inclusive")
        rows += [Row(f"between frames of a slide change, p{p}", "ms", cuts[p - 1]) for p in (50, 95, 99)]
        rows.append(Row("slide change to its first frame", "ms", median(_all(figures, "first_frame_ms"))))
    return rows


def _all(figures: Figures, name: str) -> list[float]:
    return [value for run in figures.frames for value in run[name]]


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}"


def print_table(rows: Sequence[Row]) -> None:
    """The table, for people."""
    columns: list[tuple[str, Callable[[Row], str]]] = [
        ("", lambda row: row.figure),
        ("kiosk", lambda row: f"{_number(row.kiosk)} {row.unit}"),
        ("peer", lambda row: _number(row.peer)),
        ("ratio", lambda row: "–" if row.ratio is None else f"{row.ratio:.2f}x"),
        ("target", lambda row: row.target or "–"),
        ("met", lambda row: "–" if row.met is None else "yes" if row.met else "no"),
    ]
    cells = [[title for title, _ in columns], *([told(row) for _, told in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        first, *others = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join([first, *others]).rstrip())


def machine() -> dict[str, Any]:
    """What the figures depend on, and nothing that tells whose machine it is."""
    from PySide6.QtCore import qVersion

    model = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        named = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line]
        model = named[0] if named else model
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "display": "1920x1080, Xvfb, software renderer",
    }


def write_results(out: Path, figures: Figures, rows: Sequence[Row], runs: int) -> Path:
    """Keeps every figure as JSON. Returns the file."""
    file = out / "bench.json"
    told = {
        "machine": machine(),
        "runs": runs,
        "left_out": figures.left_out,
        "table": [asdict(row) for row in rows],
        "medians": figures.medians(),
        "raw": figures.runs,
        "frames": figures.frames,
    }
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return file


def main() -> int:
    """Measures, prints and writes; 1 where it could not."""
    parser = argparse.ArgumentParser(description="Measures the exhibit beside a web deck.")
    parser.add_argument("--out", type=Path, default=Path("out/bench"), help="where the results go")
    parser.add_argument("--runs", type=int, default=5, help="how often everything is measured")
    parser.add_argument("--quick", action="store_true", help="one run each, with a short rest")
    parser.add_argument("--drive", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.drive:
        print(json.dumps(drive(options.drive)))
        return 0
    runs = 1 if options.quick else options.runs
    figures = Figures()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        measure(options.out, runs, 2.0 if options.quick else IDLE_SECONDS, figures)
        rows = table(figures)
    except (WatchError, OSError, subprocess.TimeoutExpired) as error:
        say(f"bench: could not measure: {error}")
        return 1
    print_table(rows)
    print(f"\nMedians of {runs} runs. The peer is reveal.js in Chromium; for {SLIDES} slides, the real deck.")
    for gap in figures.left_out:
        print(f"Left out: {gap}.")
    say(f"every figure: {write_results(options.out, figures, rows, runs)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
