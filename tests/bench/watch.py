"""Watches a full-screen program from outside, on an X server of its own, and asks nothing of it.

Xvfb keeps its frame buffer in a mapped file. The watcher reads some 3,300 pixels of it, a grid and a random
scatter, about once a millisecond, and so knows when anything on the screen changes. Keys are pressed through
the XTEST extension. Every program, the exhibit or another, is measured alike.
"""

import ctypes
import ctypes.util
import mmap
import os
import random
import signal
import statistics
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

SAMPLE_PAUSE = 0.001
"""Seconds between two looks at the screen."""
SAME_SHARE = 0.97
"""The share of the pixels that must stay as they will be for the content to count as shown."""
GONE_SHARE = 0.5
"""The share of the pixels that must differ from the empty screen for a window to count as shown."""
XWD_WORDS, XWD_COLOUR_BYTES = 25, 12

Frame = tuple[int, ...]
"""The sampled pixels, each 0xRRGGBB."""


class WatchError(RuntimeError):
    """Something could not be measured."""


@dataclass(frozen=True)
class Start:
    """How a program began, in milliseconds from the call that started its process."""

    window_ms: float
    """Until half of the screen was no longer the empty one; a blank window counts."""
    content_ms: float
    """Until nearly all of the screen was, and stayed, as it is once settled."""


@dataclass(frozen=True)
class Press:
    """What a key did, in milliseconds from the key press."""

    first_ms: float
    """Until the first sampled pixel changed."""
    settled_ms: float
    """Until the last one did."""


class Keys:
    """Presses keys on a display, without starting a process for each."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise WatchError(f"no X server answers on {display}")

    def press(self, name: str) -> None:
        """Presses and releases a key by its X name, such as Right or l."""
        symbol = self._x.XStringToKeysym(name.encode())
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Leaves the display."""
        self._x.XCloseDisplay(self._display)


