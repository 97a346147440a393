"""When somebody phones: the day that the REKO is there next, and never a promise."""

from datetime import date

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import say_where_to_phone
from actions.calls.call_offer import WANTED, is_to_be_phoned
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import callback, own_calls


def say_when_called(turn: Turn, say: CollectingDispatcher) -> None:
    """By the call that is waited for, else by the care centre that is to phone; without a day where none is known."""
    listed = _listed_at(turn)
    ordering = turn.slot(WANTED) is True
    centre = turn.slot("care_centre") if ordering else listed
    day = day_on_duty(turn, str(centre)) if centre in turn.care_centres else None
    if day:
        response = f"utter_call_earliest{'_not_yet' if ordering else ''}{_if_today(turn, day)}"
        say_where_to_phone(turn, say, str(centre), response, day=dates.day(day))
    else:
        say.utter_message(response=_without_a_day(turn) if ordering else "utter_when_they_call")


def _without_a_day(turn: Turn) -> str:
    return "utter_when_they_call_last_question" if turn.requested == "call_time" else "utter_when_they_call_not_yet"


def _listed_at(turn: Turn) -> str | None:
    if not is_to_be_phoned(turn):
        return None
    with house().uow() as uow:
        calls = own_calls.mine(uow, by=turn.actor)
    return calls[-1].care_centre_id if calls else None


def day_on_duty(turn: Turn, centre: str) -> date | None:
    """The day that the REKO is there, today while on duty."""
    with house().uow() as uow:
        return callback.earliest(uow, care_centre_id=centre, now=turn.now)


def how_soon(turn: Turn, day: date | None) -> str:
    """The ending of a response that tells the day: no day is known, it is today, or a day to come."""
    return _if_today(turn, day) if day else "_no_day"


def _if_today(turn: Turn, day: date) -> str:
    return "_today" if day == turn.now.date() else ""
