"""Erasing what somebody left behind: asked for in a turn, carried out after it, finished by night if it was cut off.

Three steps, each one transaction, and each may be done again: what was asked for is recorded (`ask`), the case
database is emptied and the browser loses its way into the conversations (`begin`), and when the conversations
themselves are gone the record keeps pseudonymous ids alone (`finish`), to be replayed on a restored backup.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.casework.actors import SYSTEM, Actor, Role
from assistant.casework.erasure import BOOKING, CONVERSATION, PERSON, Erasure, may_forget_contact
from assistant.casework.messages import MessageState, ended
from assistant.services.booking_times import let_go
from assistant.services.ports import UnitOfWork
from assistant.services.privacy import erase_conversation_data
from assistant.services.transactions import conversation_key, deed, log, new_id, reading

EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, repr=False)
class Begun:
    """An erasure under way: `senders` are the conversations that are still to be erased where Rasa keeps them."""

    id: str
    senders: Sequence[str]


@deed
def note_owner(uow: UnitOfWork, *, sender: str, person_key: str, now: datetime) -> None:
    """The conversation belongs to the identified person: whoever erases one's data finds it."""
    uow.erasures.note_owner(conversation_key(uow, sender), person_key, uow.sealer.seal(sender), now)


@deed
def ask(uow: UnitOfWork, *, sender: str | None, by: Actor, now: datetime) -> str:
    """Records that `by` wants to be forgotten, and returns the erasure's id. Nothing is erased yet.

    An identified resident: all of their conversations. Anybody else: the conversation `sender` alone, and whoever
    showed a booking code there: the way to reach the person of that booking, once the meeting is over.
    """
    here = conversation_key(uow, sender) if sender else None
    scope, subject = (PERSON, by.key) if by.is_identified_resident else (CONVERSATION, here or "")
    if by.role is Role.CODE_HOLDER:
        _ask_one(uow, BOOKING, by.key, here, [], by, now)
    return _ask_one(uow, scope, subject, here, [sender] if sender else [], by, now)


@reading
def unfinished(uow: UnitOfWork, *, sender: str | None = None) -> list[str]:
    """The ids of erasures that were asked for and not finished; of one conversation, or all."""
    here = conversation_key(uow, sender) if sender else None
    return [one.id for one in uow.erasures.unfinished(here)]


@deed
def begin(uow: UnitOfWork, *, erasure_id: str, now: datetime) -> Begun:
    """Empties the case database of what may go, and takes the browser's tabs from the conversations: what is
    written from now on goes to a new one. Again does the same.
    """
    erasure = uow.erasures.get(erasure_id)
    if erasure is None or erasure.done_at is not None:
        return Begun(erasure_id, [])
    senders = _senders(uow, erasure)
    uow.erasures.forget_tabs([conversation_key(uow, sender) for sender in senders])
    for sender in senders:
        erase_conversation_data(uow, by=Actor(Role.ANONYMOUS, sender), now=now)
    if erasure.scope == PERSON:
        _forget_person(uow, erasure.subject, now)
    if erasure.scope == BOOKING:
        _forget_booker(uow, erasure.subject, now)
    uow.erasures.save(replace(erasure, sealed_senders=uow.sealer.seal_json(senders)))
    return Begun(erasure_id, senders)


@deed
def finish(uow: UnitOfWork, *, erasure_id: str, now: datetime) -> str | None:
    """The conversations are gone. Returns the line for the erasure log, None if it was finished before."""
    erasure = uow.erasures.get(erasure_id)
    if erasure is None or erasure.done_at is not None:
        return None
    uow.erasures.forget_owners([conversation_key(uow, sender) for sender in _senders(uow, erasure)])
    uow.erasures.save(replace(erasure, sealed_senders=None, done_at=now))
    log(uow, "erasure_done", by=SYSTEM, now=now, subject=(erasure.scope, erasure.subject))
    line = {"scope": erasure.scope, "subject": erasure.subject, "asked_at": erasure.asked_at.isoformat()}
    return json.dumps(line)


@deed
def ask_again(uow: UnitOfWork, *, scope: str, subject: str, senders: Sequence[str], now: datetime) -> str:
    """A line of the erasure log, on a restored backup: `senders` are the conversations there by that fingerprint."""
    return _ask_one(uow, scope, subject, None, senders, SYSTEM, now)


def _ask_one(
    uow: UnitOfWork, scope: str, subject: str, here: str | None, senders: Sequence[str], by: Actor, now: datetime
) -> str:
    asked = Erasure(new_id(), scope, subject, here, uow.sealer.seal_json(list(senders)), now)
    uow.erasures.save(asked)
    log(uow, "erasure_asked", by=by, now=now, subject=(scope, subject))
    return asked.id


def _senders(uow: UnitOfWork, erasure: Erasure) -> list[str]:
    given: list[str] = uow.sealer.unseal_json(erasure.sealed_senders) if erasure.sealed_senders else []
    owned = uow.erasures.sealed_senders_of(erasure.subject) if erasure.scope == PERSON else []
    return list(dict.fromkeys([*given, *(uow.sealer.unseal(sealed) for sealed in owned)]))


def _forget_person(uow: UnitOfWork, person_key: str, now: datetime) -> None:
    """How to reach the person, once nobody needs to; calls that were made. One that waits is still to be made."""
    uow.erasures.forget_done_call_backs(uow.audit.ids_of(person_key, "call_back_requested"))
    appointments = uow.appointments.of_person(person_key, EVER)
    _forget_line(uow, person_key, now)
    _forget_messages(uow, person_key, now)
    uow.erasures.forget_links([one.id for one in appointments])
    uow.erasures.forget_needs([one.id for one in appointments if may_forget_contact([one], now=now)])
    person = uow.persons.get(person_key)
    if person and may_forget_contact(appointments, now=now):
        uow.persons.save(replace(person, sealed_contact=None))
        uow.erasures.forget_choice(person_key)


def _forget_booker(uow: UnitOfWork, appointment_id: str, now: datetime) -> None:
    """A code opens its booking, and nothing of somebody who logged in. A meeting ahead keeps the way to phone."""
    appointment = uow.appointments.get(appointment_id)
    person = uow.persons.get(appointment.person_key) if appointment else None
    if person is None or person.identified:
        return
    if may_forget_contact(uow.appointments.of_person(person.key, EVER), now=now):
        _forget_person(uow, person.key, now)


def _forget_line(uow: UnitOfWork, person_key: str, now: datetime) -> None:
    """Places in waiting lists; a time that was offered there is free again."""
    for place in uow.waiting.of_person(person_key):
        held = uow.calendar.hold(place.hold_id) if place.hold_id else None
        if held and held.outcome is None and held.released_at is None:
            let_go(uow, held, now)
    uow.erasures.forget_places(person_key)


def _forget_messages(uow: UnitOfWork, person_key: str, now: datetime) -> None:
    """What waits is never sent. Of what was sent it stays that it was, without words and address."""
    for message in uow.messages.of_person(person_key, EVER):
        kept = replace(message, sealed_text=None, sealed_address=None)
        waits = kept.state is MessageState.WAITING
        uow.messages.save(ended(kept, MessageState.DROPPED, now=now, problem="erased") if waits else kept)
