"""Name, number and care centre of the call or the booking that this talk made: put right, or asked about.

Whatever the message was taken for: the talk knows what it holds, and only there do the words mean it.
"""

from assistant.knowledge.told import CALL_SETTLED, CENTRE, UNKNOWN_CENTRE, WHICH_RIGHT, was_listed
from assistant.swedish.bookings.call_wish import call_wish
from assistant.swedish.consents.taken_away import names_consent
from assistant.swedish.people.contact_put_right import (
    NAME,
    PHONE,
    asks_how_listed,
    asks_of_contact,
    bare_ending,
    calls_off,
    of_another,
    puts_contact_right,
    wants_off_the_list,
)
from assistant.swedish.people.names import person_name
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.names_within import introduces_oneself
from assistant.swedish.people.other_centre import has_another_centre
from assistant.swedish.people.relatives import books_for_relative
from assistant.swedish.words.wishes_said import for_another, refuses_call
from assistant.talk.newest import Newest

SHOW = "action_show_appointment"
IN = (None, "consent_form")
# What is kept is taken back or erased by that, and not put right.
ERRANDS = ("withdraw_consent", "change_consent", "erase_data", "cancel_appointment", "danger", "human_path", "stop")
KEPT_BY_OTHERS = ("erase_data", "danger", "human_path")
# "Ni behöver inte ringa längre" takes no consent back.
OF_CONSENT = ("withdraw_consent", "change_consent")
# What a wish for another hour is taken for, right after the call was put on the list.
WHEN_TOLD = ("inform", "other_times", "nlu_fallback", "out_of_scope", "rebook_appointment", "talk_to_human", "deny")


def of_contact_kept(newest: Newest) -> str | None:
    """The action for it, None when the message is about none of it."""
    if newest.wish is None or newest.form not in IN or newest.is_of_staff or newest.found.get("booking_code"):
        return None
    called = was_listed(newest.answers_before)
    if not (called or newest.tracker.get_slot("own_booking")):
        return None
    steps = (_answers_which, _puts_right, _asks_if_noted, *((_wants_off, _of_the_call) if called else ()))
    return SHOW if any(step(newest) for step in steps) else None


def _just_said(newest: Newest) -> list[str]:
    return [name for name in (newest.answers_before or [[]])[-1] if name]


def _answers_which(newest: Newest) -> bool:
    asked = next((WHICH_RIGHT[name] for name in _just_said(newest) if name in WHICH_RIGHT), None)
    if asked == PHONE:
        return bool(newest.found.get(PHONE) or bare_ending(newest.text))
    if asked == NAME:
        return bool(told_name(newest.text) or person_name(newest.text)) and not newest.is_question
    return asked == CENTRE and _centre(newest) is not None


def _puts_right(newest: Newest) -> bool:
    if newest.text.startswith("/") or books_for_relative(newest.text):
        return False
    tells = newest.found.get(PHONE) or newest.wish not in ERRANDS
    return bool(tells) and puts_contact_right(newest.text) is not None


def _asks_if_noted(newest: Newest) -> bool:
    if newest.text.startswith("/"):
        return False
    return asks_how_listed(newest.text) if newest.form is None else asks_of_contact(newest.text)


def _wants_off(newest: Newest) -> bool:
    """ "Ta bort mig från listan", which is the one for the call where no other was joined."""
    of_consent = newest.wish in OF_CONSENT and (names_consent(newest.text) or not refuses_call(newest.text))
    if newest.form is not None or newest.wish in KEPT_BY_OTHERS or newest.tracker.get_slot("own_place") or of_consent:
        return False
    no_meeting = not newest.tracker.get_slot("own_booking") and calls_off(newest.text)
    return (no_meeting or wants_off_the_list(newest.text)) and not newest.found.get(PHONE)


def _of_the_call(newest: Newest) -> bool:
    """Another number or care centre for the call, or another hour right after it was put on the list."""
    if newest.form is not None or newest.text.startswith("/") or newest.wish in ERRANDS:
        return False
    if for_another(newest.text) or books_for_relative(newest.text):
        return False
    if newest.found.get(PHONE) and not (newest.is_question or of_another(newest.text) or _names_another(newest)):
        return True
    booked = newest.tracker.get_slot("own_booking")
    if not booked and has_another_centre(newest.text, named=_centre(newest) is not None):
        return True
    ordered = any(name.startswith((CALL_SETTLED, "utter_call_changed")) for name in _just_said(newest))
    return ordered and newest.wish in WHEN_TOLD and call_wish(newest.text) is not None


def _names_another(newest: Newest) -> bool:
    """ "Ring Kim Testsson också, 070-…": a whole other call, as likely as not."""
    return bool(newest.found.get("person_name")) and not introduces_oneself(newest.text)


def _centre(newest: Newest) -> str | None:
    named = newest.found.get(CENTRE)
    return None if named == UNKNOWN_CENTRE else named
