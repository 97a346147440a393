"""Policy for short questions that lean on the answer before them: "hur länge då?", "och om jag säger nej?".

What they mean can't be learnt from their words, which are the same after every answer; it is looked up by what was
told last (ADR 0011). The same goes for the word that somebody names when asked which other to compare with.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.knowledge.asides_of_calls import is_of_lateness
from assistant.knowledge.asides_of_consent import of_the_consent
from assistant.knowledge.asides_of_reko import of_the_reko
from assistant.knowledge.beside import answer_beside
from assistant.knowledge.follow_ups import gives_way, subject_of
from assistant.knowledge.glossary import glossary
from assistant.knowledge.staff import GUIDE
from assistant.knowledge.steps import Where, answer_here, is_nameless, is_newer_than_the_step
from assistant.knowledge.told import WAY, last_told, topic_of
from assistant.swedish.bookings.day_and_hour import puts_right_what_it_asked
from assistant.swedish.bookings.own_time import asks_own_time
from assistant.swedish.bookings.way_wished import asks_for_way
from assistant.swedish.consents.consent_asides import is_about_the_answers
from assistant.swedish.dangers.of_staff import denies_danger
from assistant.swedish.people.needs_asked import asks_if_noted
from assistant.swedish.replies.follow_ups import aspects, aspects_of_a_step, belongs_to_a_step
from assistant.swedish.staff.situations import facts, speaks_of_another
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.terms import compares_with_this
from assistant.talk.around import around
from assistant.talk.newest import Newest, answers_before, message_text
from assistant.talk.of_the_consent import is_read_first
from assistant.talk.of_the_form import BOOKING, CONSENT, asks_what_was_read_back, is_taken_back
from assistant.talk.payloads import PREFIX
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of
from assistant.talk.wording import audience_of

ANSWER, COMPARE = "action_follow_up", "action_compare_terms"
PERSON = ("person_name", "phone")
# In the guide it is the answer to what one asks of the care that takes long.
OF_TIME = (("how_long",), ("when",))
# Whether it is enough, and whether it is done: what they are taken for.
OF_WHAT_THEN, SOUNDS_LIKE = (("enough",), ("done",), ("from_now",)), ("stop", "continue_task", "nlu_fallback")
START_GUIDE = "action_start_ways"
# Answers that compare the ways or the papers: what staff then tell of a case is told to the guide.
OFFERS_GUIDE = (
    *("utter_faq/difference_sip_inquiry", "utter_faq/which_way_when", "utter_faq/call_first"),
    *("utter_faq/difference_inquiry_loh", "utter_faq/what_is_loh"),
)
# How facts of a case are read where none was asked for: what is a wish of another kind stays that.
FACTS_SOUND_LIKE = ("affirm", "deny", "inform", "faq", "nlu_fallback", "which_way", "dont_know")
ASKED_WHICH_OTHER = "utter_compare_which_other"
# Done or told in a way of their own, also where they are asked about in a form.
OF_THEIR_OWN = ("rebook_appointment", "erase_data", "withdraw_consent", "change_consent", "show_consent")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FollowUpPolicy(PrecedencePolicy):
    """`never_in`: forms whose answers may look like this. `own_in_forms`: wishes that mean the form's question."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 16, "never_in": [], "own_in_forms": []}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish = wish_of(tracker)
        if wish is None:
            done = tracker.latest_action_name in (ANSWER, START_GUIDE) and tracker.active_loop_name is None
            return (LISTEN if done else None), []
        text = message_text(tracker)
        if tracker.active_loop_name == GUIDE and aspects(text) in OF_TIME:
            return ANSWER, []
        if text.startswith(PREFIX):
            return None, []
        here = around(Newest.of(tracker))
        if of_the_reko(here) or of_the_consent(here) or is_of_lateness(here):
            # It names what it asks about, and leans on nothing.
            return None, []
        turns = answers_before(tracker)
        if tracker.active_loop_name == CONSENT and _is_of_the_answers(tracker, text):
            return None, []
        if _asks_which_was_chosen(tracker, text):
            return None, []
        if self._is_asked_beside(tracker, turns) or self._is_of_the_step(tracker, text, turns):
            return ANSWER, []
        if self._is_the_forms(tracker, wish):
            return None, []
        if wish in FACTS_SOUND_LIKE and _tells_the_guide(tracker, text, turns):
            return START_GUIDE, []
        if Newest.of(tracker).asked_by_staff:
            # It has a meaning of its own.
            return None, []
        if _names_the_other(text, turns[-1] if turns else []) or _compares_with_the_meeting(text, turns):
            return COMPARE, []
        lost = tracker.active_loop_name is None and _asks_about_nothing(text, wish) and not is_nameless(turns[-1:])
        return (ANSWER if lost or _leans_on_the_answer(text, turns) else None), []

    def _is_the_forms(self, tracker: DialogueStateTracker, wish: str) -> bool:
        form = tracker.active_loop_name
        return form is not None and (form in self.config["never_in"] or wish in self.config["own_in_forms"])

    def _is_asked_beside(self, tracker: DialogueStateTracker, turns: list[list[str | None]]) -> bool:
        """Whether a resident asks something that the open form does not, and it is known what answers it."""
        newest = Newest.of(tracker)
        if newest.is_of_staff or newest.form is None or newest.form in self.config["never_in"]:
            return False
        if newest.form == BOOKING and (asks_for_way(newest.text) or puts_right_what_it_asked(newest.text)):
            return False
        if asks_what_was_read_back(newest) or (where_booked(newest) and asks_if_noted(newest.text)):
            return False
        takes_back = newest.form == CONSENT and is_taken_back(newest)
        if takes_back or newest.wish in OF_THEIR_OWN:
            return False
        where = Where(newest.form, newest.asked, turns, bool(tracker.get_slot("own_booking")))
        return answer_beside(newest.text, newest.act, newest.found, where) is not None

    def _is_of_the_step(self, tracker: DialogueStateTracker, text: str, turns: list[list[str | None]]) -> bool:
        """Whether the step in which a resident stands tells what is meant; in a form only of a real question."""
        form, asked = tracker.active_loop_name, tracker.get_slot("requested_slot")
        if audience_of(tracker) == STAFF or form in self.config["never_in"] or (form and not is_question(text)):
            return False
        if form == BOOKING and (asks_for_way(text) or puts_right_what_it_asked(text)):
            return False
        where = Where(form, asked, turns, bool(tracker.get_slot("own_booking")))
        newer = form is None and is_newer_than_the_step(last_told(turns), where)
        asked_here = (one for one in aspects_of_a_step(text) if belongs_to_a_step(one) or not newer)
        return any(answer_here(aspect, where) for aspect in asked_here)


