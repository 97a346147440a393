"""Seeing, moving and cancelling a time one has, by login, by this conversation, or by booking code."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.booking import BOOKED_OUTCOMES, TIME_IS_GONE, booked_words
from actions.calendar_links import calendar_file
from actions.code_question import LEFT, ask_new_or_old, leaves_code_question
from actions.forms import NUMBERED_AFTER, FormTurn
from actions.from_booked import wish_from_booked
from actions.held_time import appointment_words, hold_time
from actions.moved_place import PLACE_SLOTS, explain_place, place_for, read_place
from actions.own_booking import help_without_code
from actions.parked_consent import back_to_consent, consent_given_up
from actions.refused_days import DAYS_REFUSED, read_refused_day
from actions.standing import current, spoken_of, standing
from actions.time_wishes import marked, names_another_day
from actions.times import TIME_SLOTS, is_refused, offer_times, read_time, read_wish, say_numbered, without_refused
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.services import booking
from assistant.services.views import AppointmentView, Booked
from assistant.swedish.asides import speaks_of
from assistant.swedish.wishes_said import cancels_booking, gives_up_moving, keeps_booking, lost_code, wants_another_time

REBOOKING_SLOTS = ("appointment_id", "rebooking_confirmed", DAYS_REFUSED, *PLACE_SLOTS, *TIME_SLOTS)
CANCELLATION_SLOTS = ("appointment_id", "cancellation_confirmed")
SAID_IN_CHAT = "said_in_chat"
DOUBTED, LOST = "doubted", "lost"
NO_APPOINTMENT = (LOST, LEFT)
OLD_TIME_IS_KEPT = "utter_old_time_is_kept"
OF_NEW_TIME = ("booking_time", "rebooking_confirmed")


class AppointmentTurn(FormTurn):
    """What moving and cancelling share: first, which appointment it is about."""

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if turn.slot("appointment_id"):
            return {}
        found = standing(turn)
        return {"appointment_id": found[0].id} if len(found) == 1 else {}

    def read_appointment(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """By the place in the list of one's own, or by booking code."""
        if code := turn.entity("booking_code"):
            return by_code(turn, say, code)
        mine, choice = standing(turn), turn.entity("choice")
        if turn.requested == "appointment_id" and choice and choice.isdigit() and int(choice) < len(mine):
            return {"appointment_id": mine[int(choice)].id}
        if turn.requested == "appointment_id" and not mine and _has_no_code(turn):
            return {"appointment_id": LOST}
        return {"appointment_id": LEFT} if not mine and leaves_code_question(turn) else {}


def _without_appointment(turn: Turn, say: CollectingDispatcher) -> Events:
    return ask_new_or_old(turn, say) if turn.slot("appointment_id") == LEFT else help_without_code(turn, say)


def _has_no_code(turn: Turn) -> bool:
    return lost_code(turn.text) or turn.answer in ("no", "maybe") or turn.intent == "dont_know"


def by_code(turn: Turn, say: CollectingDispatcher, code: str) -> dict[str, Any]:
    """Opens the appointment that the code belongs to; says no more than that it did not work (slowly) otherwise."""
    with house().uow() as uow:
        found = booking.find_by_code(uow, code=code, by=turn.actor, now=turn.now)
    if found.outcome != "found" or found.appointment is None:
        say.utter_message(response=f"utter_code_{found.outcome}")
        return {}
    return {"appointment_id": found.appointment.id, "own_booking": turn.grant(found.appointment.id)}


def holder_of(turn: Turn, appointment_id: str) -> Actor:
    """Who acts on the appointment: the person logged in, or whoever has shown its code in this talk."""
    if turn.actor.role is not Role.ANONYMOUS:
        return turn.actor
    return Actor(Role.CODE_HOLDER, turn.own_booking or turn.conversation)


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
        if turn.answer == "yes":
            return {"rebooking_confirmed": True}
        return without_refused(turn)

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if misses < NUMBERED_AFTER or not say_numbered(turn, say):
            super().say_stuck(turn, say, misses)


def _keeps_the_old(turn: Turn) -> bool:
    """ "Behåll torsdagen" names the day of the time that one has; "strunt i det, fredag" wishes for another."""
    appointment = current(turn)
    return gives_up_moving(turn.text) and not names_another_day(turn, appointment.start if appointment else None)


def _read_new_time(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView | None) -> dict[str, Any]:
    """The new time, or the wish for one, and another care centre where the message decides on it."""
    if appointment is None:
        wish = turn.entity("when")
        return {"time_wish": marked(turn, wish)} if wish else {}
    moved = read_place(turn, appointment)
    place = place_for(turn, appointment, moved.get("care_centre"))
    if counted := wish_from_booked(turn, appointment):
        return moved | read_wish(turn, say, place.care_centre_id, place.form, counted)
    if moved and not turn.entity("when"):
        # "I somras" tells since when, and wishes for nothing.
        return moved
    refused = {} if turn.requested else read_refused_day(turn, appointment.start)
    return moved | read_time(turn, say, place.care_centre_id, place.form) | refused


