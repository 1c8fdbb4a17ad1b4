"""The installed service, by a systemd of its own: it comes to stand, is watched, and leaves nothing behind.

A clean Debian is booted apart from this one, as containers are. It has no display: the session draws on none.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.running import until

DROP_IN = """
[Service]
StandardInput=null
TTYPath=
UtmpIdentifier=
WatchdogSec=6
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
"""
"""What it does without here: a terminal and a display, and a minute's patience."""
BOOT = """
set -eu
clean=$1 work=$2 root=$2/root
mount -t overlay overlay -o "lowerdir=$clean,upperdir=$work/upper,workdir=$work/work" "$root"
mount -t proc proc "$root/proc"
chroot "$root" dpkg --install /kiosk.deb
chroot "$root" systemctl --quiet enable kiosk.service
chroot "$root" systemctl --quiet set-default graphical.target
mount -t sysfs sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
for folder in run tmp dev; do mount -t tmpfs tmpfs "$root/$folder"; done
mkdir "$root/dev/shm"
for device in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 666 "$root/dev/${device%:*}" c 1 "${device#*:}"
done
exec env -i container=lxc PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" /lib/systemd/systemd --show-status=0
"""


class Booted:
    """The system, by the process of its systemd."""

    def __init__(self, init: int) -> None:
        self._inside = ("nsenter", "--target", str(init), "--all", "--root")
        self._space = Path(f"/proc/{init}/ns/pid").readlink()

    def run(self, *words: str) -> str:
        """Runs a command there; what it prints."""
        return subprocess.run([*self._inside, *words], capture_output=True, text=True, check=False, timeout=60).stdout

    def told(self, name: str) -> str:
        """A property of the service."""
        return self.run("systemctl", "show", "--value", "--property", name, "kiosk.service").strip()

    def processes(self) -> list[tuple[str, int]]:
        """The service's, by name and number: its first one, the session, the supervisor, the screen."""
        found = []
        for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda folder: int(folder.name)):
            with suppress(OSError):
                if (folder / "ns" / "pid").readlink() == self._space and (folder / "cmdline").read_bytes():
                    found.append(((folder / "comm").read_text().strip(), int(folder.name)))
        return [(name, number) for name, number in found if name in ("kiosk", "cage")]

    def stands(self) -> bool:
        """Whether the service has come to stand, with one of each."""
        names = [name for name, _ in self.processes()]
        return self.told("ActiveState") == "active" and names == ["kiosk", "cage", "kiosk", "kiosk"]


@pytest.fixture
def booted(package: Path, clean_debian: Path, tmp_path: Path) -> Iterator[Booted]:
    """A clean Debian with the package, booted."""
    for name in ("upper/etc/systemd/system/kiosk.service.d", "work", "root"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "upper/etc/systemd/system/kiosk.service.d/headless.conf").write_text(DROP_IN)
    shutil.copy(package, tmp_path / "upper" / "kiosk.deb")
    found = subprocess.run(
        ["findmnt", "-n", "-o", "TARGET", "-t", "cgroup2"], capture_output=True, text=True, check=True
    )
    group = Path(found.stdout.split()[0], "kiosk-test")
    group.mkdir(exist_ok=True)
    join = f"echo $$ > {group}/cgroup.procs; exec unshare --mount --pid --fork --kill-child --uts --ipc --net --cgroup"
    words = ("sh", "-c", f'{join} sh -c "$@"', "sh", BOOT, "sh", str(clean_debian), str(tmp_path))
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        until(lambda: bool(children.read_text()), 10)
        init = int(children.read_text())
        until(lambda: "systemd" in Path(f"/proc/{init}/comm").read_text(), 60, (tmp_path / "said").read_text())
        yield Booted(init)
    finally:
        process.kill()
        process.wait()
        until(lambda: is_empty(group), 10, "the end of all of its processes")


def is_empty(group: Path) -> bool:
    """Whether a control group had no process any more; then it is gone."""
    for within in (*sorted(group.rglob("*/"), reverse=True), group):
        with suppress(OSError):
            within.rmdir()
    return not group.exists()


def test_systemd_starts_it_watches_it_and_ends_it(booted):
    until(booted.stands, 30, "the service")
    assert booted.told("NRestarts") == "0"

    seen = booted.told("WatchdogTimestampMonotonic")
    until(lambda: booted.told("WatchdogTimestampMonotonic") != seen, 10, "a sign of life")

    *_, (_, screen) = booted.processes()
    os.kill(screen, signal.SIGKILL)
    time.sleep(1)
    until(booted.stands, 10, "a screen after it was killed")
    assert booted.told("NRestarts") == "0"

    _, _, (_, supervisor), _ = booted.processes()
    os.kill(supervisor, signal.SIGSTOP)
    until(lambda: booted.told("NRestarts") == "1", 40, "a start after a hang")
    until(booted.stands, 20, "the service after a hang")

    _, (_, session), *_ = booted.processes()
    os.kill(session, signal.SIGKILL)
    until(lambda: booted.told("NRestarts") == "2", 20, "a start after the session was killed")
    until(booted.stands, 20, "the service after its session was killed")

    booted.run("systemctl", "stop", "kiosk.service")
    until(lambda: not booted.processes(), 5, "the end of all of it")
    assert booted.told("Result") == "success"
