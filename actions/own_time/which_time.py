"""Which of the times somebody has is meant: the only one, one out of a list, or the one whose code they show."""

from typing import Any

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.forms import FormTurn
from actions.own_time.code_question import LEFT, ask_new_or_old, leaves_code_question
from actions.own_time.nothing_booked import say_only_a_call
from actions.own_time.own_booking import help_without_code
from actions.own_time.standing import standing
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.services import booking
from assistant.swedish.bookings.code_asked import gives_no_code
from assistant.swedish.bookings.own_time import names_own_time
from assistant.swedish.replies.asides import speaks_of

LOST = "lost"
NO_APPOINTMENT = (LOST, LEFT)
KIND_WORDS = {"ill": "utter_get_well", "unwell": "utter_get_well", "ashamed": "utter_no_shame"}
CODE_IS_LOST = "utter_code_lost"
FAREWELLS = ("thanks", "goodbye")


class AppointmentTurn(FormTurn):
    """What moving and cancelling share: first, which appointment it is about."""

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if turn.slot("appointment_id"):
            return {}
        found = standing(turn)
        if not found and not turn.entity("booking_code") and _code_was_lost(turn):
            return {"appointment_id": LOST}
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


def without_appointment(turn: Turn, say: CollectingDispatcher) -> Events:
    return ask_new_or_old(turn, say) if turn.slot("appointment_id") == LEFT else help_without_code(turn, say)


def leaves_with_thanks(turn: Turn) -> bool:
    """Whether somebody says thanks or goodbye and has told of no time: there is nothing to carry out."""
    return not turn.slot("appointment_id") and turn.intent in FAREWELLS


def _code_was_lost(turn: Turn) -> bool:
    """Whether it was told in this talk that there is none: it is not asked for again."""
    return any(name and name.startswith(CODE_IS_LOST) for said in turn.answers_before for name in said)


def _has_no_code(turn: Turn) -> bool:
    return gives_no_code(turn.text) or turn.answer in ("no", "maybe") or turn.intent == "dont_know"


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


def say_kindly(turn: Turn, say: CollectingDispatcher) -> None:
    """One line to whoever is ill, or ashamed of what they ask, before anything is asked of them."""
    kind = next((name for name in KIND_WORDS if speaks_of(name, turn.text)), None)
    if kind and KIND_WORDS[kind] not in turn.said_now:
        say.utter_message(response=KIND_WORDS[kind])


class AskAppointment(Deed):
    """Which appointment: a list of one's own, or the code."""

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say_kindly(turn, say)
        mine = standing(turn)
        if not mine and leaves_with_thanks(turn):
            # Whoever says thanks has done without: no code is asked for as a goodbye.
            return [ActiveLoop(None), SlotSet("requested_slot")]
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

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        only_a_call = not standing(turn) and say_only_a_call(turn, say)
        if only_a_call and not names_own_time(turn.text):
            # Nothing is booked here, and no code is asked of who meant the call.
            return [ActiveLoop(None), SlotSet("requested_slot")]
        return super().do(turn, say)
