"""Earlier or later than the times that were just offered: "har ni något senare på dagen?"."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from actions.bookings.refused_days import MANY, offer_of
from actions.bookings.time_wishes import ANY_DAY, Said, wish_beside
from actions.turn import Turn
from assistant import dates
from assistant.swedish.bookings.choices import wants_another_day

LATER = "later"
OFFERED_AT_ONCE = 4
A_MINUTE = timedelta(minutes=1)


def shifted_wishes(turn: Turn, offered: Sequence[str], direction: str) -> Iterator[list[Said]]:
    """What to look for, the nearest meaning first: another hour of the days that were wished for, or of any day."""
    wish = [_hours(turn, edge_of(offered, direction), direction)]
    before: list[Said] = turn.slot("time_wish") or []
    if before and not before[0].get(ANY_DAY):
        yield wish_beside(before, wish)
    yield wish


def edge_clock(offered: Sequence[str], direction: str) -> str:
    """The latest, or the earliest, hour that there is."""
    return edge_of(offered, direction).strftime("%H.%M")


def edge_of(offered: Sequence[str], direction: str) -> time:
    clocks = [dates.local(datetime.fromisoformat(moment)).time() for moment in offered]
    return max(clocks) if direction == LATER else min(clocks)


def _hours(turn: Turn, edge: time, direction: str) -> Said:
    today = turn.now.date()
    at_edge = datetime.combine(today, edge)
    if direction == LATER:
        start, end = at_edge + A_MINUTE, datetime.combine(today, time(23, 59))
    else:
        start, end = datetime.combine(today, time()), at_edge - A_MINUTE
    return {"start": start.isoformat(timespec="minutes"), "end": end.isoformat(timespec="minutes"), ANY_DAY: True}


def others(turn: Turn, care_centre_id: str, form: str | None, offered: Sequence[str]) -> dict[str, Any]:
    """The next ones of the list; for whoever wants another day, the first after the days that were shown.

    Where all that was wished for lies on those days, any day will do.
    """
    last = max(dates.local(datetime.fromisoformat(time)).date() for time in offered)
    for wish in (turn.slot("time_wish") or [], []) if wants_another_day(turn.text) else ():
        found = offer_of(turn, care_centre_id, form, wish, 0, MANY)
        later = [found.outcome == "times" and dates.local(time.start).date() > last for time in found.times]
        if any(later):
            return {"time_wish": wish or None, "times_skipped": later.index(True)}
    return {"times_skipped": (turn.slot("times_skipped") or 0) + OFFERED_AT_ONCE}
