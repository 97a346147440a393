"""Who somebody says they are where nobody is logged in: name and phone, told ahead, asked for, or put right."""

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.turn import Turn
from actions.wiring import house
from assistant.services.views import Contact
from assistant.swedish.names_within import (
    beside_a_phone,
    corrected,
    introduces_oneself,
    is_only_a_name,
    tells_of_another,
)
from assistant.swedish.phones_written import readable

TOLD = "privacy_told"


def tell_what_is_kept(turn: Turn, say: CollectingDispatcher) -> Events:
    """Before the first personal question: who is responsible, what is kept and how long."""
    if turn.slot(TOLD):
        return []
    say.utter_message(response="utter_privacy_notice")
    return [SlotSet(TOLD, True)]


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


def read_person(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Name and phone, sealed. What takes another's place is said back: nothing misread is booked unseen.

    Whoever gives them unasked is told now what is kept.
    """
    seal = house().sealer.seal
    read: dict[str, Any] = {}
    if name := _name_given(turn):
        read["person_name"] = seal(name)
        if turn.slot("person_name"):
            say.utter_message(response="utter_name_changed", own_name=name)
    if phone := turn.entity("phone"):
        read["phone"] = seal(phone)
    if read and not turn.slot(TOLD):
        say.utter_message(response="utter_privacy_notice")
        read[TOLD] = True
    return read


def _name_given(turn: Turn) -> str | None:
    name: str | None = turn.entity("person_name")
    if turn.requested == "person_name":
        return name or beside_a_phone(turn.text)
    if name is None or tells_of_another(turn.text):
        return None
    if known := turn.slot("person_name"):
        return _name_put_right(turn, house().sealer.unseal(known), name)
    # Unasked, only a whole name beside a number, in an opening message or said as one's own is surely one.
    surely = turn.entity("phone") or turn.requested is None or introduces_oneself(turn.text)
    return name if " " in name and surely else None


def _name_put_right(turn: Turn, known: str, name: str) -> str | None:
    """The new name; "perfekt" and "min handläggare heter Karin" are none."""
    introduced = introduces_oneself(turn.text)
    if turn.answer == "yes" and not introduced:
        return None
    meant = introduced or turn.entity("phone") or is_only_a_name(turn.text, name)
    new = corrected(known, name, introduced=introduced)
    return new if meant or " " not in name else None
