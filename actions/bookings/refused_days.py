"""The free times that fit a wish, but for the days on which somebody can't, until they name a day themselves.

A time that was refused by itself comes last: nobody is offered it at once again, and nobody is kept from it.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from actions.bookings.time_wishes import Said, as_wishes
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework import wished_times
from assistant.casework.wished_times import DAY
from assistant.services import booking
from assistant.services.views import Offer
from assistant.swedish.bookings.choices import wants_another_day

DAYS_REFUSED = "days_refused"
# More than a day has times to begin at.
MOST_A_DAY = 40
Found = Callable[[list[Said], int, int], Offer]


def read_refused_day(turn: Turn, start: datetime | None) -> dict[str, Any]:
    """ "Jag ska till tandläkaren den dagen", said of the time one has: its day is out, unless a day was named."""
    if start is None or turn.entity("when") or not wants_another_day(turn.text):
        return {}
    day = dates.local(start).date().isoformat()
    return {DAYS_REFUSED: sorted({*(turn.slot(DAYS_REFUSED) or []), day})}


def refuses_days(turn: Turn) -> bool:
    """ "Onsdag har jag sfi": whole days are named, and what is surely said of them is that they don't do."""
    said: list[Said] = turn.entity("when") or []
    return bool(said) and turn.act.surely("refuse") and all(_day_of(one) for one in said)


def refused_as_said(turn: Turn) -> dict[str, Any]:
    """The days of the message among those that are refused; times are looked for anew."""
    days = {day for one in turn.entity("when") if (day := _day_of(one))}
    known = {DAYS_REFUSED: sorted({*(turn.slot(DAYS_REFUSED) or []), *days})}
    return {"booking_time": None, "offered_times": None, "hold_id": None, **known}


def _day_of(said: Said) -> str | None:
    """The day that a wish spans as a whole, in local time."""
    start, end = datetime.fromisoformat(said["start"]), datetime.fromisoformat(said["end"])
    return start.date().isoformat() if wished_times.is_whole_days([(start, end)]) and end - start <= DAY else None


def refused_with(turn: Turn, time: str | None) -> dict[str, Any]:
    """The days and times that are refused, with this time; with its whole day, where another one is asked for."""
    if not time:
        return {}
    start = dates.local(datetime.fromisoformat(time))
    refused = start.date().isoformat() if wants_another_day(turn.text) else start.isoformat()
    return {DAYS_REFUSED: sorted({*(turn.slot(DAYS_REFUSED) or []), refused})}


def offer_of(turn: Turn, care_centre_id: str, form: str | None, wish: list[Said], skip: int, limit: int) -> Offer:
    """Free times at the care centre that fit the wish, on none of the days that were refused; refused times last."""

    def found(wish: list[Said], limit: int, skip: int) -> Offer:
        with house().uow() as uow:
            return booking.offer(
                uow,
                care_centre_id=care_centre_id,
                wishes=as_wishes(wish),
                by=turn.books_as(care_centre_id),
                now=turn.now,
                limit=limit,
                skip=skip,
                holder=turn.conversation,
                form=form,
            )

    refused = turn.slot(DAYS_REFUSED) or []
    return _without_days(found, wish, refused, limit=limit, skip=skip) if refused else found(wish, limit, skip)


def _without_days(found: Found, wish: list[Said], refused: Collection[str], *, limit: int, skip: int) -> Offer:
    """What `found` offers on other days; any other time where all that was wished for lies on those."""
    enough = skip + limit + MOST_A_DAY * len(refused)
    offer = _left(found(wish, enough, 0), refused)
    if not offer.times and wish:
        offer = _left(found([], enough, 0), refused)
        offer = replace(offer, outcome="none_then") if offer.times else offer
    shown = list(offer.times[skip : skip + limit])
    return replace(offer, outcome=offer.outcome if shown else "none", times=shown)


def _left(offer: Offer, refused: Collection[str]) -> Offer:
    starts = [(time, dates.local(time.start)) for time in offer.times]
    kept = [(time, start.isoformat() in refused) for time, start in starts if start.date().isoformat() not in refused]
    last = [time for time, is_refused in kept if is_refused]
    return replace(offer, times=[time for time, is_refused in kept if not is_refused] + last)
