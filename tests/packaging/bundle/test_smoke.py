"""The real bundle on a machine without Python, fonts and network, as nobody, from a folder that is read-only."""

import os
import socket
import struct
import subprocess

import pytest

from tests.packaging.bundle.smoke import Smoke, wayland

STEPS = (
    "lists",
    "imports",
    "checks",
    "says",
    "exports",
    "examines",
    "shows",
    "opens_no_socket",
    "shows_by_gpu",
    "shows_on_wayland",
    "shows_on_wayland_by_gpu",
)


@pytest.mark.parametrize("step", STEPS)
def test_it_does_what_it_has_to(smoke, step):
    getattr(smoke, step)()


def test_no_step_is_left_out(smoke: Smoke):
    assert [step.__name__ for step in smoke.steps()] == [*STEPS]


def test_the_system_hears_of_the_exhibit_from_the_service(smoke: Smoke):
    """systemd takes notices of the service's first process; all others are the login session's."""
    with wayland() as display, smoke.session(display) as program:
        program.notices.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        program.forget()
        notice, [(_, _, sender)], *_ = program.notices.recvmsg(256, socket.CMSG_SPACE(struct.calcsize("3i")))
        assert b"WATCHDOG=1" in notice
        assert struct.unpack("3i", sender)[0] == program.process.pid


def test_it_starts_where_text_is_not_unicode(bundle, tmp_path):
    """GB 18030 is a choice on Chinese systems, and its codec is not in the bundle."""
    locale = tmp_path / "zh_CN.GB18030"
    subprocess.run(["localedef", "-i", "zh_CN", "-f", "GB18030", locale], check=True)
    there = os.environ | {"LOCPATH": str(tmp_path), "LC_ALL": locale.name}
    told = subprocess.run([bundle / "kiosk", "list"], env=there, capture_output=True, timeout=20, check=True).stdout
    assert "简体中文" in told.decode()
