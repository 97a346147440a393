"""The web door's sessions: which conversation a browser tab has, and who is logged in. Ids are kept as
fingerprints.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.store.tables_more import WebSessionRow
from assistant.store.unit_of_work import SqlUnitOfWork

# Each write waits for the disk: a chat's every message need not.
SEEN_TO_THE = timedelta(minutes=1)


@dataclass(frozen=True, repr=False)
class WebSession:
    """`sender` is the conversation's secret id. `actor` is None while nobody is logged in."""

    sender: str
    actor: Actor | None
    created: datetime
    last_seen: datetime


def load(uow: SqlUnitOfWork, *, session_id: str, tab: str, now: datetime) -> WebSession | None:
    """None when unknown. Notes that it was seen `now`, to the minute; `last_seen` in the answer is before that."""
    key = _key(uow, session_id, tab)
    found = uow.atomic(lambda: _load(uow, key), writes=False)
    if found and now - found.last_seen >= SEEN_TO_THE:
        uow.atomic(lambda: _seen(uow, key, now), writes=True)
    return found


def save(uow: SqlUnitOfWork, *, session_id: str, tab: str, sender: str, actor: Actor | None, now: datetime) -> None:
    """Makes or replaces the tab's row; `created` stays as it was."""
    uow.atomic(lambda: _save(uow, _key(uow, session_id, tab), sender, actor, now), writes=True)


def forget(uow: SqlUnitOfWork, *, session_id: str, tab: str | None = None) -> None:
    """One tab's, or with no tab all of the session's."""
    session_fingerprint, tab_fingerprint = _key(uow, session_id, tab or "")
    doomed = delete(WebSessionRow).where(WebSessionRow.session_fingerprint == session_fingerprint)
    if tab is not None:
        doomed = doomed.where(WebSessionRow.tab_fingerprint == tab_fingerprint)
    uow.atomic(lambda: uow.session.execute(doomed), writes=True)


def forget_unused(uow: SqlUnitOfWork, *, since: datetime) -> None:
    """Those nobody has used since."""
    doomed = delete(WebSessionRow).where(WebSessionRow.last_seen < since)
    uow.atomic(lambda: uow.session.execute(doomed), writes=True)


def _load(uow: SqlUnitOfWork, key: tuple[str, str]) -> WebSession | None:
    row = uow.session.get(WebSessionRow, key)
    if row is None:
        return None
    actor = _actor(uow, row.sealed_actor) if row.sealed_actor else None
    return WebSession(uow.sealer.unseal(row.sealed_sender), actor, row.created, row.last_seen)


def _seen(uow: SqlUnitOfWork, key: tuple[str, str], now: datetime) -> None:
    row = uow.session.get(WebSessionRow, key)
    if row is not None:
        row.last_seen = now


def _save(uow: SqlUnitOfWork, key: tuple[str, str], sender: str, actor: Actor | None, now: datetime) -> None:
    known = uow.session.get(WebSessionRow, key)
    row = WebSessionRow(
        session_fingerprint=key[0],
        tab_fingerprint=key[1],
        sealed_sender=uow.sealer.seal(sender),
        sealed_actor=uow.sealer.seal_json(asdict(actor)) if actor else None,
        conversation=uow.sealer.fingerprint("conversation", sender) if sender else None,
        created=known.created if known else now,
        last_seen=now,
    )
    uow.session.merge(row)


def _actor(uow: SqlUnitOfWork, sealed: str) -> Actor:
    value = uow.sealer.unseal_json(sealed)
    return Actor(Role(value["role"]), value["key"], value["unit"], AssuranceLevel(value["assurance"]))


def _key(uow: SqlUnitOfWork, session_id: str, tab: str) -> tuple[str, str]:
    return uow.sealer.fingerprint("web_session", session_id), uow.sealer.fingerprint("web_tab", tab)