class AskAppointment(Deed):
    """Which appointment: a list of one's own, or the code."""

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if speaks_of("ill", turn.text):
            say.utter_message(response="utter_get_well")
        mine = standing(turn)
        choices = [
            {"title": dates.moment(a.start), "payload": f'/inform{{"choice":"{index}"}}'}
            for index, a in enumerate(mine)
        ]
        say.utter_message(response="utter_ask_which_appointment" if mine else "utter_ask_booking_code", choices=choices)
        return []


class AskAppointmentToMove(AskAppointment):
    def name(self) -> str:
        return "action_ask_rebooking_form_appointment_id"


class AskAppointmentToCancel(AskAppointment):
    def name(self) -> str:
        return "action_ask_cancellation_form_appointment_id"


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
            return [*emptied, *_without_appointment(turn, say)]
        if turn.slot("rebooking_confirmed") is False:
            self._let_go(turn, hold_id)
            _say_nothing_moved(turn, say)
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

    def _let_go(self, turn: Turn, hold_id: str | None) -> None:
        if hold_id:
            with house().uow() as uow:
                booking.release(uow, hold_id=hold_id, by=turn.actor, now=turn.now)

    def _move(self, turn: Turn, appointment_id: str, hold_id: str) -> Booked:
        by = holder_of(turn, appointment_id)
        with house().uow() as uow:
            return booking.rebook(uow, appointment_id=appointment_id, hold_id=hold_id, by=by, now=turn.now)


def _say_nothing_moved(turn: Turn, say: CollectingDispatcher) -> None:
    """With the time that stands, so that nobody wonders which one it is."""
    appointment = current(turn)
    if appointment is None:
        say.utter_message(response="utter_stopped_rebooking_form")
    else:
        say.utter_message(response="utter_nothing_moved", **appointment_words(appointment))


class ValidateCancellationForm(AppointmentTurn):
    form = "cancellation_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        return () if values.get("appointment_id") in NO_APPOINTMENT else ("appointment_id", "cancellation_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        updates = self.read_appointment(turn, say)
        if turn.requested != "cancellation_confirmed" or updates:
            return updates
        # What keeps the time goes first: a lost booking hurts, and a question asked again does not.
        if turn.answer == "no" or keeps_booking(turn.text):
            return {"cancellation_confirmed": False}
        # In doubt it stays too: the question is not left open for a later yes to something else.
        return {"cancellation_confirmed": True if _surely_cancels(turn) else DOUBTED}


def _surely_cancels(turn: Turn) -> bool:
    """A yes, or in so many words; but no yes to another time ("ja, fast hellre på fredag") takes away the old one."""
    if wants_another_time(turn.text):
        return False
    appointment = current(turn)
    is_other = names_another_day(turn, appointment.start if appointment else None)
    return cancels_booking(turn.text) or (turn.answer == "yes" and not is_other)


class AskCancellationConfirmed(Deed):
    def name(self) -> str:
        return "action_ask_cancellation_form_cancellation_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment = current(turn)
        if appointment is None:
            say.utter_message(response="utter_code_not_found")
            return [SlotSet("appointment_id"), SlotSet("requested_slot", "appointment_id")]
        say.utter_message(response="utter_confirm_cancellation", **appointment_words(appointment))
        return []


class SubmitCancellation(Deed):
    def name(self) -> str:
        return "action_submit_cancellation"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment_id = turn.slot("appointment_id")
        emptied = slots(dict.fromkeys(CANCELLATION_SLOTS))
        if appointment_id in NO_APPOINTMENT:
            return [*emptied, *_without_appointment(turn, say)]
        if turn.slot("cancellation_confirmed") is not True or not appointment_id:
            in_doubt = turn.slot("cancellation_confirmed") == DOUBTED
            say.utter_message(response="utter_cancellation_in_doubt" if in_doubt else "utter_cancellation_not_done")
            return [*emptied, *back_to_consent(turn, say)]
        by = holder_of(turn, appointment_id)
        with house().uow() as uow:
            done = booking.cancel(uow, appointment_id=appointment_id, reason=SAID_IN_CHAT, by=by, now=turn.now)
        words = appointment_words(done.appointment) if done.appointment else {}
        say.utter_message(response=f"utter_cancellation_{done.outcome}", **words)
        return [*emptied, *consent_given_up(turn, say)]
