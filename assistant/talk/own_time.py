"""What is said of a time that was booked in this talk, whatever it was taken for: the talk knows which one it is.

Each step looks at a message and names the action that does what it wants, None when it is no such message.
"""

import re

from assistant.knowledge.asides_of_calls import by_name
from assistant.knowledge.told import CALL, TIME, YES, gave_up_time, just_done
from assistant.swedish.bookings.booked_asked import asks_of_booked, has_booked_nothing, wants_nothing_booked
from assistant.swedish.bookings.code_asked import (
    asks_where_code,
    gives_no_code,
    is_booking_code_lost,
    lets_time_stay,
)
from assistant.swedish.bookings.from_booked import wants_later, wants_sooner
from assistant.swedish.bookings.in_line import asks_for_a_line, refuses_line, wants_in_line
from assistant.swedish.bookings.own_time import (
    asks_if_it_stands,
    asks_own_place,
    asks_own_time,
    asks_where_to_go,
    names_own_consent,
    names_own_time,
)
from assistant.swedish.bookings.way_wished import asks_for_own_way, asks_for_way
from assistant.swedish.consents.erasing import erasure_said
from assistant.swedish.people.other_centre import has_another_centre
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    cancels_outright,
    meeting_form,
    speaks_of_time_one_has,
    takes_new_time,
    wants_old_time,
)
from assistant.talk.around import around
from assistant.talk.leaving import STOP
from assistant.talk.newest import Newest
from assistant.talk.of_my_time import of_my_time
from assistant.talk.of_the_consent import THE_FORMS_OWN, of_consent
from assistant.talk.of_the_form import is_of_the_withdrawal_offered

REBOOK, BOOK, SHOW = "action_rebook_instead", "action_book_instead", "action_show_appointment"
CANCEL, SHOW_CONSENT = "action_cancel_instead", "action_show_consent"
JOIN, OF_LINE, LATELY = "action_waiting_list", re.compile("waiting|no_times|no_free|hears_of_free"), 2
BOOKING, CONSENT, CALL_BACK = "booking_form", "consent_form", "call_back_form"
# The booking tells the time so far by itself; in these others any words may be the answer.
READ_THERE = ("booking_form", "training_form", "way_form")
# Where it is moved from; the booking and the moving read another care centre by themselves.
MOVED_FROM = (None, CONSENT, "cancellation_form")
ABOUT_ONE = ("rebooking_form", "cancellation_form")
ASKED_WHICH, ASKED_FOR_CENTRE = "appointment_id", "utter_ask_other_centre"
MOVED = ("utter_rebooking_confirmed", "utter_rebooking_preliminary")
# A day that is named where one of these is asked is the end of a consent.
ASKED_OF_THE_END = ("consent_until", "consent_understood", "consent_confirmed")
# What was said of a place in line.
OF_PLACE = tuple(f"utter_waiting_{of}" for of in ("joined", "waiting", "already", "wish_", "of_"))
# That a booked time can be moved or cancelled, and how.
CAN_BE_CHANGED = "utter_step_booking_change"
IN_LINE, LEAVES = "waiting_list", "leave"
BOOKS, REBOOKS, CANCELS, NODS = "book_appointment", "rebook_appointment", "cancel_appointment", "affirm"
OFFERED = "call_back_wanted"
# What a time may be changed to while the consent is asked about; where a centre has no video, that is said there.
BOOKABLE = ("phone", "video", "visit")
NO_CENTRE, OTHERS, EXCLUDED = "unknown", "other_times", "excluded"
TAKEN_FOR_A_WAY = (OTHERS, "faq", "inform", "affirm", "nlu_fallback", "go_back", "talk_to_human")
TAKEN_FOR_A_QUESTION = ("nlu_fallback", "faq", "inform", "help", "dont_know", "out_of_scope", "others_data")


def of_own_time(newest: Newest) -> str | None:
    """The action for it, None when the message is about no time of this talk."""
    if newest.wish is not None and _cancels_and_erases(newest):
        return CANCEL
    if newest.wish is None or newest.text.startswith("/") or newest.found.get("booking_code"):
        # A code is about the time that it opens.
        return None
    if (said := of_consent(newest)) is not None:
        return said
    steps = (
        _joins_line,
        _leaves_line,
        _wishes_in_line,
        _nods_at_place,
        _whether_it_stands,
        _own_place,
        _nothing_booked,
        _before_booking,
        _another_centre,
        _old_time,
        _other_than_mine,
        _at_the_code,
        _code_is_lost,
        of_my_time,
        _new_time,
        _instead_of_given_up,
        _cancels,
        _which_time,
    )
    return next((action for step in steps if (action := step(newest)) is not None), None)


