"""Erasures that were asked for and cut off, by a crash or a database that was away: carried out here in the end."""

from datetime import datetime

from assistant.bootstrap import House
from assistant.services import erasure
from assistant.settings import Settings
from assistant.store import conversations, erasure_log


def finish_all(settings: Settings, house: House, *, now: datetime) -> int:
    """How many there were. Doing one that Rasa is busy with does no harm: both do the same.

    One that can't be done keeps none of the others waiting; its error is raised when they are done.
    """
    with house.uow() as uow:
        unfinished = erasure.unfinished(uow)
    failed: list[Exception] = []
    for erasure_id in unfinished:
        try:
            carry_out(settings, house, erasure_id, now=now)
        except Exception as error:
            failed.append(error)
    if failed:
        raise failed[0]
    return len(unfinished)


def carry_out(settings: Settings, house: House, erasure_id: str, *, now: datetime) -> None:
    with house.uow() as uow:
        begun = erasure.begin(uow, erasure_id=erasure_id, now=now)
    for sender in begun.senders:
        conversations.erase(settings, sender)
    with house.uow() as uow:
        erasure_log.append(settings.data_dir, erasure.finish(uow, erasure_id=erasure_id, now=now))
