"""The free times that fit a wish, but for the days on which somebody can't, until they name a day themselves.

A time that was refused by itself comes last: nobody is offered it at once again, and nobody is kept from it.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from actions.bookings.picked import takes_one
from actions.bookings.time_wishes import ANY_DAY, Said, as_said, as_wishes, joined, marked, spans_of
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework import refused_times
from assistant.casework.refused_times import ANY, WEEKDAY
from assistant.casework.wished_times import DAY
from assistant.services import booking
from assistant.services.views import Offer
from assistant.swedish import times
from assistant.swedish.bookings.choices import shifts_clock, wants_another_day
from assistant.swedish.bookings.chosen import all_picked
from assistant.swedish.bookings.refusals import (
    before_the_wish,
    beside_refused,
    names_what_alone_suits,
    speaks_of_that_week,
    wishes_right_after,
)
from assistant.swedish.times.refused import Refused, asks_whether_full, refused

DAYS_REFUSED = "days_refused"
# More than any care centre has free.
MANY = 1000
# In minutes: a clock that is refused by itself is no stretch.
A_CLOCK = 2
BUTTON, EXCLUDED = "/", "excluded"
Found = Callable[[list[Said], int, int], Offer]


def read_refused_day(turn: Turn, start: datetime | None) -> dict[str, Any]:
    """ "Jag ska till tandläkaren den dagen", said of the time one has: its day is out, unless a day was named."""
    if start is None or turn.entity("when") or not wants_another_day(turn.text):
        return {}
    day = dates.local(start).date().isoformat()
    return {DAYS_REFUSED: sorted({*(turn.slot(DAYS_REFUSED) or []), day})}


def refused_now(turn: Turn) -> list[str]:
    """ "Inte onsdag, då har jag sfi": what the message says doesn't suit, as it is remembered.

    What surely only refuses names nothing else; in all others it is what is denied.
    """
    if turn.text.startswith(BUTTON) or (turn.entity("when") and names_what_alone_suits(turn.text)):
        return []
    said = refused(before_the_wish(turn.text), turn.now, wholly=turn.act.surely("refuse"))
    return [_as_text(turn, one) for one in said]


def refused_ahead(turn: Turn) -> list[str]:
    """What is refused before any time is asked for: "jag har dialys måndag och onsdag, behöver en tid"."""
    return refused_now(turn) if turn.entity("when_unclear") == EXCLUDED else []


def refused_as_said(turn: Turn) -> dict[str, Any]:
    """ "Onsdag har jag sfi, men torsdag går bra": no time on those days, and what is wished for beside them.

    Nothing where nothing is refused, or the message may wish for what it names.
    """
    if not refuses_the_list(turn) or takes_one(turn):
        return {}
    found = [*refused_now(turn), *_of_the_list(turn)]
    if not found:
        return {}
    if turn.entity("when") and wishes_right_after(turn.text):
        wish = joined(turn, marked(turn, turn.entity("when")))
        return no_longer(turn) | with_refused(turn, found) | {"time_wish": wish}
    beside = times.understand(beside_refused(turn.text), turn.now)
    return no_longer(turn) | with_refused(turn, found) | ({"time_wish": as_said(beside)} if beside.when else {})


def refuses_the_list(turn: Turn) -> bool:
    """Whether none of those that were shown will do; "bara eftermiddagar funkar" is a wish besides."""
    if asks_whether_full(turn.text):
        return False
    return turn.act.surely("refuse") and not (turn.entity("when") and names_what_alone_suits(turn.text))


def no_longer(turn: Turn) -> dict[str, Any]:
    """What was shown or chosen is put aside, and times are looked for anew."""
    return dict.fromkeys(("booking_time", "offered_times", "hold_id", "times_skipped", "booking_confirmed"))


def with_refused(turn: Turn, more: Collection[str], *, wish: Sequence[Said] = ()) -> dict[str, Any]:
    """Those that were refused before, but for what is wished for now, and these."""
    before = turn.slot(DAYS_REFUSED) or []
    kept = refused_times.not_named(before, spans_of(wish), any_day=bool(wish and wish[0].get(ANY_DAY)))
    left = sorted({*kept, *more}) or None
    return {DAYS_REFUSED: left} if left != (before or None) else {}


def _as_text(turn: Turn, one: Refused) -> str:
    day = one.day.isoformat() if one.day else ANY if one.weekday is None else f"{WEEKDAY}{one.weekday}"
    start, end = one.start, one.end
    if end - start <= A_CLOCK:
        # "Klockan åtta är för tidigt": so is all before it.
        way = shifts_clock(turn.text)
        start, end = (0 if way == "later" else start), (24 * 60 if way == "earlier" else end)
    return refused_times.as_text(day, start, end)


def _of_the_list(turn: Turn) -> list[str]:
    """ "Ettan och tvåan går bort", "den veckan är jag borta": those times of the list that was shown."""
    shown = [dates.local(datetime.fromisoformat(time)) for time in turn.slot("offered_times") or []]
    if shown and speaks_of_that_week(turn.text):
        monday = shown[0].date() - DAY * shown[0].weekday()
        return [(monday + DAY * count).isoformat() for count in range(7)]
    return [shown[place].isoformat() for place in all_picked(turn.text, len(shown))]


def refused_with(turn: Turn, time: str | None) -> dict[str, Any]:
    """The days and times that are refused, with this time; with its whole day, where another one is asked for."""
    if not time:
        return {}
    start = dates.local(datetime.fromisoformat(time))
    refused = start.date().isoformat() if wants_another_day(turn.text) else start.isoformat()
    return {DAYS_REFUSED: sorted({*(turn.slot(DAYS_REFUSED) or []), refused})}


def offer_of(
    turn: Turn,
    care_centre_id: str,
    form: str | None,
    wish: list[Said],
    skip: int,
    limit: int,
    refused: Collection[str] | None = None,
) -> Offer:
    """Free times at the care centre that fit the wish, on none of the days that were refused; refused times last.

    `refused`: other than those that are remembered so far.
    """

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

    refused = (turn.slot(DAYS_REFUSED) or []) if refused is None else refused
    return _without_days(found, wish, refused, limit=limit, skip=skip) if refused else found(wish, limit, skip)


def _without_days(found: Found, wish: list[Said], refused: Collection[str], *, limit: int, skip: int) -> Offer:
    """What `found` offers on other days; any other time where all that was wished for lies on those."""
    offer = _left(found(wish, MANY, 0), refused)
    if not offer.times and wish:
        offer = _left(found([], MANY, 0), refused)
        offer = replace(offer, outcome="none_then") if offer.times else offer
    shown = list(offer.times[skip : skip + limit])
    return replace(offer, outcome=offer.outcome if shown else "none", times=shown)


def _left(offer: Offer, refused: Collection[str]) -> Offer:
    starts = [(time, dates.local(time.start)) for time in offer.times]
    kept = [(time, start.isoformat() in refused) for time, start in starts if not refused_times.holds(refused, start)]
    last = [time for time, is_refused in kept if is_refused]
    return replace(offer, times=[time for time, is_refused in kept if not is_refused] + last)