def _joins_line(newest: Newest) -> str | None:
    """ "Skriv upp mig", where the waiting list is named or was spoken of just before: no call, and no booking."""
    if newest.form == BOOKING and newest.wish == IN_LINE and refuses_line(newest.text):
        return THE_FORMS_OWN
    if newest.form == BOOKING and (wants_in_line(newest.text) or asks_for_a_line(newest.text)):
        # None of the times will do, or the one that is held is given up: nobody is booked who wants to wait.
        return JOIN
    if newest.form is not None or newest.is_of_staff or not speaks_of("joins_line", newest.text):
        return None
    lately = [name for said in newest.answers_before[-LATELY:] for name in said if name]
    return JOIN if speaks_of("line", newest.text) or any(OF_LINE.search(name) for name in lately) else None


def _wishes_in_line(newest: Newest) -> str | None:
    """ "Tisdag eller torsdag efter ett, glöm inte det", right after the place was told: what is waited for."""
    if newest.form is not None or newest.is_question or not newest.tracker.get_slot("own_place"):
        return None
    just_told = any(one.startswith(OF_PLACE) for said in newest.answers_before[-LATELY:] for one in said if one)
    when = newest.found.get("when") or newest.found.get("when_unclear") == EXCLUDED
    of_else = _is_of_a_booking(newest) or speaks_of("no_wish_in_line", newest.text)
    return JOIN if just_told and when and not of_else else None


def _is_of_a_booking(newest: Newest) -> bool:
    """ "Flytta min tid till fredag". "Flytta mig till eftermiddagar" is of the place, where nothing is booked here."""
    moves = newest.wish == REBOOKS and (_has_booked(newest) or names_own_time(newest.text))
    return moves or newest.wish in (BOOKS, CANCELS)


def _leaves_line(newest: Newest) -> str | None:
    """ "Ta bort mig från listan" takes back the place of this talk, and asks for the code of no booked time."""
    if newest.form is not None or _has_booked(newest) or not newest.tracker.get_slot("own_place"):
        return None
    leaves = newest.wish == CANCELS and newest.found.get("in_line") == LEAVES and not names_own_time(newest.text)
    return JOIN if leaves and not newest.is_question else None


def _nods_at_place(newest: Newest) -> str | None:
    """ "Ja, det stämmer" right after the place was told: where one stands is said, and not what else there is."""
    if newest.form is not None or newest.wish != NODS or not newest.tracker.get_slot("own_place"):
        return None
    told = [name for said in newest.answers_before[-1:] for name in said if name]
    return SHOW if any(name.startswith(OF_PLACE) for name in told) else None


def _whether_it_stands(newest: Newest) -> str | None:
    """ "Är den borta nu?" right after something was done: of that, unless the time or the consent is named."""
    if newest.is_of_staff or not asks_if_it_stands(newest.text):
        return None
    if newest.form == CONSENT and names_own_time(newest.text) and not names_own_consent(newest.text):
        return SHOW
    if newest.form not in (None, CALL_BACK):
        return None
    if names_own_consent(newest.text):
        return SHOW_CONSENT
    if names_own_time(newest.text):
        return SHOW
    return {TIME: SHOW, CALL: SHOW, YES: SHOW_CONSENT}.get(just_done(newest.answers_before))


def _own_place(newest: Newest) -> str | None:
    """ "Det är väl Törnrosen jag ska till?" asks about the time one has, and moves none."""
    if newest.form not in (None, CONSENT) or not _has_booked(newest) or newest.is_of_staff:
        return None
    named = newest.found.get("care_centre") not in (None, NO_CENTRE)
    if asks_where_to_go(newest.text) and not named:
        return SHOW
    return SHOW if asks_own_place(newest.text, named=named) else None


def _nothing_booked(newest: Newest) -> str | None:
    """ "Jag vill inte ha nån tid": no booking that waits is gone on with; before a booked time goes that is asked."""
    if newest.form is not None or newest.is_of_staff or newest.found.get("when"):
        return None
    if not wants_nothing_booked(newest.text):
        return None
    return CANCEL if _has_booked(newest) else SHOW


def _before_booking(newest: Newest) -> str | None:
    """ "Om jag bokar, kan jag avboka sen?": who has booked nothing has no code to give."""
    if newest.form is not None or newest.is_of_staff or _has_booked(newest):
        return None
    asks = newest.wish in (REBOOKS, CANCELS) and newest.is_question and has_booked_nothing(newest.text)
    return CAN_BE_CHANGED if asks else None


def _another_centre(newest: Newest) -> str | None:
    """ "Jag blev omlistad": the time is moved there, and stays until the new one is certain."""
    if newest.form not in MOVED_FROM or not _has_booked(newest):
        return None
    names = newest.found.get("care_centre") not in (None, NO_CENTRE)
    was_asked = bool(newest.answers_before) and ASKED_FOR_CENTRE in newest.answers_before[-1]
    if names and was_asked and not newest.is_question:
        return REBOOK
    return REBOOK if has_another_centre(newest.text, named=names) else None


