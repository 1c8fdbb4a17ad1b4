"""`kiosk session` as a process: what is told inside gets out, and nothing inside outlives it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import until

TELL = "from kiosk.operator.supervision import notify; notify('READY=1')"


@pytest.fixture
def system(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd listens on."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(tmp_path / "notify"))
        end.settimeout(10)
        yield end


def session(system: socket.socket, *command: str) -> "subprocess.Popen[str]":
    there = os.environ | {"NOTIFY_SOCKET": system.getsockname()}
    words = [sys.executable, "-m", "kiosk", "session", *command]
    return subprocess.Popen(words, env=there, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def is_there(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_what_a_process_inside_tells_comes_from_the_first_one(system: socket.socket) -> None:
    system.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    process = session(system, "sh", "-c", f'{sys.executable} -c "{TELL}"; sleep 100')
    said, [(_, _, sender)], *_ = system.recvmsg(100, socket.CMSG_SPACE(12))
    assert said == b"READY=1"
    assert int.from_bytes(sender[:4], sys.byteorder) == process.pid
    process.terminate()
    process.communicate(timeout=10)


def test_the_commands_exit_code_is_its_own(system: socket.socket) -> None:
    process = session(system, "sh", "-c", "exit 7")
    assert process.communicate(timeout=10) == ("", "")
    assert process.returncode == 7


@pytest.mark.parametrize("killed", ["it", "its command"])
def test_nothing_inside_outlives_it(system: socket.socket, killed: str) -> None:
    process = session(system, "sh", "-c", "sleep 100 & echo $$ $!; wait")
    assert process.stdout is not None
    command, inside = map(int, process.stdout.readline().split())
    if killed == "it":
        process.terminate()
    else:
        os.kill(command, signal.SIGKILL)
    assert (process.wait(10) == 0) == (killed == "it")
    until(lambda: not is_there(command) and not is_there(inside), 5)
    process.communicate()


@pytest.mark.parametrize("command", [(), ("/no/such/program",)])
def test_a_command_that_cannot_be_run_is_told_in_one_line(system: socket.socket, command: tuple[str, ...]) -> None:
    process = session(system, *command)
    _, said = process.communicate(timeout=10)
    assert process.returncode == 2
    assert said.startswith("kiosk session: ")
    assert said.count("\n") == 1
