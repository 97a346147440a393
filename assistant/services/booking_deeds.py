"""Booking: a held time becomes an appointment, or a new time for one. The hold is the key of both."""

from dataclasses import replace
from datetime import datetime, timedelta

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment, FreeTime, Hold, State, confirm_by, moved, must_be_phoned_again
from assistant.casework.persons import Person
from assistant.casework.times import Interval, local_date, start_of_day
from assistant.services.availability import possible
from assistant.services.booking_access import may_book_at, may_change, own
from assistant.services.booking_times import hold_cells
from assistant.services.booking_views import appointment_view, maybe_local
from assistant.services.callback import ask_to_be_phoned
from assistant.services.consent_owner import bind_wishes
from assistant.services.history import AppointmentEvent
from assistant.services.messages import tell_of
from assistant.services.people import ensure_person, is_usable, phone_fingerprint
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key, deed, log, new_id
from assistant.services.views import Booked, Contact
from assistant.services.waiting_offers import offer_freed

WEEKLY_CAP = "weekly_cap"


@deed
def confirm(uow: UnitOfWork, *, hold_id: str, contact: Contact | None, by: Actor, now: datetime, code: str) -> Booked:
    """Books the held time: `confirmed` for an identified resident, else `preliminary` until somebody has
    phoned.

    The same hold again gives the same appointment and the same verdict; a hold that ran out is booked all the
    same if nobody took its time. Make `code` from the hold, so that it is the same again too; any code this
    was called with finds the booking. weekly_cap: a call-back was asked for instead. gone: no such hold any
    longer. Raises `CodeTaken`, with nothing written, when another booking has the code.
    """
    held = uow.calendar.hold(hold_id)
    if held is None or held.released_at is not None:
        return Booked("gone")
    if held.outcome is not None:
        return _as_first(uow, held, code, now)
    place = _free_place(uow, contact, by, now)
    if refusal := _refusal(uow, held, contact, place, by, now):
        return refusal
    return _book(uow, held, contact, place, by, now, code)


@deed
def rebook(uow: UnitOfWork, *, appointment_id: str, hold_id: str, by: Actor, now: datetime) -> Booked:
    """Moves an appointment to the held time; it keeps its code, and its state unless another centre must phone.
    The old time is given back only together with the new one being taken. outcome as in `confirm`, or not_found,
    or too_late (it has begun or is over).
    """
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return Booked("not_found")
    held = uow.calendar.hold(hold_id)
    if held is None or held.released_at is not None or held.appointment_id not in (None, appointment_id):
        return Booked("gone")
    if held.outcome is not None:
        return _as_first(uow, held, None, now)
    if not may_change(appointment, now):
        return Booked("too_late")
    return _move(uow, appointment, held, by, now)


def _as_first(uow: UnitOfWork, held: Hold, code: str | None, now: datetime) -> Booked:
    """The verdict of the first time. A reply that got lost may have had another code: both will do."""
    if held.appointment_id is None:
        return Booked(held.outcome or "gone")
    if code is not None:
        uow.appointments.add_code(code_fingerprint(uow, code), held.appointment_id)
    appointment = uow.appointments.get(held.appointment_id)
    return _booked(uow, held.outcome or "gone", appointment, code, now)


def _refusal(
    uow: UnitOfWork, held: Hold, contact: Contact | None, place: str | None, by: Actor, now: datetime
) -> Booked | None:
    """Why this can't be booked, if it can't."""
    if not by.books_directly and not is_usable(contact):
        return Booked("needs_contact")
    if not _still_offered(uow, held, by, now):
        return Booked("taken")
    if by.books_directly or contact is None:
        return None
    if place is None:
        # Said in the same words as the cap, and with the same consequence: nobody learns that a number has a booking.
        ask_to_be_phoned(uow, care_centre_id=held.care_centre_id, contact=contact, about="booking", by=by, now=now)
        return Booked("open_booking_exists")
    return _over_the_cap(uow, held, contact, by, now)


def _free_place(uow: UnitOfWork, contact: Contact | None, by: Actor, now: datetime) -> str | None:
    """What the next preliminary booking of that number is found by; None where as many wait as may.

    Found once for each try: another booking that takes it meanwhile is met at the unique row, not overlooked.
    """
    if by.books_directly or contact is None or not is_usable(contact):
        return None
    each = uow.parameters.at(local_date(now)).booking.open_each_number
    places = (phone_fingerprint(uow, contact, place) for place in range(each))
    return next((place for place in places if not uow.appointments.open_preliminary(place)), None)


def _still_offered(uow: UnitOfWork, held: Hold, by: Actor, now: datetime) -> bool:
    """Plans and absences may have changed since the time was held: it must still be there to book."""
    centre = uow.directory.care_centre(held.care_centre_id)
    if centre is None or not may_book_at(centre, by):
        return False
    offered = possible(uow, held.care_centre_id, now=now, form=held.form)
    times = offered.bookable(directly=by.books_directly, now=now)
    return _as_time(held) in times


def _over_the_cap(uow: UnitOfWork, held: Hold, contact: Contact, by: Actor, now: datetime) -> Booked | None:
    """Past the weekly cap, or when too many wait to be confirmed, a person is phoned instead.

    The calendar is locked: two can't both be the last one.
    """
    uow.calendar.lock(held.coordinator_id)
    today = local_date(now)
    monday = start_of_day(today - timedelta(days=today.weekday()))
    rules = uow.parameters.at(today).booking
    this_week = uow.appointments.preliminary_made(held.coordinator_id, monday)
    waiting = uow.appointments.preliminary_open(held.coordinator_id, now)
    if this_week < rules.weekly_preliminary_cap and waiting < rules.open_preliminary_cap:
        return None
    ask_to_be_phoned(uow, care_centre_id=held.care_centre_id, contact=contact, about="booking", by=by, now=now)
    uow.calendar.free(held.id)
    uow.calendar.save_hold(replace(held, outcome=WEEKLY_CAP))
    return Booked(WEEKLY_CAP)


