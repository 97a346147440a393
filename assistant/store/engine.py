"""Engines: SQLite made safe for several threads and processes, PostgreSQL as it is."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

WRITES = "reko_writes"
WAIT_SECONDS = 15


def make_engine(url: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql+psycopg2://…`. Connections are made when first needed."""
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(url, pool_pre_ping=True, isolation_level="READ COMMITTED")


def forget_journal(engine: Engine) -> None:
    """On SQLite what was deleted still stands in the write-ahead journal: empties it, unless somebody reads there."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS}, pool_size=10, max_overflow=50)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own transactions begin too late for savepoints and locks: `_on_begin` begins them instead.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    """A deed takes the write lock at once: two readers who both want to write would lock each other out."""
    writes = connection.get_execution_options().get(WRITES, True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
