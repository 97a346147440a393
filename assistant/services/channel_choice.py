"""How a person wants to be told of their time: by SMS, by e-mail, or in their own view alone."""

from datetime import datetime

from assistant.casework import messages as rules
from assistant.casework.actors import Actor, Role
from assistant.casework.messages import Channel, ChannelChoice
from assistant.services.message_views import Reach
from assistant.services.people import contact_of, ensure_person, stands_for
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading
from assistant.services.views import Outcome

__all__ = ["Reach", "choose", "current", "reach_of"]

READ = {Channel.EMAIL: rules.email_address, Channel.SMS: rules.sms_number}


@reading
def current(uow: UnitOfWork, *, by: Actor) -> Reach | None:
    """How `by` is told now; None for whoever is nobody here."""
    person_key = _person_of(uow, by)
    if person_key is None:
        return None
    channel, address = reach_of(uow, person_key)
    shown = rules.masked(channel, address) if address else None
    return Reach(
        channel.value,
        shown,
        chosen=uow.messages.choice(person_key) is not None,
        may_choose=stands_for(uow, person_key, by),
    )


@deed
def choose(uow: UnitOfWork, *, channel: str, address: str, by: Actor, now: datetime) -> Outcome:
    """From now on, also for what waits to be sent: done | unusable_address | log_in_first | not_found.

    With no `address`, an SMS goes to the phone of the booking. Nobody has checked that the address is the person's:
    that is one reason why messages say so little. A booking code reads how a person who has logged in is told, but
    chooses for nobody but whom the code alone stands for: log_in_first.
    """
    person_key = _person_of(uow, by)
    if person_key is None or channel not in set(Channel):
        return Outcome("not_found")
    if not stands_for(uow, person_key, by):
        return Outcome("log_in_first")
    wanted = Channel(channel)
    read = _read(uow, wanted, address, person_key)
    if wanted is not Channel.OWN_VIEW and read is None:
        return Outcome("unusable_address")
    if by.is_identified_resident:
        ensure_person(uow, by=by, contact=None, now=now)
    uow.messages.save_choice(ChannelChoice(person_key, wanted, uow.sealer.seal(read) if read else None, now))
    log(uow, "channel_chosen", by=by, now=now, subject=("person", person_key))
    return Outcome("done")


def reach_of(uow: UnitOfWork, person_key: str) -> tuple[Channel, str | None]:
    """Inside a transaction: channel and address of a person. The address is None for the own view."""
    choice, contact = uow.messages.choice(person_key), contact_of(uow, person_key)
    chosen = uow.sealer.unseal(choice.sealed_address) if choice and choice.sealed_address else None
    return rules.reach(choice.channel if choice else None, chosen, contact.phone if contact else None)


def _read(uow: UnitOfWork, channel: Channel, written: str, person_key: str) -> str | None:
    if channel is Channel.OWN_VIEW:
        return None
    if channel is Channel.SMS and not written.strip():
        contact = contact_of(uow, person_key)
        written = contact.phone if contact else ""
    return READ[channel](written)


def _person_of(uow: UnitOfWork, by: Actor) -> str | None:
    if by.is_identified_resident:
        return by.key
    appointment = uow.appointments.get(by.key) if by.role is Role.CODE_HOLDER else None
    return appointment.person_key if appointment else None
