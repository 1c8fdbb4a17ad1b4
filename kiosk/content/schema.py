"""The deck format as a JSON Schema (2020-12), for editors that complete and check deck.toml."""

from inspect import cleandoc
from typing import Any

import msgspec

from kiosk.content.deck import Deck


def deck_schema() -> dict[str, Any]:
    """The schema of a whole deck file; refuses unknown keys as the reader does."""
    (schema,), components = msgspec.json.schema_components([Deck], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kiosk deck",
        **schema,
        "$defs": {name: _flush(component) for name, component in components.items()},
    }


def _flush(component: dict[str, Any]) -> dict[str, Any]:
    # Docstrings come indented as they stand in the source, or not: from Python 3.13 and msgspec 0.23 on.
    told = component.get("description")
    return component | {"description": cleandoc(told)} if told else component
