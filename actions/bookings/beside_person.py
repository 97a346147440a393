"""One of the times shown, picked in the message that also tells who somebody is: "trean. Kim Testsson, 070-…"."""

from datetime import datetime

from actions.turn import Turn
from assistant import dates
from assistant.swedish.bookings.choices import pointed_at
from assistant.swedish.bookings.chosen import by_number, by_number_of_a_day, by_time
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.phones import HIDDEN, hide_phones


def picked_beside_person(turn: Turn) -> str | None:
    """The start of the time that is picked by its number, its day or its clock, in what is said besides the person."""
    offered: list[str] = turn.slot("offered_times") or []
    if turn.requested != "booking_time" or not offered or turn.text.startswith("/"):
        return None
    rest = _besides_the_person(turn.text)
    local = [dates.local(datetime.fromisoformat(time)) for time in offered]
    place = by_number_of_a_day(rest, local, turn.now)
    place = pointed_at(rest, len(offered)) if place is None else place
    place = by_number(rest, len(offered)) if place is None else place
    place = by_time(rest, local, turn.now) if place is None else place
    return None if place is None else offered[place]


def _besides_the_person(text: str) -> str:
    rest = hide_phones(text).replace(HIDDEN, " ")
    name = told_name(text)
    return rest.replace(name, " ") if name else rest
