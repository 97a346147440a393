"""Erasing conversations from where Rasa keeps them. Reading them is Rasa's alone."""

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from assistant.settings import Settings
from assistant.store.engine import forget_journal

# As Rasa makes it: for a backup, which must be able to make it too, and for new keys.
EVENTS = sa.Table(
    "events",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sender_id", sa.String(255), nullable=False, index=True),
    sa.Column("type_name", sa.String(255), nullable=False),
    sa.Column("timestamp", sa.Float),
    sa.Column("intent_name", sa.String(255)),
    sa.Column("action_name", sa.String(255)),
    sa.Column("data", sa.Text),
)


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


def unused(settings: Settings, *, since: datetime) -> list[str]:
    """Senders of conversations in which nothing was said since."""
    engine = _engine(settings.conversations_url)
    if not sa.inspect(engine).has_table("events"):
        return []
    last = sa.func.max(EVENTS.c.timestamp)
    query = sa.select(EVENTS.c.sender_id).group_by(EVENTS.c.sender_id).having(last < since.timestamp())
    with engine.connect() as connection:
        return list(connection.scalars(query))


@cache
def _engine(url: str) -> sa.Engine:
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _on_connect)
    return engine


def _on_connect(raw: Any, _record: Any) -> None:
    # What is deleted is overwritten too: free pages would keep it until something else needed them.
    raw.execute("PRAGMA secure_delete=ON")
