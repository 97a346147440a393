"""How much may be told, where the message surely says that: never more than was meant (facts C-40, C-45)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import LEAST, chosen, kept_apart
from actions.consents.consent_parties import ONE_THING_ONLY, named_in
from actions.consents.consent_so_far import tell_so_far
from actions.turn import Turn
from assistant.swedish.consents.consent_limits import LEFT_OUT, limit, sets_a_condition
from assistant.swedish.consents.content_answered import (
    BOTH,
    MORE_THAN_THERE_IS,
    ONLY_ILLNESS,
    changed_content,
    denies_ability_outright,
    denies_plan_outright,
    takes_all_there_is,
)

Read = dict[str, Any]
SLOT = "consent_content"
PLAN, ABILITY = "next_step", "work_ability"
LEAST_INSTEAD, CAN_BE_CHOSEN = "utter_consent_least_instead", "utter_consent_can_be_chosen"
NEVER = "utter_consent_illness_never"


def read_content_act(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """The content that the act names. What can't be written in is said, and the least is taken."""
    said = turn.entity("parties") or {}
    if sets_a_condition(turn.text) or (said.get("only") and not said.get("included")):
        # "Resten är fortfarande nej" is of whom, and of no content.
        return None
    name = turn.act.name
    if name == "not_diagnosis":
        if turn.entity("content"):
            return None
        say.utter_message(response=NEVER)
        return {}
    if name == "all_content" and takes_all_there_is(turn.text):
        return _kept(turn, say, BOTH)
    if name == "all_content" and CAN_BE_CHOSEN not in turn.said_lately:
        say.utter_message(response=CAN_BE_CHOSEN)
        return {}
    if name in ("own_limit", "all_content"):
        return take_the_least(turn, say)
    return _kept(turn, say, _named_by(turn))


def take_the_least(turn: Turn, say: CollectingDispatcher) -> Read:
    """ "Bara om bussarna" can't be written in: nobody is told more than the least."""
    left_out = limit(turn.text, turn.now) == LEFT_OUT
    say.utter_message(response="utter_consent_left_out" if left_out else LEAST_INSTEAD)
    return kept_apart(turn, SLOT, {SLOT: LEAST})


def _named_by(turn: Turn) -> str:
    if changed_content(turn.text) == LEAST:
        # "Planering kan vara vad som helst, bara mötet i stället".
        return LEAST
    if turn.act.name == "meeting_and_plan":
        return LEAST if denies_plan_outright(turn.text) else PLAN
    if turn.act.name == "ability":
        return LEAST if denies_ability_outright(turn.text) else ABILITY
    return LEAST


def _kept(turn: Turn, say: CollectingDispatcher, content: str) -> Read:
    """For those named alone, else for all; of somebody who has no yes nothing is kept, and that is said."""
    read = kept_apart(turn, SLOT, {SLOT: content})
    if not read:
        tell_so_far(turn, say)
    return read


def change_content(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """Another content at the last question: said back again before any yes counts. What is not read is asked for."""
    about = named_in(turn)
    if about - set(chosen(turn.values)):
        return None
    content = changed_content(turn.text)
    if content == ONLY_ILLNESS:
        say.utter_message(response=NEVER)
        return {}
    if content == MORE_THAN_THERE_IS or content is None:
        say.utter_message(response=CAN_BE_CHOSEN)
        return _asked_anew(turn)
    return kept_apart(turn, "consent_confirmed", {SLOT: content})


def _asked_anew(turn: Turn) -> Read:
    limits = {
        party: {k: v for k, v in one.items() if k != "content" or party == ONE_THING_ONLY}
        for party, one in _limits(turn).items()
    }
    return {SLOT: None, "consent_limits": {party: one for party, one in limits.items() if one} or None}


def _limits(turn: Turn) -> dict[str, dict[str, Any]]:
    return turn.slot("consent_limits") or {}
