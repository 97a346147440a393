"""The words shown before a consent, what was told under it, and how a consent changed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _consents()
    _consent_texts()
    _disclosures()


def _consents() -> None:
    for name, length in (("withdrawn_how", 40), ("replaces", 64), ("change", 40), ("understood", 40)):
        op.add_column("consents", sa.Column(name, sa.String(length=length), nullable=True))


def _consent_texts() -> None:
    op.create_table(
        "consent_texts",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("first_shown", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_texts")),
    )


def _disclosures() -> None:
    op.create_table(
        "disclosures",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("consent_id", sa.String(length=64), nullable=False),
        sa.Column("use_case", sa.String(length=40), nullable=False),
        sa.Column("discloser", sa.String(length=40), nullable=False),
        sa.Column("party", sa.String(length=40), nullable=False),
        sa.Column("content", sa.String(length=400), nullable=False),
        sa.Column("purpose", sa.String(length=400), nullable=False),
        sa.Column("told_at", TIME, nullable=False),
        sa.Column("told_by", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["consent_id"], ["consents.id"], name=op.f("fk_disclosures_consent_id")),
        sa.ForeignKeyConstraint(["person_key"], ["persons.key"], name=op.f("fk_disclosures_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosures")),
    )
    op.create_index(op.f("ix_disclosures_consent_id"), "disclosures", ["consent_id"], unique=False)
    op.create_index(op.f("ix_disclosures_person_key"), "disclosures", ["person_key"], unique=False)
