"""Times that are taken up by something else: "på tisdag har jag undersökning", "jag har dialys måndag och onsdag"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.swedish.times.guards import approved, words
from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import Token

# In words: between "har" and the day, or the day and "har".
NEAR = 3
LISTS = frozenset(("comma", "or", "and", "on", "the", "at", "in"))
ENDS = frozenset(("stop", "but", "rather", "comma"))
DAYS = frozenset(("weekday", "mon", "relative_day", "month", "holiday", "date_dm", "ordinal", "week"))
# In words: as far as a clause about what is had then goes on.
FARTHEST = 7


def taken_up(tokens: Sequence[Token], starts: Mapping[int, int]) -> set[int]:
    """The beginnings of the times that a message tells of only because something else is then."""
    found: set[int] = set()
    for begin, end in starts.items():
        if _is_had_then(tokens, end):
            found |= {begin} | _listed_before(tokens, begin, {last: first for first, last in starts.items()})
            found |= _hours_within(tokens, end, starts)
        elif _has_before(tokens, begin, end):
            found |= {begin} | _listed_after(tokens, end, starts)
    return found


def _hours_within(tokens: Sequence[Token], end: int, starts: Mapping[int, int]) -> set[int]:
    """ "Fredag är jag i moskén mitt på dagen": the hours in that clause are when something else is."""
    stop = next(
        (at for at in range(end, len(tokens)) if tokens[at].kind in ENDS | LISTS - {"on", "the", "at", "in"}),
        len(tokens),
    )
    first = next((at for at in range(end, min(stop, end + FARTHEST)) if at in starts), None)
    if first is None:
        return set()
    gap = [token.text for token in tokens[end:first]]
    if turns_to_wish(gap) or approved(tokens, starts[first]):
        return set()
    return {first} if _is_hours(tokens[first : starts[first]]) else set()


def _is_hours(item: Sequence[Token]) -> bool:
    kinds = {token.kind for token in item}
    return bool(kinds & {"part", "exact"}) and not kinds & DAYS


def turns_to_wish(gap: Sequence[str]) -> bool:
    """ "(Måndag) har jag sfi så jag kan (efter klockan 15)": what follows is wished for, and not taken up.

    The verb right after the day and its subject tell what takes it up: "går jag i skolan".
    """
    said = list(gap[2:])
    if set(said) & words("denied_bad"):
        return False
    after_so = set(said[said.index("så") + 1 :]) if "så" in said else words("worn_out")
    led_on = not after_so & (words("worn_out") | words("bad_then") | words("so_of_degree"))
    return led_on or bool(set(said) & (words("turns_to_wish") | words("wishes_then")))


def _is_had_then(tokens: Sequence[Token], end: int) -> bool:
    """Whether "har jag" and what one has stand right after."""
    following = [token.text for token in tokens[end : end + 2 + NEAR]]
    if _is_busy_then(following) or _is_busy_said_straight(following):
        return True
    if len(following) < 3 or following[0] not in words("has") or following[1] != "jag":
        return False
    had = [text for text in following[2:] if text not in ("ju", "redan", "också", "alltid", "en", "ett", "min", "mitt")]
    return bool(had) and not set(had[:2]) & words("free_to") and had[0].isalpha()


def _is_busy_then(following: Sequence[str]) -> bool:
    """ "Sitter jag i dialys", "jobbar jag", "slipper jag helst": right after the day."""
    if len(following) < 2 or following[1] not in words("subjects"):
        return False
    busy = re.compile(data("polarity")["takes_up"])
    is_there = following[0] in words("is_busy_with") and any(busy.match(text) for text in following[2:])
    return following[0] in words("busy_verbs") or is_there


def _is_busy_said_straight(following: Sequence[str]) -> bool:
    """ "Eftermiddag jag har sfi", "måndag jag jobbar", by who still learns the order of the words."""
    if len(following) < 2 or following[0] not in words("subjects"):
        return False
    busy = re.compile(data("polarity")["takes_up"])
    has = following[1] in words("has") and any(busy.match(text) for text in following[2:4])
    return has or following[1] in words("busy_verbs")


def _is_busy_before(clause: Sequence[str]) -> bool:
    """ "Jag sitter i dialys", "jag jobbar" right before the day."""
    if "jag" not in clause:
        return False
    said, busy = clause[clause.index("jag") + 1 :], re.compile(data("polarity")["takes_up"])
    is_there = said[:1] and said[0] in words("is_busy_with") and any(busy.match(text) for text in said[1:])
    return bool(is_there or (said[:1] and said[0] in words("busy_verbs")))


def _has_before(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether "jag har dialys" stands right before, in the same clause."""
    said = list(tokens[max(0, begin - NEAR - 2) : begin])
    clause: list[str] = []
    for token in reversed(said):
        if token.kind in ENDS:
            break
        clause.insert(0, token.text)
    has = next((at for at, text in enumerate(clause) if text in words("has") and "jag" in clause), None)
    busy = re.compile(data("polarity")["takes_up"])
    if set(clause) & words("things_with_hours") and set(clause) & words("their_verbs"):
        # "Min färdtjänst går kl 12", "barnens skola slutar 14.30".
        return True
    if _wishes_since(clause) or (_is_hours(tokens[begin:end]) and approved(tokens, end)):
        return False
    return _is_busy_before(clause) or has is not None and any(busy.match(text) for text in clause[has + 1 :])


def _wishes_since(clause: Sequence[str]) -> bool:
    """ "Har jag tandläkare, kan ni (på eftermiddagen)" without a comma: after what takes up comes a wish."""
    busy = re.compile(data("polarity")["takes_up"])
    last = max((at for at, text in enumerate(clause) if busy.match(text)), default=len(clause))
    since = set(clause[last + 1 :])
    return bool(since & words("wishes_then")) and not since & words("denied_bad")


def _listed_after(tokens: Sequence[Token], at: int, starts: Mapping[int, int]) -> set[int]:
    """ "Jag har dialys måndag, onsdag och fredag": the times that stand in one list after it."""
    found: set[int] = set()
    while at < len(tokens):
        if at in starts:
            found.add(at)
            at = starts[at]
        elif tokens[at].kind in LISTS:
            at += 1
        else:
            break
    return found


def _listed_before(tokens: Sequence[Token], at: int, ends: Mapping[int, int]) -> set[int]:
    """ "Måndag, onsdag och fredag har jag dialys"; "helst förmiddag, på eftermiddagen har jag migrän": one."""
    found: set[int] = set()
    joined = False
    while at > 0:
        if at in ends:
            found.add(ends[at])
            at = ends[at]
            continue
        kind = tokens[at - 1].kind
        joined = joined or kind in ("or", "and")
        if kind not in LISTS or (kind == "comma" and not joined):
            break
        at -= 1
    return found
