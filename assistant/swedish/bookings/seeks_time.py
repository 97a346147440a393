"""Whether somebody seeks a time with a REKO in words without a plain "boka"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from assistant.swedish.bookings.way_wished import asks_of_ways
from assistant.swedish.data_files import load
from assistant.swedish.people.places import knows_not_which
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.text import fold
from assistant.swedish.words.wishes_said import meeting_form

SOUGHT = ("asks_for_time", "wants_time", "takes_time", "takes_outright", "meets", "slot_by_way")
UNKNOWN = "unknown"
# Whoever gives all of this unasked has said all that a booking asks for.
ALL_OF_A_BOOKING = ("care_centre", "when", "phone")
# A day in so few words is a wish; in more it may be a tale.
MOST_WORDS_OF_A_DAY = 4


def seeks_time(text: str) -> bool:
    """True for "finns det nån tid efter fem", "vill ha en tid" and "soc sa att jag ska prata med en reko", false for
    who has one.

    By itself it is too little to open a booking: a care centre or a time must be named beside it.
    """
    said = fold(text)
    return any(_says(name, said) for name in SOUGHT) and not _says("unless", said)


def wants_a_time(text: str) -> bool:
    """True for "jag vill ha en telefontid med koordinatorn", false for "vill ha numret till koordinatorn"."""
    said = fold(text)
    return _says("wants_time", said) and not _says("unless", said)


def books_that_way(text: str) -> bool:
    """True for "vill boka en tid, kan man ta det på video?": the way is asked for, and nothing else is asked."""
    return text.count("?") <= 1 and wants_a_time(text) and asks_of_ways(text)


def names_what_is_sought(text: str, found: Mapping[str, Any]) -> bool:
    """Whether a time is sought, and a care centre or a time named with it: enough to open a booking."""
    named = _centre(found) or found.get("when") or found.get("choice")
    return bool(named) and (seeks_time(text) or _gives_all(text, found) or _asks_for_anything(text, found))


def _asks_for_anything(text: str, found: Mapping[str, Any]) -> bool:
    """ "Jag går på Törnrosen, har ni nåt nästa vecka": beside both of them that is a time."""
    said = fold(text)
    return bool(_centre(found) and found.get("when")) and _says("asks_for_anything", said) and not _says("unless", said)


def _gives_all(text: str, found: Mapping[str, Any]) -> bool:
    """ "Kim Testsson, törnrosen, torsdag, 070-…": no word for what is wanted, and yet all of it."""
    if found.get("call_back") or _says("unless", fold(text)):
        return False
    return all(found.get(name) not in (None, UNKNOWN) for name in ALL_OF_A_BOOKING)


def asks_beside(text: str) -> bool:
    """Whether a clause asks about something else: "jag ska prata med en reko på törnrosen, hur långt är samtalet"."""
    asking = [clause for clause in clauses(text) if clause.kind is Kind.QUESTION]
    return any(not seeks_time(clause.text) for clause in asking)


def seeks_beside_a_question(text: str) -> bool:
    """Whether the time is sought in a clause that asks nothing, beside one that asks."""
    told = [clause for clause in clauses(text) if clause.kind is not Kind.QUESTION]
    return asks_beside(text) and any(seeks_time(clause.text) for clause in told)


def wants_to_meet(text: str) -> bool:
    """True for "vill prata med reko snabbt" and "ok då bokar vi", which need no care centre beside them."""
    said = fold(text)
    return (_says("wants_to_meet", said) or _says("takes_outright", said)) and not _says("unless", said)


def wants_by_phone_or_video(text: str) -> bool:
    """True for "kan jag få en telefontid" and "telefontid önskas", false for "vilken telefontid har ni"."""
    return _says("slot_by_way", fold(text))


def asks_to_meet(text: str) -> bool:
    """True for "kan jag få prata med koordinatorn i veckan?", false for "får jag ta med min man när vi ses?"."""
    said = fold(text)
    return _says("asks_to_meet", said) and not _says("unless", said)


def agrees_to_meet(text: str) -> bool:
    """True for "det skadar väl inte att prata" and "vi provar det", after it was told what a REKO does."""
    return _says("agrees", fold(text)) and not has_or_refuses(text)


def wishes_when(text: str, found: Mapping[str, Any]) -> bool:
    """True for "helst en onsdag eller fredag" and "inte måndagar", false for "handläggaren är ledig på fredag"."""
    few = len(text.split()) <= MOST_WORDS_OF_A_DAY
    return bool(found.get("when")) and (few or _says("wishes_when", fold(text))) and not has_or_refuses(text)


def names_a_way(text: str, found: Mapping[str, Any]) -> bool:
    """A care centre, and how to meet there: "kryddgården, går det på video"."""
    if not _centre(found) or has_or_refuses(text):
        return False
    asking = [clause.text for clause in clauses(text) if clause.kind is Kind.QUESTION]
    return meeting_form(text, bare=True) is not None and all(meeting_form(one, bare=True) for one in asking)


def gives_oneself(text: str, found: Mapping[str, Any]) -> bool:
    """A care centre with one's name and number, unasked, and no wish to be phoned."""
    gives = all(found.get(name) for name in ("person_name", "phone"))
    return bool(_centre(found)) and gives and not found.get("call_back") and not has_or_refuses(text)


def notes_a_meeting(text: str, found: Mapping[str, Any]) -> bool:
    """Few words without a verb, that name who, where and what: "reko törnrosen besök"."""
    return bool(_centre(found)) and _says("notes", fold(text)) and not has_or_refuses(text)


def seeks_without_centre(text: str, found: Mapping[str, Any]) -> bool:
    """ "Vill boka, vet inte vilken vårdcentral": which one is then asked for, with how to find out."""
    unknown = found.get("care_centre") == UNKNOWN or knows_not_which(text)
    return unknown and (seeks_time(text) or wants_to_meet(text)) and not asks_beside(text)


def _centre(found: Mapping[str, Any]) -> str | None:
    named = found.get("care_centre")
    return None if named == UNKNOWN else named


def has_or_refuses(text: str) -> bool:
    """Whether a time is had already, not wanted, or sought for another, or it is spoken of phoning."""
    said = fold(text)
    return _says("unless", said) or _says("of_ones_own", said)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("seeks_time")[name])
