"""What is told beside a need that was noted: how one is reached, what goes out all the same, who else there is."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import choose
from actions.turn import Turn
from assistant.services.right_coordinator import Ties
from assistant.swedish.people.needs import cannot_phone

DISCREET = "discreet"


def say_about_another(turn: Turn, say: CollectingDispatcher, care_centre_id: str | None) -> None:
    """Whether somebody else can take the meeting there. Who works where by name is not in the directory (R-83)."""
    if care_centre_id is None:
        say.utter_message(response="utter_another_coordinator")
        return
    chosen = choose(Ties(chosen=care_centre_id))
    kind = "several" if chosen.several else "alone"
    say.utter_message(response=f"utter_another_coordinator_{kind}", care_centre_name=chosen.care_centre_name)


def say_of_messages(turn: Turn, told: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """How the coordinator reaches somebody is one thing; where our own messages go is chosen with an address."""
    if told.get("channel"):
        say.utter_message(response="utter_needs_no_phone" if cannot_phone(turn.text) else "utter_needs_messages")


def say_what_goes_out(turn: Turn, told: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """Who must be reached unseen is told what will ring and be sent all the same, and never that nobody phones."""
    if told.get(DISCREET) and not turn.has_heard("utter_discreet_booking"):
        say.utter_message(response="utter_discreet_booking")
