"""Short messages of whoever is late, has no code, has a time, or waits for a call: no ranking knows what they mean."""

from assistant.knowledge.around import Around
from assistant.knowledge.told import CODE_LOST, waits_to_be_withdrawn
from assistant.swedish.people.names import person_name
from assistant.swedish.people.names_within import is_only_a_name
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import says_minutes

CALL_BACK, LATE = "call_back_form", "late"
# Where somebody was asked for a code, and gives a name.
CODE_WANTED = ("utter_no_appointment_known", *CODE_LOST)
FOUND, LATER = "no_look_up_anyone", "may_cancel_later"
# What is asked by who is late, and its answer.
WHILE_LATE = {"come_anyway": "late_come", "tell_them": "late_tell"}
ERRANDS = ("cancel_appointment", "rebook_appointment", "erase_data", "stop")


def of_calls(around: Around) -> str | None:
    """Which of them it is, None when it is none. Staff ask about others."""
    if around.is_of_staff or around.form not in (None, CALL_BACK):
        return None
    steps = (_while_late, _wants_to_be_found, _cancels_later)
    return next((found for step in steps if (found := step(around))), None)


def _is_late(around: Around) -> bool:
    said = any(name.startswith("utter_late_") for name in around.said_lately)
    return said or around.slots.get("centre_wanted_for") == LATE


def _while_late(around: Around) -> str | None:
    """Whether they are told, or one may come: also beside the offer of a call."""
    if not _is_late(around) or around.wish in ERRANDS or says_minutes(around.text):
        return None
    return next((kind for name, kind in WHILE_LATE.items() if speaks_of(name, around.text)), None)


def _wants_to_be_found(around: Around) -> str | None:
    """In a call; where nothing is open the call is offered with it (`by_name`)."""
    return FOUND if around.form and speaks_of("find_me", around.text) else None


def _cancels_later(around: Around) -> str | None:
    """ "Kan jag avboka senare om jag blir sjuk?": asked, and nothing is cancelled."""
    return LATER if around.slots.get("own_booking") and speaks_of("cancel_later", around.text) else None


def by_name(around: Around) -> str | None:
    """The response to a name where a code was asked for, or by who is late, or who wants to be found: nobody is found
    by it, and nobody was told. It serves for being phoned.
    """
    if around.is_of_staff or around.form or around.slots.get("own_booking"):
        return None
    name = person_name(around.text) or ""
    found = speaks_of("find_me", around.text)
    only_name = " " in name and is_only_a_name(around.text, name)
    if not (found or only_name):
        return None
    if _is_late(around):
        return "utter_late_by_name"
    if waits_to_be_withdrawn(around.lately) and found:
        return f"utter_{FOUND}"
    asked = found or any(said.startswith(CODE_WANTED) for said in around.said_lately)
    return "utter_no_look_up" if asked else None
