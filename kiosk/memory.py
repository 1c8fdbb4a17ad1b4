"""What Qt, its scripts and glibc would keep for good, given back. Does nothing for glibc where there is none."""

import os
import sys
from contextlib import suppress

from PySide6.QtQml import QQmlApplicationEngine


def free_pictures_for_good() -> None:
    """Has glibc return every picture's memory to the system when it is freed; call before the first picture.

    Its own threshold grows with each freed block (mallopt(3), M_MMAP_THRESHOLD), so that screen-sized pictures
    come to lie in the heap and stay: 138 instead of 105 MiB after a few slides.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(-3, 256 * 1024)


def sweep_at_once() -> None:
    """Has the scripts' garbage collected in one go of 2 to 5 ms, not by and by; call before the engine is made.

    What is made while Qt collects by and by (6.8 and later) outlives the round: the scripts' heap then grew from 5 to 9
    MiB within 2,000 slides, and stayed at 3 so.
    """
    os.environ.setdefault("QV4_GC_TIMELIMIT", "0")


def give_memory_back(engine: QQmlApplicationEngine) -> None:
    """Lets go of what the screen's scripts left behind, and gives the system what glibc holds and nobody uses.

    It takes some milliseconds, so it is done only where a visitor stays.
    """
    engine.collectGarbage()
    if sys.platform.startswith("linux"):
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
