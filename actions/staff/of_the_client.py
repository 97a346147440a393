"""What staff ask of their client's own part: the yes that only the client gives, and what the client does."""

from collections.abc import Callable

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import named_centre, say_card
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


def tell_that_no_address_decides(turn: Turn, say: CollectingDispatcher) -> Events:
    """Not even where one care centre has the name of that part of town; one that was named outright is shown."""
    if (centre := named_centre(turn)) is not None and not turn.entity("care_ties"):
        say_card(turn, say, centre, "utter_coordinator_card")
        return []
    say.utter_message(response="utter_staff_lives_there")
    return [] if turn.form else [SlotSet("centre_wanted_for", "coordinator")]


def tell_which_coordinator(turn: Turn, say: CollectingDispatcher) -> Events:
    """That of where they are sick-listed, else of where they are listed (R-25)."""
    ties = turn.entity("care_ties") or {}
    if centre := ties.get("sick_listed") or ties.get("listed") or named_centre(turn):
        say_card(turn, say, centre, "utter_coordinator_card")
        return []
    say.utter_message(response="utter_staff_which_reko")
    return [] if turn.form else [SlotSet("centre_wanted_for", "coordinator")]


def tell_if_they_attend(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_client_attends")
    if asks_besides("asks_what_at_a_no", turn.text):
        say.utter_message(response="utter_staff_no_to_meeting")
    return []


def tell_who_decides(turn: Turn, say: CollectingDispatcher) -> Events:
    say.utter_message(response="utter_staff_decides")
    say.utter_message(response="utter_staff_not_in_time")
    return []


def open_training(turn: Turn, say: CollectingDispatcher) -> Events:
    return [FollowupAction("training_form")]


OF_THE_CLIENT: dict[str, Callable[[Turn, CollectingDispatcher], Events]] = {
    "consent_by_staff": tell_that_only_they_consent,
    "client_does": tell_what_they_do,
    "client_attends": tell_if_they_attend,
    "decides_anyway": tell_who_decides,
    "lives_there": tell_that_no_address_decides,
    "which_reko": tell_which_coordinator,
    "practises": open_training,
}
