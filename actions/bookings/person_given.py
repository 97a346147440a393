"""Who somebody says they are where nobody is logged in: name and phone, told ahead, asked for, or put right."""

import re
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.person_asides import gives_no_name, is_believed
from actions.bookings.relatives import is_helped, name_of_helped
from actions.bookings.time_wishes import marked
from actions.turn import Turn
from actions.wiring import house, is_demo
from assistant.places import example_places
from assistant.services.views import Contact
from assistant.swedish.bookings.put_right import SOMETHING, what_is_wrong
from assistant.swedish.people.names_told import told_name, told_parts
from assistant.swedish.people.names_within import (
    are_alike,
    beside_a_phone,
    corrected,
    in_place,
    instead_of_denied,
    introduces_oneself,
    is_only_a_name,
    may_be_a_centre,
    right_before_a_phone,
    speaks_of_name,
    spelt_out,
    tells_of_another,
)
from assistant.swedish.people.number_put_right import ending_put_right, tells_digits
from assistant.swedish.people.numbers_of_others import is_of_another
from assistant.swedish.people.phones_written import readable
from assistant.swedish.people.places import find_places
from assistant.swedish.people.relatives import books_for_relative
from assistant.swedish.words.wishes_said import for_another

TOLD = "privacy_told"
# In that slot: only what is kept of a call was told.
OF_CALL = "of_call"
CALL_FORM = "call_back_form"
# Where name and number come of their own accord.
AHEAD = (None, "care_centre", "booking_time")
PERSONAL_SLOTS = ("person_name", "phone")
SAID_AS = {"person_name": "own_name", "phone": "own_phone"}
NOTED = {"person_name": "utter_name_noted", "phone": "utter_phone_noted", "both": "utter_name_and_phone_noted"}


def tell_what_is_kept(turn: Turn, say: CollectingDispatcher, *, of_call: bool = False) -> Events:
    """Before the first personal question: who is responsible, what is kept and how long."""
    return [SlotSet(TOLD, told) for told in _told_now(turn, say, of_call=of_call)]


def _told_now(turn: Turn, say: CollectingDispatcher, *, of_call: bool) -> list[Any]:
    """What `privacy_told` becomes, none where enough was told: of a booking more is kept than of a call."""
    enough = (True, OF_CALL) if of_call else (True,)
    if turn.slot(TOLD) in enough:
        return []
    _say_notice(say, of_call=of_call)
    return [OF_CALL if of_call else True]


def _say_notice(say: CollectingDispatcher, *, of_call: bool) -> None:
    say.utter_message(response="utter_privacy_notice_call" if of_call else "utter_privacy_notice")
    if is_demo():
        say.utter_message(response="utter_privacy_notice_demo")


def contact_of(turn: Turn) -> Contact | None:
    """Name and phone as they were given in this talk."""
    name, phone = turn.slot("person_name"), turn.slot("phone")
    if not (name and phone):
        return None
    unseal = house().sealer.unseal
    return Contact(name=unseal(name), phone=unseal(phone))


def person_words(turn: Turn) -> dict[str, str]:
    """For reading back before the yes, so that a slip of the finger is seen. Hidden again in what is kept."""
    contact = contact_of(turn)
    return {"own_name": contact.name, "own_phone": readable(contact.phone)} if contact else {}


def read_person(turn: Turn, say: CollectingDispatcher, *, of_call: bool = False) -> dict[str, Any]:
    """Name and phone, sealed. What takes another's place is said back: nothing misread is booked unseen.

    Whoever gives them unasked is told now what is kept.
    """
    seal = house().sealer.seal
    read: dict[str, Any] = {}
    if name := _name_given(turn):
        read["person_name"] = seal(name)
    if phone := turn.entity("phone") or number_put_right(turn):
        read["phone"] = seal(phone)
    _say_changed(turn, say, name, phone)
    _say_same(turn, say, read)
    if read:
        for told in _told_now(turn, say, of_call=of_call or turn.form == CALL_FORM):
            read[TOLD] = told
    _say_noted(turn, say, read, of_call=of_call)
    return read


