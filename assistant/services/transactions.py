"""Each service is one transaction, and each deed leaves an audit row in it."""

import secrets
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from assistant.casework.actors import Actor, Role
from assistant.services.history import AuditEntry
from assistant.services.ports import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
Service = Callable[Concatenate[UnitOfWork, P], T]


def deed(service: Service[P, T]) -> Service[P, T]:
    """The service changes something: all of it, audit row included, or nothing."""
    return _in_transaction(service, writes=True)


def reading(service: Service[P, T]) -> Service[P, T]:
    """The service only reads, and sees one moment."""
    return _in_transaction(service, writes=False)


def log(
    uow: UnitOfWork, type: str, *, by: Actor, now: datetime, subject: tuple[str, str], why: str | None = None
) -> None:
    """An audit row: `type` in the past tense, `subject` as (kind, id). A reading says `why` (PDL 4:3)."""
    kind, subject_id = subject
    uow.audit.add(AuditEntry(now, type, by.role.value, actor_key(uow, by), by.unit, kind, subject_id, why))


def actor_key(uow: UnitOfWork, by: Actor) -> str:
    """The actor's key as it may be stored.

    A conversation's id opens that conversation, so only its fingerprint.
    """
    return conversation_key(uow, by.key) if by.role is Role.ANONYMOUS else by.key


def conversation_key(uow: UnitOfWork, conversation: str) -> str:
    return uow.sealer.fingerprint("conversation", conversation)


def new_id() -> str:
    """128 random bits: nobody can guess another one's id."""
    return secrets.token_hex(16)


def _in_transaction(service: Service[P, T], *, writes: bool) -> Service[P, T]:
    @wraps(service)
    def run(uow: UnitOfWork, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return uow.atomic(lambda: service(uow, *args, **kwargs), writes=writes)

    return run
