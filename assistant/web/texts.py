"""The words of the web door: `texts.yml`, by dotted name."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("texts.yml")


@cache
def all_texts() -> dict[str, Any]:
    texts: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return texts


def text(name: str) -> str:
    """The text with a dotted name (`trouble.rasa`). Raises `KeyError` for a name that is not there."""
    found: Any = all_texts()
    for part in name.split("."):
        found = found[part]
    return str(found).strip()
