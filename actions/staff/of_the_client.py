"""What staff ask of their client's own part: the yes that only the client gives, and what the client does."""

from collections.abc import Callable

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.turn import Turn
from assistant.swedish.staff.staff_asks import asks_besides


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
