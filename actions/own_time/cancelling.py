"""Cancelling a time one has: by a clear yes alone, and in doubt it stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.held_time import appointment_words
from actions.bookings.time_wishes import names_another_day
from actions.consents.parked_consent import back_to_consent, consent_given_up
from actions.own_time.nothing_booked import is_only_a_call
from actions.own_time.standing import current
from actions.own_time.which_time import (
    NO_APPOINTMENT,
    AppointmentTurn,
    holder_of,
    leaves_with_thanks,
    say_kindly,
    without_appointment,
)
from actions.turn import Turn
from actions.wiring import house
from assistant.knowledge.acts import ASIDE
from assistant.services import booking
from assistant.swedish.consents.erasing import erases_all_too, erasure_said
from assistant.swedish.words.wishes_said import (
    cancels_and_books_later,
    cancels_booking,
    cancels_outright,
    cancels_with_regret,
    keeps_booking,
    wants_another_time,
)

CANCELLATION_SLOTS = ("appointment_id", "cancellation_confirmed")
CANCELLED, CONFIRM = "cancelled", "utter_confirm_cancellation"
SAID_IN_CHAT = "said_in_chat"
DOUBTED = "doubted"
# What is told beside the question leaves it as it is.
STAYS_OPEN = ("feeling", "need")
OTHER_TIME = ("other_time", "move")
# So sure must it be that somebody says to cancel, where no word of ours for it was found.
CANCELS_FROM = 0.9


class ValidateCancellationForm(AppointmentTurn):
    form = "cancellation_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        return () if values.get("appointment_id") in NO_APPOINTMENT else ("appointment_id", "cancellation_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        updates = self.read_appointment(turn, say)
        if turn.requested != "cancellation_confirmed" or updates:
            return updates
        if turn.act.surely(*STAYS_OPEN) and not cancels_with_regret(turn.text):
            return {}
        if cancels_and_books_later(turn.text) or cancels_with_regret(turn.text):
            return {"cancellation_confirmed": True}
        if _cancels_and_erases(turn):
            return {"cancellation_confirmed": True}
        if turn.act.surely(*OTHER_TIME):
            # What comes of it is said with the way to it; the time stays.
            return {"cancellation_confirmed": DOUBTED}
        # What keeps the time goes first: a lost booking hurts, and a question asked again does not.
        if _keeps(turn):
            return {"cancellation_confirmed": False}
        # In doubt it stays too: the question is not left open for a later yes to something else.
        return {"cancellation_confirmed": True if _surely_cancels(turn) else DOUBTED}


def _keeps(turn: Turn) -> bool:
    """ "Nej, ta bort den helt" is no no to cancelling."""
    no = turn.answer == "no" and not _says_to_cancel(turn)
    return no or keeps_booking(turn.text) or turn.act.surely("no_keep")


def _cancels_and_erases(turn: Turn) -> bool:
    """ "Ja ta bort den, och radera allt om mig": a yes to both, unless anything in it keeps the time."""
    agrees = turn.answer == "yes" or _says_to_cancel(turn) or cancels_booking(turn.text)
    return agrees and not _keeps(turn) and erasure_said(turn.text) == "wished"


def _says_to_cancel(turn: Turn) -> bool:
    return turn.act.name == "cancel" and turn.act.confidence >= CANCELS_FROM


def _surely_cancels(turn: Turn) -> bool:
    """A yes, or in so many words; but no yes to another time ("ja, fast hellre på fredag") takes away the old one."""
    if wants_another_time(turn.text) or turn.act.surely("late", *ASIDE):
        return False
    if _says_to_cancel(turn):
        return True
    appointment = current(turn)
    is_other = names_another_day(turn, appointment.start if appointment else None)
    return cancels_booking(turn.text) or (turn.answer == "yes" and not is_other)


def erases_too(turn: Turn) -> bool:
    """ "Ja, och radera allt om mig sen": said with the yes, or with the wish that the yes was asked for."""
    if erases_all_too(turn.text):
        return True
    asked = CONFIRM in (turn.answers_before or [[]])[-1]
    before = (turn.texts_before or [""])[-1]
    return asked and cancels_outright(before) and erases_all_too(before)


class AskCancellationConfirmed(Deed):
    def name(self) -> str:
        return "action_ask_cancellation_form_cancellation_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment = current(turn)
        if appointment is None:
            say.utter_message(response="utter_code_not_found")
            return [SlotSet("appointment_id"), SlotSet("requested_slot", "appointment_id")]
        say_kindly(turn, say)
        say.utter_message(response="utter_confirm_cancellation", **appointment_words(appointment))
        return []


class SubmitCancellation(Deed):
    def name(self) -> str:
        return "action_submit_cancellation"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        appointment_id = turn.slot("appointment_id")
        emptied = slots(dict.fromkeys(CANCELLATION_SLOTS))
        if appointment_id in NO_APPOINTMENT:
            return [*emptied, *without_appointment(turn, say)]
        if leaves_with_thanks(turn) or (not appointment_id and is_only_a_call(turn)):
            return [*emptied, *back_to_consent(turn, say)]
        if turn.slot("cancellation_confirmed") is not True or not appointment_id:
            in_doubt = turn.slot("cancellation_confirmed") == DOUBTED
            say.utter_message(response="utter_cancellation_in_doubt" if in_doubt else "utter_cancellation_not_done")
            return [*emptied, *back_to_consent(turn, say)]
        by = holder_of(turn, appointment_id)
        with house().uow() as uow:
            done = booking.cancel(uow, appointment_id=appointment_id, reason=SAID_IN_CHAT, by=by, now=turn.now)
        words = appointment_words(done.appointment) if done.appointment else {}
        say.utter_message(response=f"utter_cancellation_{done.outcome}", **words)
        then = [FollowupAction("action_erase_data")] if done.outcome == CANCELLED and erases_too(turn) else []
        return [*emptied, *consent_given_up(turn, say), *then]
