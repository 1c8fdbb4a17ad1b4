"""Makes dist/kiosk, a folder that runs without Python, and dist/kiosk-VERSION-SYSTEM.tar.xz of it; see `make bundle`.

The same source, requirements and Python give the same bytes: times are those of the last commit, and hashing is not
random. Run by the Python that is bundled. Where wheels are at hand in build/wheels, no index is asked.
"""

import compileall
import os
import platform
import py_compile
import shutil
import subprocess
import sys
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from contents import SYSTEM, Contents

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bundle"
BUNDLE = ROOT / "dist" / "kiosk"
WHEELS = ROOT / "build" / "wheels"
BIN = BUILD / "env" / ("Scripts" if SYSTEM == "windows" else "bin")


def run(*words: object, **more: str) -> str:
    """Runs a command in the repository and gives what it printed. Raises CalledProcessError."""
    environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONSAFEPATH": "1"} | more
    return subprocess.run(
        [*map(str, words)], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def source_time() -> int:
    """Seconds since 1970 that every file of the bundle is dated: the last commit's, or SOURCE_DATE_EPOCH's."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "log", "-1", "--format=%ct"))


def install() -> Path:
    """An environment with the locked requirements and the program as its wheel; gives its site-packages."""
    shutil.rmtree(BUILD, ignore_errors=True)
    venv.create(BUILD / "env", with_pip=True)
    local = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    pip = [BIN / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install", *local]
    run(*pip, "--require-hashes", "--requirement", ROOT / "packaging" / "requirements.lock")
    run(*pip, "--no-deps", "--no-build-isolation", ROOT)
    return Path(run(BIN / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())


def prepare(packages: Path) -> None:
    """Does beforehand what the program would do at its first start, or at each on a disk that it cannot write to."""
    # PySide6's support files, unpacked and compiled (SBK_EMBED is its own switch): 12 ms of each start.
    run(BIN / "python", "-c", "import PySide6.QtCore", SBK_EMBED="0")
    support = packages / "shiboken6" / "files.dir"
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(support, ddir="", quiet=1, legacy=True, invalidation_mode=unchecked)
    # The screen as Qt's byte code, beside its source, where Qt looks first.
    compiler = next(packages.glob("PySide6/**/qmlcachegen*"))
    for source in sorted((packages / "kiosk" / "screen").rglob("*.qml")):
        run(compiler, "--only-bytecode", "-o", source.with_suffix(".qmlc"), source)


def freeze() -> None:
    """Has PyInstaller make the folder, and sees that it holds neither more nor less than the allow-list."""
    spec = ROOT / "packaging" / "kiosk.spec"
    folders = ["--workpath", BUILD / "work", "--distpath", BUNDLE.parent]
    run(BIN / "python", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, spec)
    contents = Contents()
    wrong = [f"{stray}: contents.toml names no such thing" for stray in contents.strays(inside())]
    wrong += [f"{entry}: named in contents.toml, and not in the bundle" for entry in contents.unmet(inside())]
    if wrong:
        sys.exit("\n".join(wrong))


def inside() -> Path:
    """The folder that holds everything but the program's own file."""
    return BUNDLE / "_internal"


def archive(time: int) -> Path:
    """Packs the folder: sorted, dated, owned by nobody in particular. Gives the archive."""
    version = run(BIN / "python", "-c", "import kiosk; print(kiosk.__version__)").strip()
    packed = BUNDLE.parent / f"kiosk-{version}-{SYSTEM}-{platform.machine().lower()}.tar.xz"
    alike = ["--sort=name", f"--mtime=@{time}", "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"]
    run("tar", *alike, "-I", "xz -9", "-cf", packed, "-C", BUNDLE.parent, BUNDLE.name)
    return packed


def main() -> None:
    """Makes the bundle and says how large it is."""
    os.environ["SOURCE_DATE_EPOCH"] = str(source_time())
    shutil.rmtree(BUNDLE, ignore_errors=True)
    prepare(install())
    freeze()
    run(BIN / "python", ROOT / "packaging" / "parts.py", BUNDLE)
    unpacked = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{BUNDLE.relative_to(ROOT)}: {unpacked / 2**20:.1f} MiB")
    if SYSTEM == "linux":  # elsewhere the installer packs it
        packed = archive(source_time())
        print(f"{packed.relative_to(ROOT)}: {packed.stat().st_size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
