"""Where the talk stands around a message: what was spoken of just before, which a short message leans on."""

from assistant.knowledge.around import Around
from assistant.knowledge.told import RELATIVE_BOOKS, last_told
from assistant.nlu.verdict import FALLBACK
from assistant.swedish.people.relatives import books_for_relative, is_beside
from assistant.talk.newest import Newest

LATELY = 3
OF_LATE = ("utter_late_",)
AGREES, BOOK = "affirm", "book_appointment"
# After "sitter ni tillsammans?" whoever names one of these goes on with the booking, unless they say no or ask.
OF_THE_BOOKING = ("care_centre", "when", "person_name", "phone", "needs")
GOES_ON = (FALLBACK, AGREES, BOOK, "inform", "other_times")


def is_spoken_of_late(newest: Newest) -> bool:
    being_late = newest.tracker.get_slot("centre_wanted_for") == "late"
    return being_late and last_told(newest.answers_before, OF_LATE) is not None


def helps_relative(newest: Newest) -> bool:
    """Whether whoever would book for a relative sits with them: said at once, or to the question about it."""
    if newest.form is not None or newest.wish is None:
        return False
    if is_beside(newest.text) and books_for_relative(newest.text):
        # "Kan jag boka åt henne?" asks no more where they sit together.
        return True
    if newest.is_question:
        return False
    told = any(RELATIVE_BOOKS in names for names in newest.answers_before[-LATELY:])
    just_asked = RELATIVE_BOOKS in (newest.answers_before or [[]])[-1]
    agrees = just_asked and (newest.wish == AGREES or _goes_on(newest))
    return agrees or (told and is_beside(newest.text))


def _goes_on(newest: Newest) -> bool:
    told = any(newest.found.get(name) for name in OF_THE_BOOKING)
    return told and newest.wish in GOES_ON and newest.found.get("answer") != "no"


def around(newest: Newest) -> Around:
    return Around(
        newest.text,
        newest.wish,
        newest.form,
        newest.tracker.current_slot_values(),
        newest.answers_before[-LATELY:],
        newest.wishes_before(LATELY),
        newest.is_of_staff,
    )