def _is_of_the_answers(tracker: DialogueStateTracker, text: str) -> bool:
    """ "Innan du sparar, ändra till 30 dagar" asks nothing of what is kept."""
    return is_about_the_answers(text, tracker.get_slot("requested_slot")) or is_read_first(Newest.of(tracker))


def _asks_which_was_chosen(tracker: DialogueStateTracker, text: str) -> bool:
    """Where name or number is asked for the time is not shown again below: the booking says which it was."""
    chosen = tracker.get_slot("booking_time") and tracker.get_slot("requested_slot") in PERSON
    return bool(chosen) and asks_own_time(text)


def where_booked(newest: Newest) -> bool:
    """Whether a time was booked in this talk: what is asked of it is told from it."""
    return newest.tracker.get_slot("own_booking") is not None


def _leans_on_the_answer(text: str, turns: list[list[str | None]]) -> bool:
    """A question with words of its own leans on it only where it has an answer there."""
    told, asked = last_told(turns), aspects(text)
    if not told or not asked:
        return False
    topic = topic_of(told)
    subject = subject_of(topic) if topic else None
    return any(not gives_way(one) or (subject and topic and subject.answer(topic, one)) for one in asked)


def _asks_about_nothing(text: str, wish: str) -> bool:
    """ "Räcker det?" where nothing was told is no wish to stop, and "är det klart nu?" none to go on."""
    return wish in SOUNDS_LIKE and is_question(text) and aspects_of_a_step(text) in OF_WHAT_THEN


def _tells_the_guide(tracker: DialogueStateTracker, text: str, turns: list[list[str | None]]) -> bool:
    """Whether staff go on with a case: after the answer that offers the guide, or with another after its way."""
    if audience_of(tracker) != STAFF or tracker.active_loop_name is not None or is_question(text):
        return False
    if last_told(turns) in OFFERS_GUIDE:
        return bool(facts(text)) or denies_danger(text)
    return speaks_of_another(text) and bool(turns) and any(name and name.startswith(WAY) for name in turns[-1])


def _names_the_other(text: str, answers: list[str | None]) -> bool:
    index = glossary().index
    return ASKED_WHICH_OTHER in answers and index.asks_only(text)


def _compares_with_the_meeting(text: str, turns: list[list[str | None]]) -> bool:
    """ "Är det samma sak som det här?", right after a word was explained."""
    return compares_with_this(text) and glossary().told_by(topic_of(last_told(turns))) is not None
