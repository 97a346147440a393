"""The outbox, how people want to be told, links to calendars, and a function address for each care centre."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _function_address()
    _messages()
    _channel_choices()
    _calendar_links()


def _function_address() -> None:
    op.add_column(
        "care_centres", sa.Column("function_address", sa.String(length=254), nullable=False, server_default="")
    )


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=True),
        sa.Column("care_centre_id", sa.String(length=64), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=True),
        sa.Column("start", TIME, nullable=True),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("useful_until", TIME, nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("next_try_at", TIME, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("claim", sa.String(length=64), nullable=True),
        sa.Column("leased_until", TIME, nullable=True),
        sa.Column("channel", sa.String(length=40), nullable=True),
        sa.Column("problem", sa.String(length=40), nullable=True),
        sa.Column("ended_at", TIME, nullable=True),
        sa.Column("sealed_text", sa.String(), nullable=True),
        sa.Column("sealed_address", sa.String(), nullable=True),
        sa.CheckConstraint("(claim IS NULL) = (leased_until IS NULL)", name=op.f("ck_messages_claim_has_a_lease")),
        sa.CheckConstraint("kind = 'unit_news' OR person_key IS NOT NULL", name=op.f("ck_messages_is_to_somebody")),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_messages_person_key")),
        sa.ForeignKeyConstraint(["care_centre_id"], ["care_centres.id"], name=op.f("fk_messages_care_centre_id")),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.id"], name=op.f("fk_messages_appointment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
    )
    op.create_index("ix_messages_waiting", "messages", ["state", "next_try_at"], unique=False)
    op.create_index(op.f("ix_messages_person_key"), "messages", ["person_key"], unique=False)
    op.create_index(op.f("ix_messages_appointment_id"), "messages", ["appointment_id"], unique=False)


def _channel_choices() -> None:
    op.create_table(
        "channel_choices",
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("sealed_address", sa.String(), nullable=True),
        sa.Column("chosen_at", TIME, nullable=False),
        sa.CheckConstraint(
            "(channel = 'own_view') = (sealed_address IS NULL)", name=op.f("ck_channel_choices_has_an_address")
        ),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_channel_choices_person_key")),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_channel_choices")),
    )


def _calendar_links() -> None:
    op.create_table(
        "calendar_links",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("sealed_token", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject_id", name=op.f("pk_calendar_links")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_links_token_hash")),
    )
