"""Care centres, calendars, persons, cases and appointments."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _care_centres()
    _coordinators()
    _persons()
    _absences()
    _cases()
    _occupied()
    _posts()
    _working_plans()
    _appointments()
    _appointment_history()
    _booking_codes()
    _holds()


def _care_centres() -> None:
    op.create_table(
        "care_centres",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("area", sa.String(length=200), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("self_booking", sa.Boolean(), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("contact_way", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=200), nullable=False),
        sa.Column("phone_hours", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("form", sa.String(length=200), nullable=False),
        sa.Column("verified_on", sa.Date(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_centres")),
    )


def _coordinators() -> None:
    op.create_table(
        "coordinators",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinators")),
    )


def _persons() -> None:
    op.create_table(
        "persons",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("identified", sa.Boolean(), nullable=False),
        sa.Column("sealed_contact", sa.String(), nullable=True),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_persons")),
    )


def _absences() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("starts", TIME, nullable=False),
        sa.Column("ends", TIME, nullable=False),
        sa.Column("substitute_id", sa.String(length=64), nullable=True),
        sa.CheckConstraint("starts < ends", name=op.f("ck_absences_starts_before_it_ends")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_absences_coordinator_id")),
        sa.ForeignKeyConstraint(["substitute_id"], ["coordinators.id"], name=op.f("fk_absences_substitute_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    op.create_index(op.f("ix_absences_coordinator_id"), "absences", ["coordinator_id"], unique=False)


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("closed_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_cases_care_centre_id")),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_cases_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_person_key"), "cases", ["person_key"], unique=False)


def _occupied() -> None:
    op.create_table(
        "occupied",
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("five_minutes", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("expires_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_occupied_coordinator_id")),
        sa.PrimaryKeyConstraint("coordinator_id", "five_minutes", name=op.f("pk_occupied")),
    )
    op.create_index(op.f("ix_occupied_owner"), "occupied", ["owner"], unique=False)


def _posts() -> None:
    op.create_table(
        "posts",
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_posts_care_centre_id")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_posts_coordinator_id")),
        sa.PrimaryKeyConstraint("care_centre_id", "coordinator_id", name=op.f("pk_posts")),
    )


def _working_plans() -> None:
    op.create_table(
        "working_plans",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("rrule", sa.String(length=400), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.CheckConstraint("starts < ends", name=op.f("ck_working_plans_starts_before_it_ends")),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_working_plans_care_centre_id")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_working_plans_coordinator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_plans")),
    )
    op.create_index(op.f("ix_working_plans_care_centre_id"), "working_plans", ["care_centre_id"], unique=False)


def _appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("start", TIME, nullable=False),
        sa.Column("end", TIME, nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("confirm_by", TIME, nullable=True),
        sa.Column("phone_fingerprint", sa.String(length=64), nullable=True),
        sa.Column("sealed_reason", sa.String(), nullable=True),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "state <> 'preliminary' OR confirm_by IS NOT NULL", name=op.f("ck_appointments_preliminary_has_a_deadline")
        ),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_appointments_care_centre_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_appointments_case_id")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_appointments_coordinator_id")),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_appointments_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index("ix_appointments_coordinator_made", "appointments", ["coordinator_id", "made_at"], unique=False)
    op.create_index(op.f("ix_appointments_person_key"), "appointments", ["person_key"], unique=False)
    op.create_index("ix_appointments_unit_start", "appointments", ["care_centre_id", "start"], unique=False)
    op.create_index(
        "uq_appointments_open_preliminary",
        "appointments",
        ["phone_fingerprint"],
        unique=True,
        sqlite_where=sa.text("state = 'preliminary'"),
        postgresql_where=sa.text("state = 'preliminary'"),
    )


def _appointment_history() -> None:
    op.create_table(
        "appointment_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.Column("start", TIME, nullable=False),
        sa.Column("end", TIME, nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_appointment_history_appointment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_history")),
    )
    op.create_index(
        op.f("ix_appointment_history_appointment_id"), "appointment_history", ["appointment_id"], unique=False
    )
    op.create_index(
        op.f("ix_appointment_history_care_centre_id"), "appointment_history", ["care_centre_id"], unique=False
    )


def _booking_codes() -> None:
    op.create_table(
        "booking_codes",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_booking_codes_appointment_id")),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_booking_codes")),
    )
    op.create_index(op.f("ix_booking_codes_appointment_id"), "booking_codes", ["appointment_id"], unique=False)


def _holds() -> None:
    op.create_table(
        "holds",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("coordinator_id", sa.String(length=64), nullable=False),
        sa.Column("start", TIME, nullable=False),
        sa.Column("end", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("released_at", TIME, nullable=True),
        sa.Column("appointment_id", sa.String(length=64), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.CheckConstraint("appointment_id IS NULL OR outcome IS NOT NULL", name=op.f("ck_holds_has_an_outcome")),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_holds_appointment_id")),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_holds_care_centre_id")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["coordinators.id"], name=op.f("fk_holds_coordinator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    op.create_index(op.f("ix_holds_holder"), "holds", ["holder"], unique=False)
