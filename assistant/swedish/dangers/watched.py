"""Whether somebody close looks into the phone of who writes: what is sent to it is then not theirs alone."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import any_undenied
from assistant.swedish.words.text import fold


def phone_is_watched(text: str) -> bool:
    """True for "han kollar min telefon", false for "läser han mina sms" and "hon läser mina sms åt mig"."""
    said = fold(text)
    return any_undenied(_patterns(), said) and not re.search(load("seen")["helps_with_phone"], said)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = load("seen")
    return tuple(re.compile(pattern.replace("<close>", rules["close"])) for pattern in rules["looks_in_phone"])
