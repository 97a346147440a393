"""What leaves a form, or stays in it, by words of its own rather than by what it was taken for."""

from assistant.swedish.bookings.put_off import (
    books_anew,
    books_instead,
    books_not_yet,
    comes_back,
    has_no_strength,
    only_waits,
)
from assistant.swedish.consents.consent_ahead import consent_said
from assistant.swedish.words.wishes_said import wants_a_call

BOOKING, CALL_BACK, CONSENT = "booking_form", "call_back_form", "consent_form"
ABOUT_ONE, CODE_ASKED = ("rebooking_form", "cancellation_form"), "appointment_id"
CHECK = "booking_confirmed"
STOP, BOOK_INSTEAD, TO_A_HUMAN = "action_stop", "action_book_instead", "action_talk_to_human"
STOPS = "stop"


def leaves_by(form: str, text: str, requested: str | None = None, *, names_a_time: bool) -> str | None:
    """The action by which such words leave the form, None when they are no such words."""
    if form in ABOUT_ONE and requested == CODE_ASKED and books_anew(text):
        return BOOK_INSTEAD
    if form == CONSENT and wants_a_call(text):
        return TO_A_HUMAN
    if form == CONSENT and only_waits(text):
        return STOP
    if form == CALL_BACK and books_instead(text):
        return BOOK_INSTEAD
    # "Inte nu, ni får inte prata med någon" is no to a consent, and leaves the booking as it is.
    if form == BOOKING and books_not_yet(text) and not (names_a_time or consent_said(text)):
        return STOP
    return STOP if form in (BOOKING, CALL_BACK) and comes_back(text) else None


def stays_by(form: str, requested: str | None, wish: str, text: str) -> bool:
    """Whether it only sounds like the end, where one yes is all that is missing: the draft is not thrown away."""
    return form == BOOKING and requested == CHECK and wish == STOPS and has_no_strength(text)
