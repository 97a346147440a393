"""What leaves a form, or stays in it, by words of its own rather than by what it was taken for."""

from assistant.swedish.put_off import books_instead, books_not_yet, comes_back, has_no_strength

BOOKING, CALL_BACK = "booking_form", "call_back_form"
CHECK = "booking_confirmed"
STOP, BOOK_INSTEAD = "action_stop", "action_book_instead"
STOPS = "stop"


def leaves_by(form: str, text: str, *, names_a_time: bool) -> str | None:
    """The action by which such words leave the form, None when they are no such words."""
    if form == CALL_BACK and books_instead(text):
        return BOOK_INSTEAD
    if form == BOOKING and books_not_yet(text) and not names_a_time:
        return STOP
    return STOP if form in (BOOKING, CALL_BACK) and comes_back(text) else None


def stays_by(form: str, requested: str | None, wish: str, text: str) -> bool:
    """Whether it only sounds like the end, where one yes is all that is missing: the draft is not thrown away."""
    return form == BOOKING and requested == CHECK and wish == STOPS and has_no_strength(text)
