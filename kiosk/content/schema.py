"""The deck format as a JSON Schema (2020-12), for editors that complete and check deck.toml."""

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
        "$defs": components,
    }
