"""Seals everything anew under the newest master key, a batch at a time.

Nothing is remembered between runs: what is under the newest key already is left alone, so a run that was killed is
simply run again. A value that somebody changed meanwhile is theirs, and was sealed with the newest key then.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Table, and_, inspect, select, tuple_, update

from assistant.sealing import SEALED, SealBroken, Sealer
from assistant.store.all_tables import Base
from assistant.store.conversations import EVENTS
from assistant.store.engine import WRITES

BATCH = 200
PREFIX = "sealed_"
Renew = Callable[[str], str]
Tell = Callable[[str, int], None]


@dataclass(frozen=True)
class Resealed:
    """How many values were sealed anew, and how many could not be opened with any key we were given."""

    anew: int = 0
    broken: int = 0

    def __add__(self, other: "Resealed") -> "Resealed":
        return Resealed(self.anew + other.anew, self.broken + other.broken)


def sealed_columns() -> dict[Table, list[str]]:
    """Every column of the case database that holds ciphertext, whoever made it: they all begin with `sealed_`."""
    found = {
        table: [c.name for c in table.columns if c.name.startswith(PREFIX)] for table in Base.metadata.sorted_tables
    }
    return {table: names for table, names in found.items() if names}


def reseal_cases(engine: Engine, sealer: Sealer, tell: Tell) -> Resealed:
    """All sealed columns of the case database. `tell` hears each table's name and how far it has come."""
    done = Resealed()
    for table, names in sealed_columns().items():
        done += _reseal(engine, table, names, lambda value: _renewed(sealer, value), tell)
    return done


def reseal_conversations(engine: Engine, sealer: Sealer, tell: Tell) -> Resealed:
    """Every turn, and what lies sealed within it: a name or a phone number that waits for its booking."""
    if not inspect(engine).has_table(EVENTS.name):
        return Resealed()
    return _reseal(engine, EVENTS, ["data"], lambda value: _renewed_turn(sealer, value), tell)


def _reseal(engine: Engine, table: Table, names: list[str], renew: Renew, tell: Tell) -> Resealed:
    done, seen = Resealed(), 0
    for batch in _batches(engine, table, names):
        with engine.begin() as connection:
            for row in batch:
                changes, broken = _changes(row, names, renew)
                done += Resealed(len(changes), broken)
                if changes:
                    same = [table.c[key.name] == row[key.name] for key in table.primary_key.columns]
                    unchanged = [table.c[name] == row[name] for name in changes]
                    connection.execute(update(table).where(and_(*same, *unchanged)).values(changes))
        seen += len(batch)
        tell(table.name, seen)
    return done


def _batches(engine: Engine, table: Table, names: list[str]) -> Iterator[list[Mapping[str, Any]]]:
    keys = list(table.primary_key.columns)
    query = select(*keys, *(table.c[name] for name in names)).order_by(*keys).limit(BATCH)
    after: tuple[Any, ...] | None = None
    while True:
        wanted = query if after is None else query.where(tuple_(*keys) > tuple_(*after))
        with engine.connect().execution_options(**{WRITES: False}) as connection:
            rows: list[Mapping[str, Any]] = [dict(row) for row in connection.execute(wanted).mappings()]
        if not rows:
            return
        yield rows
        after = tuple(rows[-1][key.name] for key in keys)


def _changes(row: Mapping[str, Any], names: list[str], renew: Renew) -> tuple[dict[str, str], int]:
    changes, broken = {}, 0
    for name in names:
        try:
            if row[name] and (renewed := renew(row[name])) != row[name]:
                changes[name] = renewed
        except SealBroken:
            broken += 1
    return changes, broken


def _renewed(sealer: Sealer, value: str) -> str:
    return value if sealer.is_sealed_with_newest(value) else sealer.resealed(value)


def _renewed_turn(sealer: Sealer, value: str) -> str:
    turn = sealer.unseal_json(value)
    inside = _renewed_within(sealer, turn)
    return sealer.seal(json.dumps(inside, ensure_ascii=False)) if inside != turn else _renewed(sealer, value)


def _renewed_within(sealer: Sealer, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _renewed_within(sealer, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_renewed_within(sealer, one) for one in value]
    if not isinstance(value, str) or not value.startswith(SEALED):
        return value
    try:
        return _renewed(sealer, value)
    except SealBroken:
        # Somebody wrote a word that only looks sealed.
        return value
