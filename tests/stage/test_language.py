"""The language on the screen, and two of them together."""

from pathlib import Path

import pytest

from kiosk.language.catalogs import Catalogs
from kiosk.stage.language import Language, choices


@pytest.fixture
def language(tmp_path: Path) -> Language:
    return Language(Catalogs(tmp_path), ["zh_CN", "en", "mn"], "zh_CN")


def shown(language: Language) -> tuple[str, str]:
    return language.current, language.second


def test_a_visit_begins_in_one_language(language: Language) -> None:
    assert shown(language) == ("zh_CN", "")
    assert not language.both


def test_the_bilingual_view_sets_another_language_beside_the_first(language: Language) -> None:
    language.both = True
    assert shown(language) == ("zh_CN", "en")
    language.both = False
    assert shown(language) == ("zh_CN", "")


def test_in_the_bilingual_view_the_languages_change_places(language: Language) -> None:
    language.both = True
    language.current = "en"
    assert shown(language) == ("en", "zh_CN")
    language.current = "mn"
    assert shown(language) == ("mn", "en")


@pytest.mark.parametrize("code", ["de", "zh_CN+zh_CN", "zh_CN+de", "+en", "zh_CN+en+mn", ""])
def test_what_is_not_on_offer_changes_nothing(language: Language, code: str) -> None:
    language.choose("en+zh_CN")
    language.choose(code)
    assert shown(language) == ("en", "zh_CN")


def test_a_choice_says_all_of_it(language: Language) -> None:
    language.choose("en+mn")
    assert shown(language) == ("en", "mn")
    language.choose("mn")
    assert shown(language) == ("mn", "")
    assert len(choices(["zh_CN", "en", "mn"])) == 3 + 6


def test_alone_there_is_nothing_to_set_beside(tmp_path: Path) -> None:
    only = Language(Catalogs(tmp_path), ["en"], "en")
    only.both = True
    assert shown(only) == ("en", "")


def test_each_change_is_told_once(language: Language) -> None:
    told: list[tuple[str, str]] = []
    language.currentChanged.connect(lambda: told.append(shown(language)))
    language.choose("zh_CN")
    language.both = True
    language.both = True
    language.current = "en"
    assert told == [("zh_CN", "en"), ("en", "zh_CN")]
