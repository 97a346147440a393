"""Short messages of whoever is late, has no code, has a time, or waits for a call: no ranking knows what they mean."""

from assistant.knowledge.around import Around
from assistant.knowledge.asides_of_others import of_others
from assistant.knowledge.told import CODE_LOST, WAITED_FOR, waits_to_be_withdrawn
from assistant.swedish.people.names import person_name
from assistant.swedish.people.names_within import is_only_a_name
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import asks_when_called, says_minutes

CALL_BACK, CONSENT, LATE = "call_back_form", "consent_form", "late"
# Where somebody was asked for a code, and gives a name.
CODE_WANTED = ("utter_no_appointment_known", *CODE_LOST)
FOUND, LATER = "no_look_up_anyone", "may_cancel_later"
# What is asked by who is late, and its answer.
WHILE_LATE = {"come_anyway": "late_come", "tell_them": "late_tell"}
# What is asked of a call that is ordered, or about to be; of somebody phoning, and of whoever is there then.
OF_CALLS = ("if_nobody_rings", "call_missed", "who_calls", "call_papers", "call_company")
WHO_RINGS, BY_REKO, WHO_RINGS_THEN = "who_rings", "call_by_reko", "who_rings_when_booked"
OTHER_NUMBER, LEFT, WHEN_CALLED = "other_number", "what_is_left", "when_they_call"
# A number was shown, or the call is waited for.
CARDS = ("utter_human_at_centre", "utter_late_at_centre", "utter_code_lost_at_centre", "utter_late_", "utter_whom_")
CANCELLED = "utter_cancellation_cancelled"
# A call that was promised, and did not come.
NOBODY_RANG = "nobody_rang"
ERRANDS = ("cancel_appointment", "rebook_appointment", "erase_data", "stop")


def of_calls(around: Around) -> str | None:
    """Which of them it is, None when it is none. Staff ask about others."""
    if around.is_of_staff:
        return None
    if found := of_others(around):
        return found
    # A time may be chosen beside it: the choice goes first.
    chosen = around.form == "booking_form" and around.slots.get("requested_slot") != "booking_time"
    if chosen and speaks_of(WHO_RINGS, around.text):
        return WHO_RINGS_THEN
    if _nobody_rang(around):
        return NOBODY_RANG
    if around.form not in (None, CALL_BACK):
        return None
    steps = (_other_number, _of_the_call, _what_is_left, _while_late, _wants_to_be_found, _cancels_later)
    return next((found for step in steps if (found := step(around))), None)


def asked_of_call(text: str) -> str | None:
    """What is asked of a call, wherever one is spoken of."""
    kind = next((kind for kind in OF_CALLS if speaks_of(kind, text)), None)
    return kind or (BY_REKO if speaks_of(WHO_RINGS, text) else None)


def _of_the_call(around: Around) -> str | None:
    """Outside the form, which answers it beside what else is told there."""
    waits = any(name.startswith(WAITED_FOR) for name in around.said_lately)
    if not waits or around.form is not None:
        return None
    kind = asked_of_call(around.text) or (WHEN_CALLED if asks_when_called(around.text) else None)
    return kind if kind != BY_REKO else None


def _nobody_rang(around: Around) -> bool:
    """ "Ni skulle ringa i torsdags": no booking is sought, and "ingen har ringt" says no to nobody."""
    if around.form not in (None, CONSENT) or around.wish in ERRANDS or speaks_of("rang_in_vain", around.text):
        return False
    # In the consent form its "ingen" must not be read as a no, whatever is said beside it.
    books = around.form is None and speaks_of("books_all_the_same", around.text)
    if books or speaks_of("rung_by_others", around.text):
        return False
    waits = speaks_of(NOBODY_RANG, around.text) or _promised_in_vain(around.text)
    return waits and asked_of_call(around.text) is None


def _promised_in_vain(text: str) -> bool:
    """Not of a call that is to come: "ni lovade ringa på torsdag"."""
    if not speaks_of("call_promised", text) or speaks_of("call_to_come", text):
        return False
    if speaks_of("call_was_promised", text) and not speaks_of("call_asked_about", text):
        return True
    return speaks_of("call_day_gone", text) or speaks_of("call_never_came", text)


def _other_number(around: Around) -> str | None:
    shown = any(name.startswith((*CARDS, *WAITED_FOR)) for name in around.said_lately)
    return OTHER_NUMBER if shown and speaks_of(OTHER_NUMBER, around.text) else None


def _what_is_left(around: Around) -> str | None:
    """ "Och mitt namn då, är det borta?", once the time was cancelled."""
    gone = any(name.startswith(CANCELLED) for name in around.said_lately)
    return "after_cancelling_kept" if gone and not around.form and speaks_of(LEFT, around.text) else None


def _is_late(around: Around) -> bool:
    said = any(name.startswith("utter_late_") for name in around.said_lately)
    return said or around.slots.get("centre_wanted_for") == LATE


def is_of_lateness(around: Around) -> bool:
    """Whether it asks what comes of being late, also where a call is spoken of: no call is missed by it."""
    in_call = around.form == CALL_BACK and not around.is_of_staff
    return in_call and (_while_late(around) is not None or speaks_of("if_late", around.text))


def _while_late(around: Around) -> str | None:
    """Whether they are told, or one may come: also beside the offer of a call."""
    if not _is_late(around) or around.wish in ERRANDS or says_minutes(around.text):
        return None
    return next((kind for name, kind in WHILE_LATE.items() if speaks_of(name, around.text)), None)


def _wants_to_be_found(around: Around) -> str | None:
    """In a call; where nothing is open the call is offered with it (`by_name`)."""
    if not around.form:
        return None
    lost = any(name.startswith(CODE_LOST) for name in around.said_lately)
    offered = around.slots.get("requested_slot") == "call_back_wanted"
    # "Hon heter …", of whom the time is that has no code.
    theirs = lost and offered and speaks_of("their_name", around.text)
    return FOUND if theirs or speaks_of("find_me", around.text) else None


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
