"""A terminal at which a PIN is typed."""

import os
import subprocess
from collections.abc import Mapping, Sequence


def type_pin(command: Sequence[str], pin: str, env: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """Runs a command that asks for a PIN twice; its exit code, its output, and what the terminal showed."""
    ours, theirs = os.openpty()
    # In a session of its own, or getpass would ask the terminal that the tests run in.
    process = subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True, start_new_session=True, env=env
    )
    os.close(theirs)
    said = b""
    for prompt in (b"4 to 12 digits: ", b"Once more: "):
        while not said.endswith(prompt):
            said += os.read(ours, 1000)
        os.write(ours, f"{pin}\n".encode())
    out, _ = process.communicate(timeout=30)
    os.close(ours)
    return process.returncode, out, said.decode()
