"""The language on the screen, and the program's own words in it."""

from itertools import permutations

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.language.catalogs import Catalogs
from kiosk.language.formatting import own_name
from kiosk.language.typesetting import set_text

SHORT_NAMES = {"zh_CN": "中文", "en": "EN"}


JOINED = "+"
"""Between the codes of two languages shown together: zh_CN+en."""


def choices(offered: list[str]) -> list[str]:
    """All that can be asked for: each language, and each pair of two."""
    return [*offered, *(JOINED.join(pair) for pair in permutations(offered, 2))]


class Language(QObject):
    """The visitor's language. Whatever the screen says reads `current`, so that a switch re-evaluates it.

    In the bilingual view there is a `second` one beside it, set smaller.
    """

    changing = Signal()
    """Another language is about to be shown."""
    currentChanged = Signal()

    def __init__(self, catalogs: Catalogs, offered: list[str], default: str) -> None:
        super().__init__()
        self._catalogs = catalogs
        self._offered = offered
        self._current = default
        self._second = ""

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """The locale's code, as its folder under translations/ is named. Set in the bilingual view, it keeps that."""
        return self._current

    @current.setter  # type: ignore[no-redef]
    def current(self, code: str) -> None:
        if code in self._offered:
            self._show(code, self._other(code) if self._second else "")

    @Property(str, notify=currentChanged)
    def second(self) -> str:
        """The code of the language set smaller beside the current one; empty outside the bilingual view."""
        return self._second

    @Property(bool, notify=currentChanged)
    def both(self) -> bool:
        """Whether two languages are shown together."""
        return bool(self._second)

    @both.setter  # type: ignore[no-redef]
    def both(self, on: bool) -> None:
        self._show(self._current, self._other(self._current) if on else "")

    @property
    def codes(self) -> list[str]:
        """The languages on the screen: one, or two."""
        return [code for code in (self._current, self._second) if code]

    @property
    def shown(self) -> str:
        """What `choose` was told: a code, or two joined."""
        return JOINED.join(self.codes)

    def choose(self, code: str) -> None:
        """Switches to a language on offer, or to the bilingual view of two (`zh_CN+en`); others change nothing."""
        if code in choices(self._offered):
            first, _, second = code.partition(JOINED)
            self._show(first, second)

    def _other(self, code: str) -> str:
        if self._second and self._current != code:
            return self._current
        return next((other for other in self._offered if other != code), "")

    def _show(self, first: str, second: str) -> None:
        if (first, second) != (self._current, self._second):
            self.changing.emit()
            self._current, self._second = first, second
            self.currentChanged.emit()

    @Property(list, constant=True)
    def offered(self) -> list[dict[str, str]]:
        """What a switcher lists: code, the language's name for itself, and a short form of it."""
        return [
            {"code": code, "name": own_name(code), "short": SHORT_NAMES.get(code, code[:2].upper())}
            for code in self._offered
        ]

    @Slot(str, str, result=str)
    def translate(self, text: str, code: str) -> str:
        """One of the program's words in a language."""
        return set_text(self._catalogs.interface(code, text), code)
