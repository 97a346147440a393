"""Is whoever is only listed beside a no listed to be kept out? A list of names holds no yes of its own (C-23, C-40).

"Nej till alla. Soc, af och kassan" keeps three out. "Nej, soc och kassan" may put something right: there it is doubted,
and asked again. "Soc, inte chefen" is no such thing, nor is what has a word of leave in it.
"""

from collections.abc import Sequence

from assistant.swedish.consents.party_marks import EVERYONE, Mark, clauses_of
from assistant.swedish.consents.party_yes import lets_in

# A list holds nothing but these.
_LISTS = frozenset({"party", "small", "officer_of", "own", "idiom"})
# A no to everybody may be said in these, and in no word that is not read.
_OF_ALL = _LISTS | {"no", "not", "nobody", "nothing", "anybody", "tells", "wants", "may", "leads", "yes"}
_REFUSES = frozenset({"no", "nobody", "nothing"})
# Beside a yes, or an exception, a no is of somebody else.
_SAYS_MORE = frozenset({"yes", "only", "only_of", "not_only", "except", "without"})
NO, DOUBT = Mark("no"), Mark("doubts")
# A no by itself, of whoever was listed just before it.
_BARE_NO = frozenset({"no", "not", "small", "own", "leads", "wants", "may", "tells", "idiom"})
# What is said of the last one in a list is said of the whole list; the first of these says it.
_SAID = {
    **dict.fromkeys(("no", "not", "nothing"), NO),
    **dict.fromkeys(("doubts", "fears", "reports"), DOUBT),
    **dict.fromkeys(("yes", "grants", "gives", "only", "only_of", "not_only", "except", "without"), None),
}


def with_no_to_lists(said: Sequence[Mark]) -> list[Mark]:
    """The marks, with a no ahead of lists that go with a no to everybody, and a doubt where it may be one."""
    clauses = clauses_of(said)
    of_all = any(_refuses_all(clause) for _, clause in clauses)
    result: list[Mark] = []
    refused = False
    for at, (began, clause) in enumerate(clauses):
        listed = _only_lists(clause)
        in_doubt = refused or _is_doubted(clauses[at + 1 :])
        shared = _said_of_the_list(clause, clauses[at + 1 :]) if listed else None
        no = listed and (of_all or shared == NO)
        doubted = (listed and (in_doubt or shared == DOUBT)) or _goes_on_after_a_no(clause)
        ahead = [NO] if no else [DOUBT] if doubted else []
        result += ([Mark(began)] if began else []) + ahead + clause
        refused = refused or _refuses(clause)
    return result


def _is_doubted(after: Sequence[tuple[str, list[Mark]]]) -> bool:
    """ "Af … jag vet inte riktigt": nothing but a doubt is said of those just named."""
    told = next((_kinds(clause) for _, clause in after if clause and not _only_lists(clause)), [])
    return "doubts" in told and not {"party", "yes"} & set(told)


def _said_of_the_list(listed: Sequence[Mark], after: Sequence[tuple[str, list[Mark]]]) -> Mark | None:
    """ "Af, fk och chefen: nej" is a no to each; "soc och af, chefen nej" may be one, and is doubted."""
    said = [(began, clause) for began, clause in after if not set(_kinds(clause)) <= {"small"}]
    at = next((index for index, (_, clause) in enumerate(said) if not _only_lists(clause)), None)
    if at is None:
        return None
    clause = said[at][1]
    if not any(thing.party for thing in clause):
        refuses = _refuses(clause) and set(_kinds(clause)) <= _BARE_NO
        return (NO if at + 1 == len(said) else DOUBT) if refuses else None
    if any(began != "comma" for began, _ in said[: at + 1]):
        return None
    verdict = _said_of_the_last(clause)
    return DOUBT if verdict == NO and _kinds(listed).count("party") > 1 else verdict


def _said_of_the_last(clause: Sequence[Mark]) -> Mark | None:
    """Of a statement that goes on naming somebody: "inte chefen" is of the chef alone."""
    first = next((kind for kind in _kinds(clause) if kind == "party" or kind in _SAID), "")
    if first != "party" or _names_the_rest(clause):
        return None
    # "Soc, af ringde igår" lets in nobody.
    unsaid = None if lets_in(_kinds(clause)) else DOUBT
    return next((_SAID[kind] for kind in _kinds(clause) if kind in _SAID), unsaid)


def _kinds(clause: Sequence[Mark]) -> list[str]:
    return [thing.kind for thing in clause]


def _only_lists(clause: Sequence[Mark]) -> bool:
    return "party" in _kinds(clause) and set(_kinds(clause)) <= _LISTS and not _names_the_rest(clause)


def _names_the_rest(clause: Sequence[Mark]) -> bool:
    return any(thing.party == "rest" for thing in clause)


def _refuses_all(clause: Sequence[Mark]) -> bool:
    """ "Nej till alla", "ingen", "inte till nån", and nobody by name."""
    kinds = set(_kinds(clause))
    named = any(thing.party not in (None, EVERYONE) for thing in clause)
    if named or not kinds <= _OF_ALL:
        return False
    everyone = any(thing.party == EVERYONE for thing in clause) and bool(kinds & {"no", "not"})
    return everyone or "nobody" in kinds or ("anybody" in kinds and bool(kinds & {"no", "not", "nothing"}))


def _refuses(clause: Sequence[Mark]) -> bool:
    """ "Nej", "jag vill inte": of whom has to stand in what follows. "Inte chefen" has said of whom."""
    kinds = set(_kinds(clause))
    return bool(kinds & _REFUSES or ("not" in kinds and "party" not in kinds)) and not kinds & _SAYS_MORE


def _goes_on_after_a_no(clause: Sequence[Mark]) -> bool:
    """ "Soc nej af", where nothing is said of the last one."""
    kinds = _kinds(clause)
    if "no" not in kinds:
        return False
    after = kinds[len(kinds) - kinds[::-1].index("no") :]
    return "party" in kinds[: kinds.index("no")] and "party" in after and set(after) <= _LISTS
