"""A machine with next to nothing: the few libraries that a bundle leaves to the system, no fonts, no Python, no shell.

It is a folder that the bundle is put into read-only, and that programs take for the whole disk; they run there as
nobody, without a network.
"""

import os
import shutil
import subprocess
from pathlib import Path

NOBODY = 65534
SCRIPT = """
set -eu
root=$1 bundle=$2
shift 2
mount --bind "$bundle" "$root/opt/kiosk"
mount -o remount,bind,ro "$root/opt/kiosk"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec /usr/sbin/chroot --userspec=65534:65534 --groups= "$root" "$@"
"""


def closure(system: Path, packages: list[str]) -> set[str]:
    """The libraries of Debian packages installed below `system`, and all that those need, as paths there."""
    told = subprocess.run(
        ["chroot", system, "dpkg", "-L", *packages], capture_output=True, text=True, check=True
    ).stdout
    libraries = [line for line in told.splitlines() if ".so" in line and "/gconv/" not in line]
    needed = subprocess.run(["chroot", system, "ldd", *libraries], capture_output=True, text=True, check=False).stdout
    words = [word for line in needed.splitlines() for word in line.split() if word.startswith("/") and word[-1] != ":"]
    return {*libraries, *words}


class Machine:
    """The folder `root`, filled with the packages' libraries out of the Debian below `system`.

    What those need in turn is there as well, but for the libraries that the bundle `brings`, by name: another system's
    packages need not need them.
    """

    home = "/home"
    """The one folder that may be written to, as it is called there."""

    def __init__(self, root: Path, system: Path, packages: list[str], brings: set[str]) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        libraries = [file for file in closure(system, packages) if Path(file).name.partition(".so")[0] not in brings]
        # Packed where links lead to what they are meant to.
        packed = subprocess.Popen(
            [
                "chroot",
                system,
                "tar",
                "-ch",
                "--hard-dereference",
                "/usr/lib/locale/C.UTF-8",
                *sorted(libraries),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        subprocess.run(["tar", "-x", "-C", root], stdin=packed.stdout, check=True)
        assert packed.wait() == 0
        for folder in ("opt/kiosk", "dev", "proc", "tmp/.X11-unix", "etc"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        self.forget()

    def forget(self) -> None:
        """Empties the home."""
        home = self.root / self.home[1:]
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        os.chown(home, NOBODY, NOBODY)

    def before(self, bundle: Path) -> tuple[str, ...]:
        """What a command line begins with to be run there; the program of the bundle is /opt/kiosk/kiosk."""
        return ("unshare", "--mount", "--net", "sh", "-c", SCRIPT, "sh", str(self.root), str(bundle))

    def variables(self, **more: str) -> dict[str, str]:
        """The environment there."""
        return {"HOME": self.home, "PATH": "/usr/bin", "LANG": "C.UTF-8", **more}

    def run(self, bundle: Path, *words: str, timeout: float = 60, **more: str) -> "subprocess.CompletedProcess[str]":
        """Runs the bundle's program to its end."""
        return subprocess.run(
            [*self.before(bundle), "/opt/kiosk/kiosk", *words],
            env=self.variables(**more),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
            stdin=subprocess.DEVNULL,
        )
