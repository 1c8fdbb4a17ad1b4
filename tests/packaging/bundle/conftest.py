"""The bundle in dist/, a machine with next to nothing, and what a bundle has to do there.

These tests take `make bundle deb` first, and root for the machine; without `--bundle` they are left out.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "packaging"))

from contents import Contents, left_to_the_system  # noqa: E402

from tests.conftest import StartServer  # noqa: E402
from tests.packaging.bundle.machine import Machine  # noqa: E402
from tests.packaging.bundle.smoke import Smoke  # noqa: E402

SUITE = "bookworm"
BESIDE = ("systemd", "dbus", "libpam-systemd", "cage", "xwayland", "xinit", "xserver-xorg-core")
"""What the Debian package depends on or recommends, and no bundle leaves to the system."""


def tool(*words: object) -> str:
    """Runs a command, which has to find nothing wrong; what it prints."""
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and not config.getoption("--bundle"):
            item.add_marker(pytest.mark.skip(reason="needs dist/kiosk: make bundle deb bundle-test"))


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The folder that `make bundle` made."""
    return ROOT / "dist" / "kiosk"


@pytest.fixture(scope="session")
def contents() -> Contents:
    """The allow-list."""
    return Contents()


@pytest.fixture(scope="session")
def new_smoke(
    start_x_server: StartServer, contents: Contents, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Path], Smoke]]:
    """What a bundle has to do, for a folder with one; each on a machine and a display of its own."""
    servers = []

    def make(folder: Path) -> Smoke:
        work = tmp_path_factory.mktemp("bundle")
        for above in (work, work.parent):
            above.chmod(0o755)
        brings = {entry.name for entry in contents.entries if entry.section == "other.libraries"}
        machine = Machine(work / "machine", ROOT / "build" / "old-root", left_to_the_system(), brings)
        server, display = start_x_server("1280x720", "-noreset")
        servers.append(server)
        faster = [entry.name for entry in contents.entries if entry.section == "python.faster"]
        return Smoke(folder, machine, display, work, faster)

    yield make
    for server in servers:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def smoke(new_smoke: Callable[[Path], Smoke], bundle: Path) -> Smoke:
    """What the bundle has to do."""
    return new_smoke(bundle)


@pytest.fixture(scope="session")
def package() -> Path:
    """What `make deb` made."""
    return next((ROOT / "dist").glob("kiosk_*.deb"))


@pytest.fixture(scope="session")
def clean_debian() -> Path:
    """A Debian that has what the package asks for, and nothing else; made once."""
    clean = ROOT / "build" / "clean-root"
    if not (clean / ".made").exists():
        shutil.rmtree(clean, ignore_errors=True)
        told = tool("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", f"Codename: {SUITE}")
        needed = ",".join((*left_to_the_system(), *BESIDE))
        tool("debootstrap", "--variant=minbase", f"--include={needed}", SUITE, clean, told.split()[0])
        (clean / ".made").touch()
    return clean
