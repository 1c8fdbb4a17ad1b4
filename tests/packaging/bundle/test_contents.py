"""The bundle holds what the allow-list names, no more and no less; whether the program misses each of it."""

import os
import re
import shutil
import subprocess

BUNDLE_MIB = 170
ARCHIVE_MIB = 60
GLIBC = (2, 28)
"""UOS 20's; Kylin V10 has 2.31."""


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


def test_each_entry_is_missed(contents, bundle, smoke_of, tmp_path):
    """Without any one of them some step fails. Goes through all steps for each of them, so it takes long."""
    copy = tmp_path / "kiosk"
    shutil.copytree(bundle, copy, copy_function=os.link, symlinks=True)
    inside = copy / "_internal"
    files: dict[object, list[str]] = {}
    for path in inside.rglob("*"):
        if not path.is_dir() or path.is_symlink():
            name = path.relative_to(inside).as_posix()
            files.setdefault(contents.entry_of(name), []).append(name)
    aside = tmp_path / "aside"
    not_missed = []
    for entry in contents.entries:
        for name in files[entry]:
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (inside / name).rename(aside / name)
        if stands(smoke_of(copy)):
            not_missed.append(str(entry))
        for name in files[entry]:
            (aside / name).rename(inside / name)
    assert not_missed == []


def stands(smoke) -> bool:
    """Whether every step is met."""
    try:
        for step in smoke.steps():
            step()
    except (AssertionError, OSError, subprocess.SubprocessError, StopIteration):
        return False
    return True
