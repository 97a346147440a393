"""Takes a person's name out of a longer message: "boka på törnrosen, jag heter Kim Testsson och har 070-174 06 05"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.names import person_name
from assistant.swedish.phones import hide_phones, phone
from assistant.swedish.text import clean, fold
from assistant.swedish.vocabulary import field_words, ordinary

_CAPITALISED = re.compile(r"[^\W\d_a-zåäö][^\W\d_]+(?:-[^\W\d_]+)*")
_ALWAYS_ENDS = r"[,;:!?\n]|\.\s"
_MOST_WORDS, _FULL_NAME = 3, 2
_ALIKE_LETTERS = 3


def named_within(text: str) -> str | None:
    """The name that somebody gives beside something else. Only a name written with capitals is one here.

    After an introduction, or standing by itself between commas in a message with a phone number.
    """
    pieces = [piece.strip() for piece in _ends().split(hide_phones(clean(text)))]
    introduced = (_after_introduction(piece) for piece in pieces)
    alone = (_standing_alone(piece) for piece in pieces) if phone(text) else iter(())
    return next((name for name in (*introduced, *alone) if name), None)


def corrected(known: str, said: str) -> str:
    """The name after a correction: a single name stands in for the one it looks like ("Demosson", not "Demoson")."""
    words = known.split()
    if len(said.split()) > 1 or len(words) < _FULL_NAME:
        return said
    alike = [place for place, word in enumerate(words) if fold(word)[:_ALIKE_LETTERS] == fold(said)[:_ALIKE_LETTERS]]
    place = alike[0] if alike else len(words) - 1
    return " ".join([*words[:place], said, *words[place + 1 :]])


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        "|".join([_ALWAYS_ENDS, *(rf"\b{phrase}\b" for phrase in load("names")["piece_ends"])]), re.IGNORECASE
    )


@cache
def _introduction() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('names')['within_intros'])})\s+(?=[^\W\d_a-zåäö])")


def _after_introduction(piece: str) -> str | None:
    match = _introduction().search(piece)
    return _name(_leading_capitals(piece[match.end() :])) if match else None


def _standing_alone(piece: str) -> str | None:
    words = piece.split()
    return (
        _name(words)
        if _FULL_NAME <= len(words) <= _MOST_WORDS and len(_leading_capitals(piece)) == len(words)
        else None
    )


def _leading_capitals(text: str) -> list[str]:
    found: list[str] = []
    for word in text.split():
        if not _CAPITALISED.fullmatch(word) or len(found) == _MOST_WORDS:
            break
        found.append(word)
    return found


def _name(words: list[str]) -> str | None:
    known = [word for word in words if fold(word) in ordinary() or fold(word) in field_words()]
    return person_name(" ".join([load("names")["strong_intros"][0], *words])) if len(known) < len(words) else None