def _book(
    uow: UnitOfWork, held: Hold, contact: Contact | None, place: str | None, by: Actor, now: datetime, code: str
) -> Booked:
    appointment_id = new_id()
    if not _cells_become(uow, held, appointment_id, now):
        return Booked("taken")
    person = ensure_person(uow, by=by, contact=contact, now=now)
    appointment = _new_appointment(uow, appointment_id, held, person, place, by, now)
    uow.appointments.save(appointment)
    uow.appointments.add_code(code_fingerprint(uow, code), appointment_id)
    uow.calendar.save_hold(replace(held, appointment_id=appointment_id, outcome=appointment.state.value))
    bind_wishes(uow, appointment, by=by, now=now)
    note(uow, appointment, "appointment_booked", by=by, now=now, why="own_wish")
    tell_of(uow, "appointment_booked", appointment, by=by, now=now)
    return _booked(uow, appointment.state.value, appointment, code, now)


def _new_appointment(
    uow: UnitOfWork,
    appointment_id: str,
    held: Hold,
    person: Person,
    place: str | None,
    by: Actor,
    now: datetime,
) -> Appointment:
    directly = by.books_directly
    return Appointment(
        id=appointment_id,
        case_id=uow.appointments.open_case(person.key, held.care_centre_id, now),
        person_key=person.key,
        care_centre_id=held.care_centre_id,
        coordinator_id=held.coordinator_id,
        start=held.start,
        end=held.end,
        state=State.CONFIRMED if directly else State.PRELIMINARY,
        made_at=now,
        made_by=actor_key(uow, by),
        confirm_by=None if directly else _deadline(uow, held, now),
        phone_fingerprint=place,
        form=held.form,
    )


def _move(uow: UnitOfWork, appointment: Appointment, held: Hold, by: Actor, now: datetime) -> Booked:
    preliminary = must_be_phoned_again(appointment, held, directly=by.books_directly)
    deadline = _deadline(uow, held, now) if preliminary else None
    if (preliminary and deadline is None) or not _offered_to_somebody(uow, held, now):
        return Booked("taken")
    if not _cells_become(uow, held, appointment.id, now, instead_of=appointment.id):
        return Booked("taken")
    note(uow, appointment, "appointment_rebooked", by=by, now=now, why="own_wish")
    case_id = uow.appointments.open_case(appointment.person_key, held.care_centre_id, now)
    later = replace(moved(appointment, held, confirm_by=deadline), case_id=case_id)
    uow.appointments.save(later)
    uow.calendar.save_hold(replace(held, appointment_id=later.id, outcome=later.state.value))
    tell_of(uow, "appointment_rebooked", later, by=by, now=now)
    offer_freed(uow, care_centre_id=appointment.care_centre_id, now=now)
    return _booked(uow, later.state.value, later, None, now)


def _offered_to_somebody(uow: UnitOfWork, held: Hold, now: datetime) -> bool:
    centre = uow.directory.care_centre(held.care_centre_id)
    return (
        bool(centre and centre.residents_may_book)
        and _as_time(held) in possible(uow, held.care_centre_id, now=now, form=held.form).times
    )


def _cells_become(
    uow: UnitOfWork, held: Hold, appointment_id: str, now: datetime, instead_of: str | None = None
) -> bool:
    """The hold's cells, or free ones at the same time if it ran out, become the appointment's."""
    given_up = [held.id] if instead_of is None else [held.id, instead_of]
    wanted = hold_cells(uow, held, now)
    return uow.calendar.occupy(held.coordinator_id, wanted, owner=appointment_id, now=now, instead_of=given_up)


def _deadline(uow: UnitOfWork, held: Hold, now: datetime) -> datetime | None:
    windows = possible(uow, held.care_centre_id, now=now, form=held.form).windows
    return confirm_by(_as_time(held), windows, now=now)


def _as_time(held: Hold) -> FreeTime:
    return FreeTime(Interval(held.start, held.end), held.coordinator_id)


def _booked(uow: UnitOfWork, outcome: str, appointment: Appointment | None, code: str | None, now: datetime) -> Booked:
    if appointment is None:
        return Booked("gone")
    view = appointment_view(uow, appointment, now)
    return Booked(outcome, view, code, maybe_local(appointment.confirm_by))


def code_fingerprint(uow: UnitOfWork, code: str) -> str:
    """Written in any case, with spaces or hyphens between the words."""
    return uow.sealer.fingerprint("booking_code", " ".join(code.casefold().replace("-", " ").split()))


def note(uow: UnitOfWork, before: Appointment, type: str, *, by: Actor, now: datetime, why: str | None = None) -> None:
    """A row of the appointment's history, by whom, when and why, and one of the audit trail."""
    event = AppointmentEvent(
        before.id,
        now,
        type,
        by.is_region_staff,
        before.start,
        before.end,
        before.care_centre_id,
        role=by.role.value,
        actor=actor_key(uow, by),
        why=why,
    )
    uow.appointments.add_event(event)
    log(uow, type, by=by, now=now, subject=("appointment", before.id))
