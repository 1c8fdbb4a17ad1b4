"""The session of a display that a service shows the exhibit in, and what systemd is told from in there.

For a service on a seat, pam_systemd moves all of its processes out of the service, into a session of the login manager.
systemd then hears only the service's first process, and ends only that one. So that one passes on what the others tell,
and sees that they end with it.
"""

import os
import signal
import socket
import subprocess
from contextlib import suppress
from threading import Thread

from kiosk.operator.supervision import notify
from kiosk.usage import outside

PATIENCE = 10
"""Seconds that the session may take to end when it is told to."""


def run_session(command: list[str]) -> int:
    """Runs a command to its end, or until this process is told to end; returns the exit code. Raises OSError."""
    group: list[int] = []
    told = False

    def end(with_signal: signal.Signals) -> None:
        for leader in group:
            with suppress(ProcessLookupError):
                os.killpg(leader, with_signal)

    def stop(*_: object) -> None:
        nonlocal told
        told = True
        signal.alarm(PATIENCE)  # also for the command that is only just being started
        end(signal.SIGTERM)

    def pass_on() -> None:
        while True:
            notify(inner.recv(4096).decode())

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGALRM, lambda *_: end(signal.SIGKILL))
    inner = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    inner.bind("")  # a name that the kernel finds
    there = outside() | {"NOTIFY_SOCKET": "@" + inner.getsockname()[1:].decode()}
    # A group of their own, but the same terminal, which an X server needs.
    process = subprocess.Popen(command, env=there, process_group=0)
    group.append(process.pid)
    Thread(target=pass_on, daemon=True).start()
    code = process.wait()
    end(signal.SIGTERM)  # an exhibit without a display
    return 0 if told else code if code >= 0 else 1
