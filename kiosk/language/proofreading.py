"""What is wrong with the catalogs: nothing missing, nothing fuzzy, every language with the same figures."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po

from kiosk.content.deck import Deck
from kiosk.content.fairness import number_findings
from kiosk.content.findings import Finding
from kiosk.content.texts import TextError, figures_in
from kiosk.content.validation import text_findings
from kiosk.content.walk import PlacedText, texts_of_deck
from kiosk.language.catalogs import INTERFACE, INTERFACE_SOURCE, Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain

EXTRACTION = [("screen/**.qml", "javascript"), ("**.py", "python")]
"""Where the program's own words stand, below the package; as in translations/interface.cfg."""
KEYWORDS = {
    "tr": (1,),
    "translate": (1,),
    "trn": (1, 2),
    "interface_in": ((2, "c"), 3),
    "interface_plural": (2, 3),
}


def _read(file: Path) -> tuple[Catalog | None, str]:
    try:
        with file.open("rb") as source:
            return read_po(source, abort_invalid=True), ""
    except FileNotFoundError:
        return None, "is missing"
    except (OSError, PoFileError, ValueError, LookupError) as error:
        return None, f"cannot be read: {error}"


def _strings(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, (list, tuple)) else [message.string or ""]


def _compiled_findings(file: Path, place: str) -> Iterator[Finding]:
    compiled = file.with_suffix(".mo")
    if not compiled.exists() or compiled.stat().st_mtime + 1 < file.stat().st_mtime:
        yield Finding(place, "the compiled catalog is missing or older than its source", "run make catalogs", str(file))


def deck_catalog_findings(deck: Deck, catalogs: Catalogs) -> Iterator[Finding]:
    """Every language's catalog of a deck, against the deck as it is now."""
    for locale in catalogs.locales():
        if locale == deck.language:
            continue
        file = catalogs.file(locale, deck.id)
        catalog, problem = _read(file)
        if catalog is None:
            yield Finding(deck.id, f"the {locale} catalog {problem}", "run make catalogs", str(file))
            continue
        for placed in texts_of_deck(deck):
            for finding in _translation_findings(deck, placed, catalog, locale):
                yield Finding(finding.place, finding.problem, finding.remedy, str(file))
        yield from _compiled_findings(file, deck.id)


def _translation_findings(deck: Deck, placed: PlacedText, catalog: Catalog, locale: str) -> Iterator[Finding]:
    place, text = placed
    message = catalog.get(text, context=place)
    if message is None:
        yield Finding(place, f"no {locale} translation of “{text}”", "run make catalogs and translate it")
        return
    if message.fuzzy:
        yield Finding(place, f"the {locale} translation is fuzzy: the source changed", "look at it, drop the mark")
    if place.startswith(f"{deck.id}/unit/") and not message.pluralizable:
        yield Finding(place, f"the {locale} translation of “{text}” lacks plural forms", "run make catalogs")
        return
    strings = _strings(message)
    if not all(string.strip() for string in strings):
        yield Finding(place, f"the {locale} translation of “{text}” is empty", "translate it")
        return
    for string in strings:
        found = list(text_findings(deck, PlacedText(place, string)))
        for finding in found:
            yield Finding(place, f"in {locale}: {finding.problem}", finding.remedy)
        if found:
            continue
        try:
            wanted = figures_in(text)
        except TextError:
            continue
        if missing := wanted - figures_in(string):
            names = ", ".join(f"{{{name}}}" for name in sorted(missing))
            yield Finding(place, f"the {locale} translation drops the figure {names}", "every language states it")
        if extra := figures_in(string) - wanted:
            names = ", ".join(f"{{{name}}}" for name in sorted(extra))
            yield Finding(place, f"the {locale} translation adds the figure {names}", "every language states the same")


def question_findings(deck: Deck, catalogs: Catalogs) -> Iterator[Finding]:
    """Quiz questions that are unfair in a language: choices that read alike, an answer or a number in the question."""
    teller = Teller(deck, catalogs)
    for locale in dict.fromkeys([deck.language, *catalogs.locales()]):
        for question in deck.quiz:
            place = f"{deck.id}/quiz/{question.id}"
            text = catalogs.deck_text(locale, deck.id, f"{place}/question", question.question)
            for finding in number_findings(f"{place}/question", text):
                yield Finding(finding.place, f"in {locale}: {finding.problem}", finding.remedy)
            told = teller.question(question, locale)
            choices = [plain(choice["text"]).casefold() for choice in told["choices"]]
            if len(set(choices)) < len(choices):
                yield Finding(f"{place}/wrong", f"two choices read alike in {locale}", "choose another or another spec")
            if question.answer is not None and choices[0] in plain(told["question"]).casefold():
                yield Finding(f"{place}/question", f"the question tells its own answer in {locale}", "ask otherwise")


def interface_findings(catalogs: Catalogs, package: Path) -> Iterator[Finding]:
    """Every language's catalog of the program's own words, against the words in its source files."""
    words = {
        (message if isinstance(message, str) else message[0], context)
        for _, _, message, _, context in extract_from_dir(str(package), EXTRACTION, keywords=KEYWORDS)
    }
    for locale in catalogs.locales():
        if locale == INTERFACE_SOURCE:
            continue
        file = catalogs.file(locale, INTERFACE)
        catalog, problem = _read(file)
        if catalog is None:
            yield Finding(INTERFACE, f"the {locale} catalog {problem}", "run make catalogs", str(file))
            continue
        for text, context in sorted(words, key=lambda word: (word[0], word[1] or "")):
            message = catalog.get(text, context=context)
            place = f"{INTERFACE}/{text}"
            if message is None or not all(string.strip() for string in _strings(message)):
                yield Finding(place, f"no {locale} translation", "run make catalogs and translate it", str(file))
            elif message.fuzzy:
                yield Finding(place, f"the {locale} translation is fuzzy", "look at it, drop the mark", str(file))
        yield from _compiled_findings(file, INTERFACE)
