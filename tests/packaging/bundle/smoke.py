"""What a bundle has to do, step by step, on a machine with next to nothing. A step that is not met raises.

The cheap steps come first: a bundle that lacks something is found out soon.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.packaging.bundle.imports import failures
from tests.packaging.bundle.machine import NOBODY, Machine
from tests.running import Running, until
from tests.terminal import type_pin
from tests.test_offline import TRACE, sockets, to_a_network

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = "/opt/kiosk/kiosk"
SERVICE = (ROOT / "packaging" / "debian" / "files" / "kiosk.service").read_text(encoding="utf-8")
SESSION = tuple(SERVICE.partition("ExecStart=")[2].partition(f" {PROGRAM} run\n")[0].split())
"""What kiosk.service starts the program in."""
SESSION_SAYS = re.compile(r"^\d\d:\d\d:\d\d\.\d{3} \[ERROR\] .*\n", re.MULTILINE)
"""How that tells that there is no display."""
KILLED = "the screen was ended by SIGKILL; the next one in 0 s"
SLIDES = 24
"""How many are gone through, of either story."""


class Smoke:
    """The steps, for one bundle on one machine, with an X server and a folder for what they leave."""

    def __init__(self, bundle: Path, machine: Machine, display: str, work: Path, faster: list[str]) -> None:
        self.bundle = bundle
        self.machine = machine
        self.display = display
        self.work = work
        self.faster = faster

    def steps(self) -> list[Callable[[], None]]:
        """All of them, in order."""
        return [
            self.lists, self.imports, self.checks, self.says, self.exports, self.examines,
            self.shows, self.opens_no_socket, self.shows_by_gpu, self.shows_on_wayland, self.shows_on_wayland_by_gpu,
        ]  # fmt: skip

    def command(self, *words: str) -> str:
        """Runs a command of the program; what it prints. Nothing may go wrong."""
        done = self.machine.run(self.bundle, *words)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        assert "Error" not in done.stderr, done.stderr[-2000:]
        return done.stdout

    def lists(self) -> None:
        """Finds its decks and languages."""
        told = self.command("list")
        assert "ftz/cover" in told
        assert "zh_CN (简体中文), en (English)" in told

    def imports(self) -> None:
        """Has every module that it may ever need, and those that only make it faster."""
        found = failures(self.bundle / "_internal", ROOT / "kiosk", self.faster, self.work / "python")
        assert not found, found

    def checks(self) -> None:
        """Reads decks and catalogs."""
        assert "nothing to mend" in self.command("check", "--words-only")

    def says(self) -> None:
        """Says settings, counts and PINs, which nobody sees typed."""
        assert "#days_kept = 400" in self.command("settings")
        assert "nothing has been counted yet" in self.command("stats")
        command = [*self.machine.before(self.bundle), PROGRAM, "pin"]
        _, out, said = type_pin(command, "904417", self.machine.variables())
        assert "904417" not in said, said
        assert "Error" not in said, said
        assert 'pin = "scrypt' in out, said

    def exports(self) -> None:
        """Draws pages without a display, in both languages, as pictures and as a sheet."""
        self.machine.forget()
        where = f"{self.machine.home}/out"
        told = self.command("export", "--deck", "day", "--language", "zh_CN+en", "--size", "1280x720", "--out", where)
        pictures = sorted((self.machine.root / where[1:]).glob("*.png"))
        assert len(pictures) >= 13, told
        assert "人民" in read(next(picture for picture in pictures if "cover" in picture.name), self.work)
        self.command("export", "--deck", "day", "--language", "en", "--format", "sheet", "--out", where)

    def examines(self) -> None:
        """Finds its libraries and fonts."""
        done = self.machine.run(self.bundle, "doctor", DISPLAY=self.display)
        wrong = [line for line in done.stdout.splitlines() if line.startswith("MEND") and "PIN" not in line]
        assert "Noto Serif SC loaded" in done.stdout, done.stdout + done.stderr
        assert not wrong, done.stdout + done.stderr

    @contextmanager
    def running(self, *words: str, before: tuple[str, ...], kills: int = 0, **more: str) -> Iterator[Running]:
        """The exhibit, standing; nothing but so many kills of its screen may be in the log when it is left."""
        home = self.machine.root / self.machine.home[1:]
        self.machine.forget()
        inside = {"HOME": self.machine.home, "KIOSK_DATA": f"{self.machine.home}/data"}
        inside |= {"NOTIFY_SOCKET": f"{self.machine.home}/notify", "XDG_CONFIG_HOME": self.machine.home}
        inside |= {"LC_ALL": "C.UTF-8"}  # Qt warns of any that is not UTF-8
        program = Running(
            home, self.display, *words, before=before, program=(PROGRAM,), **(inside | {"PATH": "/usr/bin"} | more)
        )
        try:
            (home / "notify").chmod(0o777)
            program.hear("READY=1", 20)
            yield program
            for told in (program.log(), SESSION_SAYS.sub("", program.said())):
                assert [KILLED in line for line in told.splitlines()] == [True] * kills, told
            assert [*(home / ".cache" / "kiosk" / "decks").glob("*.deck")], "the decks are parsed at each start"
            assert not [*(home / ".cache" / "kiosk" / "qmlcache").glob("*")], (
                "the screen is compiled at the first start"
            )
        finally:
            program.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                program.process.wait(15)
            program.close()

    def shows(self) -> None:
        """Shows itself on X11, goes through its slides, and is back after kill -9 of its screen."""
        with self.running(before=self.machine.before(self.bundle), kills=1) as program:
            walk(program, self.display)
            maps = Path(f"/proc/{program.screen()}/maps").read_text()
            assert "libXss.so" in maps, "the X server's own screen saver is left as it is"
            assert "imageformats/libqjpeg" in maps, "a deck's photographs are not shown"
            os.kill(program.screen(), signal.SIGKILL)
            program.hear("READY=1", 10)
            phrases = self.machine.root / self.machine.home[1:] / ".cache" / "kiosk" / "phrases.json"
            assert phrases.exists(), "numbers and dates are asked of Babel at each start"

    def opens_no_socket(self) -> None:
        """Asks the system for no socket that could leave the machine."""
        calls = self.machine.root / self.machine.home[1:] / "calls"
        trace = (*TRACE, f"{self.machine.home}/calls")
        with self.running("--attract", before=(*self.outside(), *trace)) as program:
            program.hear("WATCHDOG=1", 10)
            program.hear("WATCHDOG=1", 10)
            assert sockets(calls.read_text())
            assert to_a_network(calls.read_text()) == []

    def shows_by_gpu(self) -> None:
        """Draws with OpenGL on X11, by GLX and by EGL, with the drivers of this system."""
        for way in ("xcb_glx", "xcb_egl"):
            with self.running("--render", "gpu", before=self.outside(), QT_XCB_GL_INTEGRATION=way) as program:
                maps = Path(f"/proc/{program.screen()}/maps").read_text()
                assert f"libq{way.replace('_', '-')}-integration.so" in maps, "not drawn by OpenGL"
                assert "swrast_dri" in maps or "libgallium" in maps, "not drawn by OpenGL"

    def shows_on_wayland(self) -> None:
        """Fills the display of a session that has nothing else, and is back there after kill -9 of its screen."""
        with wayland() as display, self.session(display, kills=1) as program:
            self.fills(display, "国家安全")
            os.kill(program.screen(), signal.SIGKILL)
            program.hear("READY=1", 10)
            self.fills(display, "触摸开始")  # whoever was there has gone

    def shows_on_wayland_by_gpu(self) -> None:
        """Draws with OpenGL there."""
        with wayland() as display, self.session(display, "--render", "gpu") as program:
            maps = Path(f"/proc/{program.screen()}/maps").read_text()
            assert "libqt-plugin-wayland-egl" in maps

    @contextmanager
    def session(self, display: dict[str, str], *words: str, kills: int = 0) -> Iterator[Running]:
        """The exhibit alone in a session on a display, as kiosk.service starts it."""
        with self.running(*words, before=(*self.outside(), *SESSION), kills=kills, **display) as program:
            for _ in range(2):
                program.parent = program.screen()  # the service's child is the session, and the session's the exhibit
            yield program

    def fills(self, display: dict[str, str], words: str) -> None:
        """Pictures of the display come to have these words, and no black corner."""
        from PySide6.QtGui import QImage

        file = self.work / "session.png"

        def filled() -> bool:
            subprocess.run(["grim", file], check=True, env=os.environ | display, timeout=10)
            picture = QImage(str(file))
            corners = [(x, y) for x in (0, picture.width() - 1) for y in (0, picture.height() - 1)]
            return all(picture.pixelColor(x, y).lightness() for x, y in corners) and words in read(file, self.work)

        until(filled, 10, f"a picture with {words}")

    def outside(self) -> tuple[str, ...]:
        """What a command line begins with to be run beside this system's drivers, as nobody, without a network."""
        home = self.machine.root / self.machine.home[1:]
        script = """
            set -eu
            mkdir -p /opt/kiosk "$3"
            mount --bind "$1" /opt/kiosk
            mount -o remount,bind,ro /opt/kiosk
            mount --bind "$2" "$3"
            mount -t tmpfs none /usr/share/fonts
            shift 3
            exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
        """
        folders = (str(self.bundle), str(home), self.machine.home)
        return ("unshare", "--mount", "--net", "sh", "-c", script, "sh", *folders)


