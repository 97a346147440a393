"""Whose yes does a message take back, and whose does it leave standing?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.parties import COLLECTIVE, PARTIES, Mark, read_marks
from assistant.swedish.phrases import Phrases
from assistant.swedish.text import fold

_TOKEN = re.compile(r"[^\W\d_]+|[.,;!?]")
_MOST_TOKENS = 120
# A "not" this close to the end of a statement's words only goes on with the one before it ("men inte af").
_MOST_AFTER_NOT = 5
ENDS, STANDS = True, False


@dataclass(frozen=True)
class TakenBack:
    """`parties` are those whose yes ends. `named`: the message says whom, or whom not; else it is everybody's."""

    parties: frozenset[str]
    named: bool


@dataclass
class _Statement:
    """`began`: "turn", "comma" or nothing."""

    began: str
    said: list[Mark]

    def has(self, *kinds: str) -> bool:
        return any(thing.kind in kinds or thing.party in kinds for thing in self.said)


def taken_back(text: str) -> TakenBack:
    """Of a message that takes a consent back. In doubt a yes ends: a withdrawal must never be lost (fact C-43)."""
    ended, kept, everybody, explicit = _sorted_out(_statements(text))
    if everybody or (explicit and kept and not ended):
        ended |= set(PARTIES) - kept
    named = bool(ended or kept)
    return TakenBack(frozenset(ended if named else PARTIES), named)


def _sorted_out(statements: Sequence[_Statement]) -> tuple[set[str], set[str], bool, bool]:
    """Those whose yes ends, those whose stands, whether all the rest ends, and whether anything is taken back."""
    ended: set[str] = set()
    kept: set[str] = set()
    let_in: set[str] = set()
    everybody = explicit = False
    before = ENDS
    for statement in statements:
        verdict = _verdict(statement, before, explicit)
        for party, ends in _parties_of(statement, verdict):
            everybody |= party in COLLECTIVE and ends
            (ended if ends else kept).update({party} - COLLECTIVE)
        everybody |= verdict is STANDS and statement.has("only") and bool(_named(statement))
        if _points_back(statement, verdict):
            ended, kept, let_in = ended | let_in, kept - let_in, set()
        let_in |= _let_in(statement, verdict)
        explicit |= verdict is ENDS and statement.has("ended")
        # "Jag tar inte tillbaka soc, bara af": what follows is what it is about.
        before = ENDS if statement.has("spared") else verdict
    return ended, kept, everybody, explicit


def _points_back(statement: _Statement, verdict: bool) -> bool:
    """ "Det vill jag ta tillbaka", of what was told just before it."""
    return verdict is ENDS and statement.has("ended") and statement.has("that") and not _named(statement)


def _let_in(statement: _Statement, verdict: bool) -> set[str]:
    """Those of whom it is only told that they have a yes, and not that it shall stand."""
    told = verdict is STANDS and statement.has("may") and not statement.has("kept", "spared", "only")
    return {thing.party for thing in _named(statement) if thing.party} if told else set()


def _verdict(statement: _Statement, before: bool, explicit: bool) -> bool:
    if statement.has("spared"):
        return STANDS
    if statement.has("kept"):
        return ENDS if statement.has("not") and not statement.has("ended") else STANDS
    if statement.has("ended", "nobody"):
        return ENDS
    if statement.has("not"):
        return STANDS if explicit and _goes_on(statement) else ENDS
    return STANDS if statement.has("may") else before


def _goes_on(statement: _Statement) -> bool:
    """ "Men inte af" after "ta tillbaka soc" leaves af out of it; "inte af heller" does not, nor "af får inte veta"."""
    if not statement.began or statement.has("also", "may", "verb"):
        return False
    place = next(index for index, thing in enumerate(statement.said) if thing.kind == "not")
    return place <= 1 and len(statement.said) - place <= _MOST_AFTER_NOT


def _parties_of(statement: _Statement, verdict: bool) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    excepted = False
    for thing in statement.said:
        if thing.kind == "except":
            # "Ta tillbaka samtycket utom för soc" is about everybody else.
            found += [] if found else [("everyone", verdict)]
            excepted = True
        elif thing.kind == "nobody":
            found.append(("everyone", ENDS))
        elif thing.kind == "all_of_it" and not _named(statement):
            found.append(("everyone", verdict))
        elif thing.party:
            found.append((thing.party, verdict is not excepted))
    return found


def _named(statement: _Statement) -> list[Mark]:
    return [thing for thing in statement.said if thing.party and thing.party not in COLLECTIVE]


def _statements(text: str) -> list[_Statement]:
    statements = [_Statement("", [])]
    for thing in read_marks(_TOKEN.findall(fold(text))[:_MOST_TOKENS], _marks()):
        if thing.kind in ("turn", "comma"):
            statements.append(_Statement(thing.kind, []))
        else:
            statements[-1].said.append(thing)
    return [statement for statement in statements if statement.said]


@cache
def _marks() -> Phrases:
    return Phrases(load("taken_back"))
