"""What a short message is about by where the talk stands: late, just booked, just stopped, sent to a human being.

Both the policy that lets it go ahead and the action that answers it look here.
"""

from assistant.knowledge.around import Around
from assistant.knowledge.asides_of_calls import of_calls
from assistant.knowledge.asides_of_consent import CONSENT_KEPT, PASSED_ON, STANDS, of_the_consent
from assistant.knowledge.asides_of_my_time import of_my_time
from assistant.knowledge.asides_of_opening import fears_for_money, of_the_opening
from assistant.knowledge.asides_of_reko import CHANGES, of_the_reko
from assistant.knowledge.asides_of_time import (
    MISSED,
    after_the_time,
    in_line,
    of_being_angry,
    of_the_time,
    of_who_rings,
)
from assistant.knowledge.staff import GUIDE
from assistant.knowledge.told import (
    CALL_SETTLED,
    CODE_LOST,
    ELSEWHERE,
    NOT_OURS_TO_WITHDRAW,
    just_done,
    waits_to_be_withdrawn,
)
from assistant.swedish.bookings.call_wish import call_wish
from assistant.swedish.bookings.number_sought import seeks_number
from assistant.swedish.bookings.own_time import asks_own_time
from assistant.swedish.bookings.put_off import only_waits
from assistant.swedish.consents.consent_asides import (
    asks_for_all,
    asks_for_all_of_me,
    asks_what_stands,
    asks_what_was_passed_on,
    asks_who_told,
)
from assistant.swedish.consents.parties import named
from assistant.swedish.consents.withdrawn_elsewhere import tells_where_given
from assistant.swedish.people.names import person_name
from assistant.swedish.people.needs_asked import wants_interpreter
from assistant.swedish.people.phones import phone
from assistant.swedish.replies.asides import asks_from_which_day, speaks_of
from assistant.swedish.words.wishes_said import says_minutes

LATE = "late"
HUMAN_PATH, SAFE_WAY = "human_path", "human_path_again"
STOPPED = (
    *("utter_stopped_booking_form", "utter_stopped_call_back_form", "utter_stopped_waiting_form"),
    *("utter_put_off_booking_form", "utter_put_off_call_back_form"),
)
ASKED_FOR_CENTRE = "care_centre"
# The care centre that somebody named, or goes to, is none that is listed.
CENTRE_MISSED = ("utter_not_understood_care_centre", *(ELSEWHERE + end for end in ("", "_call", "_perhaps", "_how")))
ANGRY, ANGER = ("abuse",), ("utter_abuse", "utter_waited")
ANGRY_AGAIN = "utter_angry_again"
# Said to staff alone: nobody phones them, and no number is taken.
NO_CALL, NO_NUMBER = "utter_staff_no_call_back", "staff_no_number"
AGREES, INFORMS = "affirm", "inform"
# They want no more than a kind word.
COURTESIES = ("apology", "nice_to_meet")
# What a bare name is taken for.
NAMES = (INFORMS, "out_of_scope", "nlu_fallback")
HELPLESS = ("help", "dont_know")
# What a time is taken for where none was asked for.
WHEN_TOLD = (INFORMS, "other_times", "nlu_fallback", "out_of_scope", "rebook_appointment")
CONSENT, BOOKING = "consent_form", "booking_form"
# Forms where any words may be the answer, and those in which it may be asked what holds.
CALL_BACK = "call_back_form"
OWN_WORDS, HOLDING = ("training_form", GUIDE), (BOOKING, CALL_BACK)
WHO_TOLD, WHAT_HOLDS = "consent_who_told", "what_holds"
HELD = ("own_booking", "given_contact", "needs")
# In a word or two, or after what somebody else seems to know was told.
MOST_WORDS, MOST_WORDS_OF_A_TALE = 12, 30
ERASED_YET = "erased_yet"
QUESTION = "faq"
# In the names of what was answered about saying no.
OF_CONSENT = ("consent", "say_no", "money_stop", "secrecy")
# Whether the time is gone already, which wants nothing done; and who has phoned and got no answer.
CANCELLED_YET, VAIN = "cancelled_yet", "rang_in_vain"
# A number to phone was shown.
CARDS = (
    *("utter_human_at_centre", "utter_late_at_centre", "utter_code_lost_at_centre"),
    *("utter_coordinator_card", "utter_whom_"),
)
OF_LATE = "utter_late_"
# What is asked or said by who is late, and its answer.
WHILE_LATE: tuple[tuple[str, str], ...] = (("not_today", "okay"), ("on_the_way_now", "late_on_the_way"))
WHILE_LATE += (("come_anyway", "late_come"), ("tell_them", "late_tell"))


