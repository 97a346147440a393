"""What is said where name or number is asked for, and gives none: kept private, none to give, or only time needed.

Nobody is pressed: what can be done without it is said, with the care centre's own number.
"""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.picked import another_by_number
from actions.bookings.right_coordinator import say_where_to_phone
from actions.turn import Turn
from assistant.swedish.bookings.choices import wants_another_day
from assistant.swedish.bookings.seeks_time import seeks_time, wants_to_meet
from assistant.swedish.people.names_within import (
    introduces_oneself,
    is_a_piece,
    is_only_a_name,
    is_opener,
    names_somebody,
    pieces_beside,
    says_who_it_is,
    speaks_of_name,
    tells_of_another,
    wishes_well,
)
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import wants_another_time

NAME, PHONE, TIME = "person_name", "phone", "booking_time"
REFUSED = "utter_name_refused"
# By slot and act: what is said instead of that no name or number was found.
SAID = {
    (NAME, "refuse_name"): REFUSED,
    (PHONE, "refuse_phone"): "utter_phone_refused",
    (PHONE, "no_phone"): "utter_phone_none",
}
# In these a day or an hour is none for the meeting: "070-174 06 12, ring efter två".
OF_NO_TIME = ("name", "phone", "refuse_name", "refuse_phone", "no_phone", "need", "feeling", "thanks", "consent")
OF_BOOKING = ("when", "choice", "care_centre", PHONE)
ABOUT_TIME = ("when", "when_unclear", "choice")
# In these no name is given but by whoever says that it is theirs.
OF_NO_NAME = (*OF_NO_TIME[2:], "put_off", "stop", "person", "way", "change_time", "question")
NOT_HERE = ("refuse_name", "put_off", "stop", "person", "need", "consent")
FEW_BESIDE = 3
WAITS, TAKE_YOUR_TIME = "put_off", "utter_take_your_time"


def answer_without(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether name or number is refused, lacking, or put off; says what there is instead."""
    if turn.requested not in (NAME, PHONE) or turn.entity(PHONE) or _introduces_oneself(turn):
        return False
    if another_by_number(turn):
        return False
    if turn.act.likely(WAITS):
        say.utter_message(response=TAKE_YOUR_TIME)
        return True
    if turn.requested == NAME and speaks_of("anonymous", turn.text):
        say_where_to_phone(turn, say, str(turn.slot("care_centre")), REFUSED)
        return True
    response = SAID.get((turn.requested, turn.act.name)) if turn.act.likely(turn.act.name) else None
    if response:
        say_where_to_phone(turn, say, str(turn.slot("care_centre")), response)
    return bool(response)


def only_of_the_person(turn: Turn) -> Turn:
    """The same turn without a time where the message surely tells of the person: the time that was chosen stands."""
    if turn.requested not in (NAME, PHONE) or not turn.act.surely(*OF_NO_TIME) or another_by_number(turn):
        return turn
    if turn.act.name == "name" and (wants_another_day(turn.text) or wants_another_time(turn.text)):
        return turn
    return turn.without(*ABOUT_TIME, "answer")


def is_believed(turn: Turn, told: str) -> bool:
    """Whether what looks like a name is taken for one: any where it surely is told, a whole one where it likely is.

    A name that was never read before looks like anything: where the name is asked for, a whole one that is written
    with capitals, and hardly anything beside it, is one too.
    """
    if turn.act.surely("name") or (turn.act.likely("name") and " " in told):
        return True
    if tells_own_name(turn.text, told, whole=" " in told):
        return True
    if turn.requested in (None, TIME) and " " in told and is_a_piece(turn.text, told):
        return not tells_of_another(turn.text) and _tells_only_its_booking(turn, told)
    if turn.requested != NAME or turn.act.surely(*NOT_HERE) or "?" in turn.text:
        return False
    return " " in told and told in turn.text and len(turn.text.split()) <= len(told.split()) + FEW_BESIDE


def _tells_only_its_booking(turn: Turn, told: str) -> bool:
    """ "Torsdag kl 14, Kim Testsson", and not "läkaren, Kim Testsson, sa det": all beside the name is of the time."""
    beside = pieces_beside(turn.text, told)
    return not wishes_well(told) and all(is_opener(piece) or _is_of_the_time(turn, piece) for piece in beside)


def _is_of_the_time(turn: Turn, piece: str) -> bool:
    if names_somebody(piece):
        return False
    found = turn.as_said(piece).found
    return any(found.get(name) for name in OF_BOOKING) or seeks_time(piece) or wants_to_meet(piece)


def tells_own_name(text: str, told: str, *, whole: bool) -> bool:
    """Said as one's own in so many words, or as what the name should be ("namnet ska va Kim Testsson")."""
    if whole and says_who_it_is(text, told):
        return True
    if "?" in text or tells_of_another(text):
        return False
    return (whole and introduces_oneself(text)) or (speaks_of_name(text) and told in text)


def gives_no_name(turn: Turn) -> bool:
    """Whether what looks like a name surely is none."""
    name: Any = turn.entity(NAME)
    if not turn.act.surely(*OF_NO_NAME) or _introduces_oneself(turn):
        return False
    return not (name and " " in name and (is_only_a_name(turn.text, name) or is_a_piece(turn.text, name)))


def _introduces_oneself(turn: Turn) -> bool:
    """With a whole name: "kalla mig Stålmannen" keeps it private, and so does "mitt namn får hon sen"."""
    whole = " " in (turn.entity(NAME) or "") and not turn.act.surely("refuse_name")
    return whole and introduces_oneself(turn.text)
