"""The words of messages and calendar files: `texts.yml`, with the time and how to reach us filled in."""

from datetime import datetime
from functools import cache
from pathlib import Path

import yaml

from assistant import dates

FILE = Path(__file__).with_name("texts.yml")


def words(name: str, **values: object) -> str:
    """The text with a dotted name, its blanks filled. Raises `KeyError` for a name that is not there."""
    group, _, key = name.partition(".")
    return _texts()[group][key].format(**values)


def message_text(kind: str, *, start: datetime | None, phone: str, link: str) -> str:
    """What a message of that kind says. `link`: the person's own page, '' where there is none."""
    when = dates.moment(start) if start else ""
    return words(f"messages.{kind}", when=when, ways=ways(phone, link))


def ways(phone: str, link: str) -> str:
    """How to reach us."""
    name = "both" if phone and link else "link" if link else "phone"
    return words(f"ways.{name}", phone=phone, link=link)


@cache
def _texts() -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return texts
