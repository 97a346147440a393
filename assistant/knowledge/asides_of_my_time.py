"""What is asked of a booked time, of the waiting list or of a list that cannot be seen: told, and nothing is done."""

from assistant.knowledge.around import Around
from assistant.knowledge.told import was_listed
from assistant.swedish.bookings.of_my_time import (
    asks_if_on_the_list,
    asks_of_the_line,
    asks_to_erase_later,
    asks_what_happens,
)

HAPPENS, HOW_TO_ERASE = "step_contents", "how_to_erase"
NOT_SEEN, THE_LINE = "list_not_seen", "what_is_the_line"
# What the ranking does not know, or is asked in one of its topics.
UNHEARD = ("nlu_fallback", "help", "dont_know", "out_of_scope", "inform")
ASKED = (*UNHEARD, "faq")
# Where a place in line or a time is known, it is told from that.
KNOWN = ("own_booking", "own_place")
# Where the times are shown it may be asked what the list is.
BOOKING = "booking_form"


def of_my_time(around: Around) -> str | None:
    """The aside, None where the message is none of these."""
    if around.is_of_staff or around.form not in (None, BOOKING):
        return None
    if around.wish in (*ASKED, "define_term") and asks_of_the_line(around.text):
        return THE_LINE
    if around.form:
        return None
    return _of_the_booked(around) if around.slots.get("own_booking") else _of_none_known(around)


def _of_the_booked(around: Around) -> str | None:
    if around.wish in (*ASKED, "erase_data") and asks_to_erase_later(around.text):
        return HOW_TO_ERASE
    return HAPPENS if around.wish in UNHEARD and asks_what_happens(around.text) else None


def _of_none_known(around: Around) -> str | None:
    """ "Står jag på listan?" of somebody who asked for nothing in this talk."""
    unknown = not any(around.slots.get(name) for name in KNOWN) and not was_listed([around.said_lately])
    return (
        NOT_SEEN if unknown and around.wish in (*ASKED, "waiting_list") and asks_if_on_the_list(around.text) else None
    )
