"""Consents, call-backs, codes tried, web sessions, and an audit trail that can only grow."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _audit()
    _code_attempts()
    _web_sessions()
    _call_backs()
    _consents()
    _consent_history()
    _append_only_audit()


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("type", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.Column("subject_kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )


def _code_attempts() -> None:
    op.create_table(
        "code_attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempted_by", sa.String(length=64), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("hit", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_attempts")),
    )
    op.create_index(op.f("ix_code_attempts_at"), "code_attempts", ["at"], unique=False)


def _web_sessions() -> None:
    op.create_table(
        "web_sessions",
        sa.Column("session_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("tab_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("sealed_sender", sa.String(), nullable=False),
        sa.Column("sealed_actor", sa.String(), nullable=True),
        sa.Column("created", TIME, nullable=False),
        sa.Column("last_seen", TIME, nullable=False),
        sa.PrimaryKeyConstraint("session_fingerprint", "tab_fingerprint", name=op.f("pk_web_sessions")),
    )
    op.create_index(op.f("ix_web_sessions_last_seen"), "web_sessions", ["last_seen"], unique=False)


def _call_backs() -> None:
    op.create_table(
        "call_backs",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("sealed_contact", sa.String(), nullable=False),
        sa.Column("phone_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=False),
        sa.Column("requested_at", TIME, nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("done_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_call_backs_care_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_backs")),
    )
    op.create_index(
        "uq_call_backs_open",
        "call_backs",
        ["care_centre_id", "phone_fingerprint"],
        unique=True,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=True),
        sa.Column("conversation", sa.String(length=64), nullable=True),
        sa.Column("appointment_id", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("discloser", sa.String(length=40), nullable=False),
        sa.Column("party", sa.String(length=40), nullable=False),
        sa.Column("content", sa.String(length=400), nullable=False),
        sa.Column("purpose", sa.String(length=400), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("collected_by", sa.String(length=40), nullable=False),
        sa.Column("assurance", sa.String(length=40), nullable=False),
        sa.Column("how_given", sa.String(length=40), nullable=False),
        sa.Column("text_version", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("withdrawn_at", TIME, nullable=True),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_at IS NOT NULL)", name=op.f("ck_consents_withdrawn_has_a_time")
        ),
        sa.CheckConstraint(
            "status <> 'active' OR (assurance <> 'none' AND person_key IS NOT NULL)",
            name=op.f("ck_consents_active_is_identified"),
        ),
        sa.CheckConstraint(
            "person_key IS NOT NULL OR conversation IS NOT NULL", name=op.f("ck_consents_belongs_to_somebody")
        ),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_consents_appointment_id")),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_consents_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_appointment_id"), "consents", ["appointment_id"], unique=False)
    op.create_index(op.f("ix_consents_conversation"), "consents", ["conversation"], unique=False)
    op.create_index(op.f("ix_consents_person_key"), "consents", ["person_key"], unique=False)


def _consent_history() -> None:
    op.create_table(
        "consent_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("consent_id", sa.String(length=64), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consents.id"], name=op.f("fk_consent_history_consent_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_history")),
    )
    op.create_index(op.f("ix_consent_history_consent_id"), "consent_history", ["consent_id"], unique=False)


def _append_only_audit() -> None:
    """Rows of the audit trail are never changed or taken away, by anybody who is not the database's owner."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_no_{deed.lower()} BEFORE {deed} ON audit "
                "BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"
    )
