"""The time one has, held in another way: asked about, and changed, without its being given up for another."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.booked import booked_words
from actions.bookings.meeting_words import ways
from actions.bookings.time_wishes import aware
from actions.bookings.times import TIME_SLOTS
from actions.own_time.which_time import holder_of
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import booking
from assistant.services.views import AppointmentView, Booked
from assistant.swedish.bookings.from_booked import wants_later, wants_sooner
from assistant.swedish.replies.asides import speaks_of


def same_time_in(turn: Turn, appointment: AppointmentView, way: str) -> dict[str, Any]:
    """The time itself as the new one, where it can be held in that way; `{}` where it can't, or another is wished."""
    other = turn.entity("when") or turn.entity("when_unclear") or speaks_of("another_time_so", turn.text)
    if other or wants_later(turn.text) or wants_sooner(turn.text) or _when(turn, appointment, way) is None:
        return {}
    return {**dict.fromkeys(TIME_SLOTS), "booking_time": appointment.start.isoformat()}


def changes_only_way(turn: Turn, appointment: AppointmentView, centre: str, way: str | None) -> bool:
    """Whether what was chosen is the time that one has, in another way than it was booked."""
    chosen = turn.slot("booking_time")
    here = centre == appointment.care_centre_id and way not in (None, appointment.form)
    return bool(chosen and here and aware(chosen) == appointment.start)


def ask_about_way(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView, way: str) -> bool:
    """Whether it can still be held so, and was asked about."""
    if (when := _when(turn, appointment, way)) is None:
        return False
    centre = appointment.care_centre_name
    say.utter_message(response="utter_confirm_rebooking_way", how=ways([way]), when=when, care_centre_name=centre)
    return True


def change_way(turn: Turn, appointment: AppointmentView, way: str) -> Booked:
    with house().uow() as uow:
        by = holder_of(turn, appointment.id)
        return booking.change_way(uow, appointment_id=appointment.id, form=way, by=by, now=turn.now)


def words_of_way(changed: Booked) -> dict[str, Any]:
    how = ways([changed.appointment.form]) if changed.appointment else ""
    return {**booked_words(changed), "how": how}


def _when(turn: Turn, appointment: AppointmentView, way: str) -> str | None:
    with house().uow() as uow:
        by = holder_of(turn, appointment.id)
        found = booking.same_time_in(uow, appointment_id=appointment.id, form=way, by=by, now=turn.now)
    return dates.span(*found) if found else None
