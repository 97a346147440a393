"""A second thought: another time while name or number is asked for, or nobody who comes along after all."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs import read_needs, speaks_of_company
from actions.bookings.picked import AFTER_THE_TIME, picked_of_shown
from actions.bookings.refused_days import DAYS_REFUSED, refused_now
from actions.bookings.time_wishes import aware, spans_of
from actions.bookings.times import OTHER_CHOICES, another_than_chosen
from actions.consents.consent_ahead import NOTED
from actions.turn import Turn
from assistant import dates
from assistant.casework import wished_times
from assistant.swedish.bookings.choices import shifts_clock, wants_another_day
from assistant.swedish.consents.parties import parties
from assistant.swedish.people.needs import company_instead

OF_PERSON = ("person_name", "phone")


def read_second_thought(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """What it leaves, `{}` for none. A day, a name or a number in the message is read for what it is."""
    if (given_up := _given_up(turn)) and not picked_of_shown(turn):
        say.utter_message(response="utter_then_another_time")
        return given_up
    if any(turn.entity(name) for name in ("when", *OF_PERSON)):
        return {}
    if any(NOTED in said for said in turn.answers_before[-1:]) and parties(turn.text).nobody:
        # "Nej, ingen", said once more of who may be told, is no no to the time.
        return {}
    if speaks_of_company(turn) or _corrects_company(turn):
        # "Nej, hon kan inte" and "nej, inte mamma, min syster följer med" are no no to the time.
        return read_needs(turn, say)
    wants = turn.entity("choice") in OTHER_CHOICES or wants_another_day(turn.text)
    if picked_of_shown(turn):
        return {}
    wants = wants or turn.act.surely("change_time")
    if turn.requested not in OF_PERSON or not turn.slot("booking_time") or not wants:
        return {}
    say.utter_message(response="utter_then_another_time")
    return another_than_chosen(turn)


def _corrects_company(turn: Turn) -> bool:
    """Whether another one comes along than was noted."""
    noted, told = turn.slot("needs") or {}, turn.entity("needs") or {}
    return bool(noted.get("company") and told.get("company")) and company_instead(turn.text)


def _given_up(turn: Turn) -> dict[str, Any]:
    """ "Onsdag går inte", "på torsdag har jag tandläkare", said once a time is chosen: those days, and no wish.

    The day of the chosen time, named by itself, is the one that doesn't do; any other day is wished for.
    """
    changes = turn.requested in AFTER_THE_TIME and turn.slot("booking_time") and turn.act.surely("change_time")
    denied = refused_now(turn) if changes else []
    if not changes or turn.entity("when") and denied:
        return {}
    if not denied and names_only_its_day(turn):
        denied = [dates.local(aware(turn.slot("booking_time"))).date().isoformat()]
    if not denied:
        return {}
    gone = another_than_chosen(turn)
    return gone | {DAYS_REFUSED: sorted({*(gone.get(DAYS_REFUSED) or []), *denied})}


def names_only_its_day(turn: Turn) -> bool:
    """Whether whole days are named, all of them that of the chosen time, and no other hour of it is asked for."""
    said = turn.entity("when") or []
    day = dates.local(aware(turn.slot("booking_time"))).date()
    its_own = said and all(aware(one["start"]).date() == day for one in said)
    return bool(its_own) and wished_times.is_whole_days(spans_of(said)) and not shifts_clock(turn.text)
