"""What is kept of the calls and bookings of this talk: read back, and put right where a name or number was wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.right_coordinator import centre_buttons, say_where_to_phone
from actions.calls.call_offer import is_to_be_phoned
from actions.calls.call_wishes import in_short, read_call_wish
from actions.own_time.standing import code_given_here, say_contact, standing
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Role
from assistant.knowledge.told import CALL, WHICH_RIGHT, just_done
from assistant.services import callback, own_calls
from assistant.services.own_calls import OwnCall
from assistant.services.views import AppointmentView, Contact, Requested
from assistant.swedish.bookings.own_time import asks_if_it_stands
from assistant.swedish.people.contact_put_right import (
    NAME,
    PHONE,
    asks_how_listed,
    bare_ending,
    calls_off,
    name_put_right,
    number_put_right,
    puts_contact_right,
    wants_off_the_list,
)
from assistant.swedish.people.names_within import introduces_oneself
from assistant.swedish.people.other_centre import has_another_centre
from assistant.swedish.people.phones_written import readable

CENTRE, CHANGED = "care_centre", "changed"


@dataclass(frozen=True)
class Kept:
    """Name and number as they stand now, the calls that are waited for, and the times that were booked here."""

    contact: Contact
    calls: Sequence[OwnCall]
    booked: Sequence[AppointmentView]


@dataclass(frozen=True)
class _New:
    contact: Contact
    centre: str | None
    suits: str | None


def put_right(turn: Turn, say: CollectingDispatcher) -> Events | None:
    """What comes of a correction; None where the message is none, or nothing is kept that it could be about."""
    if _says_stays(turn, say):
        return []
    field = _field(turn)
    kept = kept_of(turn) if field or turn.entity(PHONE) or read_call_wish(turn) else None
    if kept is None:
        return None
    new = _new(turn, kept, field)
    if new is None and field is None:
        return None
    if new is None:
        return _ask_which(turn, say, kept, str(field))
    return _changed(turn, say, kept, new)


def _says_stays(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whoever wants no call after all, or asks whether it is gone, hears who takes it off the list: not done here."""
    asks = asks_if_it_stands(turn.text) and just_done(turn.answers_before) == CALL
    off = asks or wants_off_the_list(turn.text) or calls_off(turn.text)
    kept = kept_of(turn) if turn.form is None and off else None
    return kept is not None and say_not_taken_off(turn, say, kept)


def say_not_taken_off(turn: Turn, say: CollectingDispatcher, kept: Kept) -> bool:
    """Whether a call is waited for, and it now was said how it is called off."""
    for call in kept.calls:
        say_where_to_phone(turn, say, call.care_centre_id, "utter_call_stays_listed")
    return bool(kept.calls)


