"""The bundle starts as soon as the program does that is not bundled."""

import statistics

from tests.running import Running

MOST = 1.15
TURNS = 10


def start(folder, display: str, *program: str) -> float:
    """Seconds until the first picture is drawn."""
    running = Running(folder, display, program=program) if program else Running(folder, display)
    try:
        return running.hear("READY=1", 20)
    finally:
        running.close()


def test_it_starts_as_soon(tmp_path, x_display, bundle):
    """By turns, so that whatever else the machine does slows both; the first turn of each fills its caches."""
    pairs = [(start(tmp_path, x_display, str(bundle / "kiosk")), start(tmp_path, x_display)) for _ in range(TURNS + 1)]
    bundled, unbundled = (statistics.median(times) for times in zip(*pairs[1:], strict=True))
    print(f"bundled {bundled * 1000:.0f} ms, unbundled {unbundled * 1000:.0f} ms: {bundled / unbundled:.2f}")
    assert bundled <= MOST * unbundled
