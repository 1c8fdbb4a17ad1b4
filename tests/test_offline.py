"""The program opens no socket to a network, whatever it does; strace sees each that it asks the system for."""

import subprocess
import sys

from kiosk import places
from tests.running import Running

TRACE = ("strace", "-f", "-qq", "-e", "trace=socket,socketpair", "-o")


def sockets(told: str) -> list[str]:
    """The calls that asked for a socket, of whatever kind."""
    return [line for line in told.splitlines() if "socket(" in line or "socketpair(" in line]


def to_a_network(told: str) -> list[str]:
    """Those that could leave this machine: all but local ones and the kernel's own."""
    return [line for line in sockets(told) if "AF_UNIX" not in line and "AF_NETLINK" not in line]


def test_a_socket_to_a_network_would_be_seen(tmp_path):
    script = "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)"
    subprocess.run([*TRACE, tmp_path / "calls", sys.executable, "-c", script], check=True, timeout=30)
    assert len(to_a_network((tmp_path / "calls").read_text())) == 1


def test_the_exhibit_opens_none(tmp_path, x_display):
    running = Running(tmp_path, x_display, "--attract", before=(*TRACE, str(tmp_path / "calls")))
    try:
        running.hear("READY=1", 30)
        running.hear("WATCHDOG=1", 10)
        running.hear("WATCHDOG=1", 10)
        running.hear("WATCHDOG=1", 10)  # by now it has asked that the display be kept on, and counts
    finally:
        running.close()
    told = (tmp_path / "calls").read_text()
    assert sockets(told), "not even the display was reached: nothing is proved"
    assert to_a_network(told) == []


def test_the_commands_open_none(tmp_path):
    for words in (["check", "--words-only"], ["export", "--deck", "day", "--size", "640x360", "--out", str(tmp_path)]):
        command = [*TRACE, tmp_path / "calls", sys.executable, "-m", "kiosk", *words]
        done = subprocess.run(
            command, cwd=places.PACKAGE.parent, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        assert to_a_network((tmp_path / "calls").read_text()) == []
