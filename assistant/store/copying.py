"""A whole database into a file and back: SQLite by its own backup, PostgreSQL row by row in one snapshot.

A copy of a row is a line of JSON, `[table, {column: value}]`, with times in ISO 8601. Tables come in an order in which
each can refer to those before it.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Date, DateTime, Engine, MetaData, Table, Time, delete, func, insert, make_url, select

from assistant.store.engine import make_engine

AT_ONCE = 500
APPEND_ONLY = "audit"
READ: Mapping[type, Callable[[str], Any]] = {
    DateTime: datetime.fromisoformat,
    Date: date.fromisoformat,
    Time: time.fromisoformat,
}


class NotEmpty(Exception):
    """There is something where a copy was to be put. Nothing was changed."""


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_file(url: str) -> Path:
    return Path(make_url(url).database or "")


def copy_sqlite(source: Path, target: Path) -> None:
    """A whole and consistent copy in one file, also while others write."""
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")


def dump(url: str, file: Path, *, only: Collection[str] = (), but: Collection[str] = ()) -> None:
    """Every row of the tables there (`only` some, all `but` some), as of one moment."""
    engine = make_engine(url)
    try:
        snapshot = engine.connect().execution_options(isolation_level="REPEATABLE READ")
        with snapshot as connection, connection.begin(), file.open("w", encoding="utf-8") as out:
            for table in _tables(connection, only, but):
                for row in connection.execute(select(table)).mappings():
                    out.write(json.dumps([table.name, dict(row)], default=_iso, ensure_ascii=False) + "\n")
    finally:
        engine.dispose()


def is_empty(url: str, *, only: Collection[str] = (), but: Collection[str] = ()) -> bool:
    """Whether none of the tables is there; of SQLite, whether there is no file."""
    if is_sqlite(url):
        return not sqlite_file(url).exists()
    return not _with_engine(url, lambda engine: _table_names(engine, only, but))


def load(url: str, file: Path) -> None:
    """Puts dumped rows into tables that are there and are theirs alone. All of it, or nothing."""

    def put(engine: Engine) -> None:
        with engine.begin() as connection:
            tables = {table.name: table for table in _tables(connection, (), ())}
            for name in _names_in(file) - {APPEND_ONLY}:
                # Rows that a migration made: the copy has them too.
                connection.execute(delete(tables[name]))
            for name, rows in _grouped(file):
                connection.execute(insert(tables[name]), [_read(tables[name], row) for row in rows])
            _count_on(connection, tables.values())

    _with_engine(url, put)


def _tables(connection: Connection, only: Collection[str], but: Collection[str]) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    return [one for one in metadata.sorted_tables if (one.name in only if only else one.name not in but)]


def _table_names(engine: Engine, only: Collection[str], but: Collection[str]) -> list[str]:
    with engine.connect() as connection:
        return [table.name for table in _tables(connection, only, but)]


def _with_engine(url: str, work: Callable[[Engine], Any]) -> Any:
    engine = make_engine(url)
    try:
        return work(engine)
    finally:
        engine.dispose()


def _names_in(file: Path) -> set[str]:
    with file.open(encoding="utf-8") as lines:
        return {json.loads(line)[0] for line in lines}


def _grouped(file: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows of one table after each other, some hundreds at once."""
    name = ""
    rows: list[dict[str, Any]] = []
    with file.open(encoding="utf-8") as lines:
        for table, row in map(json.loads, lines):
            if rows and (table != name or len(rows) == AT_ONCE):
                yield name, rows
                rows = []
            name = table
            rows.append(row)
    if rows:
        yield name, rows


def _read(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(table, name, value) for name, value in row.items()}


def _value(table: Table, name: str, value: Any) -> Any:
    reader = next((read for kind, read in READ.items() if isinstance(table.c[name].type, kind)), None)
    return reader(value) if reader and value is not None else value


def _iso(value: Any) -> str:
    written: str = value.isoformat()
    return written


def _count_on(connection: Connection, tables: Collection[Table]) -> None:
    """The next row that gets its number from the database gets one that is free."""
    for table in tables:
        for column in table.primary_key.columns:
            if column.type.python_type is not int:
                continue
            if sequence := connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name))):
                last = connection.scalar(select(func.max(column))) or 0
                connection.execute(select(func.setval(sequence, max(last, 1), last > 0)))
