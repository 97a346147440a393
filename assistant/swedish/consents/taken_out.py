"""Who goes out, and who comes in, of a message that surely changes whom a consent is for: "soc ut, fk in"."""

from assistant.swedish.consents.acts_read import clauses, pattern, said
from assistant.swedish.consents.parties import named, parties

Who = frozenset[str]
NOBODY: Who = frozenset()


def taken_out(text: str) -> Who:
    """Those named where they shall not be there; a lone "det var fel" is about whoever was named last."""
    if moved := _moved(text):
        return moved[0]
    if of_rules := parties(text).excluded:
        return of_rules - let_in(text)
    last, out = NOBODY, NOBODY
    for clause in clauses(text):
        who, goes = named(clause), pattern("out").search(clause) is not None
        if goes and len(who) <= 1 and not pattern("the_rest").search(clause):
            out |= who or (last if not out else NOBODY)
        last = who or last
    return out - let_in(text)


def let_in(text: str) -> Who:
    """Those who shall be there too: "lägg till af", "du har glömt chefen"."""
    if moved := _moved(text):
        return moved[1]
    found = (named(one) for one in clauses(text) if pattern("in").search(one) and not _goes_out(one))
    return NOBODY.union(*found)


def swapped(text: str) -> tuple[Who, Who]:
    """Who goes, and who comes instead; nobody where nobody changes places."""
    return _moved(text) or (NOBODY, NOBODY)


def _goes_out(clause: str) -> bool:
    return pattern("out").search(pattern("in").sub(" ", clause)) is not None


def _moved(text: str) -> tuple[Who, Who] | None:
    """ "Byt soc mot fk", "soc ut, fk in": who goes, and who comes instead."""
    plain = said(text)
    found = pattern("swap").search(plain) or pattern("out_in").search(plain)
    if found is None:
        return None
    groups = found.groupdict()
    out, new = named(groups["out"] or groups.get("out2") or ""), named(groups["in"] or groups.get("in2") or "")
    return (out, new) if out and new else None
