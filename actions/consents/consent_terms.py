"""What may be told and until when, as it is answered or said beside something else (facts C-40, C-45, C-46)."""

from datetime import date
from typing import Any

from actions.consents.consent_limits import LEAST, SAID_BACK, UNTIL, chosen, own
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_until import by_place, day_answered, day_said
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import does_not_mind, puts_instead, says_both
from assistant.swedish.consents.consent_less import states_the_ability
from assistant.swedish.consents.consent_same import says_same_end
from assistant.swedish.consents.consent_terms import DIRECTIONS, content_unasked, says_only_how_long
from assistant.swedish.words.questions import is_question

# As they are offered; both of the last two are written in where both are said.
CONTENTS = (LEAST, "next_step", "work_ability")
TWO = 2


def read_content(turn: Turn, asked: str) -> dict[str, Any]:
    """How much: also said beside something else ("soc, men bara om mötet"). Who doesn't know tells the least."""
    if asked != "consent_content":
        chosen = None if is_question(turn.text) else content_unasked(turn.text)
    elif _means_the_parties(turn):
        chosen = LEAST
    else:
        proposed = LEAST if turn.answer in ("yes", "maybe") or does_not_mind(turn.text) else None
        # "Kan de få veta planen?" asks, and "glöm allt om chefen" only keeps somebody out.
        said = None if _asks(turn) or _only_keeps_out(turn) else turn.entity("content")
        chosen = said or by_place(turn, CONTENTS) or proposed
    return {"consent_content": chosen} if chosen in CONTENTS else {}


def _asks(turn: Turn) -> bool:
    return is_question(turn.text) and not states_the_ability(turn.text)


def _only_keeps_out(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    return bool(said.get("excluded")) and not said.get("included")


def _means_the_parties(turn: Turn) -> bool:
    """ "Ja båda", after two parties were said yes to: yes as it was noted, and no wider content."""
    given = [slot for slot in PARTY_SLOTS if turn.slot(slot) is True]
    return turn.answer == "yes" and len(given) == TWO and says_both(turn.text)


def _same_end(turn: Turn, asked: str) -> date | None:
    """ "Samma tid som de andra" is the earliest end that any of them got."""
    if asked not in (*PARTY_SLOTS, f"consent_{UNTIL}") or not says_same_end(turn.text):
        return None
    told = [own(turn.values, party).get(UNTIL) for party in chosen(turn.values)]
    return min((date.fromisoformat(day) for day in told if day), default=None)


def read_until(turn: Turn, asked: str) -> dict[str, Any]:
    """Until when: also said beside something else ("soc, till jul"), or out of turn ("tre månader")."""
    if asked in SAID_BACK and turn.entity("until") in DIRECTIONS:
        return {"consent_until": None}
    last = None if is_question(turn.text) else day_said(turn) or _same_end(turn, asked)
    changed = asked in SAID_BACK and puts_instead(turn.text) and turn.entity("when")
    if last is None and (asked == "consent_until" or changed or says_only_how_long(turn.text)):
        last = day_answered(turn)
    return {"consent_until": last.isoformat()} if last else {}
