"""Whoever asks for somebody else, and goes on after the no: nobody's time is shown or cancelled for another (C-55), and
nobody's yes is given by another (C-50). No code is asked of them.
"""

from assistant.knowledge.around import Around
from assistant.swedish.bookings.booking_codes import find
from assistant.swedish.bookings.code_asked import is_booking_code_lost
from assistant.swedish.people.relatives import is_beside
from assistant.swedish.replies.asides import speaks_of

NOT_SHOWN, ONLY_THEMSELVES, HOW_TO_CANCEL, WHAT_IS_KEPT = (
    "others_data",
    "consent_for_another",
    "nothing_cancelled",
    "consent_stands",
)
REFUSED = (f"utter_{NOT_SHOWN}",)
YES_REFUSED = (f"utter_{ONLY_THEMSELVES}", "utter_faq/can_someone_consent_for_me")
TOGETHER = ("utter_relative_together",)
BEGUN = (None, "call_back_form", "cancellation_form")


def of_others(around: Around) -> str | None:
    """Which of them it is, None when it is none. Whoever has shown a code, or sits with the other, may go on."""
    if around.form not in BEGUN or around.slots.get("own_booking") or find(around.text):
        return None
    if is_beside(around.text) or _was_said(around, TOGETHER):
        return None
    if is_booking_code_lost(around.text):
        # Whoever has lost the other one's code is told how it goes without.
        return None
    return _of_their_yes(around) or _of_their_time(around)


def _of_their_yes(around: Around) -> str | None:
    if not _was_said(around, YES_REFUSED):
        return None
    if speaks_of("others_yes_kept", around.text):
        return WHAT_IS_KEPT
    is_theirs = speaks_of("others_yes", around.text) and not speaks_of("others_cancel", around.text)
    return ONLY_THEMSELVES if is_theirs else None


def _of_their_time(around: Around) -> str | None:
    refused = _was_said(around, REFUSED)
    if refused and speaks_of("others_cancel", around.text):
        return HOW_TO_CANCEL
    on = refused and speaks_of("others_time_on", around.text)
    now = not set(REFUSED).isdisjoint(around.just_said) and speaks_of("others_time_now", around.text)
    return NOT_SHOWN if on or now or speaks_of("others_time", around.text) else None


def _was_said(around: Around, names: tuple[str, ...]) -> bool:
    return any(said in names for said in around.said_lately)
