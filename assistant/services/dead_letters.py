"""What could not be sent: seen, sent again or dropped by whoever runs the system, who reads no matters."""

from dataclasses import replace
from datetime import datetime

from assistant.casework import messages as rules
from assistant.casework.actors import Actor, Role
from assistant.casework.errors import NotAllowed
from assistant.casework.messages import Message, MessageState
from assistant.casework.times import local
from assistant.services.message_views import DeadLetter, Outbox
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading
from assistant.services.views import Outcome

__all__ = ["DeadLetter", "Outbox", "drop", "resend", "resend_all", "show"]


@reading
def show(uow: UnitOfWork, *, by: Actor, now: datetime) -> Outbox:
    """How the sending goes. Raises `NotAllowed` for all but `admin`."""
    _require_admin(by)
    numbers = uow.messages.counts()
    return Outbox(
        dead=[_view(one, now) for one in uow.messages.dead()],
        waiting=numbers.get(MessageState.WAITING, 0),
        sent=numbers.get(MessageState.SENT, 0),
        shown=numbers.get(MessageState.SHOWN, 0),
    )


@deed
def resend(uow: UnitOfWork, *, message_id: str, by: Actor, now: datetime) -> Outcome:
    """Tries again from the start: done | already (it is not dead) | too_late | not_found. `admin` only."""
    _require_admin(by)
    message = uow.messages.get(message_id)
    if message is None:
        return Outcome("not_found")
    if message.state is not MessageState.DEAD:
        return Outcome("already")
    if now >= message.useful_until:
        return Outcome("too_late")
    _again(uow, message, by, now)
    return Outcome("done")


@deed
def resend_all(uow: UnitOfWork, *, by: Actor, now: datetime) -> Outcome:
    """Every dead one that is still of use, as after a failure of the mail server: done | not_found (there is none)."""
    _require_admin(by)
    useful = [one for one in uow.messages.dead() if now < one.useful_until]
    for message in useful:
        _again(uow, message, by, now)
    return Outcome("done" if useful else "not_found")


@deed
def drop(uow: UnitOfWork, *, message_id: str, by: Actor, now: datetime) -> Outcome:
    """It need not be sent: done | already | not_found. `admin` only. The person's own view shows it all the same."""
    _require_admin(by)
    message = uow.messages.get(message_id)
    if message is None:
        return Outcome("not_found")
    if message.state is not MessageState.DEAD:
        return Outcome("already")
    uow.messages.save(rules.ended(message, MessageState.SHOWN, now=now, problem="dropped_by_admin"))
    log(uow, "message_dropped", by=by, now=now, subject=("message", message.id))
    return Outcome("done")


def _again(uow: UnitOfWork, message: Message, by: Actor, now: datetime) -> None:
    fresh = replace(message, state=MessageState.WAITING, tries=0, next_try_at=now, problem=None, ended_at=None)
    uow.messages.save(fresh)
    log(uow, "message_resent", by=by, now=now, subject=("message", message.id))


def _view(message: Message, now: datetime) -> DeadLetter:
    return DeadLetter(
        id=message.id,
        kind=message.kind.value,
        channel=message.channel.value if message.channel else None,
        problem=message.problem,
        made_at=local(message.made_at),
        ended_at=local(message.ended_at) if message.ended_at else None,
        tries=message.tries,
        still_useful=now < message.useful_until,
    )


def _require_admin(by: Actor) -> None:
    if by.role is not Role.ADMIN:
        raise NotAllowed("administrators only")
