"""A question about what was just read back, answered from the booking as it stands; the yes that hangs on it counts
when all of it is so, and only then."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.meeting_form import SLOT, forms_of, say_way_as_it_is
from actions.bookings.needs import note_as_told
from actions.bookings.needs_in_words import in_words
from actions.bookings.put_right import CHECK, NOTED, just_asked_which
from actions.bookings.time_wishes import aware
from actions.bookings.time_wishes import in_words as time_in_words
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import needs as service
from assistant.swedish.bookings.asked_so import AskedSo, asked_so
from assistant.swedish.people.phones_written import readable

# Which slot it is that only the person can tell whether it is right.
READ_BACK = {"number": "phone", "name": "person_name"}
NOT_YET = "utter_not_understood_booking_confirmed"


def read_asked_so(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """None where it is no such question, or is one that the booking itself reads as a wish."""
    if turn.requested != CHECK or just_asked_which(turn):
        return None
    asked = asked_so(turn.text, _centres(turn))
    if asked is None:
        return None
    so = _is_so(turn, asked)
    if asked.says_yes and so and not asked.fields.intersection(READ_BACK):
        _say_needs(turn, say, asked)
        return {CHECK: True}
    if not so and (asked.needs or not (asked.ways or asked.says_yes)):
        # What was not noted is noted now; another day is looked for.
        return _noted_now(turn, say) if asked.needs else None
    _answer(turn, say, asked, so=so)
    return {}


def _noted_now(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    if told := turn.entity("needs"):
        return note_as_told(turn, say, told)
    say.utter_message(response=NOT_YET)
    return {}


def _answer(turn: Turn, say: CollectingDispatcher, asked: AskedSo, *, so: bool) -> None:
    """The read-back comes after it, with all the rest."""
    if so and not asked.ways and not asked.fields.intersection(READ_BACK):
        # Of the way it says itself how it is.
        say.utter_message(response="utter_yes_booked")
    if asked.ways:
        say_way_as_it_is(turn, say, str(turn.slot("care_centre")))
    _say_needs(turn, say, asked)
    for slot in (slot for name, slot in READ_BACK.items() if name in asked.fields and turn.slot(slot)):
        known = house().sealer.unseal(turn.slot(slot))
        say.utter_message(response=NOTED[slot], own_name=known, own_phone=readable(known) if slot == "phone" else "")
    if not so and not asked.ways:
        say.utter_message(response=NOT_YET)


def _say_needs(turn: Turn, say: CollectingDispatcher, asked: AskedSo) -> None:
    if asked.needs:
        say.utter_message(response="utter_begun_needs", needs=in_words(service.from_json(turn.slot("needs") or {})))


def _is_so(turn: Turn, asked: AskedSo) -> bool:
    forms = forms_of(turn, str(turn.slot("care_centre")))
    now = turn.slot(SLOT) or (forms[0] if forms else None)
    ways = all((way == now) is meant for way, meant in asked.ways.items())
    centre = "centre" not in asked.fields or turn.entity("care_centre") == turn.slot("care_centre")
    return ways and centre and _is_noted(turn, asked) and ("time" not in asked.fields or _is_that_time(turn))


def _is_noted(turn: Turn, asked: AskedSo) -> bool:
    noted = turn.slot("needs") or {}
    told = turn.entity("needs") or {}
    return all(noted.get(kind) for kind in asked.needs) and all(_holds(noted.get(k), v) for k, v in told.items())


def _holds(noted: Any, told: Any) -> bool:
    return set(told) <= set(noted or ()) if isinstance(told, list) else noted == told


def _is_that_time(turn: Turn) -> bool:
    said, chosen = time_in_words(turn), aware(str(turn.slot("booking_time")))
    return bool(said.when) and any(_covers(one, chosen, day_said=said.day_said) for one in said.when)


def _covers(span: Any, chosen: Any, *, day_said: bool) -> bool:
    start, end = dates.local(span.start), dates.local(span.end)
    return start <= chosen <= end if day_said else start.time() <= chosen.time() <= end.time()


def _centres(turn: Turn) -> tuple[str, ...]:
    named = turn.entity("care_centre")
    return (str(named),) if named else ()
