"""What a message says to the form that is open: a need, what is wrong, whose yes is taken back."""

from collections.abc import Sequence
from datetime import datetime

from assistant import dates
from assistant.knowledge.acts import LIKELY, SURE
from assistant.knowledge.asides_of_calls import asked_of_call
from assistant.knowledge.told import UNKNOWN_CENTRE, waits_to_be_withdrawn
from assistant.nlu.verdict import FALLBACK, OTHER_LANGUAGE
from assistant.places import example_places
from assistant.swedish.bookings.asked_so import asked_so
from assistant.swedish.bookings.call_wish import only_says_when
from assistant.swedish.bookings.day_and_hour import taken_by_day_and_hour
from assistant.swedish.bookings.own_time import asks_own_time
from assistant.swedish.bookings.put_off import doubts_strength
from assistant.swedish.bookings.put_right import asked_back, named_field, what_is_wrong
from assistant.swedish.bookings.way_wished import asks_for_way, asks_which_by_way, way_insisted
from assistant.swedish.consents.consent_ahead import consent_said
from assistant.swedish.consents.consent_asides import is_about_the_answers, names_the_time
from assistant.swedish.consents.consent_by_act import asks_of_money, asks_of_what_is_told, reads_beside_all
from assistant.swedish.consents.taken_away import names_consent, names_data
from assistant.swedish.consents.taken_back import names_whose, says_whose, takes_back
from assistant.swedish.consents.withdrawn_elsewhere import is_of_the_withdrawal
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.names_within import introduces_oneself, is_only_a_name, spelt_out
from assistant.swedish.people.needs import (
    asks_for_interpreter,
    child_interprets,
    comes_alone,
    language_instead,
    only_gender,
    only_language,
    speaks_language,
    wants_spoken,
)
from assistant.swedish.people.no_listed_centre import goes_to_none
from assistant.swedish.people.number_put_right import number_ending
from assistant.swedish.people.other_centre import tells_own_centre, told_beside_question, without_others
from assistant.swedish.people.places import find_places
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    asks_if_called,
    asks_if_one_travels,
    asks_when_called,
    cancels_outright,
    meeting_form,
    refuses_call,
    whenever,
)
from assistant.talk.leaving import STOPS, WAITING, joins_once_more, leaves_by_act, stays_by
from assistant.talk.name_asked import tells_who_one_is
from assistant.talk.newest import Newest

# In words: a name of a care centre that sounds like a question, and is none.
LONGEST_NAME = 3
LONGEST_OF_FORM = 6
# What a name may be taken for with a few words around it.
SOUNDS_LIKE = ("ask_why", "greet", "help", "how_are_you", "simpler", "define_term", "abuse", "complaint")
AFTER_A_TIME = ("person_name", "phone", "booking_confirmed")
WHILE_LOOKING = ("booking_time", "booking_confirmed")
BOOKING, CONSENT, QUESTION, ERASE = "booking_form", "consent_form", "faq", "erase_data"
CANCELS = "cancel_appointment"
# What was read back waits for its yes. No word begins like the other one.
CHECK, NO_NAME = "booking_confirmed", "-"
CALL_BACK, CALL_OFFERED, CALL_TIME = "call_back_form", "call_back_wanted", "call_time"
# What it is about is told whoever phones, also where it sounds like a complaint or like cancelling.
OF_THE_CALL = ("asks_when", "about", "no", "put_off", "refuse")
# Who names what shall stand instead ("nej jag menade törnrosen"), or says what is wrong, takes no step back.
STANDS_INSTEAD = ("care_centre", "person_name", "phone", "when", "until")
# What a language of one's own is taken for.
OF_LANGUAGE = (OTHER_LANGUAGE, QUESTION)
# What a number is taken for where it is told in words.
LIKE_A_NUMBER = ("talk_to_human", "withdraw_consent", "change_consent", "others_data", "complaint")
# What may stand already is changed, and not noted for later.
CHANGES = ("change_consent", "withdraw_consent")
# Ends the form without keeping anything, unless the message says whose yes is taken back.
LEAVING = ("stop", "start_over")
# "Ångrat mig, avboka den" regrets the time, and no answer, unless the message says whose yes it is about.
OF_THE_TIME = ("cancel_appointment", "rebook_appointment")


def is_taken_back(newest: Newest) -> bool:
    """ "Ta bort det första" is about an answer; "ta bort mina uppgifter" is not."""
    if newest.form != CONSENT and (newest.wish == ERASE or not names_whose(newest.text)):
        # "Jag ångrar mig", where a time is being booked, is of the time, and "radera allt" is of more than a consent.
        return False
    text, of_data = newest.text, names_data(newest.text) and not names_consent(newest.text)
    of_time = newest.wish in OF_THE_TIME and names_the_time(text)
    if (newest.wish in LEAVING or of_time) and not says_whose(text):
        return False
    return takes_back(text, list(newest.found)) and not (newest.wish == ERASE and of_data)