def aside(around: Around) -> str | None:
    """Which aside it is, None when it is none: its own meaning then stands."""
    if around.text.startswith("/"):
        return None
    if found := _given_elsewhere(around):
        return found
    if not around.is_of_staff and around.form in (None, BOOKING) and speaks_of("invitation", around.text):
        return None if around.slots.get("own_invitation") else "invitation_how"
    if found := of_the_opening(around) or of_the_consent(around) or of_calls(around) or of_my_time(around):
        return found
    if around.form not in OWN_WORDS and (found := of_the_reko(around)):
        return found
    if len(around.text.split()) > MOST_WORDS:
        return _of_what_was_told(around)
    if speaks_of("must_book", around.text):
        return "must_book"
    if around.form not in OWN_WORDS and (found := _of_what_is_known(around)):
        return found
    if around.slots.get("requested_slot") == ASKED_FOR_CENTRE and speaks_of("look_up_centre", around.text):
        return "centre_not_seen"
    if any(name in CENTRE_MISSED for name in around.just_said) and _asks_how(around):
        return "centre_elsewhere_how"
    if around.wish in (*ANGRY, "complaint") and (found := _of_anger(around)):
        return found
    if around.form in (None, CONSENT) and around.slots.get("own_booking") and speaks_of("next_step", around.text):
        return "next_step"
    if found := _asked_anywhere(around):
        return found
    gives = phone(around.text) or person_name(around.text)
    if around.form == GUIDE and (gives or speaks_of("agrees_to_a_call", around.text)):
        # A bare name or number answers no question of the guide's.
        return _waits_for_a_call(around)
    return None if around.form else next(filter(None, (of(around) for of in BETWEEN_FORMS)), None)


def _asks_how(around: Around) -> bool:
    return around.wish == "help" or speaks_of("how", around.text)


def _of_what_is_known(around: Around) -> str | None:
    """What went out, who told, and all that holds; in the consent form its own answers come first."""
    if found := _of_what_was_told(around):
        return found
    holds = any(around.slots.get(name) for name in HELD) or around.form == BOOKING
    of_all = asks_what_stands(around.text) and asks_for_all(around.text)
    if not around.form and asks_what_stands(around.text) and _just_kept(around):
        return STANDS
    in_time = around.form in (None, *HOLDING) or (around.form == CONSENT and asks_for_all_of_me(around.text))
    return WHAT_HOLDS if of_all and holds and in_time else None


def _of_what_was_told(around: Around) -> str | None:
    if around.form in OWN_WORDS or len(around.text.split()) > MOST_WORDS_OF_A_TALE:
        return None
    if asks_who_told(around.text):
        return WHO_TOLD
    return PASSED_ON if around.form != CONSENT and asks_what_was_passed_on(around.text) else None


def _of_interpreters(around: Around) -> str | None:
    """What one costs, or which it will be. Who also asks for one gets that noted, and is told with it."""
    kinds = [kind for kind in ("interpreter_cost", "interpreter_same") if speaks_of(kind, around.text)]
    return None if not kinds or (kinds[0] == "interpreter_cost" and wants_interpreter(around.text)) else kinds[0]


def _just_kept(around: Around) -> bool:
    return any(name.startswith(CONSENT_KEPT) for name in around.just_said)


def _asked_anywhere(around: Around) -> str | None:
    """What a resident may ask at any step, and no ranking tells from something else."""
    if around.is_of_staff or around.form in OWN_WORDS:
        return None
    if found := of_being_angry(around) or of_who_rings(around) or in_line(around):
        return found
    if around.form != CONSENT and asks_from_which_day(around.text):
        return "inquiry_counted"
    open_to_it = around.wish != QUESTION or "utter_complaint" in around.said_lately
    if around.form is None and open_to_it and speaks_of("in_charge", around.text):
        return "who_is_in_charge"
    if fears_for_money(around):
        return "money_fear"
    asks = around.wish != QUESTION
    for kind in (*COURTESIES, "yes_a_bot", "no_human") if asks else ():
        if speaks_of(kind, around.text):
            return kind
    if around.form != CONSENT and speaks_of("must_say_yes", around.text):
        return "consent_voluntary"
    if around.form != CONSENT and speaks_of("who_knows_what_is_told", around.text):
        return "faq/what_is_secrecy"
    if around.form is None and speaks_of("worn_out", around.text):
        return "worn_out"
    if around.form is None and speaks_of("come_anyway_then", around.text) and _spoke_of_consent(around):
        return "consent_booking_stands"
    for kind in ("if_late", CANCELLED_YET, VAIN):
        if speaks_of(kind, around.text) and (kind != VAIN or around.form is None):
            return kind
    if around.form in (None, BOOKING, CONSENT) and (found := _of_interpreters(around)):
        return found
    if speaks_of("gets_benefit", around.text):
        return "gets_benefit"
    if _asks_to_be_found(around):
        return "no_look_up"
    if around.slots.get("centre_wanted_for") != LATE and speaks_of("whom_to_call", around.text):
        return "whom_to_call"
    if found := after_the_time(around) or of_the_time(around):
        return found
    told = any(name.startswith(CARDS) for name in around.said_lately)
    return "open_now" if told and speaks_of("open_now", around.text) else None


