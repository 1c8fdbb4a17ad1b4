"""The counts for the operator's eyes: a table, rows for a spreadsheet, a picture."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from html import escape

from kiosk.operator.counts import What
from kiosk.operator.totals import Total, Totals

LAST_DAYS = 14
"""Days in the table."""
PLOT_DAYS = 31
"""Days in the picture."""

GROUND, GOLD, INK, SOFT = "#0d2b47", "#ffd98c", "#ffffff", "#d5e2ea"
WIDTH, HEIGHT = 1280, 720
LEFT, RIGHT, TOP, BOTTOM = 110, 1220, 170, 610
"""The plot's sides in a picture of WIDTH x HEIGHT."""

Days = dict[dt.date, dict[str, Total]]
NONE = Total()


def duration(seconds: float) -> str:
    """A time as it is said: 8 s, 2 min 5 s, 3 h 20 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Columns in line, the first to the left and the others to the right; nothing where there are no rows."""
    cells = [[str(cell) for cell in row] for row in rows]
    if not cells:
        return []
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    lines = []
    for first, *others in [list(head), *cells]:
        right = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *right]))
    return ["", *lines]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


def report(totals: Totals, today: dt.date) -> list[str]:
    """The lines of `kiosk stats`: today, the last days, slides, choices, quiz."""
    days = totals.by_day()
    now = days.get(today, {})
    visits = now.get(What.VISIT, NONE)
    lines = [f"today, {today}: {visits.times} visits, {duration(visits.mean)} on average"]
    if ahead := [day for day in days if day > today]:
        lines.append(f"{len(ahead)} days lie ahead of today, the last {max(ahead)}: a clock was or is wrong")
    lines += totals.notes
    lines += _table(
        ("day", "visits", "average", "slides", "quizzes", "starts"),
        (
            (
                day,
                counted.get(What.VISIT, NONE).times,
                duration(counted.get(What.VISIT, NONE).mean),
                counted.get(What.SLIDE, NONE).times,
                counted.get(What.QUIZ, NONE).times,
                counted.get(What.RESTART, NONE).times,
            )
            for day, counted in list(days.items())[: -LAST_DAYS - 1 : -1]
        ),
    )
    lines += _table(
        ("slide", "shown", "in all", "average"),
        (
            (which, total.times, duration(total.seconds), duration(total.mean))
            for which, total in totals.by_which(What.SLIDE).items()
        ),
    )
    lines += _table(("chosen by visitors", "times"), _choices(totals))
    lines += _table(("quiz", "rounds"), ((which, total.times) for which, total in totals.by_which(What.QUIZ).items()))
    lines += _table(("question", "right", "wrong", "share right"), _answers(totals))
    return lines


def _choices(totals: Totals) -> list[tuple[str, int]]:
    names = {
        What.LANGUAGE: "language {}",
        What.BOTH: "languages {}",
        What.TEXT_SIZE: "text size {}",
        What.CONTRAST: "{} contrast",
        What.MOTION: "{} motion",
    }
    return [
        (name.format(which), total.times)
        for what, name in names.items()
        for which, total in totals.by_which(what).items()
    ]


def _answers(totals: Totals) -> list[tuple[str, int, int, str]]:
    """Each question, the hardest first."""
    right, wrong = totals.by_which(What.RIGHT), totals.by_which(What.WRONG)
    rows = []
    for question in {**right, **wrong}:
        well, badly = right.get(question, NONE).times, wrong.get(question, NONE).times
        rows.append((well / max(1, well + badly), question, well, badly))
    return [(name, well, badly, _share(well, well + badly)) for _, name, well, badly in sorted(rows)]


