"""An hour that is said where times were just shown: one of them, or a wish for that hour."""

from collections.abc import Sequence
from datetime import datetime, time

from actions.bookings.time_wishes import ANY_DAY, Said, aware, in_words, wish_beside
from actions.turn import Turn
from assistant.swedish.bookings.choices import bare_hour


def chosen_by_clock(turn: Turn) -> str | None:
    """The only one of the offered times that has the clock which was said, where no day was said with it."""
    offered: Sequence[str] = turn.slot("offered_times") or []
    wish = turn.entity("when") or []
    if turn.requested != "booking_time" or len(wish) != 1 or wish[0]["start"] != wish[0]["end"]:
        return None
    said = aware(wish[0]["start"])
    said_so = in_words(turn)
    if said_so.day_said or not said_so.when or any(datetime.fromisoformat(t) == said for t in offered):
        return None
    fitting = [time for time in offered if datetime.fromisoformat(time).time() == said.time()]
    return fitting[0] if len(fitting) == 1 else None


def said_hour(turn: Turn, offered: Sequence[str]) -> list[Said] | None:
    """ "Ok 14" where 10.30 was proposed: the wish for that hour, of the offered time that has it or of any day.

    A yes beside it is none to another hour.
    """
    clock = None if turn.entity("when") else bare_hour(turn.text, len(offered))
    if clock is None:
        return None
    at = time.fromisoformat(clock.replace(".", ":"))
    fitting = [moment for moment in offered if datetime.fromisoformat(moment).time() == at]
    if len(fitting) == 1:
        return [_moment(datetime.fromisoformat(fitting[0]).replace(tzinfo=None))]
    before: list[Said] = turn.slot("time_wish") or []
    return wish_beside(before, [{**_moment(datetime.combine(turn.now.date(), at)), ANY_DAY: True}])


def _moment(moment: datetime) -> Said:
    return dict.fromkeys(("start", "end"), moment.isoformat(timespec="minutes"))