def number_put_right(turn: Turn) -> str | None:
    """ "De sista ska va 75, inte 51": the number that was given before, with other last digits."""
    known = turn.slot("phone")
    if not known or not tells_digits(turn.text):
        return None
    return ending_put_right(turn.text, house().sealer.unseal(known))


def _say_changed(turn: Turn, say: CollectingDispatcher, name: str | None, phone: str | None) -> None:
    """A name that takes another's place, and the number where it was changed with it: both are said."""
    if not (name and turn.slot("person_name")):
        return
    known = turn.slot("phone")
    if phone and known and house().sealer.unseal(known) != phone:
        say.utter_message(response="utter_name_and_phone_changed", own_name=name, own_phone=readable(phone))
    else:
        say.utter_message(response="utter_name_changed", own_name=name)


def _say_same(turn: Turn, say: CollectingDispatcher, read: dict[str, Any]) -> None:
    """Whoever gives the same name again, where the number is asked for, is told that it is noted."""
    known = turn.slot("person_name")
    if read or not known or turn.requested == "person_name" or not turn.act.surely("name"):
        return
    if told_name(turn.text) == house().sealer.unseal(known):
        say.utter_message(response=NOTED["person_name"], own_name=house().sealer.unseal(known))


def keep_given(turn: Turn, say: CollectingDispatcher) -> Events:
    """Name and number of a message whose errand was not understood: said back and kept, so that nobody gives them
    twice. Only beside a number, or in so many words, is a name sure to be the speaker's.
    """
    if turn.form is not None or turn.staff_tone or not (turn.entity("phone") or introduces_oneself(turn.text)):
        return []
    return slots(keep_own(turn, say))


