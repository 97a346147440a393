"""A little English: whether it may tell of danger or only wants an errand, a booking, and the plainest answers.

Everything else in English is answered as another language. What is told of danger is heard before any of this.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "data" / "english.yml"


def may_be_in_need(text: str) -> bool:
    """True for "I plan to die on Sunday", false for "can I bring my sister"."""
    return _says("need", text)


def wants_an_errand(text: str) -> bool:
    """True for "I'd like to book a meeting" and "no to the others"."""
    return _says("errand", text)


def wants_to_book(text: str) -> bool:
    """True for "I'd like to book a meeting at Törnrosen", false for "I want to cancel my appointment"."""
    return _says("books", text) and not _says("not_books", text)


def answer_in_swedish(text: str) -> str | None:
    """ "Den första" for "the first one, please"; None where anything else is said."""
    said = re.sub(r"^(?:i(?:'ll| will) take|ok(?:ay)?,?|can i have) |,? please$", "", _plain(text).strip(" .,!?"))
    return next((swedish for pattern, swedish in _listed()["answers"] if re.fullmatch(pattern, said)), None)


def consent_in_swedish(text: str) -> str | None:
    """ "Socialtjänsten: ja, men bara mötet" for "social services: yes, but only the meeting".

    Word by word, and None where one word is not known: a yes is never made of half a message.
    """
    rest, told, kinds = _plain(text).strip(" .!"), "", set()
    while rest:
        found = next((one for one in _consent_words() if one[0].match(rest)), None)
        if found is None or not (heard := found[0].match(rest)):
            return None
        told, rest = told + found[1], rest[heard.end() :]
        kinds.add(found[2])
    return re.sub(r" (?=[.,])", "", " ".join(told.split())) if kinds & {"who", "limit"} else None


@cache
def _consent_words() -> list[tuple[re.Pattern[str], str, str]]:
    return [
        (re.compile(rf"(?:{pattern})(?![\w'])"), f" {swedish} ", kind)
        for kind, entries in _listed()["consent"].items()
        for pattern, swedish in entries
    ] + [(re.compile(r"\s+"), " ", "gap"), (re.compile(r"[,:-]"), ", ", "gap"), (re.compile(r"[.;]"), ". ", "gap")]


def _says(group: str, text: str) -> bool:
    said = _plain(text)
    return any(re.search(pattern, said) for pattern in _listed()[group])


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


@cache
def _listed() -> dict[str, Any]:
    listed: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return listed