def walk(program: Running, display: str) -> None:
    """Goes through both stories by keys, with time for each picture."""
    from tests.desktop import Desktop

    desktop = Desktop(display, (1280, 720))
    try:
        for _ in range(2):
            desktop.key("Return")
            for _ in range(SLIDES):
                time.sleep(0.15)
                desktop.key("Right")
            desktop.key("Home")
            desktop.key("Tab")
        window = desktop.windows()[0]
        assert desktop.keeps_up(window, 10)
    finally:
        desktop.close()


def read(picture: Path, work: Path) -> str:
    """What OCR reads in a picture, without its spaces."""
    out = work / "read"
    words = ["tesseract", picture, out, "-l", "chi_sim+eng", "--psm", "11"]
    subprocess.run(words, check=True, capture_output=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"})
    return "".join(out.with_suffix(".txt").read_text(encoding="utf-8").split())


@contextmanager
def wayland() -> Iterator[dict[str, str]]:
    """A display without a screen, 1280 pixels wide; the variables that lead to it.

    Another compositor than the session's: of a display at rest, cage 0.1.4 gives pictures that are black.
    """
    folder = Path(tempfile.mkdtemp())  # where nobody gets at it, which pytest's own is not
    os.chown(folder, NOBODY, NOBODY)
    (folder / "settings").write_text("output * resolution 1280x720\ndefault_border none\n", encoding="utf-8")
    (folder / "settings").chmod(0o644)
    drawn = {"WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1", "XDG_RUNTIME_DIR": str(folder)}
    words = (
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
        "sway",
        "--config",
        str(folder / "settings"),
    )
    server = subprocess.Popen(
        words,
        env=os.environ | drawn | {"WLR_BACKENDS": "headless"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: any(folder.glob("wayland-?")), 10, "a Wayland display")
        name = next(folder.glob("wayland-?")).name
        yield drawn | {"WAYLAND_DISPLAY": name, "QT_QPA_PLATFORM": "wayland"}
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)
