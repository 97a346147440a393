"""Asking to be phoned, and having been."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from assistant.casework.actors import Actor
from assistant.casework.callback import CallBack
from assistant.casework.right_coordinator import Path, path_at
from assistant.casework.times import Interval, local, local_date
from assistant.services.availability import next_on_duty, next_working_day, staffed_windows
from assistant.services.booking_access import own, require_unit
from assistant.services.people import (
    contact_of,
    is_usable,
    parties_concerned,
    phone_fingerprint,
    seal,
    stands_for,
    unseal,
    when_it_suits,
)
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key, deed, log, new_id, reading
from assistant.services.views import Contact, Outcome, Requested, Wish

WITHDRAWAL = "withdrawal"
LOOKED_AHEAD, A_MOMENT = timedelta(days=60), timedelta(minutes=1)


@deed
def request(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    contact: Contact,
    about: str,
    by: Actor,
    now: datetime,
    wishes: Sequence[Wish] = (),
    suits: str | None = None,
    parties: Sequence[str] = (),
) -> Requested:
    """Somebody wants the coordinator to phone: received | already (not phoned yet) | unknown_centre |
    needs_contact | own_coordinator (a private care centre keeps no list with us, K-22).

    `about` is a kind of matter (booking, question, withdrawal, other), never a story. `suits`: when any day will do,
    in the few plain words that were said of it; `parties`: whose yes is to be taken back; both sealed with the
    contact. `answered_when` is the coordinator's next working day, None when nobody works there within the horizon.
    """
    if refused := refusal(uow, care_centre_id, contact):
        return refused
    return ask_to_be_phoned(
        uow,
        care_centre_id=care_centre_id,
        contact=contact,
        about=about,
        by=by,
        now=now,
        wishes=wishes,
        suits=suits,
        parties=parties,
    )


def refusal(uow: UnitOfWork, care_centre_id: str, contact: Contact) -> Requested | None:
    """Why nobody can be asked to phone there; None where somebody can."""
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return Requested("unknown_centre")
    if not is_usable(contact):
        return Requested("needs_contact")
    return Requested("own_coordinator") if path_at(centre) is Path.OWN_COORDINATOR else None


@reading
def earliest(uow: UnitOfWork, *, care_centre_id: str, now: datetime) -> date | None:
    """The day that the coordinator works there, today while on duty; None when nobody does within the horizon."""
    return next_on_duty(uow, care_centre_id, now=now)


@reading
def is_staffed(uow: UnitOfWork, *, care_centre_id: str, wishes: Sequence[Wish], now: datetime) -> bool:
    """Whether somebody works there at any of the times; true also where nobody is known to work there at all."""
    windows = staffed_windows(uow, care_centre_id, Interval(now, now + LOOKED_AHEAD))
    spans = [Interval(wish.start, max(wish.end, wish.start + A_MOMENT)) for wish in wishes]
    return not windows or any(window.when.overlaps(span) for window in windows for span in spans)


@reading
def contact_of_booking(uow: UnitOfWork, *, appointment_id: str, by: Actor) -> Contact | None:
    """Name and number of an own booking; None for anybody else's, and for a code to what somebody logged in booked."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by) or not stands_for(uow, appointment.person_key, by):
        return None
    return contact_of(uow, appointment.person_key)


@deed
def done(uow: UnitOfWork, *, call_back_id: str, by: Actor, now: datetime) -> Outcome:
    """The coordinator has phoned: done | already | not_found. Staff of that care centre only, else
    `NotAllowed`.
    """
    call_back = uow.call_backs.get(call_back_id)
    if call_back is None:
        return Outcome("not_found")
    require_unit(by, call_back.care_centre_id)
    if call_back.done_at is not None:
        return Outcome("already")
    uow.call_backs.save(replace(call_back, done_at=now))
    log(uow, "call_back_done", by=by, now=now, subject=("call_back", call_back_id))
    return Outcome("done")


