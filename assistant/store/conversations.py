"""Erasing a conversation from where Rasa keeps it. Reading it is Rasa's alone."""

from functools import cache
from typing import Any

import sqlalchemy as sa

from assistant.settings import Settings
from assistant.store.engine import forget_journal


def erase(settings: Settings, sender: str) -> None:
    """Deletes every row of the conversation; one that never was is no error."""
    engine = _engine(settings.conversations_url)
    if not sa.inspect(engine).has_table("events"):
        return
    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM events WHERE sender_id = :sender"), {"sender": sender})
    forget_journal(engine)


def senders(settings: Settings) -> list[str]:
    """Of every conversation that is kept."""
    engine = _engine(settings.conversations_url)
    if not sa.inspect(engine).has_table("events"):
        return []
    with engine.connect() as connection:
        return list(connection.scalars(sa.text("SELECT DISTINCT sender_id FROM events")))


@cache
def _engine(url: str) -> sa.Engine:
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _on_connect)
    return engine


def _on_connect(raw: Any, _record: Any) -> None:
    # What is deleted is overwritten too: free pages would keep it until something else needed them.
    raw.execute("PRAGMA secure_delete=ON")
