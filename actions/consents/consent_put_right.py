"""An answer to the question before, put right at the next one: another end, or what already stands (C-40, C-45)."""

from typing import Any

from actions.consents.consent_limits import LIMITS, UNTIL, own
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNDECIDED, named_in
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import puts_instead
from assistant.swedish.consents.consent_terms import corrects
from assistant.swedish.consents.parties import leaves_the_settled
from assistant.swedish.words.questions import is_question

BESIDE = ("content", "until", "period", "when")


def end_put_right(turn: Turn) -> dict[str, Any] | None:
    """ "Nej jag menade till sista januari", where somebody else is asked about: the end that was said last.

    A no has no end: with a day beside it, it is a no to the day before, and answers nothing of what is asked.
    """
    day = turn.entity("until")
    if turn.requested not in (*PARTY_SLOTS, "consent_content") or not day or not day[0].isdigit():
        return None
    meant = _with_the_last_end(turn)
    if not meant or named_in(turn) or is_question(turn.text) or not _corrects(turn):
        return None
    limits = {name: dict(own(turn.values, name)) for name in PARTIES if own(turn.values, name)}
    return {LIMITS: limits | {party: limits[party] | {UNTIL: day} for party in meant}}


def _corrects(turn: Turn) -> bool:
    return turn.answer == "no" or corrects(turn.text) or puts_instead(turn.text)


def _with_the_last_end(turn: Turn) -> list[str]:
    """Of the parties asked about before this one, the last with an end, and whoever has the same end."""
    asked = PARTY_SLOTS.index(turn.requested) if turn.requested in PARTY_SLOTS else len(PARTIES)
    given = [party for party in PARTIES[:asked] if turn.slot(f"consent_{party}") is True]
    ends = {party: until for party in given if (until := own(turn.values, party).get(UNTIL))}
    last = next(reversed(ends.values()), None)
    return [party for party, until in ends.items() if until == last]


def repeats_the_no(turn: Turn) -> bool:
    """ "Resten är fortfarande nej", where everybody has had an answer: nothing is changed by it."""
    said = turn.entity("parties") or {}
    others = leaves_the_settled(turn.text) and (said.get("only") or turn.answer == "no")
    decided = all(turn.slot(slot) not in UNDECIDED for slot in PARTY_SLOTS)
    named = said.get("included") or said.get("excluded") or said.get("everyone") or said.get("nobody")
    beside = any(turn.entity(name) for name in BESIDE)
    return bool(others and decided and turn.requested and not (named or beside or is_question(turn.text)))
