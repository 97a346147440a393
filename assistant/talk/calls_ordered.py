"""A call that is ordered, whatever the message was taken for; and what is told right where it was asked for."""

from assistant.knowledge.told import UNKNOWN_CENTRE
from assistant.nlu.verdict import FALLBACK
from assistant.swedish.bookings.tells_late import tells_late
from assistant.swedish.consents.erasing import erases_all_too
from assistant.swedish.people.relatives import books_for_relative
from assistant.swedish.words.wishes_said import (
    asks_plainly_for_call,
    cancels_outright,
    refuses_call,
    speaks_of_booking,
)
from assistant.talk.newest import Newest

CALL_FORM, WANTED, CANCELLATION = "call_back_form", "call_back_wanted", "cancellation_form"
LATE, TO_A_HUMAN, ERASE = "running_late", "talk_to_human", "erase_data"
# What goes before a call, and is no wish for one.
ERRANDS = ("withdraw_consent", "erase_data", "danger", "human_path", "stop", "other_language", TO_A_HUMAN)
OTHER_ERRANDS = (*ERRANDS, "cancel_appointment", "rebook_appointment")
# Asks which care centre somebody comes late to.
ASKED_WHERE_LATE = ("utter_late_unknown", "utter_late_again", "utter_late_whom", "utter_if_late")
OFFERED, LATELY = "utter_ask_call_back_", 3
# Said after a no to it, or once the call is on the list.
REFUSED = ("utter_okay", "utter_thanks", "utter_call_back_", "utter_call_left", "utter_stopped_")
GIVEN = ("phone", "person_name")
# What being late is taken for where it was not heard.
TAKEN_FOR_LATE = (FALLBACK, "faq", "inform", "other_times", "out_of_scope", "book_appointment")


def orders_a_call(newest: Newest) -> bool:
    """ "Ring mig. Törnrosen. 070-…", or "ja, då får de ringa" where a call was offered a moment ago."""
    if newest.wish in (None, *ERRANDS) or newest.is_of_staff or not newest.found.get("call_back"):
        return False
    if refuses_call(newest.text) or books_for_relative(newest.text):
        return False
    names = [name for said in newest.answers_before[-LATELY:] for name in said if name]
    if newest.wish == FALLBACK and asks_plainly_for_call(newest.text):
        return True
    offered = any(name.startswith(OFFERED) for name in names) and not newest.is_question
    return offered or any(map(newest.found.get, GIVEN))


def answers_the_offer(newest: Newest) -> bool:
    """A number with whose it is, a question after a call was offered: the offer goes on, and no other one is begun."""
    if newest.form is not None or newest.is_of_staff or newest.is_question or newest.wish not in (FALLBACK, "inform"):
        return False
    names = [name for said in newest.answers_before[-LATELY:] for name in said if name]
    refused = any(name.startswith(REFUSED) for name in names) or refuses_call(newest.text)
    offered = any(name.startswith(OFFERED) for name in names) and not refused
    whose = newest.found.get("person_name") or newest.found.get("care_centre") not in (None, UNKNOWN_CENTRE)
    return bool(offered and whose and newest.found.get("phone")) and not books_for_relative(newest.text)


def takes_the_offer(newest: Newest) -> bool:
    """A yes, or a number, to the offer of a call, with being late told beside it: the call is what is wanted."""
    if newest.form != CALL_FORM or newest.asked != WANTED or newest.wish != LATE:
        return False
    return newest.answer_is_yes or any(map(newest.found.get, ("call_back", "phone")))


def cancels_and_erases(newest: Newest) -> bool:
    """ "Ja, ta bort den, och radera allt om mig", where it is asked if the time shall go: that goes first."""
    if newest.form != CANCELLATION or newest.asked != "cancellation_confirmed" or newest.is_question:
        return False
    agrees = newest.answer_is_yes or newest.act.surely("cancel", "yes") or cancels_outright(newest.text)
    return agrees and erases_all_too(newest.text)


def is_late_unheard(newest: Newest) -> bool:
    """ "Bussen står still och jag skulle vara där klockan ett": late, though no ranking heard it."""
    unheard = newest.wish in TAKEN_FOR_LATE and newest.form is None and not newest.is_of_staff
    return unheard and tells_late(newest.text)


def names_where_late(newest: Newest) -> bool:
    """The care centre, right after it was asked which one somebody comes late to."""
    just_said = [name for name in (newest.answers_before or [[]])[-1] if name]
    if newest.wish in OTHER_ERRANDS or newest.found.get("call_back") or speaks_of_booking(newest.text):
        return False
    named = newest.found.get("care_centre") not in (None, UNKNOWN_CENTRE)
    return newest.wish is not None and named and any(name.startswith(ASKED_WHERE_LATE) for name in just_said)
