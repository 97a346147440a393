"""Whether a message that speaks of erasing asks for it to be done.

What is erased is gone for good: a question about it erases nothing, and a no least of all.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from assistant.swedish.consents.taken_away import erases, names_data
from assistant.swedish.data_files import load
from assistant.swedish.words.denied import holds_back
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.questions import MARK
from assistant.swedish.words.text import fold

ErasureSaid = Literal["wished", "asked", "refused"]

_CLAUSE = re.compile(r"[^.!?,;:\n]+[?]?")


def erasure_said(text: str) -> ErasureSaid:
    """ "wished" only for an outright wish. "asked": how it is done, or anything else that is told of it.

    Where clauses differ, the one that erases least decides; a wish for a part ("allt, men inte min tid") is answered.
    """
    found = {_of_clause(clause) for clause in _clauses(text)}
    if "wished" in found and _taken_back_at_once(text):
        return "refused"
    if "refused" in found:
        return "refused"
    return "asked" if "asked" in found or not found or holds_back(text) else "wished"


def asks_if_erased(text: str) -> bool:
    """ "Ring mig, jag vill veta att det verkligen är borttaget", and nothing that is asked to be done."""
    tells = any(_says("if_done", clause) for clause in _CLAUSE.findall(fold(text)))
    return tells and all(_of_clause(clause) != "wished" for clause in _clauses(text))


def erases_all_too(text: str) -> bool:
    """ "Ja, och radera allt om mig", beside a wish for something else: "ja, ta bort den" only says what shall go."""
    return erasure_said(text) == "wished" and (names_data(text) or _one("all_of_it").search(fold(text)) is not None)


def _taken_back_at_once(text: str) -> bool:
    """ "Radera allt! Nej inte det": a clause that is nothing but a no to what was just said."""
    return any(_one("no_after_all").fullmatch(clause.strip(" \"'”")) for clause in _CLAUSE.findall(fold(text))[1:])


def _clauses(text: str) -> Iterator[str]:
    """Those that speak of removing something, and those that ask about it: "ta bort allt, hur gör jag"."""
    for said in (fold(text), fold(normalise(text).text)):
        for clause in _CLAUSE.findall(said):
            stripped = clause.strip(" \"'”")
            if erases(_without_if_done(stripped)) or _says("asked", stripped):
                yield stripped


def _without_if_done(clause: str) -> str:
    for pattern in _patterns("if_done"):
        clause = pattern.sub(" ", clause)
    return clause


def _of_clause(clause: str) -> ErasureSaid:
    core = _one("opening").sub("", clause)
    if _says("unable", core):
        return "asked"
    if _says("refused", core):
        return "refused"
    if _says("asked", core):
        return "asked"
    if _one("polite").search(core) or _says("wished", core):
        return "wished"
    return "asked" if core.endswith(MARK) or _says("asks", core) else "wished"


def _says(what: str, clause: str) -> bool:
    return any(pattern.search(clause) for pattern in _patterns(what))


@cache
def _patterns(what: str) -> tuple[re.Pattern[str], ...]:
    lists = load("erasing")
    return tuple(re.compile(pattern.replace("{gone}", lists["gone"])) for pattern in lists[what])


@cache
def _one(what: str) -> re.Pattern[str]:
    return re.compile(load("erasing")[what])
