"""What a message of staff's is to the guide, or to the number that was promised for a care centre's name."""

from assistant.knowledge.staff import GUIDE, is_of_the_case
from assistant.knowledge.told import UNKNOWN_CENTRE
from assistant.swedish.staff.way_answers import answer_to, denies_what_guards, finds_none_sent
from assistant.talk.newest import Newest

# What the guide asks first.
GUARD = "way_special"
# Ask for the care centre's name, to show its number.
WHICH_NUMBER = (
    *("utter_staff_which_number", "utter_staff_which_reko", "utter_staff_lives_there", "utter_staff_not_by_address"),
    *("utter_staff_send_steps", "utter_staff_send_how", "utter_staff_may_ring", "utter_staff_sip_not_from_here"),
    "utter_faq/which_care_centre_am_i_at",
)
# Longer, and it tells of more than the name.
MOST_WORDS = 8


def is_of_the_guide(newest: Newest) -> bool:
    """An answer to its open question, noes that pass it, or something of the case, whatever it sounds like."""
    if newest.form != GUIDE or not newest.is_of_staff:
        return False
    answers = not newest.is_question and answer_to(newest.asked, newest.text) is not None
    noes = denies_what_guards(newest.text) if newest.asked == GUARD else finds_none_sent(newest.text)
    return answers or noes or is_of_the_case(newest.text)


def names_promised_centre(newest: Newest) -> bool:
    """The name that was asked for, whatever is said beside it: "Kryddgården tror jag, fast hon kan ha bytt"."""
    named = newest.found.get("care_centre") not in (None, UNKNOWN_CENTRE)
    last = (newest.answers_before or [[]])[-1]
    asked = WHICH_NUMBER[0] in last or (len(newest.text.split()) <= MOST_WORDS and any(n in WHICH_NUMBER for n in last))
    return newest.is_of_staff and newest.form is None and named and asked and not newest.is_question
