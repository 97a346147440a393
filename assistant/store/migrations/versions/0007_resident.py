"""Invitations, the waiting list, what somebody needs at a meeting, and when a call would suit."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

TIME = sa.DateTime(timezone=True)
ID = sa.String(length=64)
IN_LIST = "place IN ('waiting', 'offered')"


def upgrade() -> None:
    _invitations()
    _waiting()
    _needs()
    op.add_column("call_backs", sa.Column("wished", sa.JSON(), nullable=True))


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", ID, nullable=False),
        sa.Column("care_centre_id", ID, nullable=False),
        sa.Column("fingerprint", ID, nullable=False),
        sa.Column("sealed_contact", sa.String(), nullable=False),
        sa.Column("made_by", ID, nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("withdrawn_at", TIME, nullable=True),
        sa.Column("appointment_id", ID, nullable=True),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_invitations_care_centre_id")),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_invitations_appointment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_invitations_fingerprint")),
    )
    op.create_index(op.f("ix_invitations_care_centre_id"), "invitations", ["care_centre_id"], unique=False)


def _waiting() -> None:
    op.create_table(
        "waiting",
        sa.Column("id", ID, nullable=False),
        sa.Column("care_centre_id", ID, nullable=False),
        sa.Column("person_key", ID, nullable=True),
        sa.Column("sealed_contact", sa.String(), nullable=True),
        sa.Column("fingerprint", ID, nullable=True),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("joined_at", TIME, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("passed", sa.JSON(), nullable=False),
        sa.Column("hold_id", ID, nullable=True),
        sa.Column("answer_by", TIME, nullable=True),
        sa.CheckConstraint(
            "person_key IS NOT NULL OR sealed_contact IS NOT NULL", name=op.f("ck_waiting_somebody_waits")
        ),
        sa.CheckConstraint(
            "(place = 'offered') = (hold_id IS NOT NULL AND answer_by IS NOT NULL)",
            name=op.f("ck_waiting_an_offer_holds_a_time"),
        ),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_waiting_care_centre_id")),
        sa.ForeignKeyConstraint(["hold_id"], ["holds.id"], name=op.f("fk_waiting_hold_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiting")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_waiting_fingerprint")),
    )
    op.create_index(
        "uq_waiting_person",
        "waiting",
        ["care_centre_id", "person_key"],
        unique=True,
        sqlite_where=sa.text(IN_LIST),
        postgresql_where=sa.text(IN_LIST),
    )
    op.create_index("ix_waiting_place", "waiting", ["place", "care_centre_id"], unique=False)


def _needs() -> None:
    op.create_table(
        "appointment_needs",
        sa.Column("appointment_id", ID, nullable=False),
        sa.Column("sealed_needs", sa.String(), nullable=False),
        sa.Column("told_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_appointment_needs_appointment_id")
        ),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_appointment_needs")),
    )