def _spoke_of_consent(around: Around) -> bool:
    return any(name.startswith("utter_") and any(word in name for word in OF_CONSENT) for name in around.said_lately)


def _asks_to_be_found(around: Around) -> bool:
    """Whether it is which day all the same, of somebody who has no code: anybody could know a name (C-55)."""
    has_no_code = any(name.startswith(CODE_LOST) for name in around.said_lately)
    if not has_no_code or around.slots.get("own_booking") or around.form not in (None, CALL_BACK):
        return False
    return asks_own_time(around.text) or speaks_of("look_up_day", around.text)


def _of_anger(around: Around) -> str | None:
    if speaks_of("complains", around.text):
        return "complaint"
    if speaks_of("waited", around.text):
        return "waited"
    if around.wish not in ANGRY:
        return None
    # Never the same words twice in a row.
    said = any(name in ANGER for name in around.said_lately)
    return "angry_again" if said and ANGRY_AGAIN not in around.just_said else None


def _sent_to_a_human(around: Around) -> str | None:
    """The safe way again (facts V-02, C-52), and no offer to book. Only that they were sent there is kept of it."""
    asks_how = around.wish in HELPLESS or speaks_of("how", around.text)
    if around.is_of_staff and seeks_number(around.text):
        # Staff phone themselves: the number itself is the way on.
        return None
    return SAFE_WAY if asks_how and HUMAN_PATH in around.wishes_before else None


def _of_lateness(around: Around) -> str | None:
    is_late = around.slots.get("centre_wanted_for") == LATE
    was_late = is_late or any(name.startswith(OF_LATE) for name in around.said_lately)
    if (was_late or MISSED in around.just_said) and speaks_of("costs", around.text):
        return "late_cost"
    if not was_late:
        return None
    if says_minutes(around.text):
        return "late_minutes"
    told = () if around.wish in CHANGES else WHILE_LATE
    return next((kind for name, kind in told if speaks_of(name, around.text)), None)


def _after_stop(around: Around) -> str | None:
    just_stopped = any(name in STOPPED for name in around.just_said)
    return "nothing_kept" if just_stopped and speaks_of("kept", around.text) else None


def _waits_for_a_call(around: Around) -> str | None:
    """Whoever of staff gives a number, or says yes or a name after that answer, thinks that somebody phones."""
    gives = phone(around.text) or " " in (person_name(around.text) or "")
    if around.is_of_staff and around.wish == INFORMS and phone(around.text):
        return NO_NUMBER
    if not {NO_CALL, f"utter_{NO_NUMBER}"} & set(around.just_said):
        return None
    return NO_NUMBER if around.wish == AGREES or (around.wish in NAMES and gives) else None


def _of_withdrawal(around: Around) -> str | None:
    """ "Ja bara försäkringskassan", right after being told where a yes that is not ours is taken back (C-43)."""
    told = any(name.startswith(NOT_OURS_TO_WITHDRAW) for name in around.just_said)
    only = speaks_of("only_one", around.text) and around.wish in (AGREES, INFORMS, *HELPLESS, "nlu_fallback")
    return "withdrawal_of_one" if told and only and named(around.text) else None


def _given_elsewhere(around: Around) -> str | None:
    """ "Det skrev jag på hos läkaren i våras", of the yes that somebody wants back (C-43): no booking is meant."""
    open_still = not around.form and waits_to_be_withdrawn(around.lately)
    return "withdraw_where_given" if open_still and tells_where_given(around.text) else None


def _thinks_it_over(around: Around) -> str | None:
    return "thinks_it_over" if only_waits(around.text) and not around.is_of_staff else None


def _after_erasing(around: Around) -> str | None:
    """ "Är det borta nu?": the talk that was erased knows of nothing."""
    if just_done(around.lately):
        return None
    return ERASED_YET if speaks_of(ERASED_YET, around.text) and not around.is_of_staff else None


def _when_to_call(around: Around) -> str | None:
    """ "Helst efter tio", right after the call was ordered: the list is changed by nobody here."""
    ordered = any(name.startswith(CALL_SETTLED) for name in around.just_said)
    told = ordered and around.wish in WHEN_TOLD and call_wish(around.text)
    return "call_time_afterwards" if told else None


BETWEEN_FORMS = (
    *(_when_to_call, _thinks_it_over, _of_withdrawal, _sent_to_a_human, _of_lateness, _after_stop, _waits_for_a_call),
    _after_erasing,
)
