"""The waiting list: joining, being offered a freed time, taking it or passing it on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import within
from assistant.casework.parameters import WaitingParameters
from assistant.casework.times import local_date
from assistant.casework.waiting import UNMET, Place, Waiting, answer_by, back_in_line, ended, every_week, stands_until
from assistant.services.availability import of_care_centre, possible
from assistant.services.booking_access import require_unit
from assistant.services.booking_deeds import code_fingerprint, confirm
from assistant.services.booking_times import let_go
from assistant.services.callback import as_stored
from assistant.services.codes import refuse_taken
from assistant.services.people import is_usable, seal, unseal
from assistant.services.ports import UnitOfWork
from assistant.services.resident_views import InLine
from assistant.services.transactions import deed, log, new_id
from assistant.services.views import Booked, Contact, Outcome, Wish
from assistant.services.waiting_offers import in_line, offer_freed, take_back_expired

__all__ = ["InLine", "accept", "join", "leave", "mine", "offer_freed", "pass_on", "tend", "wait_for"]


@deed
def join(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    contact: Contact | None,
    wishes: Sequence[Wish],
    by: Actor,
    now: datetime,
    code: str,
) -> InLine:
    """A place in the list: joined | already (logged in, and there before) | full | needs_contact | no_self_booking |
    unknown_centre.

    Times that are free now have been seen and are not offered again. Raises `CodeTaken`.
    """
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return InLine("unknown_centre")
    if not centre.residents_may_book:
        return InLine("no_self_booking")
    if not by.is_identified_resident and not is_usable(contact):
        return InLine("needs_contact")
    line = uow.waiting.of_unit(care_centre_id)
    if known := next((one for one in line if one.person_key == by.key and by.is_identified_resident), None):
        return in_line(uow, "already", known, now)
    if len(line) >= uow.parameters.at(local_date(now)).waiting.most:
        return InLine("full", care_centre_id=care_centre_id)
    joined = _join(uow, care_centre_id, contact, wishes, by, now, code)
    # Whoever has logged in finds the place again by that, and gets no code.
    return in_line(uow, "joined", joined, now, code if joined.fingerprint else None)


@deed
def mine(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[InLine]:
    """A resident's own places, or the one of whoever showed its code: waiting | offered. Offers that ran out are
    taken back first.
    """
    return [in_line(uow, one.place.value, one, now) for one in _standing(uow, by, now)]


@deed
def accept(uow: UnitOfWork, *, waiting_id: str, by: Actor, now: datetime, code: str) -> Booked:
    """Books the offered time: as in `booking.confirm`, or gone when there is no offer any longer."""
    waiting = _own(uow, waiting_id, by, now)
    if waiting is None or waiting.place is not Place.OFFERED or waiting.hold_id is None:
        return Booked("gone")
    contact = unseal(uow, waiting.sealed_contact) if waiting.sealed_contact else None
    booked = confirm(uow, hold_id=waiting.hold_id, contact=contact, by=_books_as(waiting, by), now=now, code=code)
    done = booked.outcome in ("confirmed", "preliminary", "weekly_cap")
    if not done:
        # A time that could not be taken is not kept from the others until the offer runs out.
        _release(uow, waiting, now)
    uow.waiting.save(ended(waiting, Place.BOOKED) if done else back_in_line(waiting, now))
    log(uow, "waiting_accepted", by=by, now=now, subject=("waiting", waiting_id))
    return booked


@deed
def pass_on(uow: UnitOfWork, *, waiting_id: str, by: Actor, now: datetime) -> InLine:
    """The offered time goes to the next in line, and the person keeps their place: waiting | gone."""
    waiting = _own(uow, waiting_id, by, now)
    if waiting is None or waiting.place is not Place.OFFERED:
        return InLine("gone")
    _release(uow, waiting, now)
    back = back_in_line(waiting, now)
    uow.waiting.save(back)
    log(uow, "waiting_passed_on", by=by, now=now, subject=("waiting", waiting_id))
    offer_freed(uow, care_centre_id=waiting.care_centre_id, now=now)
    return in_line(uow, "waiting", back, now)


@deed
def wait_for(uow: UnitOfWork, *, waiting_id: str, wishes: Sequence[Wish], by: Actor, now: datetime) -> InLine:
    """Other wishes on the same place in line: waiting | gone (none, or a time is being offered) | not_met (no such
    time ever comes, and what was waited for stands) | unmet (nor did it before: the care centre sees the new wish).
    """
    waiting = _own(uow, waiting_id, by, now)
    if waiting is None or waiting.place is not Place.WAITING:
        return InLine("gone")
    rules = uow.parameters.at(local_date(now)).waiting
    met = _that_can_be_met(uow, waiting.care_centre_id, _over_the_wait(wishes, rules, now), rules, now)
    if not met and not waiting.unmet:
        return in_line(uow, "not_met", waiting, now)
    until = stands_until([(wish.start, wish.end) for wish in met], rules=rules, now=now) if met else waiting.until
    changed = replace(waiting, wishes=_stored(met, wishes), until=until)
    uow.waiting.save(changed)
    log(uow, "waiting_wish_changed", by=by, now=now, subject=("waiting", waiting_id))
    return in_line(uow, "waiting" if met else "unmet", changed, now)


@deed
def leave(uow: UnitOfWork, *, waiting_id: str, by: Actor, now: datetime) -> InLine:
    """Out of the list: left | gone. By the person, or by the care centre's own staff (else `NotAllowed`)."""
    waiting = uow.waiting.get(waiting_id) if by.is_region_staff else _own(uow, waiting_id, by, now)
    if waiting is None or not waiting.in_list:
        return InLine("gone")
    if by.is_region_staff:
        require_unit(by, waiting.care_centre_id)
    _release(uow, waiting, now)
    left = ended(waiting, Place.LEFT)
    uow.waiting.save(left)
    log(uow, "waiting_left", by=by, now=now, subject=("waiting", waiting_id))
    offer_freed(uow, care_centre_id=waiting.care_centre_id, now=now)
    return in_line(uow, "left", left, now)