def as_csv(totals: Totals) -> str:
    """Every entry as a line: hour, what, which, times, seconds."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("hour", "what", "which", "times", "seconds"))
    for row in totals.rows():
        writer.writerow((row.hour, row.what, row.which, row.times, f"{row.seconds:.1f}"))
    return text.getvalue()


def _shown_days(days: Days, today: dt.date) -> list[dt.date]:
    """The days up to the last one with counts, closed ones too; those that only a wrong clock knows are left out."""
    known = [day for day in days if day <= today]
    if not known:
        return [today]
    last = max(known)
    first = max(min(known), last - dt.timedelta(days=PLOT_DAYS - 1))
    return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]


def _round_step(most: int) -> int:
    """The distance of about four lines below `most`: 1, 2, 5, 10, 20, 50 …"""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor * 4 >= most:
                return step * factor
        step *= 10


def plot(totals: Totals, today: dt.date) -> str:
    """Visits per day as bars: an SVG picture that stands on its own."""
    days = totals.by_day()
    shown = _shown_days(days, today)
    visits = [days.get(day, {}).get(What.VISIT, NONE) for day in shown]
    all_of_them = Total(sum(visit.times for visit in visits), sum(visit.seconds for visit in visits))
    step = _round_step(max(1, *(visit.times for visit in visits)))
    top = step * max(1, -(-max(visit.times for visit in visits) // step))
    span = f"{shown[0]} – {shown[-1]}" if len(shown) > 1 else f"{shown[0]}"
    told = f"{span}: {all_of_them.times} visits, {duration(all_of_them.mean)} on average"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' role="img" aria-labelledby="title facts" font-family="\'Noto Sans SC\', \'Noto Sans\', sans-serif">',
        '<title id="title">Visits per day</title>',
        f'<desc id="facts">{escape(told)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>',
        _text(LEFT, 80, "Visits per day", 40, INK, weight="bold"),
        _text(LEFT, 120, told, 22, SOFT),
    ]
    for value in range(0, top + 1, step):
        y = BOTTOM - (BOTTOM - TOP) * value / top
        faint = "1" if value == 0 else "0.25"
        parts.append(f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="{SOFT}" stroke-opacity="{faint}"/>')
        parts.append(_text(LEFT - 14, y + 7, str(value), 20, SOFT, anchor="end"))
    room = (RIGHT - LEFT) / len(shown)
    wide = min(80.0, room * 0.7)
    every = -(-len(shown) // 11)  # as many dates as have room beside each other
    for number, (day, visit) in enumerate(zip(shown, visits, strict=True)):
        centre = LEFT + room * (number + 0.5)
        high = (BOTTOM - TOP) * visit.times / top
        if visit.times:
            parts.append(
                f'<rect x="{centre - wide / 2:.1f}" y="{BOTTOM - high:.1f}" width="{wide:.1f}" height="{high:.1f}"'
                f' fill="{GOLD}"><title>{day}: {visit.times}</title></rect>'
            )
            size = 16 if every > 1 else 20
            clear = 0.65 * size * len(str(visit.times))  # no line runs through a value
            parts.append(
                f'<rect x="{centre - clear / 2:.1f}" y="{BOTTOM - high - size - 6:.1f}" width="{clear:.1f}"'
                f' height="{size + 2}" fill="{GROUND}"/>'
            )
            parts.append(_text(centre, BOTTOM - high - 8, str(visit.times), size, INK, anchor="middle"))
        if (len(shown) - 1 - number) % every == 0:
            parts.append(_text(centre, BOTTOM + 32, f"{day:%m-%d}", 20, SOFT, anchor="middle"))
    parts.append(_text((LEFT + RIGHT) / 2, BOTTOM + 74, "day (month-day)", 20, SOFT, anchor="middle"))
    middle = (TOP + BOTTOM) / 2
    parts.append(
        f'<text x="40" y="{middle:.1f}" font-size="20" fill="{SOFT}" text-anchor="middle"'
        f' transform="rotate(-90 40 {middle:.1f})">visits</text>'
    )
    return "\n".join([*parts, "</svg>", ""])


def _text(x: float, y: float, words: str, size: int, colour: str, *, anchor: str = "start", weight: str = "") -> str:
    bold = f' font-weight="{weight}"' if weight else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{bold}>'
        f"{escape(words)}</text>"
    )
