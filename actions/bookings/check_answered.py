"""What is surely answered to "Ska jag boka?", whatever stands around it: a yes with a story, or a no to all of it."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.meeting_form import SLOT
from actions.bookings.meeting_words import ON_SITE
from actions.bookings.put_right import just_asked_which
from actions.bookings.time_wishes import aware, names_another_day, names_only_its_clock
from actions.bookings.times import another_than_chosen, is_refused, rejects
from actions.turn import Turn
from assistant.swedish.bookings.choices import wants_another_day
from assistant.swedish.bookings.clock_suits import is_busy_then
from assistant.swedish.bookings.put_off import books_nothing, orders_to_book, rest_is_right
from assistant.swedish.bookings.put_right import nothing_is_wrong, only_says_no, what_is_wrong
from assistant.swedish.bookings.way_wished import way_insisted, way_wished
from assistant.swedish.words.wishes_said import limits_call, wants_another_time

# From here on a yes is believed also where a no stands in it: "nej, inget fel där, boka på".
BEYOND_A_NO = 0.9
WANTS_ANOTHER_TIME = ("rebook_appointment", "other_times", "go_back")
# Surely said, none of these is a yes, whatever word for it stands in them.
NO_YES = ("change_time", "no", "way", "wrong_detail")
# Said beside a yes, these are something else than an answer.
VALUES = ("person_name", "phone", "care_centre", "booking_code", "choice")


def read_check(turn: Turn) -> bool | None:
    """True to book, False to book nothing at all; None where the words must be read."""
    if _orders_it(turn) or _only_needs_more(turn):
        return True
    if _wants_none(turn):
        return False
    if turn.act.surely("no") and not only_says_no(turn.text) and not wants_another_time(turn.text):
        return False
    return True if _is_yes(turn) else None


def _is_yes(turn: Turn) -> bool:
    """A yes beside another time, or right after "Vad är fel?", is none."""
    if not turn.act.surely("yes") or just_asked_which(turn) or wants_another_time(turn.text):
        return False
    if turn.answer in ("no", "maybe") and turn.act.confidence < BEYOND_A_NO:
        return False
    return not _tells_more(turn)


def _orders_it(turn: Turn) -> bool:
    """ "Strunt samma, boka det då": no time of the list is chosen by it, and nothing else is wanted."""
    if not orders_to_book(turn.text) or just_asked_which(turn):
        return False
    return not (_tells_more(turn.without("choice")) or _insists_on_another_way(turn))


def _only_needs_more(turn: Turn) -> bool:
    """ "Jag behöver hiss, annars är allt rätt": the need is noted, and the rest agreed to."""
    if not (turn.entity("needs") and rest_is_right(turn.text)) or what_is_wrong(turn.text):
        return False
    return turn.answer != "no" and not (_tells_more(turn) or just_asked_which(turn) or _insists_on_another_way(turn))


def _wants_none(turn: Turn) -> bool:
    """ "Nej, boka inget": not another time either. "Ja, men boka inget åt min man" is a yes all the same."""
    if turn.answer == "yes" or turn.entity("needs"):
        return False
    return books_nothing(turn.text) and not (_tells_more(turn) or wants_another_day(turn.text))


def _insists_on_another_way(turn: Turn) -> bool:
    return way_insisted(turn.text) not in (None, turn.slot(SLOT) or ON_SITE)


def _tells_more(turn: Turn) -> bool:
    """Whether something is told beside the yes that is an answer to another question, or another time."""
    said = any(turn.entity(name) for name in VALUES) or wants_another_time(turn.text)
    return said or not (limits_call(turn.text) or not _names_another_time(turn))


def _names_its_way(turn: Turn) -> bool:
    """ "Ja, videomöte blir bra", of a meeting by video: the way that was read back is no other one."""
    return turn.act.surely("way") and way_wished(turn.text) == (turn.slot(SLOT) or ON_SITE)


def _names_another_time(turn: Turn) -> bool:
    chosen = turn.slot("booking_time")
    if _is_busy_then(turn):
        return True
    if chosen and names_only_its_clock(turn, aware(chosen)):
        return False
    return bool(turn.entity("when")) and names_another_day(turn, aware(chosen) if chosen else None)


def _is_busy_then(turn: Turn) -> bool:
    chosen = turn.slot("booking_time")
    return bool(chosen) and is_busy_then(turn.text, aware(chosen))


def read_confirmation(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """By its words, where nothing else was read out of the message (`updates`)."""
    if turn.requested != "booking_confirmed" or updates or is_refused(say):
        return {}
    if _is_busy_then(turn):
        return {}
    if turn.answer == "yes" and (not turn.act.surely(*NO_YES) or _names_its_way(turn)):
        # Right after "Vad är fel?" it is no yes to what was read back before.
        return {} if just_asked_which(turn) else {"booking_confirmed": True}
    if nothing_is_wrong(turn.text) or turn.act.surely("way"):
        return {}
    if rejects(turn) or turn.intent in WANTS_ANOTHER_TIME or turn.act.surely("change_time"):
        say.utter_message(response="utter_then_another_time")
        return another_than_chosen(turn)
    return {}
