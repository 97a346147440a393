"""Booking codes that can be said on the phone: three simple words and two digits, "lampa tiger moln 42".

256 × 256 × 256 × 90 codes. A code opens one appointment to whoever has it, so it is never logged: see `hide`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import fold, plain_digits

HIDDEN = "[bokningskod]"

_WORDS_IN_CODE = 3
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_SHORTEST_MISSPELT = 4

Token = tuple[str, int, int]


def make(random_bytes: bytes) -> str:
    """The code that five random bytes stand for. Raises ValueError for another number of bytes."""
    if len(random_bytes) != 5:
        raise ValueError(f"five bytes make a code, got {len(random_bytes)}")
    number = 10 + int.from_bytes(random_bytes[3:], "big") % 90
    return " ".join([*(_words()[byte] for byte in random_bytes[:3]), str(number)])


@remembered
def find(text: str) -> str | None:
    """The first booking code of the text in the form that `make` gives it, or None.

    Takes capitals, hyphens, commas, digits as words ("fyrtiotvå", "fyra två") and one typing error a word.
    """
    return next((code for _, _, code in _found(text)), None)


def hide(text: str) -> str:
    """The text with every booking code replaced by `[bokningskod]`."""
    for start, end, _ in reversed(list(_found(text))):
        text = text[:start] + HIDDEN + text[end:]
    return text


@remembered
def without_codes(text: str) -> str:
    """The text for readers of anything else: the words of a code mean nothing ("trappa piano zebra 28")."""
    return hide(text).replace(HIDDEN, "") if find(text) else text


@cache
def _words() -> tuple[str, ...]:
    return tuple(load("code_words")["words"])


@cache
def _word_set() -> frozenset[str]:
    return frozenset(_words())


@cache
def _glued() -> re.Pattern[str]:
    """Code words written together: "lampatigermoln"."""
    word = "|".join(sorted(_words(), key=len, reverse=True))
    return re.compile(f"({word})({word})?({word})?")


@cache
def _numbers() -> dict[str, int]:
    """Every number from 0 to 99 in words, units joined to tens included."""
    lists = {
        kind: {fold(word): int(value) for word, value in load("code_words")[kind].items()}
        for kind in ("units", "teens", "tens")
    }
    joined = {ten + one: value + unit for ten, value in lists["tens"].items() for one, unit in lists["units"].items()}
    return {**joined, **lists["tens"], **lists["teens"], **lists["units"]}


@cache
def _between() -> frozenset[str]:
    return frozenset(fold(word) for word in load("code_words")["between"])


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and canonical form of every code, in order. The text is in NFC (see `clean`)."""
    found = [token for token in _tokens(text) if token[0] not in _between()]
    after_last = 0
    for index in range(_WORDS_IN_CODE, len(found)):
        number, last = _number_at(found, index)
        if number is None or index - _WORDS_IN_CODE < after_last:
            continue
        code_words = [_code_word(word) for word, _, _ in found[index - _WORDS_IN_CODE : index]]
        if all(code_words):
            yield (
                found[index - _WORDS_IN_CODE][1],
                found[last][2],
                " ".join([*map(str, code_words), str(number)]),
            )
            after_last = last + 1


def _tokens(text: str) -> list[Token]:
    result: list[Token] = []
    for match in _TOKEN.finditer(plain_digits(fold(text))):
        parts = _glued().fullmatch(match.group()) if len(match.group()) > _SHORTEST_MISSPELT else None
        groups = [group for group in range(1, 4) if parts and parts[group]]
        if parts and len(groups) > 1:
            result += [
                (parts[group], match.start() + parts.start(group), match.start() + parts.end(group)) for group in groups
            ]
        else:
            result.append((match.group(), match.start(), match.end()))
    return result


def _number_at(found: Sequence[Token], index: int) -> tuple[int | None, int]:
    """The two-digit number that begins at the index and the index of its last token."""
    word = found[index][0]
    if word.isdecimal() and len(word) == 2:
        return int(word), index
    value = _value(word)
    if value is None:
        return None, index
    following = _value(found[index + 1][0]) if index + 1 < len(found) else None
    if following is not None and following < 10 and value > 0:
        if value < 10:
            return value * 10 + following, index + 1
        if value >= 20 and value % 10 == 0:
            return value + following, index + 1
    return (value, index) if value >= 10 else (None, index)


def _value(word: str) -> int | None:
    if word.isdecimal() and len(word) == 1:
        return int(word)
    return _numbers().get(word)


def _code_word(word: str) -> str | None:
    """The code word meant, if at most one typing error away. Words stand so far apart that only one can be."""
    if word in _word_set():
        return word
    if len(word) < _SHORTEST_MISSPELT or word.isdecimal():
        return None
    nearest = process.extractOne(word, _words(), scorer=OSA.distance, score_cutoff=1)
    return nearest[0] if nearest else None