@deed
def remove(uow: UnitOfWork, *, waiting_id: str, by: Actor, now: datetime) -> Outcome:
    """Staff take somebody out, for instance after having phoned: done | not_found."""
    left = leave(uow, waiting_id=waiting_id, by=by, now=now)
    return Outcome("done" if left.outcome == "left" else "not_found")


@deed
def tend(uow: UnitOfWork, *, now: datetime) -> int:
    """Every minute: takes back offers that ran out and offers what is free to the next. How many were offered."""
    return sum(len(offer_freed(uow, care_centre_id=unit, now=now)) for unit in uow.waiting.units())


def _join(
    uow: UnitOfWork,
    care_centre_id: str,
    contact: Contact | None,
    wishes: Sequence[Wish],
    by: Actor,
    now: datetime,
    code: str,
) -> Waiting:
    identified = by.is_identified_resident
    fingerprint = None if identified else code_fingerprint(uow, code)
    if fingerprint:
        refuse_taken(uow, fingerprint)
    rules = uow.parameters.at(local_date(now)).waiting
    met = _that_can_be_met(uow, care_centre_id, _over_the_wait(wishes, rules, now), rules, now)
    free = of_care_centre(uow, care_centre_id, now=now).bookable(directly=identified, now=now)
    joined = Waiting(
        id=new_id(),
        care_centre_id=care_centre_id,
        person_key=by.key if identified else None,
        sealed_contact=seal(uow, contact) if contact and not identified else None,
        fingerprint=fingerprint,
        wishes=_stored(met, wishes),
        joined_at=now,
        until=stands_until([(wish.start, wish.end) for wish in met], rules=rules, now=now),
        passed=sorted({time.when.start.isoformat() for time in free}),
    )
    uow.waiting.save(joined)
    log(uow, "waiting_joined", by=by, now=now, subject=("waiting", joined.id))
    return joined


def _stored(met: Sequence[Wish], wishes: Sequence[Wish]) -> list[Sequence[str]]:
    """What can be met of the wishes, else all of them as words to the care centre."""
    return [*as_stored(met)] or [[*wish, UNMET] for wish in as_stored(wishes)]


def _over_the_wait(wishes: Sequence[Wish], rules: WaitingParameters, now: datetime) -> list[Wish]:
    """A weekday that was named without a date, in all the weeks that the wait may last."""
    until = now + rules.longest_wait
    return [
        Wish(start, end)
        for wish in wishes
        for start, end in (every_week(wish.start, wish.end, until=until) if wish.weekly else [(wish.start, wish.end)])
    ]


def _that_can_be_met(
    uow: UnitOfWork, care_centre_id: str, wishes: Sequence[Wish], rules: WaitingParameters, now: datetime
) -> list[Wish]:
    """A wish for when nobody ever works there (a Sunday), or for a time too near to be offered (today), would be waited
    for in vain: then any time will do.
    """
    times = [
        time.when
        for time in possible(uow, care_centre_id, now=now).times
        if answer_by(time.when.start, rules=rules, now=now)
    ]
    return [wish for wish in wishes if any(within(time, wish.start, wish.end) for time in times)]


def _standing(uow: UnitOfWork, by: Actor, now: datetime) -> list[Waiting]:
    found = _of(uow, by)
    for unit in {one.care_centre_id for one in found}:
        take_back_expired(uow, unit, now)
    return [one for one in _of(uow, by) if one.in_list]


def _of(uow: UnitOfWork, by: Actor) -> list[Waiting]:
    if by.is_identified_resident:
        return uow.waiting.of_person(by.key)
    shown = uow.waiting.get(by.key) if by.role is Role.CODE_HOLDER else None
    return [shown] if shown else []


def _own(uow: UnitOfWork, waiting_id: str, by: Actor, now: datetime) -> Waiting | None:
    return next((one for one in _standing(uow, by, now) if one.id == waiting_id), None)


def _books_as(waiting: Waiting, by: Actor) -> Actor:
    """Without a login the time is preliminary, as any other: the REKO phones."""
    return by if by.is_identified_resident else Actor(Role.ANONYMOUS, waiting.id)


def _release(uow: UnitOfWork, waiting: Waiting, now: datetime) -> None:
    held = uow.calendar.hold(waiting.hold_id) if waiting.hold_id else None
    if held and held.outcome is None and held.released_at is None:
        let_go(uow, held, now)
