"""What was told last: a conversation's answers as the names of its responses."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

TOPIC = "utter_faq/"
TERM = ("utter_define_term", "utter_compare_terms", "utter_compare_same")
# What the guide ends in. It has sources, but no short question leans on it.
WAY = "utter_way_"
TO_LEAN_ON = (TOPIC, *TERM)
WITH_SOURCES = (*TO_LEAN_ON, WAY)
# Said in between without changing what the talk is about.
IN_BETWEEN = (
    "utter_thanks",
    "utter_okay",
    "utter_greet",
    "utter_how_are_you",
    "utter_source",
    "utter_follow_up",
    "utter_plain_words_on",
    "utter_did_you_mean",
    "utter_perhaps",
    "utter_lost",
)
# Asked of whoever gave a name or a number, and was asked for none.
OFFERS_BOOKING = "utter_offer_to_book_given"
# Asked before somebody's data goes.
SURE_TO_ERASE = "utter_sure_to_erase"

# A yes that was given elsewhere is taken back with the REKO: a call is offered, and once it is asked for that is done.
NOT_OURS_TO_WITHDRAW, CALL_SETTLED = "utter_nothing_to_withdraw", "utter_call_back_received"
# Asked of whoever said only that something of them is wrong, by the slot that holds it.
WHICH_RIGHT = {f"utter_which_right_{slot}": slot for slot in ("phone", "person_name", "care_centre")}
# A call is waited for: it was put on the list, put right, or read back.
WAITED_FOR = (CALL_SETTLED, "utter_call_changed", "utter_call_noted_as", "utter_call_already")
# A time that cannot be handled here without its code: a call about it is about that.
CODE_LOST = ("utter_code_lost", "utter_no_look_up")

# Where the care centre is kept that the talk is about.
CENTRE_SLOTS = ("way_centre", "care_centre")
# That a grown-up relative decides for themselves, said to who would book for them.
RELATIVE_BOOKS = "utter_relative_books"
# Whom to ask instead, said to who goes to none of the care centres here.
ELSEWHERE = "utter_centre_elsewhere"
CENTRE, UNKNOWN_CENTRE, CENTRE_LATELY = "care_centre", "unknown", 4

Turns = Sequence[Sequence[str | None]]
# What "den" means in "är den borta nu?": whatever was done a moment ago.
TIME, YES, CALL = "time", "yes", "call"
TIME_GIVEN_UP = "utter_cancellation_cancelled"
TIME_GIVEN = ("utter_booking_preliminary", "utter_booking_confirmed", "utter_rebooking_")
JUST_BEFORE = 2
DONE_TO = {
    YES: ("utter_withdrawn", "utter_consent_dropped", "utter_nothing_to_withdraw"),
    CALL: ("utter_call_stays_listed",),
    TIME: ("utter_cancellation_", "utter_rebooking_", "utter_appointment_", "utter_booking_"),
}


def last_told(turns: Turns, kinds: tuple[str, ...] = TO_LEAN_ON) -> str | None:
    """The name of the answer of those kinds that a short question now refers to, if any.

    `turns`: for each message, oldest first, the names of the responses to it (None for one without a name).
    """
    for said in reversed(turns):
        answers = [name for name in said if name and name.startswith(kinds)]
        if answers:
            return answers[-1]
        if not all(name and name.startswith(IN_BETWEEN) for name in said):
            return None
    return None


def was_asked_if_sure(turns: Turns) -> bool:
    """Whether the newest answer asked if one's data shall really go."""
    return bool(turns) and SURE_TO_ERASE in turns[-1]


def topic_of(name: str | None) -> str | None:
    """`what_is_sip` for `utter_faq/what_is_sip`."""
    return name.removeprefix(TOPIC) if name and name.startswith(TOPIC) else None


def way_of(name: str | None) -> str | None:
    """`bollplank` for `utter_way_bollplank`."""
    return name.removeprefix(WAY) if name and name.startswith(WAY) else None


def turns_of(events: Iterable[tuple[str, str | None]]) -> list[list[str | None]]:
    """The names by message, from `(type of event, name of response)`, oldest first, all but the newest message."""
    turns: list[list[str | None]] = [[]]
    for kind, name in events:
        if kind == "user":
            turns.append([])
        elif kind == "bot":
            turns[-1].append(name)
    return turns[:-1]


def wishes_of(events: Iterable[Mapping[str, Any]]) -> list[str]:
    """What each message was taken for, oldest first, from events as dictionaries."""
    said = (event for event in events if event.get("event") == "user")
    return [str(((event.get("parse_data") or {}).get("intent") or {}).get("name")) for event in said]


def centre_named(entities: Sequence[Iterable[Mapping[str, Any]]], lately: int = CENTRE_LATELY) -> str | None:
    """The care centre named last in the last few messages. `entities`: those of each message, oldest first."""
    for found in reversed(entities[-lately:]):
        for one in found:
            if one.get("entity") == CENTRE and one.get("value") != UNKNOWN_CENTRE:
                return str(one["value"])
    return None


def was_listed(turns: Turns) -> bool:
    """Whether a call was put on the list in this talk."""
    return any(name and name.startswith(CALL_SETTLED) for said in turns for name in said)


def gave_up_time(turns: Turns) -> bool:
    """Whether the last that was done to a time of this talk is that it was given up."""
    for name in (name for said in reversed(turns) for name in reversed(list(said)) if name):
        if name.startswith(TIME_GIVEN):
            return False
        if name.startswith(TIME_GIVEN_UP):
            return True
    return False


def waits_to_be_withdrawn(turns: Turns) -> bool:
    """Whether somebody wanted a yes back that isn't seen here, and nobody has been asked to phone about it since."""
    return _said_since_a_call(turns, (NOT_OURS_TO_WITHDRAW,))


def waits_for_help_with_time(turns: Turns) -> bool:
    """Whether somebody could not get at their time here, and nobody has been asked to phone about it since."""
    return _said_since_a_call(turns, CODE_LOST)


def _said_since_a_call(turns: Turns, kinds: tuple[str, ...]) -> bool:
    for said in reversed(turns):
        names = [name or "" for name in said]
        if any(name.startswith(CALL_SETTLED) for name in names):
            return False
        if any(name.startswith(kinds) for name in names):
            return True
    return False


def just_done(answers: Sequence[Sequence[str | None]]) -> str:
    """Whether a booked time (`TIME`), a yes (`YES`) or a call (`CALL`) was last spoken of; empty for none."""
    for said in reversed(answers[-JUST_BEFORE:]):
        for what, done in DONE_TO.items():
            if any(name and name.startswith(done) for name in said):
                return what
    return ""
