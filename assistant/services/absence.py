"""A coordinator is away: said in one step, taken back in one step, and every meeting it hits is found."""

from dataclasses import replace
from datetime import datetime, timedelta

from assistant.casework.absence import absence_hitting, shortened_to
from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment
from assistant.casework.errors import NotAllowed
from assistant.casework.routing import Absence
from assistant.casework.times import Interval, local_date
from assistant.services.availability import next_working_day
from assistant.services.booking_access import require_unit
from assistant.services.colleagues import colleagues
from assistant.services.day_views import Away
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id
from assistant.services.views import Outcome

LOOKING_AHEAD = timedelta(days=366)


@deed
def register(
    uow: UnitOfWork,
    *,
    coordinator_id: str,
    start: datetime,
    end: datetime,
    substitute_id: str | None,
    by: Actor,
    now: datetime,
) -> Away:
    """Somebody of the own unit is away in `start`…`end`: registered | already (the same is known) | past |
    not_a_colleague. Why is never asked.

    No meeting is changed by it: `affected` counts those that now need a decision, and new bookings are no longer
    offered. Who waits for a call-back gets a new, honest day.
    """
    own = _own_unit(uow, by)
    if coordinator_id not in own or (substitute_id and substitute_id not in own) or substitute_id == coordinator_id:
        return Away("not_a_colleague")
    if end <= max(start, now):
        return Away("past")
    absence = Absence(new_id(), coordinator_id, start, end, substitute_id, registered_by=by.key, registered_at=now)
    if known := _known(uow, absence):
        uow.directory.save_absence(replace(known, substitute_id=substitute_id or known.substitute_id))
    else:
        uow.directory.save_absence(absence)
        log(uow, "absence_registered", by=by, now=now, subject=("absence", absence.id))
    promise_again(uow, coordinator_id, now)
    return Away("already" if known else "registered", len(affected(uow, by, now)))


@deed
def take_back(uow: UnitOfWork, *, absence_id: str, by: Actor, now: datetime) -> Outcome:
    """Back again: taken_back | already (it is over) | not_found. What has been of it stays known.

    Only what was said on the staff's pages: the directory's own absences are changed in the directory.
    """
    own = _own_unit(uow, by)
    absence = uow.directory.absence(absence_id)
    if absence is None or absence.registered_by is None or absence.coordinator_id not in own:
        return Outcome("not_found")
    if absence.ends <= now:
        return Outcome("already")
    left = shortened_to(absence, now)
    if left is None:
        uow.directory.remove_absence(absence_id)
    else:
        uow.directory.save_absence(replace(absence, ends=left.end))
    log(uow, "absence_taken_back", by=by, now=now, subject=("absence", absence_id))
    promise_again(uow, absence.coordinator_id, now)
    return Outcome("taken_back")


def affected(uow: UnitOfWork, by: Actor, now: datetime) -> list[tuple[Appointment, Absence]]:
    """The own unit's coming meetings whose coordinator will be away, by time, with the absence.

    A calculation, not a list that is kept: it can't forget one, and it is right again when the absence changes.
    """
    span = Interval(now, now + LOOKING_AHEAD)
    absences = uow.directory.absences(span)
    away = {absence.coordinator_id for absence in absences}
    meetings = [one for one in uow.appointments.of_unit(by.unit or "", span) if one.coordinator_id in away]
    hit = [(meeting, absence_hitting(meeting, absences, now)) for meeting in meetings]
    return [(meeting, absence) for meeting, absence in hit if absence is not None]


def promise_again(uow: UnitOfWork, coordinator_id: str, now: datetime) -> None:
    """Inside a transaction: whoever waits for a call-back is not promised a day when nobody is there.

    A day that is already missed stays: it must be seen that it was missed.
    """
    for post in uow.directory.posts_of(coordinator_id):
        day = next_working_day(uow, post.care_centre_id, now=now)
        for waiting in uow.call_backs.open_of_unit(post.care_centre_id):
            if waiting.answer_by is None or waiting.answer_by >= local_date(now):
                uow.call_backs.save(replace(waiting, answer_by=day))


def _own_unit(uow: UnitOfWork, by: Actor) -> set[str]:
    """The ids of the own unit's coordinators. Raises `NotAllowed` for all but one of its coordinators."""
    if by.role is not Role.COORDINATOR:
        raise NotAllowed("coordinators only")
    require_unit(by, by.unit or "")
    return set(colleagues(uow, by))


def _known(uow: UnitOfWork, absence: Absence) -> Absence | None:
    """The same coordinator's absence that covers this one already: pressing twice makes no second row."""
    return next(
        (
            one
            for one in uow.directory.absences(absence.away)
            if one.coordinator_id == absence.coordinator_id
            and one.registered_by is not None
            and one.starts <= absence.starts
            and absence.ends <= one.ends
        ),
        None,
    )
