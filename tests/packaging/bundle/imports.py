"""Makes every import that the program's source can ever make, out of a bundle's files alone.

What is imported only on a bad day is found so too: a module that a bundle lacks would else be missed in front of
visitors.
"""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ON_OTHER_SYSTEMS = {"winreg", "_winreg", "msvcrt"}
AUTHORS = {"kiosk.language.extraction"}
"""What only pybabel runs, in a checkout."""

MAKE = """
import sys
import importlib.machinery
failed = 0
for word in sys.argv[1:]:
    module, name = word.split(":")
    try:
        found = importlib.import_module(module)
        if name and not hasattr(found, name):
            importlib.import_module(module + "." + name)
    except Exception as error:
        print(word, error)
        failed = 1
for name, module in sys.modules.items():
    if isinstance(getattr(module, "__loader__", None), importlib.machinery.NamespaceLoader):
        print(name, "of a package only the folder is there")
        failed = 1
if "shibokensupport" in sys.modules and "files.dir" not in sys.modules["shibokensupport"].__file__:
    failed = print("PySide6 compiles its support files at each start") or 1
sys.exit(failed)
"""


def asked(source: Path) -> Iterator[str]:
    """Each `module:name` that a file of the program imports; the name is empty for a module as a whole."""
    for file in sorted(source.rglob("*.py")):
        module = ".".join(file.relative_to(source.parent).with_suffix("").parts).removesuffix(".__init__")
        if module in AUTHORS or module.endswith("__main__"):
            continue
        yield f"{module}:"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (f"{alias.name}:" for alias in node.names if alias.name not in ON_OTHER_SYSTEMS)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}:{alias.name}" for alias in node.names)


def failures(contents: Path, source: Path, more: Iterable[str], work: Path) -> str:
    """A line for each import that fails; empty where all can be made. `more` are modules that shall be there as well.

    This Python is used, of the same version as the bundle's, with the bundle as its standard library.
    """
    library = work / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(contents, library, copy_function=os.link, symlinks=True)
    (library / library.name / "lib-dynload").rename(library / "lib-dynload")
    words = sorted({"PySide6:__version__", *asked(source), *(f"{module}:" for module in more)})
    python = Path(sys.base_prefix, "bin", library.name)
    done = subprocess.run(
        [python, "-S", "-B", "-c", MAKE, *words],
        env={"PYTHONHOME": str(work), "LD_LIBRARY_PATH": str(library)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr[-2000:] or f"ended with {done.returncode}"
