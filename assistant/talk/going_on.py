"""What goes on after an answer about danger, in words that by themselves would be ordinary.

What still hurts gets the numbers again; after violence "ser han det här?" and "hur stänger jag" are answered, and
whoever calls is not told to.
"""

from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.nlu.safety import danger_of, is_heard_by_ear_alone
from assistant.nlu.understanding import entities
from assistant.nlu.verdict import DANGER, FALLBACK, wish
from assistant.places import example_places
from assistant.swedish.dangers.after_danger import (
    asks_for_numbers,
    asks_to_be_called,
    begins_to_go_on,
    denies_plan,
    goes_on_with_choice,
    has_eased,
    is_alone,
    needs_help_to_call,
    speaks_of_call,
    wants_to_go_on,
)
from assistant.swedish.dangers.danger import Danger, danger
from assistant.swedish.dangers.errand_after import errand_after
from assistant.swedish.dangers.goes_on import hurts_in_body, still_hurts
from assistant.swedish.dangers.said_after import MEANS, said_after
from assistant.swedish.dangers.seen import asks_who_sees
from assistant.talk.aftermath import MESSAGES_UNTIL_A_CALL, THREAT, TO_A_PERSON, certain_before
from assistant.talk.crisis import CERTAIN, DEFAULT_KIND, is_of_violence
from assistant.talk.errand_after import of_an_errand, stands_beside
from assistant.talk.met_after import is_met, says_it_afterwards
from assistant.talk.resuming import ANSWERS, CONTINUE, NAME, with_kept

Parsed = dict[str, Any]
# A thank you or a question may stand between.
MESSAGES_BACK = 2
STILL_ILL = Danger("acute_illness", "certain")
SEEN = Danger("seen", "certain")
# "Det gick över, var nog bara ångest": whether it was, nobody here can judge (N-34).
EASED = Danger("eased", "certain")
POSSIBLE = Danger(DEFAULT_KIND, "possible")
# What was asked or told since ("ser han det?") names no danger.
WITHOUT_A_DANGER_OF_ITS_OWN = {SEEN.kind: "violence", EASED.kind: "acute_illness"}
ILLNESS = ("acute_illness", EASED.kind)
VIOLENCE = ("violence", "worried_violence", "child", SEEN.kind)


def again(tracker: DialogueStateTracker | None, text: str = "") -> Parsed | None:
    """The danger told before once more when one of the last messages was of danger, else None. Holds no words.

    Where no other kind is known, and where a body speaks, it is acute illness.
    """
    if tracker is None or not _was_danger_lately(tracker):
        return None
    kind = certain_before(tracker, answered=True)
    if kind is None or hurts_in_body(text):
        return danger_of(STILL_ILL)
    return danger_of(_told_of(kind))


def _told_of(kind: str) -> Danger:
    """The certain danger that was told: what was asked or told since names none."""
    return Danger(WITHOUT_A_DANGER_OF_ITS_OWN.get(kind, kind), CERTAIN)


def _was_danger_lately(tracker: DialogueStateTracker) -> bool:
    said = [event for event in tracker.events if isinstance(event, UserUttered)]
    return DANGER in [event.intent.get("name") for event in said[-MESSAGES_BACK:]]


def may_go_on(text: str, first: Parsed | None = None) -> bool:
    """Whether the words may be about a danger told before, also what the ear alone hears in them as `first`: seen
    without reading the talk.
    """
    readers = (
        still_hurts,
        has_eased,
        asks_who_sees,
        wants_to_go_on,
        begins_to_go_on,
        denies_plan,
        asks_for_numbers,
        speaks_of_call,
        is_alone,
        said_after,
        errand_after,
    )
    return is_heard_by_ear_alone(text, first) or any(bool(is_so(text)) for is_so in readers)


