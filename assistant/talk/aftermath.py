"""The messages after an answer about certain danger: a vague one gets a short warm line with the numbers again.

Nobody in need wants a list of services then. Who has threatened somebody is led to a person, and books no meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from rasa.shared.core.events import ActiveLoop, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.content.choice import STAFF
from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.swedish.dangers.after_danger import (
    asks_for_somebody,
    asks_to_be_called,
    asks_to_ring_now,
    denies_plan,
    is_all_clear,
    is_calling,
    needs_help_to_call,
    speaks_of_call,
    takes_back_threat,
    wants_a_time,
)
from assistant.swedish.dangers.errand_after import wants_the_cares_call
from assistant.swedish.staff.staff_asks import asked_after
from assistant.talk.crisis import (
    CALLING,
    DEFAULT_KIND,
    GOING_ON_IN_FORM,
    NO_PLAN,
    TAKEN_BACK,
    answer_afterwards,
    answer_all_clear,
    is_of_violence,
    that_one_rings,
    whom_to_talk_to,
)
from assistant.talk.wording import audience_of

THREAT = "threat"
# What staff ask about after one, by its name in `staff_follow_ups.yml`.
THREATENED = "threat"
MESSAGES_AFTER = 4
# Who then calls, or asks to be called, has often written more in between.
MESSAGES_UNTIL_A_CALL = 8
REMEMBERED = timedelta(minutes=30)
_kinds: dict[str, tuple[str, datetime]] = {}
VAGUE = frozenset(
    {
        FALLBACK,
        "out_of_scope",
        "dont_know",
        "affirm",
        "deny",
        "help",
        "inform",
        "other_times",
        "complaint",
        "abuse",
        "how_are_you",
        "greet",
        "repeat",
    }
)
# What "vem ska jag ringa nu" is taken for: right after danger no care centre's number is meant.
RINGS = (*VAGUE, "faq", "find_coordinator", "talk_to_human")
BOOKING = "book_appointment"
TO_A_PERSON = "talk_to_human"
SHOW_NUMBER = "action_find_coordinator"


def answer_after(tracker: DialogueStateTracker, wish: str | None) -> str | None:
    """The response to a vague message, or to a booking after a threat; None where the message is answered as ever."""
    if tracker.active_loop_name or wish in (None, DANGER):
        return None
    kind = certain_before(tracker) or _before_calling(tracker)
    if kind is None:
        return _denied(tracker, str(wish))
    return _after_threat(tracker, str(wish)) if kind == THREAT else _after(tracker, str(wish), kind)


def _before_calling(tracker: DialogueStateTracker) -> str | None:
    """The kind for who says that they call, or wants to be called: that is warmly met a good while afterwards."""
    text = _text(tracker)
    return certain_before(tracker, within=MESSAGES_UNTIL_A_CALL) if speaks_of_call(text) else None


def _denied(tracker: DialogueStateTracker, wish: str) -> str | None:
    """What "jag tänker inte göra nåt dumt" gets after a danger that was only possible: its numbers stand just above."""
    lately = DANGER in [said.intent.get("name") for said in _messages_before(tracker, newest=1)]
    return GOING_ON_IN_FORM if lately and wish in VAGUE and denies_plan(_text(tracker)) else None


def _after(tracker: DialogueStateTracker, wish: str, kind: str) -> str | None:
    text = _text(tracker)
    if _wants_discretion(tracker):
        return None
    if is_of_violence(kind) and audience_of(tracker) == STAFF and asked_after(THREATENED, text):
        # A threat at work has numbers and a routine of its own (N-36), whatever else the question sounds like.
        return _not_twice(tracker, answer_afterwards(kind))
    if wish in RINGS and asks_to_ring_now(text):
        return _not_twice(tracker, that_one_rings(kind))
    if wish in (*VAGUE, TO_A_PERSON) and _asks_for_a_voice(text):
        return _whom(tracker, kind)
    if wish not in VAGUE:
        return None
    if is_calling(text):
        return CALLING
    if denies_plan(text) and answer_afterwards(kind) == answer_afterwards(DEFAULT_KIND):
        return NO_PLAN if said_last(tracker) != NO_PLAN else answer_afterwards(kind)
    return answer_all_clear(kind) if is_all_clear(text) else _not_twice(tracker, answer_afterwards(kind))


def _whom(tracker: DialogueStateTracker, kind: str) -> str:
    """The lines to ring; the second time in a row their numbers alone."""
    answer = whom_to_talk_to(kind)
    return answer if said_last(tracker) != answer else f"{answer_afterwards(kind)}_again"


def _asks_for_a_voice(text: str) -> bool:
    return asks_for_somebody(text) or asks_to_be_called(text) or needs_help_to_call(text)


def _after_threat(tracker: DialogueStateTracker, wish: str) -> str | None:
    """Who takes it back goes on as before; who does not gets the number to a person."""
    if takes_back_threat(_text(tracker)):
        _kinds.pop(tracker.sender_id, None)
        return TAKEN_BACK
    if wish not in (*VAGUE, BOOKING):
        return None
    named = next(tracker.get_latest_entity_values("care_centre"), None)
    return SHOW_NUMBER if named not in (None, "unknown") else _not_twice(tracker, answer_afterwards(THREAT))


def leads_to_a_call(tracker: DialogueStateTracker) -> bool:
    """Whether the lines for a voice now are followed by the REKO's call, which is none: somebody asked for it."""
    message = tracker.latest_message
    if message is None or message.intent.get("name") != TO_A_PERSON:
        return False
    return asks_to_be_called(message.text or "") or wants_the_cares_call(message.text or "")


