"""What is asked of a time that was booked in this talk, and told or moved by what the talk knows of it."""

from assistant.swedish.bookings.code_asked import is_booking_code_lost
from assistant.swedish.bookings.of_my_time import (
    asks_code_again,
    asks_length,
    asks_when_confirmed,
    wants_another_than_booked,
)
from assistant.talk.newest import Newest

REBOOK, SHOW = "action_rebook_instead", "action_show_appointment"
ABOUT_THE_TIME = ("rebook_appointment", "cancel_appointment")
# What a day is taken for that is named beside one that will not do.
TAKEN_FOR_A_DAY = ("inform", "nlu_fallback", "faq", "other_times", "book_appointment", "deny", "affirm")


def of_my_time(newest: Newest) -> str | None:
    """The action for it, None where the message is none of these, or a form waits for something."""
    if newest.form is not None or newest.is_of_staff:
        return None
    if newest.tracker.get_slot("own_booking") is None:
        # Who says at once that there is no code is not asked for it.
        return SHOW if newest.wish in ABOUT_THE_TIME and is_booking_code_lost(newest.text) else None
    if newest.wish in TAKEN_FOR_A_DAY and newest.found.get("when") and wants_another_than_booked(newest.text):
        return REBOOK
    asks = (asks_length, asks_when_confirmed, asks_code_again)
    return SHOW if any(says(newest.text) for says in asks) else None
