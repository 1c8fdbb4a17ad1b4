"""The language on the screen, and the program's own words in it."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.language.catalogs import Catalogs
from kiosk.language.formatting import own_name
from kiosk.language.typesetting import set_text

SHORT_NAMES = {"zh_CN": "中文", "en": "EN"}


class Language(QObject):
    """The visitor's language. Whatever the screen says reads `current`, so that a switch re-evaluates it."""

    currentChanged = Signal()

    def __init__(self, catalogs: Catalogs, offered: list[str], default: str) -> None:
        super().__init__()
        self._catalogs = catalogs
        self._offered = offered
        self._current = default

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """The locale's code, as its folder under translations/ is named."""
        return self._current

    @current.setter  # type: ignore[no-redef]
    def current(self, code: str) -> None:
        self.choose(code)

    def choose(self, code: str) -> None:
        """Switches to a language on offer; any other changes nothing."""
        if code in self._offered and code != self._current:
            self._current = code
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
