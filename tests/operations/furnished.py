"""An installation in use: somebody has booked, asked to be phoned, talked, and is logged in."""

import json
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from assistant.bootstrap import House
from assistant.sealing import Sealer
from assistant.services import booking, erasure, waiting
from assistant.settings import Settings
from assistant.store import sessions
from assistant.store.conversations import EVENTS
from assistant.store.engine import make_engine
from tests.services.one_of_each import one_of_each
from tests.services.test_own_data import call_me
from tests.store.houses import COORDINATOR, KIM, NOW, RESIDENT, book, conversation, phone

SENDER, ANONYMOUS_SENDER = "sender-of-kim", "sender-of-nobody"


def furnish(house: House, settings: Settings) -> str:
    """Returns a booking code that works."""
    booked = book(house, contact=KIM)
    preliminary = book(house, by=conversation(1), contact=phone(20), start=NOW.replace(day=30, hour=9))
    assert booked.appointment is not None and preliminary.code is not None
    one_of_each(house, booked.appointment.id)
    call_me(house)
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="Sal stängd", by=COORDINATOR, now=NOW)
        waiting.join(
            uow, care_centre_id="alen", contact=phone(31), wishes=[], by=conversation(2), now=NOW, code="ko al ek 5"
        )
        sessions.save(uow, session_id="s", tab="t", sender=SENDER, actor=RESIDENT, now=NOW)
        erasure.note_owner(uow, sender=SENDER, person_key=RESIDENT.key, now=NOW)
    for sender in (SENDER, ANONYMOUS_SENDER):
        say(settings, sender, "jag vill boka")
    return preliminary.code


def say(settings: Settings, sender: str, words: str, sealer: Sealer | None = None, at: float | None = None) -> None:
    """A turn as the tracker store keeps it: sealed, with a sealed name inside it."""
    sealer = sealer or settings.sealer
    events = [
        {"event": "user", "text": words},
        {"event": "slot", "name": "person_name", "value": sealer.seal(KIM.name)},
    ]
    engine = make_engine(settings.conversations_url)
    EVENTS.create(engine, checkfirst=True)
    row = {
        "sender_id": sender,
        "type_name": "turn",
        "timestamp": at or NOW.timestamp(),
        "data": sealer.seal_json(events),
    }
    with engine.begin() as connection:
        connection.execute(sa.insert(EVENTS).values(row))
    engine.dispose()


def turns(settings: Settings, sender: str, sealer: Sealer | None = None) -> list[Any]:
    engine = make_engine(settings.conversations_url)
    with engine.connect() as connection:
        found = connection.scalars(sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == sender)).all()
    engine.dispose()
    return [json.loads((sealer or settings.sealer).unseal(data)) for data in found]


def with_keys(settings: Settings, *keys: str) -> Settings:
    return replace(settings, sealer=Sealer(keys))
