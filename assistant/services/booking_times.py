"""Booking: which times there are, and keeping one while the booking is made."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import (
    FreeTime,
    Hold,
    by_nearness,
    first_later_week,
    meeting_a_wish,
    taken_cells,
)
from assistant.casework.routing import CareCentre, MeetingKind
from assistant.casework.spread import is_one_day, spread
from assistant.casework.times import Interval, local_date
from assistant.services import views
from assistant.services.availability import of_care_centre, possible, rules_for
from assistant.services.booking_access import may_book_at
from assistant.services.booking_views import hold_view, time_view
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import conversation_key, deed, log, new_id, reading
from assistant.services.views import Offer, Time, Wish

MEETS_THE_WISH = 2


@reading
def offer(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    wishes: Sequence[Wish],
    by: Actor,
    now: datetime,
    limit: int = 4,
    skip: int = 0,
    holder: str | None = None,
    form: str | None = None,
) -> Offer:
    """Free times that meet any of the wishes, soonest first; no wishes at all means as soon as possible.

    times: `times` meet a wish (`exact` is set when a clock time was met to the minute). none_then: nothing
    does, `times` are the nearest others. none: there are no more times. Whoever has not identified themselves
    only gets times that leave the coordinator a working day to phone. What `holder` (a conversation) holds
    counts as free: it may be chosen again. `form`: visit, phone or video, as the care centre usually does unless said.

    A coordinator of whom anonymous people hold as many times as they may at once has none to offer them just now:
    others_choosing when that is all that stands between the wish and its times (`times` are then others' nearest).
    """
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return Offer("unknown_centre")
    if not may_book_at(centre, by):
        return Offer("no_self_booking")
    mine = [one.id for one in uow.calendar.holds_of(conversation_key(uow, holder))] if holder else []
    unheld = _unheld(uow, centre, form or centre.form, mine, by, now)
    free = _open_to(uow, unheld, mine, by, now)
    found = _offered(_times(free), wishes, limit, skip)
    # Told once, with the first times: whoever has seen them goes on among those there are, to their end.
    if not skip and len(free) < len(unheld) and _worth(_offered(_times(unheld), wishes, limit, 0)) > _worth(found):
        found = replace(found, outcome="others_choosing", later=False, again_in_minutes=_hold_minutes(uow, now))
    return replace(found, may_confirm_directly=by.books_directly)


@deed
def hold(
    uow: UnitOfWork,
    *,
    care_centre_id: str,
    start: datetime,
    holder: str,
    by: Actor,
    now: datetime,
    form: str | None = None,
) -> views.Hold:
    """Keeps a time for `holder` (a conversation) for some minutes. The same again gives the same hold.

    A holder has at most one: the older is released, but only once the new one is certain. taken: somebody was
    quicker, or anonymous people hold as many of the coordinator's times as they may. not_offered: no such time for
    whoever asks. `form`: visit, phone or video, as the care centre usually does unless said.
    """
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not may_book_at(centre, by):
        return views.Hold("not_offered")
    key, form = conversation_key(uow, holder), form or centre.form
    older = uow.calendar.holds_of(key)
    for same in (one for one in older if (one.care_centre_id, one.start, one.form) == (care_centre_id, start, form)):
        if renewed := _renewed(uow, same, by, now):
            return hold_view(renewed)
    made = _take(uow, centre, start.astimezone(UTC), form, key, older, by, now)
    if isinstance(made, str):
        return views.Hold(made)
    for one in older:
        let_go(uow, one, now)
    uow.calendar.save_hold(made)
    log(uow, "time_held", by=by, now=now, subject=("hold", made.id))
    return hold_view(made)


@deed
def release(uow: UnitOfWork, *, hold_id: str, by: Actor, now: datetime) -> None:
    """Gives a held time back. An unknown, used or already released hold is left as it is."""
    known = uow.calendar.hold(hold_id)
    if known and known.outcome is None and known.released_at is None:
        let_go(uow, known, now)
        log(uow, "time_released", by=by, now=now, subject=("hold", hold_id))


def _times(free: Sequence[FreeTime]) -> list[Interval]:
    """Two coordinators free at the same time are one time to whoever books."""
    return list(dict.fromkeys(time.when for time in free))


def _worth(found: Offer) -> int:
    """Times that meet the wish are worth more than others, and those more than none."""
    return MEETS_THE_WISH if found.outcome == "times" and not found.later else int(bool(found.times))


def _hold_minutes(uow: UnitOfWork, now: datetime) -> int:
    return int(uow.parameters.at(local_date(now)).booking.hold.total_seconds() // 60)


def _offered(times: list[Interval], wishes: Sequence[Wish], limit: int, skip: int) -> Offer:
    fitting = meeting_a_wish(times, [(wish.start, wish.end) for wish in wishes])
    later = [] if fitting else _same_weekday_later(times, wishes)
    fitting = _in_turn(fitting or later if wishes else times, wishes)
    if shown := fitting[skip : skip + limit]:
        more = len(fitting) > skip + limit
        exact = _exact(shown, wishes)
        return Offer("times", [time_view(time) for time in shown], exact, more=more, later=bool(later))
    met = set(fitting)
    nearest = by_nearness([time for time in times if time not in met], [(wish.start, wish.end) for wish in wishes])[
        skip : skip + limit
    ]
    return Offer("none_then" if nearest else "none", [time_view(time) for time in sorted(nearest)])


def _in_turn(fitting: list[Interval], wishes: Sequence[Wish]) -> list[Interval]:
    """What is shown first: no more than a few of each day, unless a clock or a single day was wished for."""
    by_clock = any(wish.start == wish.end for wish in wishes)
    return fitting if by_clock or (wishes and is_one_day(fitting)) else spread(fitting)


def _same_weekday_later(times: Sequence[Interval], wishes: Sequence[Wish]) -> list[Interval]:
    """The times of the first later week that has any on the weekdays which were wished for. A clock is met nearby."""
    return first_later_week([(wish.start, wish.end) for wish in wishes if wish.weekly and wish.start < wish.end], times)


def _exact(times: Sequence[Interval], wishes: Sequence[Wish]) -> Time | None:
    clocks = {wish.start for wish in wishes if wish.start == wish.end}
    return next((time_view(time) for time in times if time.start in clocks), None)


def _renewed(uow: UnitOfWork, same: Hold, by: Actor, now: datetime) -> Hold | None:
    """The hold with its time counted anew, if nobody took its cells since it ran out."""
    rules = uow.parameters.at(local_date(now)).booking
    renewed = replace(same, expires_at=now + rules.hold)
    if uow.calendar.extend(same.id, renewed.expires_at) != len(hold_cells(uow, same, now)):
        return None
    uow.calendar.save_hold(renewed)
    log(uow, "time_held", by=by, now=now, subject=("hold", same.id))
    return renewed


def _take(
    uow: UnitOfWork,
    centre: CareCentre,
    start: datetime,
    form: str,
    holder: str,
    older: Sequence[Hold],
    by: Actor,
    now: datetime,
) -> Hold | str:
    """A hold with its cells taken, or the verdict why not."""
    mine = [one.id for one in older]
    for time in _free(uow, centre, form, mine, by, now):
        if time.when.start == start and (made := _try(uow, time, centre, form, holder, mine, by, now)):
            return made
    others = possible(uow, centre.id, now=now, form=form).bookable(directly=by.books_directly, now=now)
    offered = centre.offers(form) and any(time.when.start == start for time in others)
    return "taken" if offered else "not_offered"


def _free(
    uow: UnitOfWork, centre: CareCentre, form: str, mine: Sequence[str], by: Actor, now: datetime
) -> list[FreeTime]:
    """The times that whoever asks may take: none in a form that the care centre has not."""
    return _open_to(uow, _unheld(uow, centre, form, mine, by, now), mine, by, now)


def _open_to(uow: UnitOfWork, unheld: list[FreeTime], mine: Sequence[str], by: Actor, now: datetime) -> list[FreeTime]:
    """Those of a crowded coordinator are for whoever has logged in alone."""
    if by.books_directly:
        return unheld
    coordinators = {time.coordinator_id for time in unheld}
    open_to_all = {one for one in coordinators if not _crowded(uow, one, mine, now)}
    return [time for time in unheld if time.coordinator_id in open_to_all]


def _unheld(
    uow: UnitOfWork, centre: CareCentre, form: str, mine: Sequence[str], by: Actor, now: datetime
) -> list[FreeTime]:
    """The times that nobody has taken, however many of a coordinator's are held."""
    if not centre.offers(form):
        return []
    found = of_care_centre(uow, centre.id, now=now, but=mine, form=form)
    return found.bookable(directly=by.books_directly, now=now)


def _crowded(uow: UnitOfWork, coordinator_id: str, mine: Sequence[str], now: datetime) -> bool:
    """Nobody without a login can, with many conversations at once, hold all the times of a small post (R-37)."""
    cap = uow.parameters.at(local_date(now)).booking.open_holds_cap
    return uow.calendar.anonymous_holds(coordinator_id, now=now, but=mine) >= cap


def _try(
    uow: UnitOfWork,
    time: FreeTime,
    centre: CareCentre,
    form: str,
    holder: str,
    mine: Sequence[str],
    by: Actor,
    now: datetime,
) -> Hold | None:
    made = _new_hold(uow, time, centre, form, holder, by, now)
    if made.anonymous:
        # Locked, and counted again: two can't both be the last one.
        uow.calendar.lock(time.coordinator_id)
        if _crowded(uow, time.coordinator_id, mine, now):
            return None
    taken = uow.calendar.occupy(
        made.coordinator_id,
        hold_cells(uow, made, now),
        owner=made.id,
        now=now,
        expires_at=made.expires_at,
        instead_of=mine,
    )
    return made if taken else None


def hold_cells(uow: UnitOfWork, held: Hold, now: datetime) -> range:
    """The cells that the held meeting takes, its pause included."""
    rules = rules_for(uow, MeetingKind.MAPPING, held.form, now)
    return taken_cells(Interval(held.start, held.end), rules)


def _new_hold(
    uow: UnitOfWork, time: FreeTime, centre: CareCentre, form: str, holder: str, by: Actor, now: datetime
) -> Hold:
    rules = uow.parameters.at(local_date(now)).booking
    return Hold(
        id=new_id(),
        holder=holder,
        care_centre_id=centre.id,
        coordinator_id=time.coordinator_id,
        start=time.when.start,
        end=time.when.end,
        expires_at=now + rules.hold,
        made_at=now,
        form=form,
        anonymous=not by.books_directly,
    )


def let_go(uow: UnitOfWork, one: Hold, now: datetime) -> None:
    uow.calendar.free(one.id)
    uow.calendar.save_hold(replace(one, released_at=now))