def is_told(newest: Newest) -> bool:
    """Whether a topic is one that an answer only sounds like: who asks nothing there tells the form something."""
    asks = newest.is_question or newest.act.likely("question") or newest.confidence >= SURE
    answers = newest.act.name != "question" and newest.act.confidence >= LIKELY
    return newest.form in (BOOKING, CONSENT) and answers and not asks


def is_no_end(newest: Newest, sure: float) -> bool:
    """ "Räcker det?" asks, and "jag klarar inga trappor" tells a need; who has had enough says so."""
    asks = newest.is_question and speaks_of("is_it_enough", newest.text)
    answers = newest.wish == STOPS and (tells_of_access(newest) or gives_number(newest))
    return newest.confidence < sure or asks or answers


def ends_nothing(newest: Newest, closing: Sequence[str], sure: float) -> bool:
    """Whether what would close the form, or take something away, is only a guess."""
    if newest.form == BOOKING and is_misheard_in_a_booking(newest, sure):
        return True
    return newest.wish in closing and is_no_end(newest, sure)


def is_misheard_in_a_booking(newest: Newest, sure: float) -> bool:
    """ "Jag vill komma dit, den första" cancels nothing on a guess."""
    return newest.wish == CANCELS and newest.confidence < sure and not cancels_outright(newest.text)


def tells_of_access(newest: Newest) -> bool:
    """Whether it says what the body can't do at a meeting: "jag klarar inga trappor" gives up nothing."""
    needed = newest.found.get("needs")
    return newest.form == BOOKING and isinstance(needed, dict) and bool(needed.get("access"))


def gives_number(newest: Newest) -> bool:
    """ "Nej fel, 72 på slutet, 070-…": whoever gives a number, or puts it right, goes on."""
    told = newest.found.get("phone") or number_ending(newest.text)
    return bool(told) and not (refuses_call(newest.text) or speaks_of("breaks_off", newest.text))


def leaves_surely(newest: Newest) -> str | None:
    """The action by which an act leaves the form, unless the message tells a need."""
    return (
        None
        if tells_of_access(newest) or gives_number(newest)
        else leaves_by_act(str(newest.form), newest.text, newest.act)
    )


def puts_right(newest: Newest) -> bool:
    """Whether the booking itself reads what is wrong in it, or what shall stand there instead."""
    if any(newest.found.get(name) for name in STANDS_INSTEAD):
        return True
    return newest.form == BOOKING and what_is_wrong(newest.text) is not None


def is_its_own(newest: Newest) -> bool:
    """Whether the open form reads it, whatever wish or topic it sounds like."""
    if newest.form == BOOKING and is_of_this_booking(newest):
        return True
    if tells_who_one_is(newest):
        return True
    if newest.form == WAITING and joins_once_more(newest.text):
        return True
    if newest.form == CALL_BACK and is_of_the_call(newest):
        return True
    if newest.form in (BOOKING, CALL_BACK) and (is_need(newest) or goes_elsewhere(newest) or is_of_the_name(newest)):
        return True
    if newest.form == CONSENT:
        if reads_beside_all(newest.text, newest.asked):
            return True
        return is_about_the_answers(newest.text, newest.asked) or _asks_what_the_consent_tells(newest)
    return is_of_the_withdrawal_offered(newest)


def _asks_what_the_consent_tells(newest: Newest) -> bool:
    """ "Vad ska hon säga till dem", which no topic knows: the question about one party does."""
    nobody_else = newest.wish == FALLBACK and newest.act.step == "party" and newest.act.surely("question")
    return nobody_else and (asks_of_what_is_told(newest.text) or asks_of_money(newest.text))


def is_of_the_call(newest: Newest) -> bool:
    """When it comes, what to do at all, and that any time will do ("när som"), which sounds like a question."""
    says_when = whenever(newest.text) or only_says_when(newest.text)
    surely = newest.asked == CALL_TIME and (says_when or newest.act.surely(*OF_THE_CALL))
    asks = asks_when_called(newest.text) or asked_of_call(newest.text) is not None
    return surely or asks or speaks_of("how_then", newest.text)


def is_of_the_name(newest: Newest) -> bool:
    """A whole name where it surely is told, whatever it sounds like; or whether one may go without a name."""
    if newest.asked != "person_name":
        return False
    told = newest.act.surely("name") and newest.wish in SOUNDS_LIKE and " " in (told_name(newest.text) or "")
    return bool(told and not newest.is_question) or speaks_of("anonymous", newest.text)


