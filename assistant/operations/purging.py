"""`reko purge`: takes away what the retention table says is kept no longer, or only says what that would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.bootstrap import House
from assistant.casework.retention import RetentionRule
from assistant.services import retention
from assistant.settings import Settings, SettingsError
from assistant.store import conversations, sessions
from assistant.texts import text

CONVERSATIONS, WEB_SESSIONS = "conversations", "web_sessions"


@dataclass(frozen=True)
class Purged:
    """One row of the table: how many are too old, and whether they may go."""

    rule: RetentionRule
    count: int
    may: bool


def rules(settings: Settings) -> tuple[RetentionRule, ...]:
    """Raises `SettingsError` for a table that can't be used."""
    try:
        return retention.load(settings.retention_file)
    except retention.RetentionError as error:
        raise SettingsError(text("retention_unusable", reason=error)) from None


def purge(settings: Settings, house: House, *, now: datetime, dry_run: bool = False) -> Iterator[Purged]:
    """Row by row, in the table's order. Another run does the rest if this one is cut off."""
    for rule in rules(settings):
        may = rule.may_purge(demo=settings.demo)
        count = _purge(settings, house, rule, now) if may and not dry_run else _due(settings, house, rule, now)
        yield Purged(rule, count, may)


def _due(settings: Settings, house: House, rule: RetentionRule, now: datetime) -> int:
    cutoff = rule.cutoff(now)
    if rule.kind == CONVERSATIONS:
        return len(conversations.unused(settings, since=cutoff)) if cutoff else 0
    with house.uow() as uow:
        return retention.due(uow, rule=rule, now=now)


def _purge(settings: Settings, house: House, rule: RetentionRule, now: datetime) -> int:
    cutoff = rule.cutoff(now)
    if rule.kind == CONVERSATIONS and cutoff:
        return _purge_conversations(settings, house, cutoff, now)
    if rule.kind == WEB_SESSIONS and cutoff:
        count = _due(settings, house, rule, now)
        with house.uow() as uow:
            sessions.forget_unused(uow, since=cutoff)
        return count
    with house.uow() as uow:
        return retention.purge(uow, rule=rule, demo=settings.demo, now=now)


def _purge_conversations(settings: Settings, house: House, cutoff: datetime, now: datetime) -> int:
    senders = conversations.unused(settings, since=cutoff)
    for sender in senders:
        conversations.erase(settings, sender)
    with house.uow() as uow:
        retention.note_purged_conversations(uow, senders=senders, now=now)
    return len(senders)
