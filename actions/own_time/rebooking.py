"""Moving a time one has: the old one is kept until the new one is certain."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.booked import BOOKED_OUTCOMES, booked_words
from actions.bookings.booking import TIME_IS_GONE
from actions.bookings.held_time import appointment_words, hold_time, let_go
from actions.bookings.meeting_form import SLOT
from actions.bookings.picked import say_numbered
from actions.bookings.refused_days import DAYS_REFUSED, read_refused_day
from actions.bookings.time_wishes import marked, names_another_day
from actions.bookings.times import (
    TIME_SLOTS,
    another_than_chosen,
    is_refused,
    offer_times,
    read_time,
    read_wish,
    without_refused,
)
from actions.consents.parked_consent import back_to_consent
from actions.forms import NUMBERED_AFTER
from actions.own_time.calendar_links import calendar_file
from actions.own_time.from_booked import wish_from_booked
from actions.own_time.moved_place import PLACE_SLOTS, Place, explain_place, place_for, read_place, read_way
from actions.own_time.same_time import ask_about_way, change_way, changes_only_way, words_of_way
from actions.own_time.standing import current, spoken_of
from actions.own_time.which_time import (
    NO_APPOINTMENT,
    AppointmentTurn,
    holder_of,
    leaves_with_thanks,
    without_appointment,
)
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.knowledge.acts import ASIDE
from assistant.services import booking
from assistant.services.views import AppointmentView, Booked
from assistant.swedish.bookings.put_right import only_says_no
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    gives_up_moving,
)

REBOOKING_SLOTS = ("appointment_id", "rebooking_confirmed", DAYS_REFUSED, *PLACE_SLOTS, *TIME_SLOTS)
OLD_TIME_IS_KEPT = "utter_old_time_is_kept"
# Surely said, none of these is a yes, whatever word for it stands in them.
NO_YES = ("no_keep", "cancel", "move", "late", *ASIDE)
OF_NEW_TIME = ("booking_time", "rebooking_confirmed")


class ValidateRebookingForm(AppointmentTurn):
    form = "rebooking_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        over = values.get("rebooking_confirmed") is False or values.get("appointment_id") in NO_APPOINTMENT
        return () if over else ("appointment_id", "booking_time", "rebooking_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if turn.requested in OF_NEW_TIME and _keeps_the_old(turn):
            return {"rebooking_confirmed": False}
        updates = self.read_appointment(turn, say)
        updates |= _read_new_time(turn, say, spoken_of(turn, updates))
        if turn.requested != "rebooking_confirmed" or updates:
            return {name: value for name, value in updates.items() if name != "booking_confirmed"}
        if is_refused(say):
            return {}
        if turn.act.surely("other_time"):
            # "Ja, men en senare dag" moves nothing.
            return another_than_chosen(turn)
        if turn.act.surely(*NO_YES):
            return {}
        if turn.answer == "yes":
            return {"rebooking_confirmed": True}
        return without_refused(turn)

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if misses < NUMBERED_AFTER or not say_numbered(turn, say):
            super().say_stuck(turn, say, misses)


def _keeps_the_old(turn: Turn) -> bool:
    """ "Behåll torsdagen" names the day of the time that one has; "strunt i det, fredag" wishes for another."""
    appointment = current(turn)
    if turn.act.surely("no_keep") and not only_says_no(turn.text):
        return True
    if turn.act.surely("yes", "other_time", "move", "cancel"):
        return False
    return gives_up_moving(turn.text) and not names_another_day(turn, appointment.start if appointment else None)


def _read_new_time(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView | None) -> dict[str, Any]:
    """The new time, or the wish for one, and another care centre where the message decides on it."""
    if appointment is None:
        wish = turn.entity("when")
        return {"time_wish": marked(turn, wish)} if wish else {}
    moved = read_place(turn, appointment)
    moved |= read_way(turn, say, appointment)
    place = place_for(turn, appointment, moved.get("care_centre"), moved.get(SLOT))
    if counted := wish_from_booked(turn, appointment):
        return moved | read_wish(turn, say, place.care_centre_id, place.form, counted)
    if moved and not turn.entity("when"):
        # "I somras" tells since when, and wishes for nothing.
        return moved
    refused = {} if turn.requested else read_refused_day(turn, appointment.start)
    return moved | read_time(turn, say, place.care_centre_id, place.form) | refused


class AskNewTime(Deed):
    def name(self) -> str:
        return "action_ask_rebooking_form_booking_time"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment = current(turn)
        if appointment is None:
            say.utter_message(response="utter_code_not_found")
            return [SlotSet("appointment_id"), SlotSet("requested_slot", "appointment_id")]
        if speaks_of("ill", turn.text):
            say.utter_message(response="utter_get_well")
        if OLD_TIME_IS_KEPT not in turn.said_lately:
            say.utter_message(response=OLD_TIME_IS_KEPT, **appointment_words(appointment))
        place = place_for(turn, appointment)
        explained = explain_place(turn, say, place)
        return [*explained, *offer_times(turn, say, place.care_centre_id, form=place.form)]


class AskRebookingConfirmed(Deed):
    def name(self) -> str:
        return "action_ask_rebooking_form_rebooking_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment = current(turn)
        if appointment is None:
            say.utter_message(response="utter_code_not_found")
            return [SlotSet("appointment_id"), SlotSet("requested_slot", "appointment_id")]
        place = place_for(turn, appointment)
        if _only_way(turn, appointment, place) and ask_about_way(turn, say, appointment, str(place.form)):
            return []
        held = hold_time(turn, say, place.care_centre_id, place.form)
        if held.ours:
            old = {"old_time": dates.moment(appointment.start), "old_centre": appointment.care_centre_name}
            response = "utter_confirm_rebooking_elsewhere" if place.is_another else "utter_confirm_rebooking"
            say.utter_message(response=response, **old, **held.words)
        return held.events


class SubmitRebooking(Deed):
    def name(self) -> str:
        return "action_submit_rebooking"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment_id, hold_id = turn.slot("appointment_id"), turn.slot("hold_id")
        emptied = slots(dict.fromkeys(REBOOKING_SLOTS))
        if appointment_id in NO_APPOINTMENT:
            return [*emptied, *without_appointment(turn, say)]
        if leaves_with_thanks(turn):
            return [*emptied, *back_to_consent(turn, say)]
        if turn.slot("rebooking_confirmed") is False:
            let_go(turn)
            _say_nothing_moved(turn, say)
            return [*emptied, *back_to_consent(turn, say)]
        if (appointment := self._of_way(turn)) is not None:
            _say_way_changed(turn, say, appointment)
            return [*emptied, *back_to_consent(turn, say)]
        if turn.slot("rebooking_confirmed") is not True or not (appointment_id and hold_id):
            say.utter_message(response="utter_booking_gone")
            return [*emptied, *back_to_consent(turn, say)]
        moved = self._move(turn, appointment_id, hold_id)
        verdict = "gone" if moved.outcome in TIME_IS_GONE else moved.outcome
        is_moved = moved.outcome in BOOKED_OUTCOMES
        file = calendar_file(appointment_id, by=turn.acting, now=turn.now) if is_moved else None
        say.utter_message(response=f"utter_rebooking_{verdict}", json_message=file, **booked_words(moved))
        return [*emptied, *back_to_consent(turn, say)]

    def _of_way(self, turn: Turn) -> AppointmentView | None:
        """The time that one has, where a yes was given to have it held in another way."""
        appointment = current(turn) if turn.slot("rebooking_confirmed") is True else None
        if appointment is None or not _only_way(turn, appointment, place_for(turn, appointment)):
            return None
        return appointment

    def _move(self, turn: Turn, appointment_id: str, hold_id: str) -> Booked:
        by = holder_of(turn, appointment_id)
        with house().uow() as uow:
            return booking.rebook(uow, appointment_id=appointment_id, hold_id=hold_id, by=by, now=turn.now)


def _only_way(turn: Turn, appointment: AppointmentView, place: Place) -> bool:
    return changes_only_way(turn, appointment, place.care_centre_id, place.form)


def _say_way_changed(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView) -> None:
    changed = change_way(turn, appointment, str(place_for(turn, appointment).form))
    if changed.outcome not in BOOKED_OUTCOMES:
        verdict = "gone" if changed.outcome in TIME_IS_GONE else changed.outcome
        say.utter_message(response=f"utter_rebooking_{verdict}", **booked_words(changed))
        return
    file = calendar_file(appointment.id, by=turn.acting, now=turn.now)
    say.utter_message(response=f"utter_rebooking_way_{changed.outcome}", json_message=file, **words_of_way(changed))


def _say_nothing_moved(turn: Turn, say: CollectingDispatcher) -> None:
    """With the time that stands, so that nobody wonders which one it is."""
    appointment = current(turn)
    if appointment is None:
        say.utter_message(response="utter_stopped_rebooking_form")
    else:
        say.utter_message(response="utter_nothing_moved", **appointment_words(appointment))
