"""What a running system has kept: its conversations unsealed, and its cases counted."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from tests.system import System

StoredEvent = dict[str, Any]


def turns(system: System, sender: str) -> list[list[StoredEvent]]:
    """The conversation's rows, oldest first, each as the events that it holds."""
    with closing(sqlite3.connect(system.plan.data_dir / "conversations.db")) as database:
        rows = database.execute("SELECT data FROM events WHERE sender_id = ? ORDER BY id", (sender,)).fetchall()
    return [system.settings.sealer.unseal_json(data) for (data,) in rows]


def all_that_is_kept(system: System, sender: str) -> str:
    """Every word kept of a conversation, in clear."""
    return json.dumps(turns(system, sender), ensure_ascii=False)


def raw_files(system: System) -> bytes:
    """Every byte of both databases, journals included."""
    return b"".join(file.read_bytes() for file in sorted(system.plan.data_dir.glob("*.db*")))


def appointments(system: System) -> int:
    with closing(sqlite3.connect(system.plan.data_dir / "casework.db")) as database:
        count: int = database.execute("SELECT count(*) FROM appointments").fetchone()[0]
    return count


@contextmanager
def nobody_may_write(system: System) -> Iterator[None]:
    """Holds the case database's write lock: whoever wants to write waits in the middle of the deed."""
    with closing(sqlite3.connect(system.plan.data_dir / "casework.db", isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        yield
        database.execute("ROLLBACK")
