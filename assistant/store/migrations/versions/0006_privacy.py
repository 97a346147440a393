"""The audit trail becomes a chain; fingerprints get a root of their own; erasures and whose conversations are."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from assistant.casework.trail import BEGINNING, linked, trail_content

revision = "0006"
down_revision = "0005"

TIME = sa.DateTime(timezone=True)
FIELDS = ("type", "role", "actor", "unit", "subject_kind", "subject_id", "why")
BATCH = 1000


def upgrade() -> None:
    _new_tables()
    op.add_column("web_sessions", sa.Column("conversation", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_web_sessions_conversation"), "web_sessions", ["conversation"], unique=False)
    _audit_columns()
    _may_change_audit()
    _chain_what_is_there()
    _append_only_again()


def _new_tables() -> None:
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "fingerprint_root",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed_root", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fingerprint_root")),
    )
    op.create_table(
        "conversation_owners",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("sealed_sender", sa.String(), nullable=False),
        sa.Column("begun_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_conversation_owners")),
    )
    op.create_index(op.f("ix_conversation_owners_person_key"), "conversation_owners", ["person_key"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=True),
        sa.Column("sealed_senders", sa.String(), nullable=True),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("done_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    op.create_index(op.f("ix_erasures_done_at"), "erasures", ["done_at"], unique=False)


def _audit_columns() -> None:
    op.add_column("audit", sa.Column("why", sa.String(length=40), nullable=True))
    for name in ("previous", "hash"):
        op.add_column("audit", sa.Column(name, sa.String(length=64), nullable=False, server_default=""))
    op.add_column("audit", sa.Column("keyed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_audit_subject", "audit", ["subject_kind", "subject_id"], unique=False)
    op.create_index("ix_audit_actor", "audit", ["actor"], unique=False)


def _may_change_audit() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER audit_no_update")
    else:
        op.execute("DROP TRIGGER audit_no_change ON audit")


def _chain_what_is_there() -> None:
    """Plain hashes: a migration has no key. The first row after these signs all of them."""
    connection = op.get_bind()
    previous, last = BEGINNING, 0
    while rows := _next_rows(connection, last):
        changes = []
        for row in rows:
            link = linked(row["id"], _content(row), previous, None)
            changes.append({"row": link.id, "previous": previous, "hash": link.hash})
            previous, last = link.hash, link.id
        connection.execute(sa.text("UPDATE audit SET previous = :previous, hash = :hash WHERE id = :row"), changes)
    connection.execute(
        sa.text("INSERT INTO audit_head (id, audit_id, hash, signature) VALUES (1, :last, :hash, '')"),
        {"last": last, "hash": previous},
    )


def _next_rows(connection: sa.Connection, after: int) -> list[Any]:
    columns: list[Any] = [sa.column("id", sa.Integer), sa.column("at", TIME), *(sa.column(field) for field in FIELDS)]
    query = sa.select(*columns).select_from(sa.table("audit")).where(sa.column("id") > after)
    return list(connection.execute(query.order_by(sa.column("id")).limit(BATCH)).mappings())


def _content(row: Any) -> str:
    at: datetime = row["at"]
    return trail_content(at if at.tzinfo else at.replace(tzinfo=UTC), *(row[field] for field in FIELDS))


def _append_only_again() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
            "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
        )
        return
    op.execute(
        "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"
    )