def keep_own(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The same as slots; nothing where the number is not the speaker's ("radera 070-…", "hon heter …, 070-…")."""
    if is_of_another(turn.text) and not is_helped(turn):
        return {}
    read = read_person(turn, say)
    _say_back(turn, say, read)
    wish = turn.entity("when")
    return read | ({"time_wish": marked(turn, wish)} if read and wish else {})


def _say_noted(turn: Turn, say: CollectingDispatcher, read: dict[str, Any], *, of_call: bool) -> None:
    """What was given before it was asked for is said back: it is kept, and nothing of it has to be said again.

    What opens a booking is read back at its end; a call has no such end.
    """
    if turn.requested in read or turn.requested in ("phone", "booking_confirmed"):
        return
    if turn.requested is None and not of_call:
        return
    _say_back(turn, say, read)


def _say_back(turn: Turn, say: CollectingDispatcher, read: dict[str, Any]) -> None:
    """In one sentence what was given; a name that takes another's place has been said back already."""
    unseal = house().sealer.unseal
    given = [name for name in PERSONAL_SLOTS if name in read and not (name == "person_name" and turn.slot(name))]
    if given:
        words = {SAID_AS[name]: unseal(read[name]) for name in given}
        if "phone" in given:
            words["own_phone"] = readable(words["own_phone"])
        say.utter_message(response=NOTED["both" if len(given) > 1 else given[0]], **words)


def is_own_name(turn: Turn) -> bool:
    """Whether the message gives the speaker's name, unasked."""
    return _name_given(turn) is not None


def _name_given(turn: Turn) -> str | None:
    name: str | None = turn.entity("person_name") or _before_its_number(turn)
    if whose := name_of_helped(turn):
        return whose
    if respelt := _respelt(turn):
        return respelt
    if told := _told_by_act(turn):
        return told
    if gives_no_name(turn):
        return None
    if turn.requested == "person_name":
        # "Törnrosen" once more, by whoever expected that question.
        is_a_centre = turn.entity("care_centre") and " " not in (name or "")
        return None if is_a_centre else _whole(turn, name) or beside_a_phone(turn.text)
    if name is None or tells_of_another(turn.text):
        return None
    if known := turn.slot("person_name"):
        return _name_put_right(turn, house().sealer.unseal(known), name)
    return name if " " in name and _is_surely_own(turn, name) else None


def _whole(turn: Turn, name: str | None) -> str | None:
    """ "Det är Kim igen, Kim Testsson": the whole name, where it was read by its first part only."""
    told = _titled(told_name(turn.text)) if name and " " not in name else None
    return told if told and " " in told and told.split()[0] == name else name


def _before_its_number(turn: Turn) -> str | None:
    """ "Boka reko eftermiddag, ivo exempelson 070-…", by whoever says it all at once and was asked for no name yet."""
    if turn.requested not in AHEAD or not turn.entity("phone"):
        return None
    if books_for_relative(turn.text) or for_another(turn.text) or tells_of_another(turn.text):
        return None
    told = right_before_a_phone(turn.text)
    return None if told and (find_places(told, example_places()) or may_be_a_centre(told)) else told


def _told_by_act(turn: Turn) -> str | None:
    """The name where one is told, however it is wrapped up. Whose it may be for a relative is told elsewhere."""
    if books_for_relative(turn.text) or for_another(turn.text):
        return None
    told, known = _titled(told_name(turn.text)), turn.slot("person_name")
    if told is None or find_places(told, example_places()) or may_be_a_centre(told):
        return None
    if known and (instead := _put_right(turn, house().sealer.unseal(known), told)):
        return instead
    if not is_believed(turn, told):
        return None
    if known is None or turn.requested == "person_name":
        return told
    given, family = told_parts(turn.text)
    return in_place(house().sealer.unseal(known), told, given=given, family=family)


def _put_right(turn: Turn, known: str, told: str) -> str | None:
    """ "Nej inte Kim, Kym", "jag skrev fel, Testson ska det va": denies the known name, or looks like it."""
    if "?" in turn.text or tells_of_another(turn.text):
        return None
    if instead := instead_of_denied(known, told, turn.text):
        return instead
    return corrected(known, told) if what_is_wrong(turn.text) in (SOMETHING, "person_name") else None


def _titled(told: str | None) -> str | None:
    """ "KIM TESTSSON" is shouted; a name is written as names are."""
    return told.title() if told and told.isupper() and " " in told else told


def _respelt(turn: Turn) -> str | None:
    """ "Mirela med ett l", after "Mirella Dummysson": only where it looks like the name that was given."""
    known, spelt = turn.slot("person_name"), spelt_out(turn.text)
    return corrected(house().sealer.unseal(known), spelt) if known and spelt else None


def _is_surely_own(turn: Turn, name: str) -> bool:
    """Unasked: a whole name beside a number, in an opening message, said as one's own, or all that is said."""
    if turn.entity("phone") or turn.requested is None or introduces_oneself(turn.text):
        return True
    if turn.entity("care_centre") and re.match(rf"\W*{re.escape(name)}\s*[,.]", turn.text):
        # "Kim Testsson, jag går på Kryddgården".
        return True
    if turn.requested == "booking_time" and turn.act.name == "person_details":
        # "kim testsson", by whoever holds the time for settled.
        return is_only_a_name(turn.text, name) and not may_be_a_centre(name)
    # Two small words that nobody asked for may be anything.
    return name in turn.text and is_only_a_name(turn.text, name) and not may_be_a_centre(name)


def _name_put_right(turn: Turn, known: str, name: str) -> str | None:
    """The new name; "perfekt" and "min handläggare heter Karin" are none."""
    introduced = introduces_oneself(turn.text)
    if turn.answer == "yes" and not introduced:
        return None
    introduced = introduced or (speaks_of_name(turn.text) and are_alike(known, name))
    meant = introduced or turn.entity("phone") or is_only_a_name(turn.text, name)
    new = corrected(known, name, introduced=introduced)
    return new if meant or " " not in name else None