class Screen:
    """The sampled pixels of a display."""

    def __init__(self, frame_buffer: Path, width: int, height: int) -> None:
        with frame_buffer.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(f">{XWD_WORDS}I", self._map[: 4 * XWD_WORDS])
        start = header[0] + header[19] * XWD_COLOUR_BYTES
        self._pixels = memoryview(self._map)[start : start + width * height * 4].cast("I")
        chance = random.Random(7)
        grid = [
            y * width + x
            for y in range(height // 60, height, height // 30)
            for x in range(width // 80, width, width // 40)
        ]
        self._look = itemgetter(*grid, *(chance.randrange(width * height) for _ in range(2000)))
        self._raw: Frame = ()
        self._frame: Frame = ()

    def frame(self) -> Frame:
        """The sampled pixels as they are now; the same object as before while nothing has changed."""
        raw = self._look(self._pixels)
        if raw != self._raw:
            self._raw = raw
            # The fourth byte is not shown; clients leave there what they like.
            shown = tuple(pixel & 0xFFFFFF for pixel in raw)
            if shown != self._frame:
                self._frame = shown
        return self._frame

    def changes(self, seconds: float, quiet: float | None = None) -> Iterator[tuple[float, Frame]]:
        """Each new frame with its time (perf_counter), for some seconds or till `quiet` seconds after one."""
        last, end = self.frame(), time.perf_counter() + seconds
        changed: float | None = None
        while (now := time.perf_counter()) < end and (changed is None or quiet is None or now - changed < quiet):
            frame = self.frame()
            if frame is not last:
                last, changed = frame, time.perf_counter()
                yield changed, frame
            time.sleep(SAMPLE_PAUSE)

    def close(self) -> None:
        """Lets go of the frame buffer."""
        self._pixels.release()
        self._map.close()


def alike(one: Frame, other: Frame) -> float:
    """The share of pixels, 0 to 1, that are the same in both frames."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def process_tree(root: int) -> list[int]:
    """The process and all that it started, as far as they live."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                children.setdefault(parent, []).append(int(entry.name))
    found, pending = [], [root]
    while pending:
        found.append(pending.pop())
        pending += children.get(found[-1], [])
    return found


def pss_mib(processes: Sequence[int]) -> float:
    """The memory of processes in MiB, what they share counted once (proportional set size)."""
    total = 0
    for process in processes:
        with suppress(OSError):
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def cpu_seconds(processes: Sequence[int]) -> float:
    """The processor time that the threads of processes have used, in seconds, to the nanosecond."""
    total = 0
    for process in processes:
        for task in Path(f"/proc/{process}/task").glob("*"):
            with suppress(OSError):
                total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


class Show:
    """A program that runs full screen on a watched display."""

    def __init__(self, process: subprocess.Popen[bytes], screen: Screen, keys: Keys, start: Start) -> None:
        self._process, self._screen, self._keys, self.start = process, screen, keys, start

    def press(self, key: str, longest: float = 3.0, quiet: float = 0.6) -> Press:
        """Presses a key and watches until nothing has changed for `quiet` seconds. Raises WatchError."""
        self._screen.frame()
        begun = time.perf_counter()
        self._keys.press(key)
        times = [moment for moment, _ in self._screen.changes(longest, quiet)]
        if not times:
            raise WatchError(f"the key {key} changed nothing on the screen")
        return Press((times[0] - begun) * 1e3, (times[-1] - begun) * 1e3)

    def processes(self) -> list[int]:
        """The program's processes."""
        return process_tree(self._process.pid)

    def pss_mib(self) -> float:
        """The memory of the program's processes in MiB."""
        return pss_mib(self.processes())

    def idle_percent(self, seconds: float) -> float:
        """The share of one core, in percent, that the program uses over some seconds without input."""
        processes, begun = self.processes(), time.perf_counter()
        used = cpu_seconds(processes)
        time.sleep(seconds)
        return (cpu_seconds(processes) - used) / (time.perf_counter() - begun) * 100


class Display:
    """A private X server with a window manager, and the means to start and watch programs on it."""

    def __init__(self, name: str, frame_buffer: Path, size: tuple[int, int]) -> None:
        self.name, self._buffer, self._size = name, frame_buffer, size

    def environment(self, **more: str) -> dict[str, str]:
        """The variables for a program that shall show itself here."""
        variables = os.environ | {"DISPLAY": self.name, "XDG_SESSION_TYPE": "x11"} | more
        variables.pop("WAYLAND_DISPLAY", None)
        return variables

    @contextmanager
    def show(self, command: Sequence[str], settle: float = 2.0, longest: float = 30.0, **more: str) -> Iterator[Show]:
        """Starts a program, waits for `settle` seconds after its window came, and ends it afterwards."""
        with ExitStack() as stack:
            try:
                screen = Screen(self._buffer, *self._size)
            except OSError as error:
                raise WatchError("the X server has ended") from error
            stack.callback(screen.close)
            keys = Keys(self.name)
            stack.callback(keys.close)
            log = stack.enter_context(tempfile.TemporaryFile())
            blank = screen.frame()
            begun = time.perf_counter()
            process = subprocess.Popen(
                command,
                env=self.environment(**more),
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )
            stack.callback(_end, process)
            start = _watch_start(screen, blank, begun, settle, longest)
            if start is None or process.poll() is not None:
                log.seek(0)
                said = log.read().decode(errors="replace").strip().splitlines()
                raise WatchError(f"{Path(command[0]).name} showed nothing{': ' + said[-1] if said else ''}")
            yield Show(process, screen, keys, start)


def _watch_start(screen: Screen, blank: Frame, begun: float, settle: float, longest: float) -> Start | None:
    window: float | None = None
    history: list[tuple[float, Frame]] = []
    for moment, frame in screen.changes(longest):
        history.append((moment, frame))
        if alike(blank, frame) <= 1 - GONE_SHARE:
            window = moment
            break
    if window is None:
        return None
    history += screen.changes(settle)
    content, settled = history[-1]
    for moment, frame in reversed(history):
        if alike(settled, frame) < SAME_SHARE:
            break
        content = moment
    return Start((window - begun) * 1e3, (content - begun) * 1e3)


def _end(process: subprocess.Popen[bytes]) -> None:
    # The group may outlive its leader, as a browser's helpers do.
    for sent, patience in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
        with suppress(OSError):
            os.killpg(process.pid, sent)
        with suppress(subprocess.TimeoutExpired):
            process.wait(patience)
            break


@contextmanager
def display(width: int = 1920, height: int = 1080) -> Iterator[Display]:
    """An X server for the time of a `with`, with openbox where it is installed. Raises WatchError."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        read, write = os.pipe()
        # The reading end stays open: the server writes the number in pieces, and dies of a closed pipe.
        announced = stack.enter_context(os.fdopen(read))
        screen = ("-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder))
        command = ["Xvfb", "-displayfd", str(write), *screen, "-noreset", "-nolisten", "tcp"]
        try:
            server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            raise WatchError("Xvfb is not installed; run: apt install xvfb openbox libxtst6") from None
        finally:
            os.close(write)
        stack.callback(_stop, server)
        number = announced.readline().strip()
        if not number:
            raise WatchError("Xvfb does not start")
        shown = Display(f":{number}", folder / "Xvfb_screen0", (width, height))
        with suppress(FileNotFoundError):
            manager = subprocess.Popen(
                ["openbox", "--sm-disable"],
                env=shown.environment(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            stack.callback(_stop, manager)
        time.sleep(1.0)  # the manager says nowhere that it is ready
        yield shown


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()


def median(values: Sequence[float]) -> float:
    """The middle value. Raises WatchError for none."""
    if not values:
        raise WatchError("nothing was measured")
    return statistics.median(values)
