"""Somebody comes late to a time of theirs, where no form is open: what they ask and tell stays with that."""

from assistant.swedish.bookings.tells_late import knows_no_centre
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import speaks_of_booking
from assistant.talk.around import is_spoken_of_late
from assistant.talk.calls_ordered import is_late_unheard, names_where_late
from assistant.talk.newest import Newest

TELL_LATE = "action_tell_running_late"
HELPLESS, BOOK = ("help", "dont_know"), "book_appointment"


def of_being_late(newest: Newest) -> str | None:
    """The action for it, None when it is no such message."""
    if _goes_on(newest) or names_where_late(newest) or is_late_unheard(newest) or _says_where(newest):
        return TELL_LATE
    return None


def _goes_on(newest: Newest) -> bool:
    """Who is late and asks what to do stays with that, but not when something else has been spoken of since."""
    if newest.wish is None or not is_spoken_of_late(newest):
        return False
    return newest.wish in HELPLESS or knows_no_centre(newest.text) or speaks_of("on_the_way", newest.text)


def _says_where(newest: Newest) -> bool:
    """ "Har tid hos rekon på törnrosen" names the care centre that was asked for, and books nothing."""
    if newest.wish != BOOK or not is_spoken_of_late(newest) or speaks_of_booking(newest.text):
        return False
    return bool(newest.found.get("care_centre"))
