"""Is it a yes to those it names? A consent must be given: to be named is not to be let in (facts C-23, C-40).

"Soc får veta" and "soc och fk tack" are; "soc säger att jag måste", "vad får ni säga till soc" and "jag är rädd att soc
får veta" are not: whoever is named with a word of leave is let in only where nothing unread leads up to it.
"""

from collections.abc import Sequence

# What a statement is made of that does nothing but name parties ("jag menar soc") or asks for it ("prata med soc").
_NAMES = frozenset({"party", "small", "officer_of", "idiom"})
_BARE = (_NAMES | {"own"}, _NAMES | {"tells"})
# A word of leave, whatever follows it.
_OUTRIGHT = frozenset({"grants", "gives"})
# A yes of one's own, but not where it is told what somebody else says.
_PLAIN = frozenset({"yes", "only", "only_of", "not_only", "nobody_else", "except", "without"})
# What somebody says, thinks or decides; of whoever writes it is an opinion of one's own ("jag tycker att soc …").
_OTHERS = frozenset({"reports", "opinion"})
_DENIED = frozenset({"no", "not"})
# "Får" and "kan" let in where nothing but these stands between them and what may be done.
_BETWEEN = frozenset({"party", "small", "may", "grants", "gives", "only", "not_only", "yes", "idiom", "officer_of"})
# What may stand ahead of a word of leave: names, words of one's own, and what only leads up to it ("klart att").
_AHEAD = _BETWEEN | _PLAIN | {"own", "tells", "wants", "leads", "opinion"}


def lets_in(kinds: Sequence[str]) -> bool:
    """Of one statement, as the kinds of its marks in order."""
    kinds = ["small" if kind == "if" and index else kind for index, kind in enumerate(kinds)]
    heard = kinds[: _asked_from(kinds)]
    if {"doubts", "fears"} & set(kinds):
        return False
    if _grants(heard) or _wishes(heard) or _may_be_told(heard):
        return True
    if _OTHERS & set(kinds) or len(heard) < len(kinds):
        return False
    return bool(_PLAIN & set(kinds)) or _denies_only_names(kinds) or any(set(kinds) <= bare for bare in _BARE)


def _asked_from(kinds: Sequence[str]) -> int:
    """Where a question begins: "jag vill säga vad ni får berätta för soc" grants nothing from "vad" on."""
    return kinds.index("asks") if "asks" in kinds else len(kinds)


def _grants(kinds: Sequence[str]) -> bool:
    """ "Jag har inget emot att soc", but not "min chef godkänner att", whose leave it is not."""
    return any(
        kind in _OUTRIGHT and _leads_up(kinds[:index]) and (kind == "grants" or _is_own_deed(kinds, index))
        for index, kind in enumerate(kinds)
    )


def _is_own_deed(kinds: Sequence[str], index: int) -> bool:
    """Whoever is named ahead of it does it, unless "jag" stands there too."""
    return "party" not in kinds[:index] or "own" in kinds


def _wishes(kinds: Sequence[str]) -> bool:
    """ "Jag vill att ni pratar", but not "handläggaren vill att ni pratar" nor "jag vill att soc hjälper mig"."""
    return any(
        kind == "wants"
        and all(before in ("own", "small", "may", "tells", "leads") for before in kinds[:index])
        and _reaches_telling(kinds[index + 1 :])
        for index, kind in enumerate(kinds)
    )


def _may_be_told(kinds: Sequence[str]) -> bool:
    """ "Soc får veta", "ni kan prata med soc", "soc får", but not "soc får bestämma" nor "jag kan prata med soc"."""
    return any(
        kind in ("may", "lets") and _leads_up(kinds[:index]) and _leads_to_telling(kinds, index)
        for index, kind in enumerate(kinds)
    )


def _leads_up(ahead: Sequence[str]) -> bool:
    """Whether nothing but a leave of one's own leads up to here: not "jag hatar att", "mamma tycker", "om chefen"."""
    others = any(kind == "opinion" and "own" not in ahead[:index] for index, kind in enumerate(ahead))
    return set(ahead) <= _AHEAD and ahead[:1] != ["if"] and not others


def _leads_to_telling(kinds: Sequence[str], index: int) -> bool:
    if index and kinds[index - 1] == "own" and kinds[index] == "may":
        return False
    # "Låt soc veta" lets in, "låt soc vara" does not.
    names_it = kinds[index] == "may" or "tells" in kinds[index:]
    return names_it and _reaches_telling(kinds[index + 1 :])


def _reaches_telling(after: Sequence[str]) -> bool:
    return next((kind for kind in after if kind not in _BETWEEN), "tells") in ("tells", "knows")


def _denies_only_names(kinds: Sequence[str]) -> bool:
    """ "Soc inte chefen" lets in soc; "min chef är inte med på att ni pratar med soc" lets in nobody."""
    return bool(_DENIED & set(kinds)) and set(kinds) <= _NAMES | _DENIED | {"own"}
