"""The chosen time in a talk: held for a while, and put into words. For booking and rebooking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.meeting_words import place_of
from actions.bookings.time_wishes import aware
from actions.bookings.times import offer_times
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import booking
from assistant.services.views import AppointmentView, Hold
from assistant.swedish.bookings.own_time import asks_own_time


@dataclass(frozen=True)
class Held:
    """Whether the chosen time is ours for the moment, what to remember, and words for the question."""

    ours: bool
    events: Events
    words: dict[str, Any] = field(default_factory=dict)


def hold_time(turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None = None) -> Held:
    """Holds the chosen time. When somebody else was quicker, says so and offers others instead."""
    with house().uow() as uow:
        held = booking.hold(
            uow,
            care_centre_id=care_centre_id,
            start=aware(turn.slot("booking_time")),
            holder=turn.conversation,
            by=turn.books_as(care_centre_id),
            now=turn.now,
            form=form,
        )
    if held.outcome != "held" or held.start is None or held.end is None:
        say.utter_message(response="utter_time_taken")
        events = offer_times(turn, say, care_centre_id, form=form)
        return Held(False, [*events, SlotSet("booking_time"), SlotSet("requested_slot", "booking_time")])
    centre = turn.care_centres[care_centre_id]
    words = {
        "when": dates.span(held.start, held.end),
        "care_centre_name": centre.name,
        "place": place_of(held.form, centre.place),
        "minutes": _minutes_left(held, turn.now),
    }
    return Held(True, [SlotSet("hold_id", held.hold_id)], words)


def let_go(turn: Turn) -> None:
    """Gives up what is held, so that others may have it."""
    if hold_id := turn.slot("hold_id"):
        with house().uow() as uow:
            booking.release(uow, hold_id=hold_id, by=turn.actor, now=turn.now)


def say_time_so_far(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it was asked which time was chosen, and now is said."""
    chosen = turn.slot("booking_time")
    if not chosen or turn.answer or not asks_own_time(turn.text):
        return False
    say.utter_message(response="utter_time_so_far", when=dates.moment(aware(chosen)))
    return True


def say_time_put_instead(turn: Turn, say: CollectingDispatcher, updates: Mapping[str, Any]) -> None:
    """The time that another was changed for, where the number is asked for: nothing else would tell it there."""
    new, old = updates.get("booking_time"), turn.slot("booking_time")
    if turn.requested == "phone" and "phone" not in updates and new and old and new != old:
        say.utter_message(response="utter_time_so_far", when=dates.moment(aware(new)))


def _minutes_left(held: Hold, now: datetime) -> int:
    """How long the time is held from now on."""
    return round((held.expires_at - now).total_seconds() / 60) if held.expires_at else 0


def appointment_words(appointment: AppointmentView) -> dict[str, Any]:
    """What an answer may tell of an appointment."""
    return {
        "when": dates.span(appointment.start, appointment.end),
        "care_centre_name": appointment.care_centre_name,
        "place": place_of(appointment.form, appointment.place),
        # The templates end the sentence; whoever wrote the reason may have done so too.
        "reason": (appointment.cancelled_reason or "").rstrip(" ."),
    }
