"""Seeing what one has booked, by login, in this talk or with a code; and help for whoever has lost the code."""

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asides import around
from actions.base import Deed, Events, slots
from actions.bookings.held_time import appointment_words
from actions.bookings.needs_noted import say_if_noted
from actions.bookings.person_given import read_person
from actions.bookings.right_coordinator import NO_CENTRE, centre_buttons, say_where_to_phone
from actions.bookings.waiting import answer_offer, my_places, say_places, show_opened_place
from actions.calls.call_back import start_call_back
from actions.calls.call_kept import put_right, tell_if_noted
from actions.calls.call_offer import is_to_be_phoned
from actions.consents.consent_contact_beside import handed_on
from actions.own_time.codes import go_on_with, open_code
from actions.own_time.first_answer import say_first
from actions.own_time.nothing_booked import say_nothing_is_booked
from actions.own_time.standing import STANDING, code_given_here
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.knowledge.asides_of_calls import by_name
from assistant.services import booking
from assistant.services.views import AppointmentView
from assistant.swedish.bookings.booked_asked import asks_if_booked, wants_nothing_booked
from assistant.swedish.bookings.code_asked import asks_where_code, is_booking_code_lost
from assistant.swedish.bookings.of_my_time import asks_code_again
from assistant.swedish.bookings.own_time import (
    asks_if_it_comes_off,
    asks_if_it_stands,
    asks_own_place,
    asks_own_time,
    asks_part_of_day,
    speaks_of_gone,
)
from assistant.swedish.people.needs_asked import asks_if_noted
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    asks_for_code,
    changes_number,
    lost_code,
    pleads,
)

NOON = 12
# How it goes without a code, said once; then where to phone.
NOT_NEEDED, WITHOUT_CODE = "utter_code_not_needed", ("utter_code_lost", "utter_code_lost_at_centre")
WHICH_CENTRE, NUMBER_AT_CENTRE = "utter_whom_to_call", "utter_whom_to_call_at_centre"
# Where the number is asked for, and is not yet anybody's.
BEFORE_THE_YES = ("booking_form", "call_back_form", "waiting_form")


class ShowAppointment(Deed):
    """Where it stands and what comes next, for every appointment ahead."""

    def name(self) -> str:
        return "action_show_appointment"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if code := turn.entity("booking_code"):
            return show_by_code(turn, say, code)
        if turn.form not in BEFORE_THE_YES and (done := put_right(turn, say)) is not None:
            return [*done, *handed_on(turn)]
        if turn.form not in BEFORE_THE_YES and tell_if_noted(turn, say):
            return handed_on(turn)
        told = by_name(around(turn)) or ("utter_no_look_up" if speaks_of("look_up", turn.text) else None)
        if told and turn.actor.role is Role.ANONYMOUS:
            return _not_by_name(turn, say, told)
        if turn.form == "call_back_form" and pleads(turn.text):
            return help_without_code(turn, say)
        if changes_number(turn.text):
            return _change_number(turn, say)
        mine = _worth_telling(turn)
        if turn.requested == "appointment_id" and asks_where_code(turn.text):
            say.utter_message(response="utter_code_is_the_same")
            return []
        asks_of_code = asks_for_code(turn.text) or is_booking_code_lost(turn.text) or asks_code_again(turn.text)
        if asks_of_code and turn.actor.role is Role.ANONYMOUS:
            return _about_the_code(turn, say, mine)
        if turn.form == "booking_form" and asks_if_booked(turn.text):
            say.utter_message(response="utter_nothing_booked_yet")
            return []
        if turn.form == "call_back_form" and not mine and asks_if_booked(turn.text):
            # Whoever waits for a call has not asked for a code.
            say.utter_message(response="utter_nothing_booked_in_call")
            return []
        if asks_if_noted(turn.text) and _standing_of(mine):
            say_if_noted(turn, say)
            return []
        if turn.form is None and not _standing_of(mine) and _wants_no_time(turn):
            return say_nothing_is_booked(turn, say, is_called=is_to_be_phoned(turn))
        return self._tell(turn, say, mine)

    def _tell(self, turn: Turn, say: CollectingDispatcher, mine: list[AppointmentView]) -> Events:
        if _is_so(turn.text, mine) or _is_there(turn, mine):
            say.utter_message(response="utter_yes_booked")
        if asks_part_of_day(turn.text):
            _say_part_of_day(say, mine)
        places = my_places(turn)
        if say_first(turn, say, mine, waits=any(not place.offered for place in places)):
            return []
        for appointment in mine:
            say_appointment(say, appointment)
        waits = say_places(turn, say, places)
        if is_to_be_phoned(turn):
            say.utter_message(response="utter_call_back_stands")
        if not (mine or waits):
            asked = asks_if_booked(turn.text)
            say.utter_message(response="utter_nothing_booked" if asked else "utter_no_appointment_known")
        return answer_offer(turn, waits)


def _is_so(text: str, mine: list[AppointmentView]) -> bool:
    """Whether a plain yes answers: the time is booked, is still there, or is gone, as was asked."""
    stands = any(appointment.state in STANDING for appointment in mine)
    if asks_if_it_stands(text) and mine:
        return stands != speaks_of_gone(text)
    if asks_if_it_comes_off(text):
        return stands
    return asks_if_booked(text) and stands