def _old_time(newest: Newest) -> str | None:
    moved = any(name in MOVED for names in newest.answers_before for name in names)
    back = moved and newest.form in (None, CONSENT) and wants_old_time(newest.text)
    return REBOOK if back and _has_booked(newest) else None


def _new_time(newest: Newest) -> str | None:
    """ "Då tar vi en ny" by somebody whose old time nobody knows here, at the question for its code or before it."""
    if _has_booked(newest) or newest.is_of_staff:
        return None
    if newest.form is None and newest.wish == REBOOKS and _only_says_how(newest.text):
        return BOOK
    if not takes_new_time(newest.text):
        return None
    at_the_code = newest.form in ABOUT_ONE and newest.asked == ASKED_WHICH
    return BOOK if at_the_code or (newest.form is None and newest.wish == REBOOKS) else None


def _instead_of_given_up(newest: Newest) -> str | None:
    """ "Finns det nåt på fredag i stället?" after one's time was given up: there is none to move, and no code."""
    if newest.form is not None or newest.is_of_staff or not gave_up_time(newest.answers_before):
        return None
    later = speaks_of("book_again", newest.text) and not newest.found.get("when")
    wants = newest.wish in (REBOOKS, OTHERS) or speaks_of("a_new_one", newest.text) or takes_new_time(newest.text)
    return BOOK if wants and not later else None


def _other_than_mine(newest: Newest) -> str | None:
    """ "Finns det nåt tidigare på onsdagen?" by somebody who has a time: it is that one that is moved."""
    if newest.form == CONSENT and _has_booked(newest) and not newest.found.get("answer"):
        # The questions wait while the way is changed, as they do for another time.
        asks = newest.wish in TAKEN_FOR_A_WAY and asks_for_own_way(newest.text) in BOOKABLE
        return REBOOK if asks else None
    if newest.form is not None or not _has_booked(newest) or newest.is_of_staff:
        return None
    if newest.wish in TAKEN_FOR_A_WAY and asks_for_way(newest.text) and not speaks_of("a_person", newest.text):
        return REBOOK
    if newest.wish != OTHERS:
        return None
    other = wants_sooner(newest.text) or wants_later(newest.text) or meeting_form(newest.text, bare=True)
    return REBOOK if other else None


def _at_the_code(newest: Newest) -> str | None:
    """No code, where it is, or "jag behåller tiden": none of them books, and the time that is named is the old one."""
    if newest.form not in ABOUT_ONE or newest.asked != ASKED_WHICH or _has_booked(newest):
        return None
    if asks_where_code(newest.text):
        return SHOW
    if lets_time_stay(newest.text):
        return STOP
    return THE_FORMS_OWN if gives_no_code(newest.text) else None


def _code_is_lost(newest: Newest) -> str | None:
    """ "Har slarvat bort koden, vad gör jag?" by somebody whose time is not known here, whatever it was taken for."""
    if newest.form not in (None, CALL_BACK) or newest.is_of_staff or is_of_the_withdrawal_offered(newest):
        return None
    # Beside the offer of a call it is said again, and books nothing.
    taken = TAKEN_FOR_A_QUESTION if newest.form is None else (*TAKEN_FOR_A_QUESTION, BOOKS, REBOOKS, CANCELS)
    said_again = newest.form is None or (newest.asked == OFFERED and not newest.answer_is_yes)
    return SHOW if newest.wish in taken and said_again and is_booking_code_lost(newest.text) else None


def _only_says_how(text: str) -> bool:
    """ "Kan vi ta det på telefon i stället" with no word of a time one has: nothing is asked for a code."""
    return meeting_form(text, bare=True) is not None and not speaks_of_time_one_has(text)


def _cancels(newest: Newest) -> str | None:
    """ "Nu ringde dom från jobbet, avboka ändå": whatever it is told with. It is asked about once more."""
    says_so = (
        newest.form is None and newest.wish != CANCELS and cancels_outright(newest.text) and not newest.is_question
    )
    return CANCEL if says_so and _has_booked(newest) else None


def _cancels_and_erases(newest: Newest) -> bool:
    """ "Avboka och radera allt om mig": the time goes first, for afterwards nobody knows here whose it is."""
    both = cancels_outright(newest.text) and erasure_said(newest.text) == "wished"
    return both and newest.form in (None, CONSENT) and _has_booked(newest) and not newest.is_of_staff


def _which_time(newest: Newest) -> str | None:
    if newest.form in READ_THERE or newest.is_of_staff:
        return None
    if not _has_booked(newest):
        asks = by_name(around(newest)) or asks_of_booked(newest.text)
        return SHOW if newest.form is None and asks else None
    about_days = newest.asked not in ASKED_OF_THE_END
    return SHOW if asks_own_time(newest.text, about_days=about_days) else None


def _has_booked(newest: Newest) -> bool:
    return newest.tracker.get_slot("own_booking") is not None
