"""Purging: what has been kept as long as the table says, and may go."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from assistant.casework.actors import SYSTEM
from assistant.casework.retention import RetentionRule
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import conversation_key, deed, log, reading

FILE = Path(__file__).resolve().parents[2] / "data" / "retention" / "table.yml"
FIELDS = ("kind", "days", "since", "source", "decision")
# Kept where Rasa keeps conversations, or never purged: not in the case database's own list.
ELSEWHERE = ("conversations", "audit")


class RetentionError(ValueError):
    """The table can't be used. Says which row and what is wrong, for the operator."""


def load(file: Path | None = None) -> tuple[RetentionRule, ...]:
    """The table's rows in order. Raises `RetentionError`, also for a kind that is missing or unknown."""
    try:
        read = yaml.safe_load((file or FILE).read_text(encoding="utf-8"))
        rules = tuple(_rule(row) for row in read["rows"])
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise RetentionError(type(error).__name__) from None
    if file is not None and (wrong := {rule.kind for rule in rules} ^ {rule.kind for rule in load()}):
        raise RetentionError(", ".join(sorted(wrong)))
    return rules


@reading
def due(uow: UnitOfWork, *, rule: RetentionRule, now: datetime) -> int:
    """How many of that kind a purge would take away now, if it may."""
    cutoff = rule.cutoff(now)
    return len(uow.purging.due(rule.kind, cutoff)) if cutoff and rule.kind not in ELSEWHERE else 0


@deed
def purge(uow: UnitOfWork, *, rule: RetentionRule, demo: bool, now: datetime) -> int:
    """Takes away what is kept no longer, and what hangs on it. How many of that kind; 0 without a decision."""
    cutoff = rule.cutoff(now)
    if cutoff is None or rule.kind in ELSEWHERE or not rule.may_purge(demo=demo):
        return 0
    ids = uow.purging.due(rule.kind, cutoff)
    uow.purging.purge(rule.kind, ids)
    if ids:
        log(uow, "purged", by=SYSTEM, now=now, subject=("retention", rule.kind))
    return len(ids)


@deed
def note_purged_conversations(uow: UnitOfWork, *, senders: Sequence[str], now: datetime) -> None:
    """Rasa's conversations were purged: nobody owns them any longer."""
    uow.erasures.forget_owners([conversation_key(uow, sender) for sender in senders])
    if senders:
        log(uow, "purged", by=SYSTEM, now=now, subject=("retention", "conversations"))


def _rule(row: Mapping[str, Any]) -> RetentionRule:
    missing = [field for field in FIELDS if field not in row]
    days = row.get("days")
    if missing or not (days is None or (isinstance(days, int) and days > 0)):
        raise RetentionError(str(row.get("kind", "")))
    return RetentionRule(*(row[field] for field in FIELDS))
