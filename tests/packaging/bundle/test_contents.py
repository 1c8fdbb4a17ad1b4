"""The bundle holds what the allow-list names, no more and no less; whether the program misses each of it."""

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.packaging.bundle.smoke import Smoke

BUNDLE_MIB = 170
ARCHIVE_MIB = 60
GLIBC = (2, 28)
"""UOS 20's; Kylin V10 has 2.31."""
WORKERS = 2


def test_nothing_else_is_in_it(contents, bundle):
    assert contents.strays(bundle / "_internal") == []


def test_all_of_it_is_in_it(contents, bundle):
    assert contents.unmet(bundle / "_internal") == []


def test_it_stays_small(bundle):
    unpacked = sum(path.lstat().st_size for path in bundle.rglob("*") if path.is_file())
    packed = next(bundle.parent.glob("kiosk-*-linux-*.tar.xz")).stat().st_size
    print(f"unpacked {unpacked / 2**20:.1f} MiB, packed {packed / 2**20:.1f} MiB")
    assert unpacked <= BUNDLE_MIB * 2**20
    assert packed <= ARCHIVE_MIB * 2**20


def test_it_runs_on_old_desktops(bundle):
    """No file wants a newer glibc."""
    newest = {}
    for path in [bundle / "kiosk", *bundle.rglob("*.so*")]:
        told = subprocess.run(["objdump", "-T", path], capture_output=True, text=True, check=False).stdout
        versions = [tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_([\d.]+)", told)]
        newest[path.name] = max(versions, default=(0,))
    print("newest glibc asked for:", max(newest.values()))
    assert {name: version for name, version in newest.items() if version > GLIBC} == {}


def test_each_entry_is_missed(contents, bundle, new_smoke, tmp_path):
    """Without any one of them some step fails. Goes through the steps for each of them, so it takes minutes."""
    smokes = []
    for number in range(WORKERS):
        copy = tmp_path / str(number)
        shutil.copytree(bundle, copy, copy_function=os.link, symlinks=True)
        smokes.append(new_smoke(copy))
    files = defaultdict(list)
    for path in (bundle / "_internal").rglob("*"):
        if not path.is_dir() or path.is_symlink():
            name = path.relative_to(bundle / "_internal")
            files[contents.entry_of(name.as_posix())].append(name)
    left = iter(contents.entries)  # each worker takes the next one

    def try_some(smoke: Smoke) -> list[str]:
        assert first_failure(smoke) is None
        not_missed = []
        for entry in left:
            with without(files[entry], smoke.bundle / "_internal", smoke.bundle.with_suffix(".aside")):
                failure = first_failure(smoke)
            print(entry, failure, sep=": ", flush=True)
            if failure is None:
                not_missed.append(str(entry))
        assert first_failure(smoke) is None, "a machine that has come to lack something proves nothing"
        return not_missed

    with ThreadPoolExecutor(WORKERS) as workers:
        assert [entry for found in workers.map(try_some, smokes) for entry in found] == []


@contextmanager
def without(names: list[Path], folder: Path, aside: Path) -> Iterator[None]:
    """Puts files of a folder aside for a while."""
    for name in names:
        (aside / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).rename(aside / name)
    try:
        yield
    finally:
        for name in names:
            (aside / name).rename(folder / name)


def first_failure(smoke: Smoke) -> str | None:
    """The first step that is not met, and the last line of why; None where all are."""
    for step in smoke.steps():
        try:
            step()
        except (AssertionError, OSError, subprocess.SubprocessError, StopIteration) as error:
            return f"{step.__name__}: {str(error).strip().rpartition(chr(10))[2]}"
    return None
