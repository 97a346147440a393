"""The last yes, and the last no, where the message surely is one: a yes to what was read aloud, and no wider (C-40)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_content import change_content
from actions.consents.consent_act_until import change_until
from actions.consents.consent_goodbye import END_HERE
from actions.consents.consent_limits import CONTENT, UNTIL, chosen, own
from actions.turn import Turn
from assistant.swedish.consents.acts_read import puts_right, tells_of_oneself
from assistant.swedish.consents.consent_limits import CONDITION, limit
from assistant.swedish.consents.consent_terms import content_unasked, refuses_the_whole
from assistant.swedish.consents.content_answered import LEAST, says_yes_and_how_much
from assistant.swedish.consents.end_answered import days_said
from assistant.swedish.consents.grid_words import refuses_first
from assistant.swedish.words.text import words

Read = dict[str, Any]
BARE = 2


def read_last_yes(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """A yes, unless another end or content stands in it: that is said back. Whom else it names, its words tell."""
    if (
        refuses_first(turn.text)
        or limit(turn.text, turn.now) == CONDITION
        or _names_others(turn)
        or tells_of_oneself(turn.text)
    ):
        return None
    if _sets_another(turn, UNTIL, {day.isoformat() for day in days_said(turn.text, turn.now.date())}):
        return change_until(turn, say)
    content = content_unasked(turn.text)
    if _sets_another(turn, CONTENT, {content} if content else set()):
        return change_content(turn, say)
    return {"consent_confirmed": True}


def repeats_what_stands(turn: Turn) -> bool:
    """ "Ja bara mötet", where that was read back to all: a yes in few words, with nothing new in it."""
    if not says_yes_and_how_much(turn.text) or _names_others(turn) or tells_of_oneself(turn.text):
        return False
    days = {day.isoformat() for day in days_said(turn.text, turn.now.date())}
    # The words know no other content than the meeting.
    return not (_sets_another(turn, UNTIL, days) or _sets_another(turn, CONTENT, {LEAST}))


def _names_others(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    told = set(chosen(turn.values))
    included, out = set(said.get("included", ())), set(said.get("excluded", ()))
    return bool(included - told or out & told or (said.get("only") and included != told))


def _sets_another(turn: Turn, name: str, said: set[str]) -> bool:
    """Whether what is said of it is not what stands, of somebody."""
    stands = {own(turn.values, party).get(name) or turn.slot(f"consent_{name}") for party in chosen(turn.values)}
    return bool(said) and said != stands


def read_last_no(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """ "Spara inget" ends it; a bare no, or one that puts something right, begins the questions again."""
    said = turn.entity("parties") or {}
    of_somebody = said.get("excluded") or said.get("nobody") or said.get("included")
    if of_somebody or refuses_the_whole(turn.text) or puts_right(turn.text):
        return None
    bare = turn.answer == "no" and len(words(turn.text)) <= BARE
    return None if bare else dict(END_HERE)