def after(tracker: DialogueStateTracker | None, text: str, first: Parsed | None) -> Parsed | None:
    """The parse data of a message that goes on with the danger before it, which holds no words; else `first`.

    What the ear alone finds possible keeps nobody from going on. What still hurts does, also beside the words for it.
    """
    kind = certain_before(tracker, answered=True) if tracker else None
    if tracker and (stands := stands_beside(tracker, text)):
        return _vague(text) if said_after(text) == MEANS and is_met(tracker) else danger_of(_told_of(stands))
    if tracker and (met := of_an_errand(tracker, text) or _of_a_call(tracker, text)):
        return met
    if tracker and says_it_afterwards(tracker, text, first):
        return _vague(text)
    unheard = first is None or is_heard_by_ear_alone(text, first)
    if tracker and unheard and kind is None and _is_of_possible(tracker, text):
        return danger_of(POSSIBLE)
    if tracker is None or (first and CERTAIN in (found["value"] for found in first["entities"])):
        return first
    if asks_for_numbers(text) and not tracker.active_loop_name and _was_danger_lately(tracker):
        # Of what was only possible nobody remembers the kind: the numbers that fit most.
        return again(tracker) if kind else danger_of(POSSIBLE)
    if asks_who_sees(text) and kind in VIOLENCE:
        return danger_of(SEEN)
    if still_hurts(text):
        is_danger = first is not None and first["intent"]["name"] == DANGER
        return first if is_danger else again(tracker, text) or first
    if first is not None and not is_heard_by_ear_alone(text, first):
        return first
    if _stays_in_the_form(tracker, text):
        return {"text": "", "entities": [], **wish(CONTINUE, 1.0)}
    told_before = kind not in (None, THREAT)
    denies = denies_plan(text) and not (wants_to_go_on(text) or asks_to_be_called(text))
    if denies and (told_before or (kind is None and _was_danger_lately(tracker))):
        return _vague(text)
    if goes_on := _goes_on(tracker, text, first):
        return goes_on
    if kind in ILLNESS and has_eased(text):
        return danger_of(EASED)
    # What the ear alone makes of it is mostly of another kind: the danger told before is what it is about.
    return _vague(text) if told_before and (first is not None or is_alone(text)) else first


def _of_a_call(tracker: DialogueStateTracker, text: str) -> Parsed | None:
    """What is said of calling a good while after a certain danger, where no pattern hears a danger in it."""
    kind = certain_before(tracker, answered=True, within=MESSAGES_UNTIL_A_CALL)
    if kind in (None, THREAT) or tracker.active_loop_name or danger(text) is not None:
        return None
    if not asks_to_be_called(text):
        return _vague(text) if speaks_of_call(text) else None
    # "Min man ringer mig": of whom they fear, as likely as not.
    told = [] if is_of_violence(kind) else entities(text, clock.now(), example_places())
    return {"text": text, "entities": told, **wish(TO_A_PERSON, 1.0)} if told else None


def _is_of_possible(tracker: DialogueStateTracker, text: str) -> bool:
    """Whether somebody is alone, or dares not ring, right after numbers that were given for what is only possible."""
    return (is_alone(text) or needs_help_to_call(text)) and _was_danger_lately(tracker)


def _vague(text: str) -> Parsed:
    return {"text": text, "entities": [], **wish(FALLBACK, 1.0)}


def _stays_in_the_form(tracker: DialogueStateTracker, text: str) -> bool:
    """Whether somebody goes on with a form that a possible danger left open."""
    return bool(tracker.active_loop_name) and wants_to_go_on(text) and _was_danger_lately(tracker)


def _goes_on(tracker: DialogueStateTracker, text: str, first: Parsed | None) -> Parsed | None:
    """What goes on with the task that danger closed; its answer goes along where nothing in it sounds like danger."""
    if not _is_paused(tracker):
        return None
    told = _told(text) if first is None else []
    chosen = first is None and goes_on_with_choice(text)
    if not (wants_to_go_on(text) or chosen or (told and begins_to_go_on(text))):
        return None
    # The form that goes on reads which of the times it is.
    along = text if told or chosen else ""
    return with_kept(tracker.sender_id, {"text": along, "entities": told, **wish(CONTINUE, 1.0)})


def _told(text: str) -> list[dict[str, Any]]:
    """What in the words may answer a form. A lone word only looks like a name."""
    found = entities(text, clock.now(), example_places())
    return [one for one in found if one["entity"] in ANSWERS and (one["entity"] != NAME or " " in str(one["value"]))]


def _is_paused(tracker: DialogueStateTracker) -> bool:
    """Whether there is a task that danger closed; after a threat there is none to go on with."""
    kind = certain_before(tracker, answered=True)
    return bool(tracker.get_slot("paused_task")) and not tracker.active_loop_name and kind not in (None, THREAT)
