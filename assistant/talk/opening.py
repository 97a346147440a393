"""What opens a booking where no form is open, though no ranking heard one: the words, and what was spoken of before.

It only opens a question, and a word takes it back. Whoever has a time here, or was just sent elsewhere, seeks none.
"""

from assistant.knowledge.asides_of_reko import reko_parts
from assistant.knowledge.told import OFFERS_BOOKING, UNKNOWN_CENTRE
from assistant.nlu.verdict import FALLBACK, HUMAN_PATH
from assistant.swedish.bookings.number_sought import seeks_number
from assistant.swedish.bookings.seeks_time import (
    agrees_to_meet,
    asks_beside,
    asks_to_meet,
    gives_oneself,
    has_or_refuses,
    names_a_way,
    notes_a_meeting,
    seeks_time,
    seeks_without_centre,
    wants_a_time,
    wants_by_phone_or_video,
    wants_to_meet,
    wishes_when,
)
from assistant.swedish.people.names_within import introduces_oneself
from assistant.swedish.replies.asides import speaks_plainly_of
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.wishes_said import meeting_form, rings_oneself, wants_a_call
from assistant.talk.newest import Newest

LATELY = 3
QUESTION, ILLNESS, A_WAY, FIND = "faq", "medical_advice", "which_way", "find_coordinator"
# What a booking that was not heard is taken for.
UNHEARD = (FALLBACK, "inform", "other_times", "affirm", "out_of_scope", "dont_know")
# What was told of a REKO or of the meeting: what comes after leans on it.
OF_A_MEETING = tuple(
    f"utter_faq/{topic}"
    for topic in (
        *("what_is_reko", "what_reko_does", "is_reko_a_doctor", "can_reko_", "who_gets_reko", "must_i_see_reko"),
        *("does_reko_help_unemployed", "how_contact_begins", "is_it_too_late_for_reko", "reko_waiting_time"),
        *("what_is_assessment_meeting", "what_is_asked_at_meeting", "must_i_answer_everything", "who_may_book"),
        *("how_long_is_the_meeting", "what_does_the_meeting_cost", "how_to_prepare_for_meeting"),
        *("where_is_the_meeting", "who_writes_certificate"),
        *("can_i_bring_someone", "can_i_have_interpreter", "what_is_preliminary_booking", "do_i_need_"),
    )
)
NO_CONTROL = "utter_reko_no_control"
CARDS = ("utter_coordinator_card", "utter_what_about_centre")
# Being late, a lost code, a human being: there a care centre, a name or a day is said of that.
OF_ELSE = ("utter_late_", "utter_code_", "utter_human_")
OF_ONES_TIME = ("running_late", "show_appointment", "cancel_appointment", "rebook_appointment")
ELSEWHERE = (HUMAN_PATH, "talk_to_human", *OF_ONES_TIME)
# A time or a place in line of this talk, and what else a care centre was asked for.
OF_ONES_OWN = ("own_booking", "own_place", "centre_wanted_for")
DANGER, NO = "danger", "no"
ENDED = ("stop", "deny", "goodbye")
# Whoever names their care centre may tell how long they have gone there.
MOST_WORDS, MOST_WORDS_WITH_CENTRE, MOST_WORDS_OF_A_CENTRE = 14, 24, 6


def opens_booking(newest: Newest) -> bool:
    """Whether the message means a booking."""
    if newest.wish is None or newest.is_of_staff or newest.text.startswith("/") or _is_of_something_else(newest):
        return False
    if _answers_the_offer(newest):
        return True
    if _centre(newest) and _was_sent_there(newest.text):
        return newest.wish in (*UNHEARD, QUESTION, ILLNESS, A_WAY)
    if newest.wish in (*UNHEARD, QUESTION) and seeks_without_centre(newest.text, newest.found):
        return True
    if newest.wish == FIND and (_notes_it(newest) or (_centre(newest) and wants_by_phone_or_video(newest.text))):
        return True
    if newest.wish in (*UNHEARD, QUESTION) and _says_who_one_is(newest):
        return True
    if newest.wish == QUESTION:
        wanted = (_asks_to_meet, _wants_a_way, _notes_it)
        return names_a_way(newest.text, newest.found) or any(step(newest) for step in wanted)
    if newest.wish == ILLNESS:
        # What hurts was told as the background of it.
        if names_a_way(newest.text, newest.found) or _wants_a_way(newest):
            return True
        return wants_to_meet(newest.text) or (seeks_time(newest.text) and bool(_centre(newest)))
    return newest.wish in UNHEARD and (_says_so(newest) or _tells_enough(newest))


