"""Is it a yes to those it names? A consent must be given: to be named is not to be let in (facts C-23, C-40).

"Soc får veta" and "soc och fk tack" are; "soc säger att jag måste" and "vad får ni säga till soc" are not.
"""

from collections.abc import Sequence

# What a statement is made of that does nothing but name parties ("jag menar soc") or asks for it ("prata med soc").
_NAMES = frozenset({"party", "small", "officer_of", "idiom"})
_BARE = (_NAMES | {"own"}, _NAMES | {"tells"})
# Said outright, whatever else stands beside it.
_OUTRIGHT = frozenset({"grants"})
# A yes of one's own, but not where it is told what somebody else says.
_PLAIN = frozenset({"yes", "only", "not_only", "nobody_else", "except", "without", "no", "not"})
# "Får" and "kan" let in where nothing but these stands between them and what may be done.
_BETWEEN = frozenset({"party", "small", "may", "grants", "only", "not_only", "yes", "idiom", "officer_of"})


def lets_in(kinds: Sequence[str]) -> bool:
    """Of one statement, as the kinds of its marks in order."""
    heard = list(kinds[: _asked_from(kinds)])
    if "doubts" in kinds:
        return False
    if _OUTRIGHT & set(heard) or _wishes(heard) or _may_be_told(heard):
        return True
    if "reports" in kinds or len(heard) < len(kinds):
        return False
    return bool(_PLAIN & set(kinds)) or any(set(kinds) <= bare for bare in _BARE)


def _asked_from(kinds: Sequence[str]) -> int:
    """Where a question begins: "jag vill säga vad ni får berätta för soc" grants nothing from "vad" on."""
    return kinds.index("asks") if "asks" in kinds else len(kinds)


def _wishes(kinds: Sequence[str]) -> bool:
    """ "Jag vill att ni pratar", but not "handläggaren vill att ni pratar"."""
    return any(
        kind == "wants" and all(before in ("own", "small", "may", "tells") for before in kinds[:index])
        for index, kind in enumerate(kinds)
    )


def _may_be_told(kinds: Sequence[str]) -> bool:
    """ "Soc får veta", "ni kan prata med soc", "soc får", but not "soc får bestämma" nor "jag kan prata med soc"."""
    return any(kind == "may" and _leads_to_telling(kinds, index) for index, kind in enumerate(kinds))


def _leads_to_telling(kinds: Sequence[str], index: int) -> bool:
    if index and kinds[index - 1] == "own":
        return False
    after = next((kind for kind in kinds[index + 1 :] if kind not in _BETWEEN), "tells")
    return after == "tells"
