"""The Debian package on a clean Debian: what checkers say of it, and that it comes, stays and goes as it should."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.bundle.conftest import tool

MOST_EXPOSED = 3.0
"""Of systemd's ten points."""
SCRIPT = """
set -eu
mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/root"
mount -t proc proc "$2/root/proc"
cd "$2"
shift 2
exec chroot root "$@"
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package's files."""
    folder = tmp_path_factory.mktemp("package")
    tool("dpkg-deb", "--extract", package, folder)
    return folder


@pytest.fixture
def there(package: Path, clean_debian: Path, tmp_path: Path) -> Run:
    """Runs commands as root on a Debian of one's own, which has the package as /kiosk.deb."""
    for name in ("upper", "work", "root"):
        (tmp_path / name).mkdir()
    shutil.copy(package, tmp_path / "upper" / "kiosk.deb")

    def run(*words: str) -> "subprocess.CompletedProcess[str]":
        command = ["unshare", "--mount", "--net", "sh", "-c", SCRIPT, "sh", str(clean_debian), str(tmp_path), *words]
        plain = {"PATH": os.defpath + ":/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(command, env=plain, capture_output=True, text=True, check=False, timeout=120)

    return run


def done(run: Run, *words: str) -> str:
    """What a command prints there; it has to succeed."""
    told = run(*words)
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout + told.stderr


def test_lintian_has_no_complaint(package):
    assert tool("lintian", "--fail-on", "error,warning", "--allow-root", package) == ""


def test_desktops_and_shops_can_read_what_it_is(unpacked):
    assert tool("desktop-file-validate", *(unpacked / "usr/share/applications").iterdir()) == ""
    tool("appstreamcli", "validate", "--no-net", "--pedantic", *(unpacked / "usr/share/metainfo").iterdir())


def test_it_holds_the_bundle(unpacked, bundle):
    for path in (path for path in bundle.rglob("*") if path.is_file() and "_internal" in path.parts):
        assert (unpacked / "opt" / "kiosk" / path.relative_to(bundle)).read_bytes() == path.read_bytes(), path


def test_its_services_are_sound_and_shut_in(there):
    done(there, "dpkg", "--install", "/kiosk.deb")
    for name in ("kiosk.service", "kiosk-x11.service"):
        assert done(there, "systemd-analyze", "verify", name) == ""
        limit = f"--threshold={MOST_EXPOSED * 10:.0f}"
        told = done(there, "systemd-analyze", "security", "--offline=true", "--no-pager", limit, name)
        print(told.splitlines()[-1])


def test_it_runs_as_its_user(there):
    done(there, "dpkg", "--install", "/kiosk.deb")
    told = done(there, "setpriv", "--reuid=kiosk", "--regid=kiosk", "--clear-groups", "kiosk", "list")
    assert "ftz/cover" in told


def test_data_and_settings_stay_until_it_is_purged(there, tmp_path):
    done(there, "dpkg", "--install", "/kiosk.deb")
    kept = tmp_path / "upper"
    settings, counts = kept / "etc/kiosk/settings.toml", kept / "var/lib/kiosk/counts.db"
    assert settings.stat().st_mode & 0o777 == 0o640
    assert settings.stat().st_uid == counts.parent.stat().st_uid != 0
    settings.write_text("[visit]\nquiet_s = 30\n")
    counts.write_text("counted")
    done(there, "dpkg", "--install", "/kiosk.deb")
    assert "quiet_s = 30" in settings.read_text()
    done(there, "dpkg", "--remove", "kiosk")
    assert not (kept / "opt/kiosk").exists()
    assert not (kept / "usr/bin/kiosk").exists()
    assert "quiet_s = 30" in settings.read_text()
    assert counts.read_text() == "counted"
    done(there, "dpkg", "--purge", "kiosk")
    for folder in ("etc/kiosk", "var/lib/kiosk", "var/cache/kiosk"):
        assert not (kept / folder).exists()
    assert done(there, "find", "/etc", "/usr", "/var", "-name", "*kiosk*") == ""
