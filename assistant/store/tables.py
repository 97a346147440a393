"""The case database: persons, care centres, calendars, appointments. The rest is in `tables_….py`.

Ids are random and pseudonymous. What can tell who somebody is lies in `sealed_…` columns, as ciphertext.
"""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, Enum, ForeignKey, Index, MetaData, String, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from assistant.casework.booking import State
from assistant.casework.routing import MeetingKind
from assistant.store.types import Days, Utc

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
ID = String(64)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: Utc, str: String(200)}


def stored(enum: type[StrEnum]) -> Enum:
    """The enum's value as text: readable in the database, the same on both."""
    return Enum(enum, native_enum=False, length=40, values_callable=lambda all_: [one.value for one in all_])


class PersonRow(Base):
    __tablename__ = "persons"

    key: Mapped[str] = mapped_column(ID, primary_key=True)
    identified: Mapped[bool]
    sealed_contact: Mapped[str | None] = mapped_column(String)
    created_at: Mapped[datetime]


class CareCentreRow(Base):
    __tablename__ = "care_centres"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str]
    aliases: Mapped[list[str]] = mapped_column(JSON)
    area: Mapped[str]
    public: Mapped[bool]
    self_booking: Mapped[bool]
    invented: Mapped[bool]
    title: Mapped[str]
    contact_way: Mapped[str]
    phone: Mapped[str]
    phone_hours: Mapped[str]
    place: Mapped[str]
    form: Mapped[str]
    verified_on: Mapped[date]
    listed: Mapped[bool]
    function_address: Mapped[str] = mapped_column(String(254))
    forms: Mapped[list[str]] = mapped_column(JSON)


class CoordinatorRow(Base):
    __tablename__ = "coordinators"

    id: Mapped[str] = mapped_column(ID, primary_key=True)


class PostRow(Base):
    """Which coordinators work where."""

    __tablename__ = "posts"

    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"), primary_key=True)
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"), primary_key=True)
    rank: Mapped[int]


class WorkingPlanRow(Base):
    __tablename__ = "working_plans"
    __table_args__ = (CheckConstraint("starts < ends", "starts_before_it_ends"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"))
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"), index=True)
    rrule: Mapped[str] = mapped_column(String(400))
    starts: Mapped[time]
    ends: Mapped[time]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    kind: Mapped[MeetingKind] = mapped_column(stored(MeetingKind))
    except_days: Mapped[tuple[date, ...]] = mapped_column(Days)
    extra_days: Mapped[tuple[date, ...]] = mapped_column(Days)


class AbsenceRow(Base):
    __tablename__ = "absences"
    __table_args__ = (CheckConstraint("starts < ends", "starts_before_it_ends"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"), index=True)
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    substitute_id: Mapped[str | None] = mapped_column(ForeignKey("coordinators.id"))
    registered_by: Mapped[str | None] = mapped_column(ID)
    registered_at: Mapped[datetime | None]


class CaseRow(Base):
    """A person's matter at a care centre: opened with the first appointment."""

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person_key: Mapped[str] = mapped_column(ForeignKey("persons.key"), index=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class AppointmentRow(Base):
    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint("state <> 'preliminary' OR confirm_by IS NOT NULL", "preliminary_has_a_deadline"),
        # One open preliminary booking for a phone number, whatever two processes do at once.
        Index(
            "uq_appointments_open_preliminary",
            "phone_fingerprint",
            unique=True,
            sqlite_where=text("state = 'preliminary'"),
            postgresql_where=text("state = 'preliminary'"),
        ),
        Index("ix_appointments_person_unit", "person_key", "care_centre_id"),
        Index("ix_appointments_unit_start", "care_centre_id", "start"),
        Index("ix_appointments_coordinator_made", "coordinator_id", "made_at"),
        Index("ix_appointments_coordinator_start", "coordinator_id", "start"),
        Index(
            "ix_appointments_preliminary",
            "coordinator_id",
            sqlite_where=text("state = 'preliminary'"),
            postgresql_where=text("state = 'preliminary'"),
        ),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"))
    person_key: Mapped[str] = mapped_column(ForeignKey("persons.key"))
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"))
    start: Mapped[datetime]
    end: Mapped[datetime]
    state: Mapped[State] = mapped_column(stored(State))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(ID, index=True)
    confirm_by: Mapped[datetime | None]
    phone_fingerprint: Mapped[str | None] = mapped_column(ID)
    sealed_reason: Mapped[str | None] = mapped_column(String)
    by_staff: Mapped[bool]
    form: Mapped[str | None] = mapped_column(String(40))


class AppointmentHistoryRow(Base):
    """What happened to an appointment, in the past tense; `start` and `end` as they were before."""

    __tablename__ = "appointment_history"
    __table_args__ = (Index("ix_appointment_history_unit_at", "care_centre_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), index=True)
    at: Mapped[datetime]
    type: Mapped[str] = mapped_column(String(40))
    by_staff: Mapped[bool]
    start: Mapped[datetime]
    end: Mapped[datetime]
    care_centre_id: Mapped[str] = mapped_column(ID)
    role: Mapped[str | None] = mapped_column(String(40))
    actor: Mapped[str | None] = mapped_column(ID)
    why: Mapped[str | None] = mapped_column(String(40))


class BookingCodeRow(Base):
    """Only the fingerprint of a booking code is kept."""

    __tablename__ = "booking_codes"

    fingerprint: Mapped[str] = mapped_column(ID, primary_key=True)
    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), index=True)


class HoldRow(Base):
    """`holder` is a fingerprint. `outcome` says what the hold became."""

    __tablename__ = "holds"
    __table_args__ = (
        CheckConstraint("appointment_id IS NULL OR outcome IS NOT NULL", "has_an_outcome"),
        Index(
            "ix_holds_open",
            "coordinator_id",
            "expires_at",
            sqlite_where=text("outcome IS NULL AND released_at IS NULL"),
            postgresql_where=text("outcome IS NULL AND released_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    holder: Mapped[str] = mapped_column(ID, index=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"))
    start: Mapped[datetime]
    end: Mapped[datetime]
    expires_at: Mapped[datetime]
    made_at: Mapped[datetime]
    released_at: Mapped[datetime | None]
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"))
    outcome: Mapped[str | None] = mapped_column(String(40))
    form: Mapped[str | None] = mapped_column(String(40))
    anonymous: Mapped[bool]


class OccupiedRow(Base):
    """A coordinator's five minutes have one owner, a hold or an appointment: no double booking can exist."""

    __tablename__ = "occupied"

    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"), primary_key=True)
    five_minutes: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    owner: Mapped[str] = mapped_column(ID, index=True)
    expires_at: Mapped[datetime | None]
