"""Which parties does the message let in, and which does it keep out?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.swedish.consents import party_yes
from assistant.swedish.consents.made_plain import made_plain, with_pairs_apart, without_idle_all
from assistant.swedish.consents.misspelt_all import with_all_spelt
from assistant.swedish.consents.party_marks import EVERYONE, Mark, clauses_of, with_no_to_all
from assistant.swedish.consents.party_names import PARTIES, party_at
from assistant.swedish.consents.party_no import with_no_to_lists
from assistant.swedish.consents.told_of_them import without_told
from assistant.swedish.data_files import load
from assistant.swedish.words.first_person import with_jag
from assistant.swedish.words.phrases import Phrases
from assistant.swedish.words.text import fold

__all__ = ["COLLECTIVE", "PARTIES", "Mark", "Parties", "named", "parties", "read_marks"]

_MARKS = (
    "idiom",
    "not_only",
    "only_of",
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
    "anybody_else",
    "anybody",
    "grants",
    "gives",
    "wants",
    "tells",
    "own",
    "asks",
    "doubts",
    "knows",
    "leads",
    "opinion",
    "fears",
    "if",
    "reports",
    "lets",
    "may",
    "turn",
    "comma",
    "officer_of",
    "small",
)
# Each of these keeps out whoever is named after it.
_OUT = ("no", "not", "except", "nobody", "nothing", "nothing_about")
_CHANGE = re.compile(r"\bändra", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|[.,;!?]")
# What a statement of its own has, that does not just go on naming parties.
_SETTLING = ("may", "grants", "gives", "wants", "yes", "only", "only_of", "not_only")
# A "not" ahead of these is not the last word of a statement.
_GOES_ON = (["word"], ["may"], ["wants"], ["tells"])
COLLECTIVE = frozenset({"everyone", "rest"})
_MOST_TOKENS = 120
_OFFICER_REACH = 3
_LONGEST_MARK = 5


@dataclass(frozen=True)
class Parties:
    """What a message says about the parties in `PARTIES`; a party named both ways is excluded only.

    `everyone` may come with exceptions in `excluded`; `nobody` stands alone. `only`: whoever isn't named is
    kept out ("bara soc"); when nobody is let in, whoever is still undecided ("resten nej"). `mentioned`: named, and
    neither let in nor kept out ("soc säger att jag måste").
    """

    included: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    everyone: bool = False
    nobody: bool = False
    only: bool = False
    mentioned: frozenset[str] = frozenset()


def parties(text: str) -> Parties:
    """The parties that the message names, with what it says of each. Empty when it names none.

    In doubt a party is excluded: a consent must be clear to open anything (fact C-30 and on). Naming somebody is no
    yes to them (C-23): see `party_yes`.
    """
    plain = made_plain(without_told(folded(with_jag(text))))
    said = with_no_to_lists(with_no_to_all(_without_objects(_read(pieces(plain)))))
    verdicts = _verdicts(said if _settles(said) else [thing for thing in said if thing.party != "rest"])
    excluded = frozenset(party for party, allowed in verdicts if allowed is False)
    included = frozenset(party for party, allowed in verdicts if allowed) - excluded
    named = frozenset(party for party, _ in verdicts) - COLLECTIVE
    nobody = _names_nobody(said) and not included
    refused_all = "everyone" in excluded and not included and any(thing.kind == "no" for thing in said)
    only = "rest" in excluded or (bool(included) and (EVERYONE in excluded or _leaves_out_the_others(said)))
    everyone = bool({"everyone", "rest"} & included) and not _excepts_something_else(said)
    mentioned = named - included - excluded
    return Parties(included - COLLECTIVE, excluded - COLLECTIVE, everyone, nobody or refused_all, only, mentioned)


def pieces(text: str) -> list[str]:
    """The words and marks of a message. "Ja till soc och nej till af" are two statements, and "andra nej" is of the
    rest.
    """
    said = " ".join(_TOKEN.findall(folded(text))[:_MOST_TOKENS])
    for pattern, instead in load("parties")["read_as"].items():
        said = re.sub(pattern, instead, said)
    return with_all_spelt(said.split())


def folded(text: str) -> str:
    """Without å, ä and ö; "ändra" first read as "byta", or "andra" would be somebody; "i alla fall" is not all."""
    return with_pairs_apart(without_idle_all(fold(_CHANGE.sub("byta", text))))


def _excepts_something_else(said: Sequence[Mark]) -> bool:
    """ "Allt utom ekonomin" holds out what none of the parties is: it is then no yes to everybody."""
    return any(
        thing.kind == "except" and "word" in _kinds(clause[index:]) and not any(later.party for later in clause[index:])
        for _, clause in clauses_of(said)
        for index, thing in enumerate(clause)
    )


def _kinds(said: Sequence[Mark]) -> list[str]:
    return [thing.kind for thing in said]


def _leaves_out_the_others(said: Sequence[Mark]) -> bool:
    kinds = _kinds(said)
    return "only" in kinds or "nobody_else" in kinds or _is_denied(said, "anybody_else")


def named(text: str) -> frozenset[str]:
    """Everybody whom it names, whatever it says of them."""
    said = parties(text)
    return said.included | said.excluded | said.mentioned


def _without_objects(said: Sequence[Mark]) -> list[Mark]:
    """ "Soc allt" is all to soc, and not soc and everybody."""
    return [
        thing
        for index, thing in enumerate(said)
        if not (thing.party == "rest" and index and said[index - 1].party in PARTIES)
    ]


def leaves_the_settled(text: str) -> bool:
    """Whether "resten" or "de andra" is all that says who else is meant: whoever has had an answer is not."""
    said = f" {' '.join(pieces(text))} "
    lists = load("parties")
    rest, outright = ([f" {fold(phrase)} " for phrase in lists[name]] for name in ("others", "outright"))
    return any(phrase in said for phrase in rest) and not any(phrase in said for phrase in outright)


def _settles(said: Sequence[Mark]) -> bool:
    """Whether anything in the message says what "resten" is the rest of, or what is said of it."""
    named = any(thing.kind in ("yes", "no") or (thing.party and thing.party not in COLLECTIVE) for thing in said)
    # "De andra får inte veta", but not "de andra passar inte", which may be times.
    return named or any({"not", "tells"} <= set(_kinds(clause)) for _, clause in clauses_of(said))


@cache
def _marks() -> Phrases:
    lists = load("parties")
    return Phrases({mark: lists[mark] for mark in _MARKS})


def _read(found: Sequence[str]) -> list[Mark]:
    return read_marks(found, _marks())


def read_marks(found: Sequence[str], marks: Phrases) -> list[Mark]:
    """The message as parties and marks, in order; with these marks instead of the ones of this module."""
    said: list[Mark] = []
    position = 0
    while position < len(found):
        party, length = party_at(found, position)
        if party:
            said.append(Mark("party", party))
        elif length > 1:
            # Somebody whom nobody asks about: "a-kassan".
            said.append(Mark("word"))
        else:
            piece = marks.first(found[position : position + _LONGEST_MARK])
            collective = piece.label in COLLECTIVE
            said.append(Mark("party", piece.label) if collective else Mark(piece.label or "word"))
            length = len(piece.words)
        position += length
    return _with_officers(said)


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


def _verdicts(said: Sequence[Mark]) -> list[tuple[str, bool | None]]:
    """Each party with what is said of it: let in, kept out, or (None) no more than named."""
    result: list[tuple[str, bool | None]] = []
    allowed, fears = True, False
    for began, clause in clauses_of(said):
        verdicts, allowed = _clause_verdicts(clause, allowed if began == "comma" and _only_lists(clause) else True)
        # "Jag är rädd, soc får veta" goes on with what is feared.
        fears = "fears" in _kinds(clause) or (fears and began == "comma")
        is_yes = party_yes.lets_in(_kinds(clause)) and not fears
        result.extend((party, None if kept_in and not is_yes else kept_in) for party, kept_in in verdicts)
    return result


def _clause_verdicts(clause: Sequence[Mark], allowed: bool) -> tuple[list[tuple[str, bool]], bool]:
    """Each party of one statement, and whether the statement ended allowing.

    "Soc inte chefen" keeps the chef out; "chefen ska inte veta" too, as no party follows its "inte".
    """
    settled: list[tuple[str, bool]] = []
    result: list[tuple[str, bool]] = []
    for index, thing in enumerate(clause):
        follows = any(later.party for later in clause[index + 1 :])
        if _says_what(clause, index):
            continue
        if thing.party:
            result.append((thing.party, allowed))
        elif thing.kind == "yes" and result:
            settled, result, allowed = settled + result, [], True
        elif thing.kind in ("only", "only_of", "not_only"):
            allowed = True
        elif thing.kind == "without" and follows:
            allowed = not allowed
        elif thing.kind in _OUT and follows and not (thing.kind == "no" and result):
            # "Nej till alla utom soc" lets soc in.
            allowed = thing.kind == "except" and result[-1:] == [(EVERYONE, False)]
        elif thing.kind in ("no", "not", "nothing"):
            result, allowed = [(party, False) for party, _ in result], False
            if thing.kind == "no":
                settled, result, allowed = settled + result, [], True
    return settled + result, allowed


def _says_what(clause: Sequence[Mark], index: int) -> bool:
    """Whether a "not" stands in the middle of what is told: "soc får veta vad jag orkar och inte orkar"."""
    ahead = _kinds(clause[:index])
    told = ahead[ahead.index("tells") :] if "tells" in ahead else []
    whom = any(thing.party for thing in clause[:index]) and not any(kind in _OUT for kind in ahead)
    return clause[index].kind == "not" and whom and "asks" in told and _kinds(clause[index + 1 :])[:1] in _GOES_ON


def _only_lists(clause: Sequence[Mark]) -> bool:
    """Whether the statement only goes on naming parties, as in "inte chefen, af eller fk"."""
    return not any(thing.kind in _SETTLING or thing.party in COLLECTIVE for thing in clause)


def _names_nobody(said: Sequence[Mark]) -> bool:
    """Said as "ingen", but not "ingen på soc" and not "ingen utom soc"; "chefen inget" is about that one alone."""
    alone = not any(thing.party for thing in said)
    if alone and _is_denied(said, "anybody"):
        return True
    return any(
        (thing.kind == "nobody" or (thing.kind == "nothing" and alone))
        and not any(later.party for later in clause[index + 1 :])
        for _, clause in clauses_of(said)
        for index, thing in enumerate(clause)
    )


def _is_denied(said: Sequence[Mark], kind: str) -> bool:
    """ "Vill inte att ni pratar med nån", but not "prata med nån"."""
    return any(
        thing.kind == kind and any(before.kind in ("not", "no") for before in clause[:index])
        for _, clause in clauses_of(said)
        for index, thing in enumerate(clause)
    )
