"""Which parties does the message let in, and which does it keep out?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.phrases import Phrases
from assistant.swedish.text import fold, words

PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")

_MARKS = (
    "idiom",
    "not_only",
    "only",
    "no",
    "yes",
    "rest",
    "except",
    "without",
    "not",
    "everyone",
    "nothing_about",
    "nothing",
    "nobody",
    "nobody_else",
    "may",
    "turn",
    "comma",
    "officer_of",
)
# Each of these keeps out whoever is named after it.
_OUT = ("no", "not", "except", "nobody", "nothing", "nothing_about")
_TOKEN = re.compile(r"[^\W\d_]+|[.,;!?]")
COLLECTIVE = frozenset({"everyone", "rest"})
_MOST_TOKENS = 120
_SHORTEST_MISSPELT = 7
_OFFICER_REACH = 3
_LONGEST_MARK = 5


@dataclass(frozen=True)
class Parties:
    """What a message says about the parties in `PARTIES`; a party named both ways is excluded only.

    `everyone` may come with exceptions in `excluded`; `nobody` stands alone. `only`: whoever isn't named is
    kept out ("bara soc"); when nobody is let in, whoever is still undecided ("resten nej").
    """

    included: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    everyone: bool = False
    nobody: bool = False
    only: bool = False


@dataclass(frozen=True)
class Mark:
    """One thing in the message: a party, or a mark such as "inte"."""

    kind: str
    party: str | None = None


def parties(text: str) -> Parties:
    """The parties that the message names, with what it says of each. Empty when it names none.

    In doubt a party is excluded: a consent must be clear to open anything (fact C-30 and on).
    """
    said = _read(_TOKEN.findall(fold(text))[:_MOST_TOKENS])
    said = _without_objects(said)
    verdicts = _verdicts(said if _settles(said) else [thing for thing in said if thing.party != "rest"])
    excluded = frozenset(party for party, allowed in verdicts if not allowed)
    included = frozenset(party for party, allowed in verdicts if allowed) - excluded
    nobody = _names_nobody(said) and not included
    refused_all = "everyone" in excluded and not included and any(thing.kind == "no" for thing in said)
    only = "rest" in excluded or (bool(included) and any(thing.kind in ("only", "nobody_else") for thing in said))
    everyone = bool({"everyone", "rest"} & included)
    return Parties(included - COLLECTIVE, excluded - COLLECTIVE, everyone, nobody or refused_all, only)


def _without_objects(said: Sequence[Mark]) -> list[Mark]:
    """ "Soc allt" is all to soc, and not soc and everybody."""
    return [
        thing
        for index, thing in enumerate(said)
        if not (thing.party == "rest" and index and said[index - 1].party in PARTIES)
    ]


def leaves_the_settled(text: str) -> bool:
    """Whether "resten" or "de andra" is all that says who else is meant: whoever has had an answer is not."""
    said = f" {' '.join(words(text))} "
    lists = load("parties")
    rest, outright = ([f" {fold(phrase)} " for phrase in lists[name]] for name in ("others", "outright"))
    return any(phrase in said for phrase in rest) and not any(phrase in said for phrase in outright)


def _settles(said: Sequence[Mark]) -> bool:
    """Whether anything in the message says what "resten" is the rest of, or what is said of it."""
    return any(thing.kind in ("yes", "no") or (thing.party and thing.party not in COLLECTIVE) for thing in said)


@cache
def _marks() -> Phrases:
    lists = load("parties")
    return Phrases({mark: lists[mark] for mark in _MARKS})


@cache
def _names() -> tuple[dict[tuple[str, ...], str], dict[str, str]]:
    """Whole names, and beginnings of names, each with its party."""
    whole: dict[tuple[str, ...], str] = {}
    stems: dict[str, str] = {}
    for party in (*PARTIES, "officer"):
        for name in load("parties")[party]:
            if name.endswith("-"):
                stems[fold(name[:-1])] = party
            else:
                whole[tuple(words(name))] = party
    return whole, stems


def _read(found: Sequence[str]) -> list[Mark]:
    return read_marks(found, _marks())


def read_marks(found: Sequence[str], marks: Phrases) -> list[Mark]:
    """The message as parties and marks, in order; with these marks instead of the ones of this module."""
    said: list[Mark] = []
    position = 0
    while position < len(found):
        party, length = _party_at(found, position)
        if party:
            said.append(Mark("party", party))
        else:
            piece = marks.read(found[position : position + _LONGEST_MARK])[0]
            collective = piece.label in COLLECTIVE
            said.append(Mark("party", piece.label) if collective else Mark(piece.label or "word"))
            length = len(piece.words)
        position += length
    return _with_officers(said)


def _party_at(found: Sequence[str], position: int) -> tuple[str | None, int]:
    """The party named here and how many words its name takes; two words may be one split in two."""
    whole, _ = _names()
    pair = tuple(found[position : position + 2])
    if len(pair) == 2 and pair in whole:
        return whole[pair], 2
    single = whole.get(pair[:1]) or _by_stem(pair[0])
    if single:
        return single, 1
    split = _by_stem("".join(pair)) if _may_be_split(pair) else None
    return split, 2 if split else 1


def _may_be_split(pair: tuple[str, ...]) -> bool:
    """ "Försäkrings kassan" may. "Att handläggaren" may not: its second word is somebody by itself."""
    return len(pair) == 2 and len(pair[0]) > 2 and len(pair[1]) > 3 and not _by_stem(pair[1])


@lru_cache(maxsize=2048)
def _by_stem(word: str) -> str | None:
    _, stems = _names()
    if len(word) < 5:
        return None
    for stem, party in stems.items():
        if word.startswith(stem):
            return party
    return _misspelt(word, stems) if len(word) >= _SHORTEST_MISSPELT else None


def _misspelt(word: str, stems: dict[str, str]) -> str | None:
    """The party whose name the word begins with, give or take a letter in eight."""
    for stem in stems:
        if len(stem) < _SHORTEST_MISSPELT:
            continue
        allowed = 1 + (len(stem) >= 11)
        heads = [word[: len(stem) + change] for change in (-2, -1, 0, 1)]
        if process.extractOne(stem, heads, scorer=OSA.distance, score_cutoff=allowed):
            return stems[stem]
    return None


def _with_officers(said: list[Mark]) -> list[Mark]:
    """The "handläggaren på af" is af; an officer of nowhere is the social services'."""
    result: list[Mark] = []
    for index, thing in enumerate(said):
        if thing.party != "officer":
            result.append(thing)
        elif not _belongs_to_another(said, index):
            result.append(Mark("party", "social_services"))
    return result


