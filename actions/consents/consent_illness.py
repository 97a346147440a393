"""Whether anybody is told of an illness, asked or wished in a consent: never, and what they are told (C-40, C-45)."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, chosen, own
from actions.consents.consent_parties import ONE_THING, ONE_THING_ONLY, in_order, named_in
from actions.consents.consent_words import in_a_row, word
from actions.turn import Turn
from assistant.swedish.consents.content_answered import wants_illness_told

NEVER, ONLY, REFUSED = "utter_consent_illness_never_told", "utter_consent_illness_only", "utter_consent_sees_no"
NOT_HERE = "utter_consent_illness_not_here"


def say_of_illness(turn: Turn, say: CollectingDispatcher) -> None:
    """From the answers as they stand: who is named has a no, or is told one thing; nobody is told of illness."""
    named, given = named_in(turn), set(chosen(turn.values))
    refused = [party for party in in_order(named) if turn.slot(f"consent_{party}") is False]
    told = _told(turn, [party for party in in_order(given) if not named or party in named])
    if refused and len(refused) == len(named):
        say.utter_message(response=REFUSED, parties=in_a_row(refused))
    elif told:
        say.utter_message(response=ONLY, told=told)
    else:
        say.utter_message(response=NEVER)


def say_it_stays_out(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """Who lets a diagnosis be told hears, with the yes that is noted, that it is no part of it."""
    noted = any(value and slot.startswith("consent_") for slot, value in updates.items())
    if noted and wants_illness_told(turn.text):
        say.utter_message(response=NOT_HERE)


def _told(turn: Turn, parties: list[str]) -> str:
    """The one content that all of these are told; empty where it is not settled, or where they differ."""
    contents = {_content(turn, party) for party in parties}
    only = contents.pop() if len(contents) == 1 else None
    return word("noted_contents", only) if only else ""


def _content(turn: Turn, party: str) -> str | None:
    if party == ONE_THING_ONLY:
        return ONE_THING
    said: str | None = own(turn.values, party).get(CONTENT) or turn.slot("consent_content")
    return said