def is_of_this_booking(newest: Newest) -> bool:
    """Whether the booking itself reads it: a need that is asked about, the interpreter's language,
    what was noted, who may be told, or no strength."""
    if stays_by(BOOKING, newest.asked, str(newest.wish), newest.text) or asked_back(newest.text):
        return True
    if asks_what_was_read_back(newest) or answers_with_number(newest):
        return True
    if newest.asked == WHILE_LOOKING[0] and (asks_which_by_way(newest.text) or doubts_strength(newest.text)):
        return True
    if moves_to_own_centre(newest) or puts_person_right(newest) or spelt_out(newest.text) or names_meeting_form(newest):
        return True
    if newest.tracker.get_slot("booking_time") and asks_own_time(newest.text):
        return True
    if newest.wish not in CHANGES and consent_said(newest.text) and not (newest.is_question or is_taken_back(newest)):
        return True
    noted = newest.tracker.get_slot("needs") or {}
    said = only_language(newest.text) or language_instead(newest.text) or only_gender(newest.text)
    if noted.get("interpreter") and said:
        return True
    if child_interprets(newest.text) or (noted.get("companion") and comes_alone(newest.text)):
        return True
    told = newest.found.get("needs")
    return newest.wish == QUESTION and isinstance(told, dict) and bool(told.get("companion"))


def answers_with_number(newest: Newest) -> bool:
    """ "Ring på 070-…" and "inte 070-… utan 070-…", where the number is asked for: no call instead of the booking, and
    nothing of a consent.
    """
    if newest.asked != "phone" or not newest.found.get("phone") or newest.wish not in LIKE_A_NUMBER:
        return False
    of_consent = names_consent(newest.text) or newest.found.get("parties")
    return not (of_consent or speaks_of("call_instead", newest.text))


def asks_what_was_read_back(newest: Newest) -> bool:
    """Whether it asks about the booking that waits for its yes: "det är på telefon va? då ja"."""
    if newest.form != BOOKING or newest.asked != CHECK:
        return False
    named = str(newest.found.get("care_centre") or NO_NAME)
    return bool(asked_so(newest.text, [named]) or asked_back(newest.text))


def moves_to_own_centre(newest: Newest) -> bool:
    """Whether another care centre is told as one's own, at any step: "oj, jag går på Solgläntan nu mera"."""
    named, now = newest.found.get("care_centre"), newest.tracker.get_slot("care_centre")
    if not now or named in (None, UNKNOWN_CENTRE, now):
        return False
    if newest.is_question:
        return any(find_places(piece, example_places()) for piece in told_beside_question(newest.text))
    return without_others(newest.text) == newest.text and tells_own_centre(newest.text)


def puts_person_right(newest: Newest) -> bool:
    """Whether a number, a name that is all that is said or said as one's own, or which of them it is ("tiden")
    answers what was wrong in what was read back.
    """
    name = newest.found.get("person_name")
    only_name = isinstance(name, str) and (is_only_a_name(newest.text, name) or introduces_oneself(newest.text))
    which = named_field(newest.text)
    return newest.asked == "booking_confirmed" and bool(only_name or which or newest.found.get("phone"))


def names_meeting_form(newest: Newest) -> bool:
    """Whether a few words say how to meet ("ok telefon") or ask whether one travels, while a time is looked for, or a
    way is asked for at any step.
    """
    if asks_for_way(newest.text) or (newest.asked in AFTER_A_TIME and way_insisted(newest.text)):
        return True
    if newest.form == BOOKING and asks_if_called(newest.text):
        return True
    few = newest.asked in WHILE_LOOKING and len(newest.text.split()) <= LONGEST_OF_FORM
    return few and (asks_if_one_travels(newest.text) or meeting_form(newest.text, bare=True) is not None)


def takes_of_the_list(newest: Newest) -> bool:
    """Whether a time that was shown is taken beside what is asked: "finns det hiss? jag tar fredag kl 10"."""
    shown = [dates.local(datetime.fromisoformat(time)) for time in newest.tracker.get_slot("shown_times") or []]
    return newest.asked == "booking_time" and taken_by_day_and_hour(newest.text, shown) is not None


def goes_elsewhere(newest: Newest) -> bool:
    """Whether it names a care centre that is not here, or says that none of those listed is the right one."""
    a_bare_name = newest.wish == QUESTION and not newest.is_question and len(newest.text.split()) <= LONGEST_NAME
    return newest.asked == "care_centre" and (a_bare_name or goes_to_none(newest.text))


def is_need(newest: Newest) -> bool:
    """What the form notes by itself: nothing to be left where others find it, or an interpreter, also asked for."""
    told = newest.found.get("needs")
    says_language = newest.form == CALL_BACK and newest.wish in OF_LANGUAGE and not newest.is_question
    if says_language and (speaks_language(newest.text) or wants_spoken(newest.text)):
        return True
    if not isinstance(told, dict):
        return False
    if newest.wish == OTHER_LANGUAGE:
        # "And I need arabisk tolk please": what is needed is plain in any language.
        return True
    asks = newest.wish == QUESTION and bool(told.get("interpreter")) and asks_for_interpreter(newest.text)
    return bool(told.get("discreet")) or asks


def is_of_the_withdrawal_offered(newest: Newest) -> bool:
    """Whose yes it was, or where it was given, where a call about that is offered: no booking in September."""
    offered = newest.asked == CALL_OFFERED and waits_to_be_withdrawn(newest.answers_before)
    return offered and is_of_the_withdrawal(newest.text)
