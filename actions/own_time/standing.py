"""The appointments ahead that somebody may handle: by login, by this conversation, or by booking code."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.booked import code_for
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, Role
from assistant.services import booking, callback, codes
from assistant.services.views import AppointmentView
from assistant.swedish.people.phones_written import readable

STANDING = ("preliminary", "confirmed")


def standing(turn: Turn) -> list[AppointmentView]:
    """In order of time."""
    with house().uow() as uow:
        mine = booking.mine(uow, by=turn.acting, now=turn.now)
    return [appointment for appointment in mine if appointment.state in STANDING and appointment.end > turn.now]


def current(turn: Turn) -> AppointmentView | None:
    with house().uow() as uow:
        mine = booking.mine(uow, by=turn.acting, now=turn.now)
    return next((appointment for appointment in mine if appointment.id == turn.slot("appointment_id")), None)


def say_contact(turn: Turn, say: CollectingDispatcher, appointment_id: str) -> None:
    """The name and the number that were given with the booking, where any were."""
    with house().uow() as uow:
        contact = callback.contact_of_booking(uow, appointment_id=appointment_id, by=turn.acting)
    if contact:
        say.utter_message(response="utter_held_contact", own_name=contact.name, own_phone=readable(contact.phone))


def known_by_booking(turn: Turn, known: Mapping[str, Any]) -> dict[str, Any]:
    """Name and number as they were given for the booking of this talk, so that they need no repeating."""
    mine = standing(turn)
    if not mine or known["phone"]:
        return {}
    with house().uow() as uow:
        contact = callback.contact_of_booking(uow, appointment_id=mine[0].id, by=turn.acting)
    centre = {} if known["care_centre"] else {"care_centre": mine[0].care_centre_id}
    if contact is None:
        return centre
    seal = house().sealer.seal
    return {**centre, "person_name": seal(contact.name), "phone": seal(contact.phone)}


def spoken_of(turn: Turn, updates: Mapping[str, Any]) -> AppointmentView | None:
    """The appointment that the message itself names, by place or code ("den andra, till torsdag"); else the one chosen
    before, or the only one there is. Of several none is taken for granted.
    """
    mine = standing(turn)
    named = updates.get("appointment_id")
    if named and "own_booking" in updates:
        with house().uow() as uow:
            mine = booking.mine(uow, by=Actor(Role.CODE_HOLDER, named), now=turn.now)
    if named:
        return next((appointment for appointment in mine if appointment.id == named), None)
    return current(turn) or (mine[0] if len(mine) == 1 else None)


def code_given_here(turn: Turn) -> str | None:
    """Only the talk that made the booking has its hold, and only while the code still is the booking's."""
    hold_id, appointment_id = turn.slot("booked_hold"), turn.own_booking
    if not (hold_id and appointment_id):
        return None
    code = code_for(hold_id)
    with house().uow() as uow:
        return code if codes.still_opens(uow, code=code, appointment_id=appointment_id) else None
