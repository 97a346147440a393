"""Column types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, date, datetime

from sqlalchemy import JSON, DateTime, Dialect, TypeDecorator


class Utc(TypeDecorator[datetime]):
    """Stores UTC and gives back aware UTC. Refuses a time without a zone: it could mean anything."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Days(TypeDecorator[tuple[date, ...]]):
    """Days as a JSON list of ISO dates."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[date, ...] | None, dialect: Dialect) -> list[str]:  # noqa: ARG002
        return [day.isoformat() for day in value or ()]

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[date, ...]:  # noqa: ARG002
        return tuple(date.fromisoformat(day) for day in value or ())