def _answers_the_offer(newest: Newest) -> bool:
    """A yes, or the care centre for it, right after "Vill du boka?" was asked of whoever gave name or number."""
    if OFFERS_BOOKING not in (newest.answers_before or [[]])[-1] or newest.wish not in UNHEARD or newest.is_question:
        return False
    answer = newest.found.get("answer")
    agrees = answer == "yes" or (newest.wish == "affirm" and answer is None)
    return answer != NO and (agrees or _centre(newest) is not None)


def _wants_a_way(newest: Newest) -> bool:
    """ "Videomöte med reko tack, orkar inte åka": a meeting by that way is wanted, and nothing asked about it."""
    return not newest.is_question and wants_a_time(newest.text) and meeting_form(newest.text) is not None


def _was_sent_there(text: str) -> bool:
    """A story that ends with what to do now, and names who was to be met: the next step is a time."""
    asks = is_question(text) and not speaks_plainly_of("how_to_go_on", text)
    return speaks_plainly_of("reko_sent", text) and not (asks or reko_parts(text) or has_or_refuses(text))


def _asks_to_meet(newest: Newest) -> bool:
    """Politely at a care centre, or as somebody else has told them to."""
    if _centre(newest) and asks_to_meet(newest.text):
        return True
    return not newest.is_question and wants_to_meet(newest.text)


def _is_of_something_else(newest: Newest) -> bool:
    slots = newest.tracker.current_slot_values()
    known = any(slots.get(name) for name in OF_ONES_OWN)
    told = any(name.startswith(OF_ELSE) for name in _told(newest))
    wished = any(wish in ELSEWHERE for wish in newest.wishes_before(LATELY))
    phones = newest.found.get("call_back") or wants_a_call(newest.text) or rings_oneself(newest.text)
    return bool(known or told or wished or phones or newest.found.get("booking_code") or seeks_number(newest.text))


def _says_so(newest: Newest) -> bool:
    if wants_to_meet(newest.text):
        return not newest.is_question
    return seeks_time(newest.text) and bool(newest.centre_lately) and not asks_beside(newest.text)


def _tells_enough(newest: Newest) -> bool:
    """What a booking asks for, though no word for one. Right after danger it is said of that."""
    text, found = newest.text, newest.found
    if DANGER in newest.wishes_before(LATELY):
        return False
    if names_a_way(text, found) or gives_oneself(text, found) or _notes_it(newest) or _names_where(newest):
        return True
    return not newest.is_question and found.get("answer") != NO and _leans_on_what_was_told(newest)


def _leans_on_what_was_told(newest: Newest) -> bool:
    """A care centre, a wish for days, or "det skadar väl inte att prata" right after what a REKO does."""
    text, told, centre = newest.text, _told(newest), _centre(newest)
    if centre and agrees_to_meet(text):
        return True
    if len(text.split()) > (MOST_WORDS_WITH_CENTRE if centre else MOST_WORDS) or not any(map(_is_of_a_meeting, told)):
        return False
    if centre and not has_or_refuses(text) and not any(name in CARDS for name in told):
        return True
    return agrees_to_meet(text) or wishes_when(text, newest.found)


def _notes_it(newest: Newest) -> bool:
    """A few words for it, or what is needed there beside the wish: "behöver tolk på dari. jag vill boka"."""
    told_too = newest.found.get("needs") and wants_a_time(newest.text)
    return not newest.is_question and bool(told_too or notes_a_meeting(newest.text, newest.found))


def _says_who_one_is(newest: Newest) -> bool:
    """Who one is, unasked, right after a time was sought: "jag heter Kim Testsson" goes on with that."""
    if newest.is_question or DANGER in newest.wishes_before(LATELY) or has_or_refuses(newest.text):
        return False
    gives = introduces_oneself(newest.text) or newest.found.get("phone")
    return bool(gives and newest.found.get("person_name")) and _sought_a_time(newest)


def _names_where(newest: Newest) -> bool:
    """Little more than a care centre, after a time was sought and "Vad vill du göra?" answered: it is for that."""
    few = len(newest.text.split()) <= MOST_WORDS_OF_A_CENTRE and not newest.is_question
    return few and bool(_centre(newest)) and not has_or_refuses(newest.text) and _sought_a_time(newest)


def _sought_a_time(newest: Newest) -> bool:
    """Whether one was sought lately, in the words of this talk, and nothing ended it since."""
    if any(wish in ENDED for wish in newest.wishes_before(LATELY)):
        return False
    said = newest.texts_before[-LATELY:]
    return any(wants_to_meet(text) or wants_a_time(text) or speaks_plainly_of("reko_sent", text) for text in said)


def _is_of_a_meeting(name: str) -> bool:
    return name.startswith((*OF_A_MEETING, *CARDS, NO_CONTROL))


def _told(newest: Newest) -> list[str]:
    return [name for said in newest.answers_before[-LATELY:] for name in said if name]


def _centre(newest: Newest) -> str | None:
    named = newest.found.get("care_centre")
    return None if named == UNKNOWN_CENTRE else named
