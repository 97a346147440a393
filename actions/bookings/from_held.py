"""Another time counted from the one that was just chosen: "senare samma dag", "samma tid dagen efter", "halv tio, inte
nio". Its day is meant, and not tomorrow or any day.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.picked import AFTER_THE_TIME, OF_THE_PERSON
from actions.bookings.refused_days import offer_of
from actions.bookings.shifted_times import A_MINUTE, LATER, OFFERED_AT_ONCE
from actions.bookings.time_wishes import ANY_DAY, Said, as_said, aware, spans_of, wish_beside
from actions.bookings.times import read_wish
from actions.turn import Turn
from assistant import dates
from assistant.casework.wished_times import DAY
from assistant.swedish import times
from assistant.swedish.bookings.choices import shifts_clock
from assistant.swedish.bookings.from_booked import Shift, besides_the_count, counted_from_booked, same_clock
from assistant.swedish.words.questions import is_question

BUTTON = "/"


def read_from_held(turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None) -> dict[str, Any]:
    """`{}` where nothing is counted from a time that was chosen, or from the one day that was looked at."""
    day = _day_meant(turn)
    wish = _wish(turn, care_centre_id, form, day) if day else None
    if wish is None:
        return {}
    fresh = {"offered_times": None, "hold_id": None}
    return fresh | read_wish(turn, say, care_centre_id, form, wish)


def _day_meant(turn: Turn) -> date | None:
    """That of the chosen time; else the only one that was wished for, or that all of the shown times are on."""
    if turn.text.startswith(BUTTON) or turn.act.surely(*OF_THE_PERSON):
        return None
    if chosen := turn.slot("booking_time"):
        return dates.local(aware(chosen)).date() if turn.requested in AFTER_THE_TIME else None
    if turn.requested != "booking_time":
        return None
    wish: list[Said] = turn.slot("time_wish") or []
    asked = set() if not wish or wish[0].get(ANY_DAY) else {start.date() for start, _ in spans_of(wish)}
    shown = {dates.local(datetime.fromisoformat(one)).date() for one in turn.slot("offered_times") or []}
    days = asked or shown
    return days.pop() if len(days) == 1 else None


def _wish(turn: Turn, care_centre_id: str, form: str | None, day: date) -> list[Said] | None:
    shift, chosen = counted_from_booked(turn.text), turn.slot("booking_time")
    if shift is None:
        return _other_clock(turn, care_centre_id, form, day) if chosen else None
    if shift.whole_week and not same_clock(turn.text):
        # Which week that is, is read where the weeks are.
        return None
    if shift == Shift(0) and not chosen and not _hours_beside(turn) and not shifts_clock(turn.text):
        return None
    whole = _day(day + timedelta(days=shift.days))
    if chosen and same_clock(turn.text) and shift.days:
        at = datetime.combine(day + timedelta(days=shift.days), dates.local(aware(chosen)).time())
        return [_said(at, at)]
    if chosen and (direction := shifts_clock(turn.text)):
        return [_edge(dates.local(aware(chosen)), direction)]
    return wish_beside([whole], beside) if (beside := _hours_beside(turn)) else [whole]


def _other_clock(turn: Turn, care_centre_id: str, form: str | None, day: date) -> list[Said] | None:
    """ "Nä jag sa halv tio": of the chosen day, where that hour is free then; else of any day."""
    said = times.understand(turn.text, turn.now)
    if not turn.entity("when") or said.day_said or not said.when or is_question(turn.text):
        return None
    wish = wish_beside([_day(day)], as_said(said))
    found = offer_of(turn, care_centre_id, form, wish, 0, OFFERED_AT_ONCE)
    return wish if found.exact or found.outcome == "times" else None


def _hours_beside(turn: Turn) -> list[Said]:
    """A part of the day, or a clock, said with it. The weekday of "samma dag, tisdagen" is that very day."""
    said = times.understand(besides_the_count(turn.text), turn.now)
    if not said.day_said:
        return as_said(said)
    midnight = time()
    partly = [one for one in said.when if one.start.time() != midnight or one.end - one.start < DAY]
    today = turn.now.date()
    clocks = [(datetime.combine(today, one.start.time()), datetime.combine(today, one.end.time())) for one in partly]
    return [{**_said(start, end), ANY_DAY: True} for start, end in clocks]


def _edge(chosen: datetime, direction: str) -> Said:
    """From the chosen time to the end of its day, or what is before it."""
    local = chosen.replace(tzinfo=None)
    midnight = datetime.combine(local.date(), time())
    return _said(local + A_MINUTE, midnight + DAY) if direction == LATER else _said(midnight, local - A_MINUTE)


def _day(day: date) -> Said:
    start = datetime.combine(day, time())
    return _said(start, start + DAY)


def _said(start: datetime, end: datetime) -> Said:
    return {"start": start.isoformat(timespec="minutes"), "end": end.isoformat(timespec="minutes")}
