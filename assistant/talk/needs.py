"""Policy for what somebody needs at a meeting, said where no booking is being made: "jag behöver tolk på arabiska".

The entity `needs` is read out of the words, not learnt. A question with a written
answer ("kan jag få tolk?") keeps it.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.knowledge.asides_of_consent import of_the_consent
from assistant.swedish.bookings.seeks_time import names_what_is_sought, wants_a_time
from assistant.swedish.consents.consent_by_act import closes_all
from assistant.swedish.people.needs import asks_for_interpreter
from assistant.swedish.people.needs_asked import answer_beside_need, needs_stated, wishes_access
from assistant.swedish.people.relatives import books_for_relative
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.wishes_said import wants_a_call
from assistant.talk.around import around
from assistant.talk.contact_kept import of_contact_kept
from assistant.talk.newest import Newest, message_text
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of
from assistant.talk.wording import audience_of

NOTE = "action_note_needs"
QUESTION, CONSENT = "faq", "consent_form"
# What a need is taken for, that is told plainly: "jag behöver hörslinga" for a farewell.
LOOKS_LIKE, SIMPLER = ("goodbye", "greet"), "simpler"
SURE, READING = {"access", "interpreter"}, {"reading_help"}
OTHERS, TO_A_HUMAN = "others_data", "talk_to_human"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class NeedsPolicy(PrecedencePolicy):
    """`wishes`: intents that give way. `in_forms`: forms that don't read needs by themselves."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 18, "wishes": [], "in_forms": []}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish, form = wish_of(tracker), tracker.active_loop_name
        if wish is None:
            return (LISTEN if tracker.latest_action_name == NOTE and form is None else None), []
        told = next(tracker.get_latest_entity_values("needs"), None)
        text = message_text(tracker)
        told_all_the_same = _comes_along(tracker, wish, told) or _only_looks_like(tracker, wish, told, text)
        if not told or not (wish in self.config["wishes"] or told_all_the_same):
            return None, []
        if of_contact_kept(Newest.of(tracker)):
            # "Ring inte på torsdag" is of the call that is waited for.
            return None, []
        if wish == TO_A_HUMAN and form is None and wants_a_call(text):
            # "Kan nån ringa, jag har svårt att läsa": why, and no need of a meeting.
            return None, []
        if of_the_consent(around(Newest.of(tracker))):
            # It is asked whether it is noted already.
            return None, []
        if form == CONSENT and _answers_too(tracker, text):
            # "Nej till alla, men jag behöver tolk": the form reads both.
            return None, []
        if form is None and _opens_a_booking(tracker, text):
            return None, []
        if wish == QUESTION and is_question(text) and not _asks_for_own_meeting(tracker, told, text):
            return None, []
        return (NOTE if form is None or form in self.config["in_forms"] else None), []


def _comes_along(tracker: DialogueStateTracker, wish: str, told: Any) -> bool:
    """ "Min syster kommer med på onsdag, går det bra?", which only sounds like a question about the sister."""
    return bool(told and wish == OTHERS and told.get("companion") and tracker.get_slot("own_booking"))


def _only_looks_like(tracker: DialogueStateTracker, wish: str, told: Any, text: str) -> bool:
    """Whether a need is told, and not that one leaves. "Jag har svårt att läsa" wants easier words of whoever has no
    time, and help at the meeting of whoever has one.
    """
    if wish == SIMPLER:
        return bool(told and set(told.get("access") or ()) >= READING and tracker.get_slot("own_booking"))
    return wish in LOOKS_LIKE and bool(needs_stated(text).keys() & SURE)


def _answers_too(tracker: DialogueStateTracker, text: str) -> bool:
    answer = next(tracker.get_latest_entity_values("answer"), None)
    answers = answer in ("yes", "no") or answer_beside_need(text) is not None
    return not is_question(text) and (closes_all(text) or answers)


def _opens_a_booking(tracker: DialogueStateTracker, text: str) -> bool:
    """A resident who seeks a time, for themselves or with whoever sits beside: the booking reads what is needed."""
    if audience_of(tracker) == STAFF or tracker.get_slot("own_booking"):
        return False
    found = {name: next(tracker.get_latest_entity_values(name), None) for name in ("care_centre", "when", "call_back")}
    wants = wants_a_time(text) and not is_question(text)
    return books_for_relative(text) or wants or names_what_is_sought(text, found)


def _asks_for_own_meeting(tracker: DialogueStateTracker, told: Any, text: str) -> bool:
    """ "Får min syster följa med?", by whoever has booked in this talk: it is that meeting they mean."""
    wanted = told.get("companion") or wishes_access(told) or (told.get("interpreter") and asks_for_interpreter(text))
    return bool(wanted and tracker.get_slot("own_booking"))
