"""The program as a visitor's machine runs it: a process with its screen's process, watched from outside."""

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.operator.journal import NAME


def until(done: Callable[[], bool], patience: float, what: str = "what was waited for") -> None:
    """Waits for something to be so; fails where it does not come to be within so many seconds."""
    end = time.monotonic() + patience
    while not done():
        assert time.monotonic() < end, f"not within {patience:.0f} s: {what}"
        time.sleep(0.02)


class Running:
    """`kiosk run` on an X server, with its settings, data and cache in a folder of its own."""

    def __init__(
        self,
        folder: Path,
        display: str,
        *words: str,
        before: tuple[str, ...] = (),
        program: tuple[str, ...] = (sys.executable, "-m", "kiosk"),
        **more: str,
    ) -> None:
        self.folder = folder
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        (folder / "notify").unlink(missing_ok=True)
        self.notices.bind(str(folder / "notify"))
        self.environment = {
            name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "FONTCONFIG_FILE")
        }
        self.environment |= {
            "DISPLAY": display,
            "NOTIFY_SOCKET": str(folder / "notify"),
            "KIOSK_DATA": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            **more,
        }
        self._words = [*before, *program, "run", "--render", "software", *words]
        self.begin()

    def begin(self) -> None:
        """Starts it, for the first time or as the system does after its end."""
        with (self.folder / "stderr").open("ab") as said:
            self.process = subprocess.Popen(self._words, env=self.environment, stderr=said, start_new_session=True)
        self.parent = self.process.pid

    def screen(self, patience: float = 5.0) -> int:
        """The screen's process, which is waited for."""
        end = time.monotonic() + patience
        while not (children := Path(f"/proc/{self.parent}/task/{self.parent}/children").read_text().split()):
            assert time.monotonic() < end, f"no screen within {patience:.0f} s"
            time.sleep(0.01)
        return int(children[0])

    def hear(self, word: str, patience: float) -> float:
        """Waits for a notice to systemd; seconds until it came."""
        begun = time.monotonic()
        while (left := begun + patience - time.monotonic()) > 0:
            if select.select([self.notices], [], [], left)[0] and word in self.notices.recv(256).decode():
                return time.monotonic() - begun
        raise AssertionError(f"no {word} within {patience:.0f} s")

    def forget(self) -> None:
        """Leaves out the notices that have come so far."""
        while select.select([self.notices], [], [], 0)[0]:
            self.notices.recv(256)

    def log(self) -> str:
        """What it has logged; nothing where it had nothing to say, and made no file."""
        file = self.folder / "data" / "log" / NAME
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def said(self) -> str:
        """What it has said on stderr, which is there when the log is not."""
        return (self.folder / "stderr").read_text(encoding="utf-8")

    def stands(self) -> bool:
        """Whether its window is on the screen."""
        return bool(self.do("search", "--onlyvisible", "--name", "^Kiosk$").strip())

    def do(self, *words: str) -> str:
        """Lets xdotool do something on its display; what it says."""
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=20
        ).stdout

    def leave(self) -> str:
        """Tells it to end, as the system does; what it has logged until then."""
        self.process.terminate()
        assert self.process.wait(15) == 0
        return self.log()

    def kill(self) -> None:
        """Ends whatever is left of it, at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """Ends it, and listens no more."""
        self.kill()
        self.notices.close()