def asked_for_time(tracker: DialogueStateTracker) -> bool:
    """Whether a time was asked for beside what took the threat back."""
    message = tracker.latest_message
    return bool(message and (message.intent.get("name") == BOOKING or wants_a_time(message.text or "")))


def _wants_discretion(tracker: DialogueStateTracker) -> bool:
    """ "Sms:a inte": said of how they are reached, and answered so."""
    told = next(tracker.get_latest_entity_values("needs"), None)
    return isinstance(told, dict) and bool(told.get("discreet"))


def _not_twice(tracker: DialogueStateTracker, answer: str) -> str:
    return f"{answer}_again" if said_last(tracker) == answer else answer


def said_last(tracker: DialogueStateTracker) -> str | None:
    """The name of the response that was said last."""
    said = (event for event in reversed(tracker.events) if isinstance(event, BotUttered))
    return next(((event.metadata or {}).get("utter_action") for event in said), None)


def _text(tracker: DialogueStateTracker) -> str:
    return (tracker.latest_message.text if tracker.latest_message else None) or ""


def certain_before(
    tracker: DialogueStateTracker, *, answered: bool = False, within: int = MESSAGES_AFTER
) -> str | None:
    """The kind of the last certain danger a few messages back, unless something was begun since.

    `answered`: the last message in the talk has been answered, and counts too.
    """
    before = _messages_before(tracker, newest=0 if answered else 1, within=within)
    names = (said.intent.get("name") for said in before)
    return remembered(tracker.sender_id) if DANGER in names else None


def remember(sender: str, kind: str | None) -> None:
    """What a talk keeps on disk tells only that there was danger. Which, this process alone knows for a while."""
    _forget_the_old()
    _kinds[sender] = (kind or DEFAULT_KIND, clock.now() + REMEMBERED)


def remembered(sender: str) -> str | None:
    """The kind of the last certain danger, None when there was none or it is long ago."""
    _forget_the_old()
    return _kinds[sender][0] if sender in _kinds else None


def _forget_the_old() -> None:
    for sender in [sender for sender, (_, until) in _kinds.items() if until <= clock.now()]:
        del _kinds[sender]


def _messages_before(
    tracker: DialogueStateTracker, *, newest: int, within: int = MESSAGES_AFTER
) -> Iterator[UserUttered]:
    """Newest first, back to where a form was opened."""
    seen = -newest
    for event in reversed(tracker.events):
        if isinstance(event, ActiveLoop) and event.name:
            return
        if isinstance(event, UserUttered):
            if 0 <= seen < within:
                yield event
            seen += 1
