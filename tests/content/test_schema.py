"""The JSON Schema that editors check deck.toml with says what the reader says."""

import json
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kiosk import places
from kiosk.content.schema import deck_schema


def as_json(text: str) -> Any:
    """A deck as an editor hands it to the schema: dates are strings."""
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def problems(text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(deck_schema()).iter_errors(as_json(text))]


def test_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(deck_schema())
    assert deck_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(deck_schema())) == deck_schema()


@pytest.mark.parametrize("name", ["ftz", "day"])
def test_accepts_built_in_deck(name: str) -> None:
    assert problems((places.DECKS / name / "deck.toml").read_text(encoding="utf-8")) == []


def test_accepts_a_deck_with_every_layout(deck_text: Callable[..., str]) -> None:
    assert problems(deck_text()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('subtitle = "向北开放"', 'subtitle = "向北开放"\ncolour = "red"'),
        ('id = "meaning"', 'id = "meaning"\ncolour = "red"'),
        ('value = 24, unit = "hour"', 'value = 24, colour = "red", unit = "hour"'),
        ('{ icon = "clock"', '{ colour = "red", icon = "clock"'),
        ('number = "第一章"', 'colour = "red"'),
        ('short = "《法律》"', 'short = "《法律》"\ncolour = "red"'),
        ('title = "关键一环"\n', ""),
        ('title = "关键一环"', 'title = ""'),
        ('title = "关键一环"', "title = 1"),
        ('id = "meaning"', 'id = "Meaning"'),
        ('layout = "voice"', 'layout = "speech"'),
        ("format = 1", "format = 2"),
        ("published = {", "Published = {"),
        ("goal = true", 'goal = "yes"'),
        ("part = {", "parts = {"),
        ("value = 1145", 'value = "1145"'),
        ('approx = "at most"', 'approx = "circa"'),
    ],
)
def test_refuses_what_the_reader_refuses(deck_text: Callable[..., str], old: str, new: str) -> None:
    assert problems(deck_text((old, new)))


def test_committed_schema_is_that_of_the_program() -> None:
    committed = places.DECKS / "deck.schema.json"
    assert not committed.exists() or json.loads(committed.read_text(encoding="utf-8")) == deck_schema()
