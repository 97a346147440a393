"""Kinds and forms of meetings, registered absences, social workers' calls, notices; indexes that keep their pace."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

TIME = sa.DateTime(timezone=True)
UNTOLD = sa.text("told_at IS NULL")
OPEN_HOLD = sa.text("outcome IS NULL AND released_at IS NULL")
PRELIMINARY = sa.text("state = 'preliminary'")


def upgrade() -> None:
    _new_columns()
    _sounding_board_calls()
    _notices()
    _indexes()


def _new_columns() -> None:
    none = sa.text("'[]'")
    for table, column in (
        ("working_plans", sa.Column("kind", sa.String(length=40), nullable=False, server_default="mapping")),
        ("working_plans", sa.Column("except_days", sa.JSON(), nullable=False, server_default=none)),
        ("working_plans", sa.Column("extra_days", sa.JSON(), nullable=False, server_default=none)),
        ("care_centres", sa.Column("forms", sa.JSON(), nullable=False, server_default=none)),
        ("absences", sa.Column("registered_by", sa.String(length=64), nullable=True)),
        ("absences", sa.Column("registered_at", TIME, nullable=True)),
        ("holds", sa.Column("form", sa.String(length=40), nullable=True)),
        ("holds", sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false())),
        ("appointments", sa.Column("form", sa.String(length=40), nullable=True)),
        ("appointment_history", sa.Column("role", sa.String(length=40), nullable=True)),
        ("appointment_history", sa.Column("actor", sa.String(length=64), nullable=True)),
        ("appointment_history", sa.Column("why", sa.String(length=40), nullable=True)),
    ):
        op.add_column(table, column)


def _sounding_board_calls() -> None:
    op.create_table(
        "sounding_board_calls",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("start", TIME, nullable=False),
        sa.Column("end", TIME, nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("sealed_contact", sa.String(), nullable=False),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.Column("changed_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["care_centre_id"], ["care_centres.id"], name=op.f("fk_sounding_board_calls_care_centre_id")
        ),
        sa.ForeignKeyConstraint(
            ["coordinator_id"], ["coordinators.id"], name=op.f("fk_sounding_board_calls_coordinator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sounding_board_calls")),
    )
    op.create_index("ix_sounding_board_calls_unit_start", "sounding_board_calls", ["care_centre_id", "start"])
    op.create_index("ix_sounding_board_calls_made_by", "sounding_board_calls", ["made_by", "start"])


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("told_at", TIME, nullable=True),
        sa.Column("told_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_notices_appointment_id")),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_notices_care_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    op.create_index(op.f("ix_notices_appointment_id"), "notices", ["appointment_id"])
    _partial("ix_notices_untold", "notices", ["care_centre_id", "made_at"], UNTOLD)


def _indexes() -> None:
    """What the services ask for often, found without walking through years of history."""
    op.drop_index("ix_appointment_history_care_centre_id", "appointment_history")
    op.create_index("ix_appointment_history_unit_at", "appointment_history", ["care_centre_id", "at"])
    op.drop_index("ix_appointments_person_key", "appointments")
    op.create_index("ix_appointments_person_unit", "appointments", ["person_key", "care_centre_id"])
    op.create_index(op.f("ix_appointments_made_by"), "appointments", ["made_by"])
    op.create_index("ix_appointments_coordinator_start", "appointments", ["coordinator_id", "start"])
    op.create_index(op.f("ix_consents_withdrawn_at"), "consents", ["withdrawn_at"])
    _partial("ix_appointments_preliminary", "appointments", ["coordinator_id"], PRELIMINARY)
    _partial("ix_holds_open", "holds", ["coordinator_id", "expires_at"], OPEN_HOLD)


def _partial(name: str, table: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