def tell_if_noted(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it was asked what is kept, and was read back."""
    kept = kept_of(turn) if asks_how_listed(turn.text) else None
    if kept is None:
        return False
    say_kept(turn, say, kept)
    return True


def say_kept(turn: Turn, say: CollectingDispatcher, kept: Kept) -> None:
    for call in kept.calls:
        _say_of_call(turn, say, "utter_call_noted_as", call.care_centre_id, call.contact)
        if call.suits:
            say.utter_message(response="utter_call_back_suits", when=call.suits)
    for appointment in kept.booked:
        say_contact(turn, say, appointment.id)


def say_listed(turn: Turn, say: CollectingDispatcher) -> None:
    """Whoever is on the list already is told so, and as what, and is offered no call anew."""
    kept = kept_of(turn)
    if kept is None or not kept.calls:
        say.utter_message(response="utter_call_already_listed_again")
        return
    say_kept(turn, say, Kept(kept.contact, kept.calls, ()))


def kept_of(turn: Turn) -> Kept | None:
    """Only what was asked for or booked in this talk, or by whoever is logged in: a code alone changes no number."""
    with house().uow() as uow:
        calls = own_calls.mine(uow, by=turn.actor) if is_to_be_phoned(turn) else []
    here = turn.actor.role is not Role.ANONYMOUS or code_given_here(turn)
    booked = standing(turn) if here else []
    contact = calls[-1].contact if calls else _of_booking(turn, booked[0]) if booked else None
    # What was asked for under another name or number in the same talk is another person's.
    same = [one for one in booked if _of_booking(turn, one) == contact]
    return Kept(contact, [one for one in calls if one.contact == contact], same) if contact else None


def _of_booking(turn: Turn, booked: AppointmentView) -> Contact | None:
    with house().uow() as uow:
        return callback.contact_of_booking(uow, appointment_id=booked.id, by=turn.acting)


def _field(turn: Turn) -> str | None:
    """What is put right: by its own words, or by what was asked a moment ago."""
    if field := puts_contact_right(turn.text):
        return field
    if asked := next((WHICH_RIGHT[name] for name in _just_said(turn) if name in WHICH_RIGHT), None):
        return asked
    named = turn.entity(CENTRE) in turn.care_centres
    return CENTRE if is_to_be_phoned(turn) and has_another_centre(turn.text, named=named) else None


def _just_said(turn: Turn) -> list[str]:
    return [name for name in (turn.answers_lately or [[]])[-1] if name]


def _new(turn: Turn, kept: Kept, field: str | None) -> _New | None:
    known = kept.contact
    name = name_put_right(turn.text, known.name) if field == NAME or introduces_oneself(turn.text) else None
    number = number_put_right(turn.text, known.phone) if field == PHONE or turn.entity(PHONE) else None
    if field == PHONE and number is None and (ending := bare_ending(turn.text)):
        number = known.phone[: -len(ending)] + ending
    centre = turn.entity(CENTRE) if turn.entity(CENTRE) in turn.care_centres and kept.calls else None
    moved = centre if centre and any(call.care_centre_id != centre for call in kept.calls) else None
    suits = _suits(turn, field) if kept.calls else None
    if not (name or number or moved or suits):
        return None
    return _New(Contact(name or known.name, number or known.phone), moved, suits)


def _suits(turn: Turn, field: str | None) -> str | None:
    """Digits of a number are no hour."""
    wish = None if field == PHONE and not turn.entity(PHONE) else read_call_wish(turn)
    return in_short(wish) if wish else None


def _ask_which(turn: Turn, say: CollectingDispatcher, kept: Kept, field: str) -> Events:
    """What is right is asked for, of whoever has not said it; who only asks hears what stands."""
    same = turn.entity(PHONE) or (turn.entity(CENTRE) in turn.care_centres and field == CENTRE)
    if same or asks_how_listed(turn.text):
        say_kept(turn, say, kept)
    else:
        choices: dict[str, Any] = {"choices": centre_buttons()} if field == CENTRE else {}
        say.utter_message(response=f"utter_which_right_{field}", **choices)
    return []


def _changed(turn: Turn, say: CollectingDispatcher, kept: Kept, new: _New) -> Events:
    for call in kept.calls:
        _change_call(turn, say, call, new)
    if new.contact != kept.contact:
        for appointment in kept.booked:
            _change_booking(turn, say, appointment, new.contact)
    return _known_anew(turn, new.contact)


def _change_call(turn: Turn, say: CollectingDispatcher, call: OwnCall, new: _New) -> None:
    centre = new.centre or call.care_centre_id
    with house().uow() as uow:
        done = own_calls.change(
            uow,
            call_back_id=call.id,
            contact=new.contact,
            care_centre_id=centre,
            suits=new.suits,
            by=turn.actor,
            now=turn.now,
        )
    is_same = new.contact == call.contact and centre == call.care_centre_id
    _say_outcome(turn, say, done, centre, new, "utter_call_noted_as" if is_same else "utter_call_changed")


def _say_outcome(turn: Turn, say: CollectingDispatcher, done: Requested, centre: str, new: _New, response: str) -> None:
    if done.outcome == "own_coordinator":
        say_where_to_phone(turn, say, centre, "utter_call_back_own_coordinator")
    elif done.outcome != CHANGED:
        say_where_to_phone(turn, say, centre, "utter_contact_not_changed")
    else:
        _say_of_call(turn, say, response, centre, new.contact)
        if new.suits:
            say.utter_message(response="utter_call_back_suits", when=new.suits)


def _change_booking(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView, contact: Contact) -> None:
    with house().uow() as uow:
        done = own_calls.change_of_booking(
            uow, appointment_id=appointment.id, contact=contact, by=turn.acting, now=turn.now
        )
    if done.outcome == CHANGED:
        say.utter_message(response="utter_contact_changed", **_words(contact))
    else:
        say_where_to_phone(turn, say, appointment.care_centre_id, "utter_number_by_phone_there")


def _known_anew(turn: Turn, contact: Contact) -> Events:
    """What the talk goes on with is the right one too."""
    seal = house().sealer.seal
    right = {NAME: seal(contact.name), PHONE: seal(contact.phone)}
    slots = [SlotSet(name, value) for name, value in right.items() if turn.slot(name)]
    given = turn.slot("given_contact")
    return [*slots, SlotSet("given_contact", {**given, **right})] if given else list(slots)


def _say_of_call(turn: Turn, say: CollectingDispatcher, response: str, centre: str, contact: Contact) -> None:
    name = turn.care_centres[centre].name if centre in turn.care_centres else centre
    say.utter_message(response=response, care_centre_name=name, **_words(contact))


def _words(contact: Contact) -> dict[str, str]:
    return {"own_name": contact.name, "own_phone": readable(contact.phone)}
