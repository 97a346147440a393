"""Days that somebody who waits in line can't come on, as what is left to wait for: "inte måndagar"."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from actions.turn import Turn
from assistant import dates
from assistant.services.views import Wish
from assistant.swedish.times.refused import Refused, refused

WORKING_DAYS = 5
# What is told of a wish on a place that stands.
WISH_TOLD = {
    "waiting": "utter_waiting_wish_kept",
    "not_met": "utter_waiting_wish_not_met",
    "unmet": "utter_waiting_of_any",
}


def without_refused(turn: Turn, wishes: Sequence[Wish]) -> list[Wish]:
    """What is waited for so far, less what comes again each week and was refused now; any other working day where
    nothing is left of it. Nothing where nothing such was refused.
    """
    weekly = [one for one in refused(turn.text, turn.now, wholly=False) if one.day is None]
    if not weekly:
        return []
    return _all_less(wishes, weekly) or _all_less(_week(turn.now), weekly)


def _all_less(wishes: Iterable[Wish], out: Sequence[Refused]) -> list[Wish]:
    return [left for wish in wishes for left in _less(wish, out)]


def _week(now: datetime) -> list[Wish]:
    midnight = dates.local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    days = [midnight + timedelta(days=ahead) for ahead in range(1, 8)]
    return [Wish(day, day + timedelta(days=1), weekly=True) for day in days if day.weekday() < WORKING_DAYS]


def _less(wish: Wish, out: Iterable[Refused]) -> list[Wish]:
    left = [wish]
    for one in out:
        if one.weekday in (None, wish.start.weekday()):
            left = [rest for part in left for rest in _less_one(part, one)]
    return left


def _less_one(wish: Wish, out: Refused) -> list[Wish]:
    midnight = wish.start.replace(hour=0, minute=0)
    first, last = (midnight + timedelta(minutes=minutes) for minutes in (out.start, out.end))
    pieces = [(wish.start, min(wish.end, first)), (max(wish.start, last), wish.end)]
    return [Wish(start, end, weekly=wish.weekly) for start, end in pieces if start < end]