def _belongs_to_another(said: Sequence[Mark], index: int) -> bool:
    if index and said[index - 1].party not in (None, "officer"):
        return True
    after = said[index + 1 : index + 1 + _OFFICER_REACH]
    of = bool(after) and after[0].kind == "officer_of"
    return of and any(thing.party not in (None, "officer") for thing in after)


def _clauses(said: Sequence[Mark]) -> list[tuple[str, list[Mark]]]:
    """The statements of the message, each with what it began after: "turn", "comma" or nothing."""
    clauses: list[tuple[str, list[Mark]]] = [("", [])]
    for thing in said:
        if thing.kind in ("turn", "comma"):
            clauses.append((thing.kind, []))
        else:
            clauses[-1][1].append(thing)
    return clauses


def _verdicts(said: Sequence[Mark]) -> list[tuple[str, bool]]:
    result: list[tuple[str, bool]] = []
    allowed = True
    for began, clause in _clauses(said):
        verdicts, allowed = _clause_verdicts(clause, allowed if began == "comma" and _only_lists(clause) else True)
        result.extend(verdicts)
    return result


def _clause_verdicts(clause: Sequence[Mark], allowed: bool) -> tuple[list[tuple[str, bool]], bool]:
    """Each party of one statement, and whether the statement ended allowing.

    "Soc inte chefen" keeps the chef out; "chefen ska inte veta" too, as no party follows its "inte".
    """
    settled: list[tuple[str, bool]] = []
    result: list[tuple[str, bool]] = []
    for index, thing in enumerate(clause):
        follows = any(later.party for later in clause[index + 1 :])
        if thing.party:
            result.append((thing.party, allowed))
        elif thing.kind == "yes" and result:
            settled, result, allowed = settled + result, [], True
        elif thing.kind in ("only", "not_only"):
            allowed = True
        elif thing.kind == "without" and follows:
            allowed = not allowed
        elif thing.kind in _OUT and follows and not (thing.kind == "no" and result):
            allowed = False
        elif thing.kind in ("no", "not", "nothing"):
            result, allowed = [(party, False) for party, _ in result], False
            if thing.kind == "no":
                settled, result, allowed = settled + result, [], True
    return settled + result, allowed


def _only_lists(clause: Sequence[Mark]) -> bool:
    """Whether the statement only goes on naming parties, as in "inte chefen, af eller fk"."""
    return not any(thing.kind in ("may", "yes", "only", "not_only") or thing.party in COLLECTIVE for thing in clause)


def _names_nobody(said: Sequence[Mark]) -> bool:
    """Said as "ingen", but not "ingen chef" and not "ingen utom soc"; "chefen inget" is about that one alone."""
    alone = not any(thing.party for thing in said)
    return any(
        (thing.kind == "nobody" or (thing.kind == "nothing" and alone))
        and not (said[index + 1 : index + 2] and said[index + 1].party)
        for index, thing in enumerate(said)
    )
