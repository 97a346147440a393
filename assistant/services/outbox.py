"""The outbox as the worker uses it: claim one message, send it, say how it went.

A claim is a lease: if its holder dies, somebody else takes the message when the lease has run out. A death between
sending and saying so makes one extra copy, never a lost message.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from assistant.casework import messages as rules
from assistant.casework.actors import SYSTEM
from assistant.casework.messages import Channel, Message, MessageState
from assistant.casework.times import local, local_date
from assistant.sealing import SealBroken
from assistant.services.channel_choice import reach_of
from assistant.services.message_views import Parcel
from assistant.services.notices import told_by_message
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id, reading
from assistant.services.views import Outcome

__all__ = ["Parcel", "anything_due", "claim", "failed", "sent"]


@reading
def anything_due(uow: UnitOfWork, *, now: datetime) -> bool:
    """Whether `claim` has something to look at: asked often, and takes no lock."""
    return uow.messages.anything_due(now)


@deed
def claim(uow: UnitOfWork, *, channels: Collection[str], now: datetime) -> Parcel | None:
    """The next message to send by one of `channels`, leased to the caller; None when nothing is due.

    On the way, whatever has stopped being true or of use is dropped, and what goes by no channel that is in use is
    left to the person's own view (or the worklist).
    """
    while message := uow.messages.next_due(now):
        if parcel := _claimed(uow, message, channels, now):
            return parcel
    return None


@deed
def sent(uow: UnitOfWork, *, parcel: Parcel, text: str, now: datetime) -> Outcome:
    """It is sent, with this text: done | already."""
    message = uow.messages.get(parcel.message_id)
    if message is None or message.state is MessageState.SENT:
        return Outcome("already")
    seal = uow.sealer.seal
    # Also when it was dropped meanwhile, or another has the lease: sent is what it is.
    to_whom = replace(message, channel=Channel(parcel.channel), sealed_address=seal(parcel.address))
    # Whoever was erased while it was on its way leaves no words and no address behind.
    told = message if message.problem == "erased" else replace(to_whom, sealed_text=seal(text))
    uow.messages.save(rules.ended(told, MessageState.SENT, now=now))
    if message.kind in rules.TELLS_OF_CHANGE and message.appointment_id and message.claim == parcel.claim:
        told_by_message(uow, message.appointment_id, now=now)
    log(uow, "message_sent", by=SYSTEM, now=now, subject=("message", message.id))
    return Outcome("done")


@deed
def failed(uow: UnitOfWork, *, parcel: Parcel, problem: str, for_good: bool, now: datetime) -> Outcome:
    """It could not be sent: waiting (it is tried again later) | dead | already (another has it, or it was dropped).

    `problem` is a kind of failure, never an error's text. `for_good`: trying again would not help.
    """
    message = uow.messages.get(parcel.message_id)
    if message is None or message.claim != parcel.claim:
        return Outcome("already")
    limits = uow.parameters.at(local_date(now)).messages
    again = None if for_good else rules.next_try(message.tries, rules=limits, now=now)
    tried = replace(message, channel=Channel(parcel.channel))
    if again is not None:
        waiting = replace(tried, claim=None, leased_until=None, next_try_at=again, problem=problem)
        uow.messages.save(waiting)
        return Outcome("waiting")
    uow.messages.save(rules.ended(tried, MessageState.DEAD, now=now, problem=problem))
    log(uow, "message_dead", by=SYSTEM, now=now, subject=("message", message.id))
    return Outcome("dead")


def _claimed(uow: UnitOfWork, message: Message, channels: Collection[str], now: datetime) -> Parcel | None:
    appointment = uow.appointments.get(message.appointment_id) if message.appointment_id else None
    if why := rules.why_not_told(message, appointment, now=now):
        uow.messages.save(rules.ended(message, MessageState.DROPPED, now=now, problem=why))
        return None
    try:
        channel, address = _where_to(uow, message)
    except SealBroken:
        # Sealed with a key that is gone: it must not stand in the way of the others.
        uow.messages.save(rules.ended(message, MessageState.DEAD, now=now, problem="address_unreadable"))
        return None
    if address is None or channel not in channels:
        shown = replace(message, channel=Channel.OWN_VIEW)
        uow.messages.save(rules.ended(shown, MessageState.SHOWN, now=now))
        return None
    lease = uow.parameters.at(local_date(now)).messages.lease
    mine = replace(message, claim=new_id(), leased_until=now + lease, tries=message.tries + 1)
    uow.messages.save(mine)
    return _parcel(uow, mine, channel, address)


def _where_to(uow: UnitOfWork, message: Message) -> tuple[Channel, str | None]:
    """As things are now: an address that was changed after the message was written counts."""
    if message.person_key is not None:
        return reach_of(uow, message.person_key)
    centre = uow.directory.care_centre(message.care_centre_id)
    return Channel.EMAIL, (centre.function_address or None) if centre else None


def _parcel(uow: UnitOfWork, message: Message, channel: Channel, address: str) -> Parcel:
    centre = uow.directory.care_centre(message.care_centre_id)
    return Parcel(
        message_id=message.id,
        claim=message.claim or "",
        kind=message.kind.value,
        channel=channel.value,
        address=address,
        start=local(message.start) if message.start else None,
        phone=centre.phone if centre else "",
        useful_until=message.useful_until,
    )
