"""Where the talk stands around a message: what was spoken of just before, which a short message leans on."""

from assistant.knowledge.around import Around
from assistant.knowledge.told import RELATIVE_BOOKS, last_told
from assistant.swedish.people.relatives import books_for_relative, is_beside
from assistant.talk.newest import Newest

LATELY = 3
OF_LATE = ("utter_late_",)
AGREES, BOOK = "affirm", "book_appointment"


def is_spoken_of_late(newest: Newest) -> bool:
    being_late = newest.tracker.get_slot("centre_wanted_for") == "late"
    return being_late and last_told(newest.answers_before, OF_LATE) is not None


def helps_relative(newest: Newest) -> bool:
    """Whether whoever would book for a relative sits with them: said at once, or to the question about it."""
    if newest.form is not None or newest.wish is None or newest.is_question:
        return False
    if is_beside(newest.text) and books_for_relative(newest.text):
        return True
    told = any(RELATIVE_BOOKS in names for names in newest.answers_before[-LATELY:])
    agrees = newest.wish == AGREES and RELATIVE_BOOKS in (newest.answers_before or [[]])[-1]
    return agrees or (told and is_beside(newest.text))


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
