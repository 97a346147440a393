"""The time that somebody takes by going on to who they are: a name or a number, where a time is asked for."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.time_wishes import aware, spans_of
from actions.bookings.times import TIME_SLOTS, rejects
from actions.turn import Turn
from assistant import dates
from assistant.casework import wished_times

# With these beside the name nothing is settled yet.
UNSETTLED = ("others", "refuse", "put_off", "question", "stop", "person")


def take_proposed(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The single time that was asked about; and of the times of one day that was wished for, the first.

    Which one that is, is said at once, and read back before the yes.
    """
    offered: Sequence[str] = turn.slot("offered_times") or []
    if turn.requested != "booking_time" or not offered or rejects(turn):
        return {}
    if len(offered) > 1:
        if not _are_of_the_wished_day(turn, offered) or turn.act.surely(*UNSETTLED):
            return {}
        say.utter_message(response="utter_time_so_far", when=dates.moment(aware(offered[0])))
    return {**dict.fromkeys(TIME_SLOTS), "booking_time": offered[0]}


def _are_of_the_wished_day(turn: Turn, offered: Sequence[str]) -> bool:
    """Whether one day, or hours of one, was wished for and all that was offered is of it, none put in its place."""
    wished = spans_of(turn.slot("time_wish") or [])
    days = {_day(time) for time in offered}
    return len(wished) == 1 and wished[0][1] - wished[0][0] <= wished_times.DAY and days == {wished[0][0].date()}


def _day(time: str) -> date:
    return dates.local(datetime.fromisoformat(time)).date()