def ask_to_be_phoned(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    contact: Contact,
    about: str,
    by: Actor,
    now: datetime,
    wishes: Sequence[Wish] = (),
    suits: str | None = None,
    parties: Sequence[str] = (),
) -> Requested:
    """Inside a transaction: one open request for each phone number and care centre, or as many as may wait."""
    fingerprint = place_of(uow, care_centre_id, contact, by, now)
    if known := uow.call_backs.open_for(care_centre_id, fingerprint):
        # Whoever waits for a call already, and takes something back, waits for that from now on (C-43).
        matter = WITHDRAWAL if about == WITHDRAWAL else known.about
        # Who asks again for a call of their own may have put the name right; a number alone shows nobody.
        renamed = known if known.id not in asked_by(uow, by) else _named(uow, known, contact)
        uow.call_backs.save(_anew(uow, replace(renamed, about=matter), wishes, suits, parties))
        return Requested("already", known.answer_by)
    answer_by: date | None = next_working_day(uow, care_centre_id, now=now)
    asked = CallBack(
        id=new_id(),
        care_centre_id=care_centre_id,
        sealed_contact=seal(uow, contact, suits=suits, parties=parties),
        phone_fingerprint=fingerprint,
        about=about,
        requested_at=now,
        answer_by=answer_by,
        wished=as_stored(wishes) or None,
    )
    uow.call_backs.save(asked)
    log(uow, "call_back_requested", by=by, now=now, subject=("call_back", asked.id))
    return Requested("received", answer_by)


def place_of(uow: UnitOfWork, care_centre_id: str, contact: Contact, by: Actor, now: datetime) -> str:
    """Where one's own call waits, else the first place that is free, else the first."""
    each = uow.parameters.at(local_date(now)).booking.open_each_number
    places = [phone_fingerprint(uow, contact, place) for place in range(each)]
    if each == 1:
        return places[0]
    mine = asked_by(uow, by)
    waiting = ((place, uow.call_backs.open_for(care_centre_id, place)) for place in places)
    return next((place for place, known in waiting if known is None or known.id in mine), places[0])


def asked_by(uow: UnitOfWork, by: Actor) -> list[str]:
    """The ids of the calls that somebody has asked for: in this talk, or logged in."""
    return uow.audit.ids_of(actor_key(uow, by), "call_back_requested")


def joined(uow: UnitOfWork, waiting: CallBack, closed: CallBack, suits: str | None = None) -> CallBack:
    """The call that is waited for, with what a closed one for the same number was about, and when that would suit."""
    about = WITHDRAWAL if closed.about == WITHDRAWAL else waiting.about
    when = suits or when_it_suits(uow, closed.sealed_contact)
    return _anew(uow, replace(waiting, about=about), (), when, parties_concerned(uow, closed.sealed_contact))


def _named(uow: UnitOfWork, known: CallBack, contact: Contact) -> CallBack:
    """Half of the name that is kept puts nothing right."""
    before = unseal(uow, known.sealed_contact).name.casefold().split()
    is_a_part = set(contact.name.casefold().split()) < set(before)
    return known if is_a_part else replace(known, sealed_contact=sealed_as_before(uow, known, contact))


def sealed_as_before(uow: UnitOfWork, known: CallBack, contact: Contact, suits: str | None = None) -> str:
    """Another name, number or time that suits, with what else was kept of the call."""
    sealed = known.sealed_contact
    return seal(uow, contact, suits=suits or when_it_suits(uow, sealed), parties=parties_concerned(uow, sealed))


def _anew(
    uow: UnitOfWork, known: CallBack, wishes: Sequence[Wish], suits: str | None, parties: Sequence[str]
) -> CallBack:
    """The call that is waited for, at the time wished for last, with whose yes is taken back beside those of before."""
    sealed, newly_wished = known.sealed_contact, bool(wishes or suits)
    if not (newly_wished or parties):
        return known
    whose = dict.fromkeys((*parties_concerned(uow, sealed), *parties))
    when = suits if newly_wished else when_it_suits(uow, sealed)
    contact = seal(uow, unseal(uow, sealed), suits=when, parties=list(whose))
    return replace(known, sealed_contact=contact, wished=(as_stored(wishes) or None) if newly_wished else known.wished)


def as_stored(wishes: Sequence[Wish]) -> list[list[str]]:
    """Wished-for times as they are kept: [start, end] as ISO moments."""
    return [[wish.start.isoformat(), wish.end.isoformat()] for wish in wishes]


def as_wishes(stored: Sequence[Sequence[str]] | None) -> list[Wish]:
    """The reverse of `as_stored`, in Europe/Stockholm."""
    moments = [[local(datetime.fromisoformat(moment)) for moment in span] for span in stored or ()]
    return [Wish(start, end) for start, end in moments]
