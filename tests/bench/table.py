"""The figures of a session, and the table that sets their medians beside the targets."""

import json
import os
import platform
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from watch import median

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


def table(figures: Figures, slides: int) -> list[Row]:
    """The medians beside their targets."""
    medians = figures.medians()

    def of(program: str, name: str) -> float | None:
        return medians.get(program, {}).get(name)

    def against(
        title: str, unit: str, name: str, most: float | None = None, mine: str = "kiosk", *, other: str = "peer"
    ) -> Row:
        own, peer = of(mine, name), of(other, name)
        ratio = _ratio(own, peer)
        met = None if most is None or ratio is None else ratio <= most
        return Row(title, unit, own, peer, ratio, f"≤ {most:g}x" if most else "", met)

    def thousand(title: str, unit: str, name: str, most: float) -> Row:
        own, real = of("thousand slides", name), of("real deck", name)
        ratio = _ratio(own, real)
        return Row(title, unit, own, real, ratio, f"≤ {most:g}x", None if ratio is None else ratio <= most)

    def supervised(title: str, unit: str, name: str, most: float) -> Row:
        own, alone = of("supervised", name), of("real deck", name)
        met = None if own is None or alone is None else own - alone <= most
        return Row(title, unit, own, alone, _ratio(own, alone), f"≤ +{most:g} {unit}", met)

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
        against("processor in the attract loop", "%", "attract_cpu_percent", 0.5, "attract", other="attract peer"),
        thousand(f"start of {slides} slides, beside the real deck", "ms", "content_ms", 1.15),
        thousand(f"memory of {slides} slides, beside the real deck", "MiB", "memory_mib", 1.25),
        supervised("start under supervision, beside one without", "ms", "content_ms", 60),
        supervised("memory under supervision, beside one without", "MiB", "memory_mib", 15),
    ]
    for title, name, most in (
        ("a frame of a slide change or entrance", "frame_ms", 16.7),
        ("between frames of a slide change", "between_frames_ms", None),
    ):
        values = _all(figures, name)
        if len(values) > 1:
            cuts = statistics.quantiles(values, n=100, method="inclusive")
            rows += [Row(f"{title}, p{p}", "ms", cuts[p - 1]) for p in (50, 95)]
            met = None if most is None else cuts[98] <= most
            rows.append(Row(f"{title}, p99", "ms", cuts[98], target=f"≤ {most:g}" if most else "", met=met))
    if figures.frames:
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
