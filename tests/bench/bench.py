"""Measures the exhibit, and web pages of the same kind beside it: start, keys, frames, memory, rest, motion.

The two run in turn in one session, several times over, because machines are noisy; what counts are the
ratios of the medians. Both are watched from outside (see watch.py) on a display of 1920x1080 without a GPU.
Frame times alone come from inside the program (see frames.py).

usage: bench.py [--out DIR] [--runs N] [--quick]
Prints a table, and writes every single figure to DIR/bench.json. Exit code 1 means that something could not
be measured; figures worse than their targets are no failure.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from frames import frames
from peer import PeerMissing, attract_page, deck_page
from table import Figures, Run, print_table, table, write_results
from thousand import write_decks
from watch import Show, WatchError, display, median

DECK, SLIDE, LANGUAGE = "ftz", "location", "zh_CN"
"""The start: a still slide of the real deck."""
SLIDES = 1000
"""How many slides the long deck has."""
STEPS = 6
"""How often a run presses Right."""
IDLE_SECONDS = 10.0
ATTRACT_SECONDS = 32.0
"""Four turns of the attract loop: two on either scene."""
CHANGES = 100
"""Slide changes whose frames are timed, over all runs together."""


def say(text: str) -> None:
    """Tells the progress."""
    print(text, file=sys.stderr, flush=True)


def kiosk_command(*words: str) -> list[str]:
    """The exhibit's command, as installed beside this Python."""
    installed = Path(sys.executable).with_name("kiosk")
    program = [str(installed)] if installed.exists() else [sys.executable, "-m", "kiosk"]
    return [*program, "run", "--no-supervised", "--language", LANGUAGE, *words]


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


def measure(out: Path, runs: int, idle: float, attract: float, figures: Figures) -> None:
    """Runs everything in turn, `runs` times. Raises WatchError where the exhibit could not be measured."""
    slide = ("--deck", DECK, "--slide", SLIDE)
    long = write_decks(out / "decks", SLIDES)
    cache = str((out / "cache").resolve())
    os.environ["KIOSK_DATA"] = str((out / "data").resolve())  # what is counted here was no visitor
    moving = {"attract": kiosk_command("--attract")}
    peer = None
    try:
        moving["attract peer"] = attract_page(out)
        peer = deck_page(out, DECK)
    except PeerMissing as gap:
        figures.left_out.append(f"the web deck: {gap}")
    for gone in figures.left_out:
        say(f"left out: {gone}")
    starts: dict[str, list[str]] = {
        "kiosk": kiosk_command("--no-attract", *slide),
        "start page": kiosk_command("--no-attract"),
        "supervised": [*kiosk_command("--no-attract", *slide), "--supervised"],
        "thousand slides": kiosk_command("--no-attract", "--decks", str(long), *slide),
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
            for program, command in moving.items():
                with shown.show(command, settle=5.0, XDG_CACHE_HOME=cache) as show:
                    figures.add(program, {"attract_cpu_percent": show.idle_percent(attract)})
            figures.frames.append(frames(shown, max(1, CHANGES // runs), DECK, LANGUAGE, cache))
            say(f"run {number} of {runs}: {time.perf_counter() - begun:.0f} s")


def main() -> int:
    """Measures, prints and writes; 1 where it could not."""
    parser = argparse.ArgumentParser(description="Measures the exhibit beside a web deck.")
    parser.add_argument("--out", type=Path, default=Path("out/bench"), help="where the results go")
    parser.add_argument("--runs", type=int, default=5, help="how often everything is measured")
    parser.add_argument("--quick", action="store_true", help="one run each, with a short rest")
    options = parser.parse_args()
    runs = 1 if options.quick else options.runs
    figures = Figures()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        measure(options.out, runs, *((2.0, 10.0) if options.quick else (IDLE_SECONDS, ATTRACT_SECONDS)), figures)
        rows = table(figures, SLIDES)
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
