"""Gettext catalogs by locale and domain: `interface` for the program's own words, and one domain a deck.

A folder under translations/ is a language. Catalogs are read once, when a text of theirs is first asked
for; what has no translation shows its source text.
"""

import logging
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

INTERFACE = "interface"
INTERFACE_SOURCE = "en"
"""The language that the program's own words are written in."""

log = logging.getLogger(__name__)


class Catalogs:
    """All catalogs below a folder laid out as `<locale>/LC_MESSAGES/<domain>.mo`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[str, str], NullTranslations] = {}

    def locales(self) -> list[str]:
        """The languages that have a folder, Chinese first, then by code; English alone if there is none."""
        try:
            found = {p.name for p in self._folder.iterdir() if (p / "LC_MESSAGES").is_dir()}
        except OSError:
            found = set()
        return sorted(found or {INTERFACE_SOURCE}, key=lambda code: (not code.startswith("zh"), code))

    def file(self, locale: str, domain: str) -> Path:
        """Where the source of a catalog lies; it need not exist."""
        return self._folder / locale / "LC_MESSAGES" / f"{domain}.po"

    def catalog(self, locale: str, domain: str) -> NullTranslations:
        """The catalog, or an empty one where there is none or it cannot be read."""
        key = (locale, domain)
        if key not in self._read:
            catalog = NullTranslations()
            try:
                with self.file(locale, domain).with_suffix(".mo").open("rb") as file:
                    catalog = GNUTranslations(file)
            except FileNotFoundError:
                pass
            except Exception as error:  # a file cut short fails in many ways, and none may stop the show
                log.error("%s/%s: the catalog cannot be read: %s; run make catalogs", locale, domain, error)
            self._read[key] = catalog
        return self._read[key]

    def deck_text(self, locale: str, deck: str, place: str, text: str) -> str:
        """The translation of a deck's text at a place, or the text itself."""
        return self.catalog(locale, deck).pgettext(place, text)

    def unit(self, locale: str, deck: str, place: str, word: str, number: float) -> str:
        """A unit's word in the plural form that `number` takes."""
        return self.catalog(locale, deck).npgettext(place, word, word, _plural_count(number))

    def interface(self, locale: str, text: str) -> str:
        """One of the program's own words."""
        return self.catalog(locale, INTERFACE).gettext(text)

    def interface_in(self, locale: str, context: str, text: str) -> str:
        """One of the program's own words that needs its context to be translated."""
        return self.catalog(locale, INTERFACE).pgettext(context, text)

    def interface_plural(self, locale: str, one: str, many: str, number: int) -> str:
        """One of the program's own words, in the plural form that `number` takes."""
        return self.catalog(locale, INTERFACE).ngettext(one, many, number)


def _plural_count(number: float) -> int:
    # gettext's plural rules take whole numbers; a fraction is no singular in any language shipped here.
    return int(number) if float(number).is_integer() else 2
