"""The sessions' rows in the case database, by `store/sessions.py`."""

from collections.abc import Sequence
from datetime import datetime

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.store import sessions
from assistant.web.sessions import Remembered

# The row of a session that lists its tabs: rows are found by fingerprint, and can't be searched.
TABS = "tabs"
MOST_TABS = 50


class StoredMemory:
    """`sessions.Memory` on the case database. Each method is done when it returns."""

    def __init__(self, house: House) -> None:
        self._house = house

    def load(self, session: str, tab: str, now: datetime) -> Remembered | None:
        with self._house.uow() as uow:
            row = sessions.load(uow, session_id=session, tab=tab, now=now)
        return Remembered(row.sender or None, row.actor, row.created, row.last_seen) if row else None

    def save(self, session: str, tab: str, *, sender: str | None, actor: Actor | None, now: datetime) -> None:
        self._save(session, tab, sender or "", actor, now)
        tabs = self._tabs(session, now)
        if tab not in tabs:
            self._save(session, TABS, " ".join([*tabs, tab][-MOST_TABS:]), None, now)

    def forget(self, session: str, tab: str | None, now: datetime) -> Sequence[str]:
        tabs = self._tabs(session, now) if tab is None else [tab]
        rows = [self.load(session, one, now) for one in tabs]
        with self._house.uow() as uow:
            sessions.forget(uow, session_id=session, tab=tab)
        return [row.sender for row in rows if row and row.sender]

    def _tabs(self, session: str, now: datetime) -> list[str]:
        row = self.load(session, TABS, now)
        return row.sender.split() if row and row.sender else []

    def _save(self, session: str, tab: str, sender: str, actor: Actor | None, now: datetime) -> None:
        with self._house.uow() as uow:
            sessions.save(uow, session_id=session, tab=tab, sender=sender, actor=actor, now=now)
