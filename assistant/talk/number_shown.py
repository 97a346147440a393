"""A care centre's number: sought, or of another one than the number that was just shown."""

from assistant.knowledge.staff import GUIDE
from assistant.knowledge.told import UNKNOWN_CENTRE
from assistant.nlu.verdict import FALLBACK
from assistant.swedish.bookings.number_sought import (
    asks_the_same_there,
    names_another,
    seeks_coordinator_of_a_place,
    seeks_number,
)
from assistant.talk.around import LATELY
from assistant.talk.newest import Newest

# Whose number was shown, and what a correction of it is taken for.
SHOW_CARD, CARD = "action_find_coordinator", "utter_coordinator_card"
# Asks which care centre, of whoever would rather phone.
ASKED_WHICH = "utter_rings_oneself"
NAMES_ANOTHER = (FALLBACK, "inform", "deny", "affirm", "go_back", "find_coordinator")
# Beside these a number is not what is wanted first.
BEFORE_A_NUMBER = ("running_late", "talk_to_human", "rebook_appointment", "cancel_appointment", "erase_data", "stop")


def shows_a_number(newest: Newest) -> str | None:
    """A care centre's number, where one is sought or another centre is named than the one just shown."""
    if newest.wish is None or newest.form not in (None, GUIDE) or newest.wish in BEFORE_A_NUMBER:
        return None
    named = newest.found.get("care_centre") not in (None, UNKNOWN_CENTRE)
    other = names_another(newest.text) and not newest.is_question
    corrects = named and newest.wish in NAMES_ANOTHER and (other or asks_the_same_there(newest.text))
    shown = any(CARD in said for said in newest.answers_before[-LATELY:])
    if named and not newest.is_question and ASKED_WHICH in (newest.answers_before or [[]])[-1]:
        return SHOW_CARD
    # Whoever gives a number of their own seeks none.
    sought = seeks_number(newest.text) and not newest.found.get("phone") and (named or newest.centre_lately)
    of_a_place = newest.is_of_staff and seeks_coordinator_of_a_place(newest.text, named=named)
    return SHOW_CARD if sought or (corrects and shown) or of_a_place else None