def _is_there(turn: Turn, mine: list[AppointmentView]) -> bool:
    """Whether it is at the care centre that was named."""
    named = turn.entity("care_centre")
    asks = named is not None and asks_own_place(turn.text, named=True)
    return asks and [one.care_centre_id for one in _standing_of(mine)] == [named]


def _standing_of(mine: list[AppointmentView]) -> list[AppointmentView]:
    return [appointment for appointment in mine if appointment.state in STANDING]


def _wants_no_time(turn: Turn) -> bool:
    """Whether a booked time is unwanted, or asked about by somebody who waits for a call, which is none."""
    return wants_nothing_booked(turn.text) or (is_to_be_phoned(turn) and asks_if_booked(turn.text))


def _say_part_of_day(say: CollectingDispatcher, mine: list[AppointmentView]) -> None:
    """Ahead of the whole time, and only of one: of several each tells its own clock."""
    standing = [appointment for appointment in mine if appointment.state in STANDING]
    if len(standing) == 1:
        half = "morning" if dates.local(standing[0].start).hour < NOON else "afternoon"
        say.utter_message(response=f"utter_time_is_in_the_{half}")


def _not_by_name(turn: Turn, say: CollectingDispatcher, told: str) -> Events:
    """No time is shown to whoever knows a name or a number (C-55); what was given serves for being phoned."""
    say.utter_message(response=told)
    if turn.form is None:
        return start_call_back(turn, say, wanted=None)
    return slots(read_person(turn, say)) if turn.form == "call_back_form" else []


def _worth_telling(turn: Turn) -> list[AppointmentView]:
    with house().uow() as uow:
        mine = booking.mine(uow, by=turn.acting, now=turn.now)
    return [appointment for appointment in mine if appointment.end > turn.now]


def _about_the_code(turn: Turn, say: CollectingDispatcher, mine: list[AppointmentView]) -> Events:
    """The code again to whoever just got it here; a way on for whoever has lost theirs."""
    if code := code_given_here(turn):
        say.utter_message(response="utter_code_again", code=code)
        if asks_own_time(turn.text):
            for appointment in mine:
                say_appointment(say, appointment)
        return []
    if mine and not lost_code(turn.text):
        say.utter_message(response="utter_code_is_the_same")
        if asks_own_time(turn.text):
            for appointment in mine:
                say_appointment(say, appointment)
        return []
    return help_without_code(turn, say)


def help_without_code(turn: Turn, say: CollectingDispatcher) -> Events:
    """A code that is lost is not asked for again: the way to the care centre, and the offer to be phoned.

    That is said once. Whoever says it again gets the next step, which is the number.
    """
    in_call = turn.form == "call_back_form"
    if in_call and not turn.has_heard(NOT_NEEDED):
        say.utter_message(response=NOT_NEEDED)
        return []
    again = in_call or any(map(turn.has_heard, WITHOUT_CODE))
    if centre := _centre_of(turn):
        say_where_to_phone(turn, say, centre, NUMBER_AT_CENTRE if again else WITHOUT_CODE[1])
    elif again:
        say.utter_message(response=WHICH_CENTRE, choices=centre_buttons())
    else:
        say.utter_message(response=WITHOUT_CODE[0])
    return [] if in_call else start_call_back(turn, say, wanted=None, may_wait=turn.form == "booking_form")


def _centre_of(turn: Turn) -> str | None:
    """Where they can be helped: as it is named with it, or was before."""
    named = turn.entity("care_centre")
    return named if named not in (None, NO_CENTRE) else turn.slot("care_centre") or turn.centre_said_before


def _change_number(turn: Turn, say: CollectingDispatcher) -> Events:
    """Before the yes the number is asked for anew; afterwards only the care centre can change it."""
    if turn.form in BEFORE_THE_YES and turn.slot("phone"):
        say.utter_message(response="utter_number_is_asked_anew")
        return [SlotSet("phone")]
    mine = _worth_telling(turn)
    if mine:
        say_where_to_phone(turn, say, mine[0].care_centre_id, "utter_number_by_phone_there")
    else:
        say.utter_message(response="utter_number_by_phone")
    return []


def show_by_code(turn: Turn, say: CollectingDispatcher, code: str) -> Events:
    """What a code opens is shown; an invitation goes on to choosing a time."""
    opened = open_code(turn, say, code)
    if opened is None or opened.id is None:
        return []
    if opened.kind == "invitation":
        return go_on_with(turn, say, opened)
    if opened.kind == "waiting":
        return show_opened_place(turn, say, opened.id)
    with house().uow() as uow:
        for appointment in booking.mine(uow, by=Actor(Role.CODE_HOLDER, opened.id), now=turn.now):
            say_appointment(say, appointment)
    return [SlotSet("own_booking", turn.grant(opened.id))]


def say_appointment(say: CollectingDispatcher, appointment: AppointmentView) -> None:
    """One sentence a state; an unconfirmed one past its deadline says so (never silently lost)."""
    state = "not_confirmed_yet" if appointment.overdue else appointment.state
    if appointment.cancelled_reason and appointment.by_staff:
        state = f"{state}_by_staff"
    confirm_by = dates.day(appointment.confirm_by) if appointment.confirm_by else ""
    say.utter_message(response=f"utter_appointment_{state}", confirm_by=confirm_by, **appointment_words(appointment))
