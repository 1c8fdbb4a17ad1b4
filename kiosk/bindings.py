"""PySide6 as the screen needs it: loaded without what only its tools for authors are for."""

import builtins
import linecache
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any


def load_bindings() -> None:
    """Loads PySide6, and takes out what it has put before Python's import. Raises ImportError.

    That reads the source of whatever is imported from then on, to see whether it wants the names spelled another way
    (`from __feature__ import snake_case`), and Python keeps every line of it: 10 ms of the start, and 5 MiB. What was
    there before is where shibokensupport/feature.py says.
    """
    with _patterns_at_need():
        import_module("shiboken6")
    import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


class _Pattern:
    def __init__(self, compile_it: Callable[[], "re.Pattern[str]"]) -> None:
        self._compile = compile_it

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def use(*args: Any, **how: Any) -> Any:
            return getattr(self._compile(), name)(*args, **how)

        return use


@contextmanager
def _patterns_at_need() -> Iterator[None]:
    """Has PySide's own patterns compiled when they are used: its large ones, for signatures in errors, take 10 ms.

    `re` keeps what it has compiled, so that a second use costs nothing. Those of others, such as gettext's, stay as
    they are: they may be handed to `re`, which takes no other kind.
    """
    at_once = re.compile

    def compile_at_need(*args: Any, **how: Any) -> "re.Pattern[str] | _Pattern":
        asking = sys._getframe(1).f_globals["__name__"]
        own = asking.startswith("shibokensupport")
        return _Pattern(lambda: at_once(*args, **how)) if own else at_once(*args, **how)

    re.compile = compile_at_need  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = at_once
