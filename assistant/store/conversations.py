"""Erasing a conversation from where Rasa keeps it. Reading it is Rasa's alone."""

from functools import cache

import sqlalchemy as sa

from assistant.settings import Settings


def erase(settings: Settings, sender: str) -> None:
    """Deletes every row of the conversation; one that never was is no error."""
    engine = _engine(settings.conversations_url)
    if not sa.inspect(engine).has_table("events"):
        return
    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM events WHERE sender_id = :sender"), {"sender": sender})


@cache
def _engine(url: str) -> sa.Engine:
    return sa.create_engine(url)
