"""Writing to the outbox, inside the transaction of the deed that is told of; and what one has been told."""

from datetime import UTC, datetime

from assistant.casework import messages as rules
from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment
from assistant.casework.consent import Consent
from assistant.casework.messages import Message, MessageKind, MessageState
from assistant.casework.times import local, local_date
from assistant.services.booking_access import own
from assistant.services.message_views import MessageView
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import new_id, reading

__all__ = ["MessageView", "drop_waiting", "mine", "send_receipt", "tell_of", "tell_unit", "tell_units_of_withdrawal"]

EVER = datetime.fromtimestamp(0, UTC)
GIVEN_UP = (MessageState.DROPPED,)
HANDED_OVER = (MessageState.SENT, MessageState.SHOWN, MessageState.DEAD)


def tell_of(uow: UnitOfWork, event: str, appointment: Appointment, *, by: Actor, now: datetime) -> None:
    """Tells the person that the appointment is now as it is, and reminds of it while it is open.

    `event` as in the appointment's history, `appointment` as it became. What was still to be told of the appointment
    before is dropped: a moved or cancelled meeting takes its reminders with it. The care centre's function address
    hears that there is something new, where the rules say so.
    """
    drop_waiting(uow, appointment.id, now=now)
    kind = rules.kind_of_event(event, appointment.state)
    if kind is None:
        return
    times = [(kind, now), *((MessageKind.REMINDER, due_at) for due_at in _reminders(uow, appointment, now))]
    told = [_to_person(one, appointment, due_at=due_at, now=now) for one, due_at in times]
    hears = rules.unit_hears_of(kind, by_staff=by.is_region_staff)
    uow.messages.add([*told, *([_to_unit(uow, appointment.care_centre_id, now=now)] if hears else [])])


def drop_waiting(uow: UnitOfWork, appointment_id: str, *, now: datetime) -> None:
    """What the person was still to be told of the appointment is no longer so."""
    for message in uow.messages.waiting_of_appointment(appointment_id):
        uow.messages.save(rules.ended(message, MessageState.DROPPED, now=now, problem="changed"))


def tell_units_of_withdrawal(uow: UnitOfWork, consent: Consent, *, now: datetime) -> None:
    """Every care centre whose worklist shows the withdrawal (C-43) hears that it has something new."""
    uow.messages.add([_to_unit(uow, unit, now=now) for unit in sorted(_units_that_see(uow, consent))])


def tell_unit(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> None:
    """Inside a transaction: the care centre's function address hears that its worklist has something new."""
    uow.messages.add([_to_unit(uow, care_centre_id, now=now)])


def send_receipt(uow: UnitOfWork, person_key: str, care_centre_id: str, *, now: datetime) -> bool:
    """Inside a transaction: the person hears that what they asked for is there to read. False while one is on its
    way. What stands in it is never sent: nobody has checked whose the address is.
    """
    earlier = [one for one in uow.messages.of_person(person_key, EVER) if one.kind is MessageKind.RECEIPT]
    if any(one.state is MessageState.WAITING for one in earlier):
        return False
    useful_until = now + uow.parameters.at(local_date(now)).messages.receipt
    uow.messages.add([_about_no_meeting(MessageKind.RECEIPT, person_key, care_centre_id, useful_until, now)])
    return True


@reading
def mine(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[MessageView]:
    """What a resident, or whoever showed a booking code, has been told: newest first, whatever way it went.

    Nothing that has stopped being true before it was told.
    """
    due = [one for one in _of(uow, by) if one.due_at <= now and one.state not in GIVEN_UP]
    told = [one for one in due if one.state in HANDED_OVER or _is_true(uow, one, now)]
    return [_view(uow, one) for one in sorted(told, key=lambda one: one.due_at, reverse=True)]


def _of(uow: UnitOfWork, by: Actor) -> list[Message]:
    if by.is_identified_resident:
        return uow.messages.of_person(by.key, EVER)
    if by.role is Role.CODE_HOLDER:
        appointment = uow.appointments.get(by.key)
        return uow.messages.of_appointment(by.key) if appointment and own(appointment, by) else []
    return []


def _is_true(uow: UnitOfWork, message: Message, now: datetime) -> bool:
    appointment = uow.appointments.get(message.appointment_id) if message.appointment_id else None
    return rules.why_not_told(message, appointment, now=now) is None


def _view(uow: UnitOfWork, message: Message) -> MessageView:
    centre = uow.directory.care_centre(message.care_centre_id)
    return MessageView(
        kind=message.kind.value,
        at=local(message.due_at),
        start=local(message.start) if message.start else None,
        phone=centre.phone if centre else "",
        channel=message.channel.value if message.channel else None,
        state=message.state.value,
        text=uow.sealer.unseal(sealed) if (sealed := message.sealed_text) else None,
    )


def _reminders(uow: UnitOfWork, appointment: Appointment, now: datetime) -> list[datetime]:
    limits = uow.parameters.at(local_date(now)).messages
    return rules.reminder_times(appointment.start, rules=limits, now=now) if appointment.is_open else []


def _to_person(kind: MessageKind, about: Appointment, *, due_at: datetime, now: datetime) -> Message:
    return Message(
        id=new_id(),
        kind=kind,
        state=MessageState.WAITING,
        person_key=about.person_key,
        care_centre_id=about.care_centre_id,
        appointment_id=about.id,
        start=about.start,
        due_at=due_at,
        useful_until=about.start,
        made_at=now,
        next_try_at=due_at,
    )


def _to_unit(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> Message:
    useful_until = now + uow.parameters.at(local_date(now)).messages.unit_news
    return _about_no_meeting(MessageKind.UNIT_NEWS, None, care_centre_id, useful_until, now)


def _about_no_meeting(
    kind: MessageKind, person_key: str | None, care_centre_id: str, useful_until: datetime, now: datetime
) -> Message:
    """Not which matter: the message says no more than this row knows."""
    return Message(
        id=new_id(),
        kind=kind,
        state=MessageState.WAITING,
        person_key=person_key,
        care_centre_id=care_centre_id,
        appointment_id=None,
        start=None,
        due_at=now,
        useful_until=useful_until,
        made_at=now,
        next_try_at=now,
    )


def _units_that_see(uow: UnitOfWork, consent: Consent) -> set[str]:
    bound = uow.appointments.get(consent.appointment_id) if consent.appointment_id else None
    others = uow.appointments.of_person(consent.person_key, EVER) if consent.person_key else []
    return {appointment.care_centre_id for appointment in [*others, *([bound] if bound else [])]}
