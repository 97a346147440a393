"""What staff ask of their client's own part: the yes that only the client gives, and what the client does."""

from collections.abc import Callable

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import named_centre
from actions.base import Events
from actions.turn import Turn
from assistant.knowledge.staff import GUIDE
from assistant.swedish.staff.staff_asks import asks_besides


def centre_kept(turn: Turn) -> Events:
    """The care centre named beside a question in the guide: words told there are not kept, and it is needed later."""
    centre = named_centre(turn) if turn.form == GUIDE else None
    return [SlotSet("way_centre", centre)] if centre else []


def tell_that_only_they_consent(turn: Turn, say: CollectingDispatcher) -> Events:
    """Nothing is put in on somebody else's word (C-41), and a diagnosis is no part of it."""
    say.utter_message(response="utter_consent_for_client")
    if asks_besides("speaks_of_illness", turn.text):
        say.utter_message(response="utter_staff_consent_no_illness")
    return []


def tell_what_they_do(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_client_books")
    say.utter_message(response="utter_staff_client_answers")
    return []


OF_THE_CLIENT: dict[str, Callable[[Turn, CollectingDispatcher], Events]] = {
    "consent_by_staff": tell_that_only_they_consent,
    "client_does": tell_what_they_do,
}
