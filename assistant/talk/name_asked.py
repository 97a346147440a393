"""A name while a name is asked for: before it is a wish, but after danger, whom only a human may help, and what is
taken back or erased.

"Anna Trött" and "Tor Ledig" are also words, which the ranking takes for a complaint or a wish. Answers in small letters
are read as elsewhere. A name may look like another language ("Ayaan Hirsi"), and is a name all the same.
"""

import re
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.understanding import spoken_phone
from assistant.nlu.verdict import FALLBACK, entity, wish
from assistant.places import example_places
from assistant.swedish.consents.taken_away import erases
from assistant.swedish.consents.taken_back import takes_back
from assistant.swedish.dangers.danger import danger
from assistant.swedish.dangers.human_path import human_path
from assistant.swedish.data_files import load
from assistant.swedish.people.names import capitalised_name
from assistant.swedish.people.names_within import introduces_oneself, may_be_a_centre
from assistant.swedish.people.needs import needs
from assistant.swedish.people.phones import HIDDEN, hide_phones, phone
from assistant.swedish.people.places import find_places
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import fold
from assistant.swedish.words.vocabulary import ordinary
from assistant.talk.newest import Newest
from assistant.talk.several import Part

ASKED_FOR = ("person_name", "phone")
CALL_BACK = "call_back_form"
# Where a whole name may come ahead of its question: the centre of a call, and a time that is believed to be settled.
AHEAD_OF_THE_NAME = ((CALL_BACK, "care_centre"), ("booking_form", "booking_time"))
OF_COMPANY = {"companion", "company"}
_MOST_BESIDE, _MOST_BEFORE = 8, 4
# Where somebody is asked for a name sooner or later, and what a name that is told before that is taken for.
ASKING_FOR_NAMES = ("booking_form", "waiting_form", CALL_BACK)
SOUNDS_LIKE = ("faq", FALLBACK, "define_term", "how_are_you", "greet", "complaint", "abuse")


def tells_who_one_is(newest: Newest) -> bool:
    """The same where a form asks for a name later on."""
    return newest.form in ASKING_FOR_NAMES and newest.asked == "care_centre" and introduces_alone(newest)


def introduces_alone(newest: Newest) -> bool:
    """ "Jag heter Kim Testsson" and no more, whatever topic it sounds like. Of staff it is no name to keep."""
    if newest.is_of_staff or newest.wish not in SOUNDS_LIKE or newest.is_question:
        return False
    name = newest.found.get("person_name")
    alone = isinstance(name, str) and " " in name and len(newest.text.split()) <= len(name.split()) + _MOST_BEFORE
    return alone and introduces_oneself(newest.text)


def may_be_name(text: str) -> bool:
    """Seen without reading the talk."""
    return _read(text) is not None


def as_name(tracker: DialogueStateTracker | None, text: str) -> Part | None:
    """The message as the answer to the open question about name or number; None when none is open."""
    if tracker is None or not _takes_a_name(tracker, text):
        return None
    found = _read(text)
    return Part(text, {"text": text, "entities": [dict(one) for one in found], **wish("inform")}) if found else None


def _takes_a_name(tracker: DialogueStateTracker, text: str) -> bool:
    """Whether a name or a number is asked for; or who is to be phoned gives a whole name ahead of the care centre."""
    asked = tracker.get_slot("requested_slot")
    ahead = (tracker.active_loop_name, asked) in AHEAD_OF_THE_NAME
    if ahead and not tracker.get_slot("person_name"):
        # "Anna Trött", where nobody asked for a name, may be a sigh.
        return " " in text.strip() and not any(fold(word) in ordinary() for word in text.split())
    return bool(tracker.active_loop_name) and asked in ASKED_FOR


@remembered
def _read(text: str) -> list[dict[str, Any]] | None:
    """The name, with the number and the company that were told with it; None where anything else is said."""
    found = capitalised_name(hide_phones(text).replace(HIDDEN, " "))
    if found is None or _goes_before_a_name(text):
        return None
    name, beside = found
    if find_places(name, example_places()) or may_be_a_centre(name):
        return None
    brings = _brings(beside)
    if beside and not brings:
        return None
    number = phone(text) or spoken_phone(text)
    more = {"phone": number, "needs": brings or None}
    return [entity("person_name", name), *(entity(key, value) for key, value in more.items() if value)]


def _goes_before_a_name(text: str) -> bool:
    """ "Skyddad Identitet" is nobody's name (V-02), and "Återkalla Samtycke" takes a consent back."""
    return bool(danger(text) or human_path(text) or erases(text) or takes_back(text))


def _brings(beside: str) -> dict[str, Any]:
    """ "och min man", "och min syster vill följa med": nobody is afraid of whom they bring."""
    if not beside or len(beside.split()) > _MOST_BESIDE:
        return {}
    lists = load("names")
    told = re.sub(lists["bringing"], f"{lists['brings']} ", beside)
    found = needs(told)
    return found if set(found) <= OF_COMPANY else {}
