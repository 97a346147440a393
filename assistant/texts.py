"""Sentences that an operator reads in the terminal. They stand in `texts.yml`, not in code."""

from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("texts.yml")


def text(name: str, **values: object) -> str:
    """The sentence called `name`, with its `{blanks}` filled."""
    return _texts()[name].format(**values).strip()


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return texts
