"""What people say right after an answer about danger is met in its own words, in and outside a form (ADR 0027).

An open form waits with its question until the person goes on by themselves.
"""

from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.nlu.safety import is_heard_by_ear_alone, is_only_possible
from assistant.nlu.verdict import DANGER
from assistant.swedish.dangers.after_danger import asks_to_be_called
from assistant.swedish.dangers.said_after import BELIEVED, NOD, names_somebody_feared, said_after
from assistant.talk.aftermath import BOOKING, THREAT, certain_before, said_last
from assistant.talk.crisis import AFTERWARDS, NO_PLAN, OFFER, answer_afterwards
from assistant.talk.newest import Newest
from assistant.talk.read_on import BELIEVED as SURELY
from assistant.talk.resuming import CONTINUE
from assistant.talk.wording import audience_of

MET = "utter_after_danger_"
# What fits after any danger, and after illness; the rest holds the numbers of who may harm themselves.
OF_ANY = ("what_to_say", "calling")
OF_COMPANY = ("goes", "near")
ILLNESS = "illness"
# What is done all the same, or is met in a way of its own.
ERRANDS = (None, DANGER, CONTINUE, BOOKING, "stop", "erase_data", "withdraw_consent")
# A thank you or a question may stand between.
MESSAGES_BACK = 2
# For so many answers nobody who was believed is asked again because of what the ear alone hears.
ANSWERS_BELIEVED = 6
BELIEVING = (f"{MET}{BELIEVED}", NO_PLAN)


def met_after(tracker: DialogueStateTracker, wish: str | None) -> str | None:
    """The response to what is said right after danger, None where the message is answered as ever."""
    newest = Newest.of(tracker)
    said = said_after(newest.text)
    if said is None or wish in ERRANDS or not is_met(tracker, newest=1):
        return None
    kind = certain_before(tracker)
    if not _fits(said, kind, newest.text):
        return None
    if newest.form:
        return _in_form(newest, said)
    if said == NOD or (kind and said == BELIEVED):
        return None
    return _not_twice(tracker, f"{MET}{said}", f"{answer_afterwards(kind)}_again")


def _fits(said: str, kind: str | None, text: str) -> bool:
    """Whether its answer fits the danger. Of what was only possible nobody remembers the kind: whoever is named may be
    feared, and to them nobody is sent.
    """
    after = AFTERWARDS.get(kind or "")
    if said in OF_COMPANY and (after == ILLNESS or kind is None):
        return kind is not None or not names_somebody_feared(text)
    return after is None or said in (*OF_ANY, NOD, BELIEVED)


def _in_form(newest: Newest, said: str) -> str | None:
    """A sure answer to the form's question is one, though it may sound like something said of the danger."""
    if said == NOD:
        return OFFER
    if said != BELIEVED and newest.act.is_answer and newest.act.confidence >= SURELY:
        return None
    return _not_twice(newest.tracker, f"{MET}{said}", OFFER)


def _not_twice(tracker: DialogueStateTracker, answer: str, instead: str) -> str:
    return instead if said_last(tracker) == answer else answer


def is_met(tracker: DialogueStateTracker, *, newest: int = 0) -> bool:
    """Whether danger was answered, or met, a moment ago. `newest`: 1 where the message itself is in the talk."""
    if audience_of(tracker) == STAFF or certain_before(tracker, answered=not newest) == THREAT:
        return False
    if certain_before(tracker, answered=not newest):
        return True
    said = [event.intent.get("name") for event in tracker.events if isinstance(event, UserUttered)]
    lately = said[: len(said) - newest][-MESSAGES_BACK:]
    return DANGER in lately or str(said_last(tracker)).startswith(MET)


def says_it_afterwards(tracker: DialogueStateTracker, text: str, first: dict[str, Any] | None) -> bool:
    """Whether the door need look for no new danger in it, nor for parts: it is of what was told before."""
    said = said_after(text)
    if said is None or asks_to_be_called(text) or not is_met(tracker):
        return False
    if first is None:
        return said != NOD and not tracker.active_loop_name
    return is_only_possible(first) and (said == BELIEVED or is_heard_by_ear_alone(text, first))


def was_believed(tracker: DialogueStateTracker | None) -> bool:
    """Whether somebody said lately that they will do nothing to themselves: the ear alone does not doubt it."""
    if tracker is None:
        return False
    said = [event for event in tracker.events if isinstance(event, BotUttered)][-ANSWERS_BELIEVED:]
    return any((event.metadata or {}).get("utter_action") in BELIEVING for event in said)
