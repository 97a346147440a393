"""What staff ask in words that say it surely, however the ranking takes them; the words: `data/staff_asks.yml`."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.normalise import fold, normalise
from assistant.swedish.once import remembered
from assistant.swedish.questions import asks_somewhere
from assistant.swedish.situations import asks_if_consent_is_needed, asks_without_consent, facts

_LIST_NAME = re.compile(r"<(\w+)>")
_MOST_CHARACTERS = 600
NO_CONSENT, NEEDED, WITHOUT, LIMITED = "no_consent", "consent_needed", "without_consent", "limited_yes"


@remembered
def staff_ask(text: str) -> str | None:
    """The kind of what is asked or told: `books_for_client`, `send_it`, `first_step` …; None for all else."""
    if asks_without_consent(text):
        return WITHOUT
    if asks_if_consent_is_needed(text):
        return NEEDED
    said = fold(normalise(text[:_MOST_CHARACTERS]).text)
    found = next((kind for kind, pattern in _asks() if pattern.search(said)), None)
    return found or (NO_CONSENT if _tells_only_of_no_consent(text) else None)


def says_ask(kind: str, text: str) -> bool:
    """Whether that is said, beside whatever else: a yes to a part of it also tells of a consent."""
    said = fold(normalise(text[:_MOST_CHARACTERS]).text)
    return any(pattern.search(said) for name, pattern in _asks() if name == kind)


def _tells_only_of_no_consent(text: str) -> bool:
    return facts(text) == {"consent": "no"} and not asks_somewhere(text)


@cache
def _asks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_compiled())


def _compiled() -> Iterator[tuple[str, re.Pattern[str]]]:
    listed = load("staff_asks")
    for entry in listed["asks"]:
        for kind, patterns in entry.items():
            for pattern in patterns:
                yield kind, re.compile(_LIST_NAME.sub(lambda match: f"(?:{listed['lists'][match[1]]})", pattern))
