"""Between rows and the frozen records of the rules: fields have the same names on both sides."""

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from assistant.store.tables import Base

R = TypeVar("R")


def to_record(record: type[R], row: Any) -> R:
    return record(**{field.name: getattr(row, field.name) for field in fields(record)})  # type: ignore[arg-type]


def values_of(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def save(session: Session, row: type[Base], record: Any) -> None:
    """Inserts or updates by primary key, at once: a broken rule of the database is heard here."""
    session.merge(row(**values_of(record)))
    session.flush()
