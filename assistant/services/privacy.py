"""Forgetting a conversation."""

from datetime import datetime

from assistant.casework.actors import Actor
from assistant.services.booking_times import let_go
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key, conversation_key, deed, log


@deed
def erase_conversation_data(uow: UnitOfWork, *, by: Actor, now: datetime) -> None:
    """Drops what an anonymous conversation (`by.key`) left behind: its held time, its wishes with their
    history, and the calls asked for in it that have been made.

    A booking stands: it has its own code and its own life. For anybody with an identity nothing hangs on the
    conversation's id but a held time, which runs out by itself.
    """
    for held in uow.calendar.holds_of(conversation_key(uow, by.key)):
        let_go(uow, held, now)
    uow.consents.erase_conversation(actor_key(uow, by))
    uow.erasures.forget_done_call_backs(uow.audit.ids_of(actor_key(uow, by), "call_back_requested"))
    log(uow, "conversation_erased", by=by, now=now, subject=("conversation", conversation_key(uow, by.key)))
