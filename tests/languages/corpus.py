"""What people write in other languages, and what must never be taken for one of them."""

from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "corpus"
FILES = {
    "en": "english",
    "ar": "arabic",
    "so": "somali",
    "fa": "persian",
    "hbs": "bosnian_croatian_serbian",
    "pl": "polish",
    "tr": "turkish",
    "es": "spanish",
}


@cache
def foreign(code: str) -> list[str]:
    """Messages in the language."""
    return list(_read(FILES[code]))


@cache
def swedish() -> dict[str, list[str]]:
    """Swedish of every hard kind, and what else belongs to a Swedish talk, by kind."""
    return dict(_read("swedish"))


def _read(name: str) -> object:
    return yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
