"""The program as it is installed: a wheel in a fresh environment finds its decks, catalogs and fonts."""

import site
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The python of an environment that has the wheel, and the dependencies of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    wheel = next(folder.glob("*.whl"))
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, timeout=120
    )
    purelib = sysconfig.get_path("purelib", vars={"base": str(folder / "env")})
    (Path(purelib) / "dependencies.pth").write_text("\n".join(site.getsitepackages()))
    return python


def test_the_installed_program_is_the_wheel_and_not_the_checkout(installed, tmp_path):
    done = subprocess.run(
        [installed, "-c", "import kiosk; print(kiosk.__file__)"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert str(installed.parent.parent) in done.stdout


def test_the_installed_program_lists_and_checks_its_decks(installed, tmp_path):
    listed = subprocess.run(
        [installed, "-m", "kiosk", "list"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert listed.returncode == 0, listed.stderr
    assert "ftz/cover" in listed.stdout
    assert "zh_CN (简体中文), en (English)" in listed.stdout
    checked = subprocess.run(
        [installed, "-m", "kiosk", "check", "--words-only"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_the_installed_program_exports_a_story_in_english(installed, tmp_path):
    words = ["export", "--deck", "day", "--language", "en", "--size", "1280x720", "--out", "pictures"]
    done = subprocess.run(
        [installed, "-m", "kiosk", *words], capture_output=True, text=True, cwd=tmp_path, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert len(list((tmp_path / "pictures").glob("day-*.en.png"))) >= 13
