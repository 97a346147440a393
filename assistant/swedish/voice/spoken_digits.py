"""Digits as they are read aloud: "nollsju noll ett sju fyra noll sex tjugotre" is 0701740623."""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

FEWEST_DIGITS = 7


def spoken_digits(text: str) -> str | None:
    """The digits of the text when all it holds, but for a few words around, is a number read aloud; else None."""
    found = [digits for word in words(text) if (digits := _digits(word)) is not None]
    joined = "".join(found)
    return joined if len(joined) >= FEWEST_DIGITS else None


def _digits(word: str) -> str | None:
    """The digits of one written word ("nollsju", "tjugotre", "46"), None when it is no number."""
    if word.isdigit():
        return word
    if not word.startswith(_beginnings()):
        return None
    digits = ""
    while word:
        part, value = next(((p, v) for p, v in _parts() if word.startswith(p)), ("", ""))
        if not part:
            return None
        word = word.removeprefix(part)
        digits += value if part not in _tens() else _ten(value, word)
    return digits


def _ten(value: str, rest: str) -> str:
    """Tjugo is 20, but the 2 of tjugotre."""
    return value if any(rest.startswith(one) for one in _ones()) else value + "0"


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(part for part, _ in _parts())


@cache
def _parts() -> tuple[tuple[str, str], ...]:
    listed = {fold(word): value for group in load("spoken_digits").values() for word, value in group.items()}
    return tuple(sorted(listed.items(), key=lambda part: -len(part[0])))


@cache
def _tens() -> frozenset[str]:
    return frozenset(fold(word) for word in load("spoken_digits")["tens"])


@cache
def _ones() -> tuple[str, ...]:
    return tuple(fold(word) for word in load("spoken_digits")["ones"] if word != "noll")
