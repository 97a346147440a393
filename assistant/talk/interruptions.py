"""Policy for what people say in the middle of a form: it is done first, and then the form asks its question again.

Rasa would let the form swallow the message. Which wishes interrupt, and what then happens, stands in `config.yml`.
A wish that is not listed is the form's own affair.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.asides import Around, aside
from assistant.knowledge.told import SURE_TO_ERASE, last_told, turns_of, was_asked_if_sure
from assistant.nlu.verdict import FALLBACK
from assistant.swedish.consent_asides import is_about_the_answers
from assistant.swedish.needs import asks_for_interpreter, only_language
from assistant.swedish.put_right import what_is_wrong
from assistant.swedish.questions import is_question
from assistant.swedish.taken_away import names_consent, names_data
from assistant.swedish.taken_back import says_whose, takes_back
from assistant.talk.leaving import leaves_by, stays_by
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of

FALLBACK_ACTION = "action_suggest"
LATELY, QUESTION = 3, "faq"
OUT_OF_SCOPE = "out_of_scope"
# Who names what shall stand instead ("nej jag menade törnrosen"), or says what is wrong, takes no step back.
GO_BACK, STANDS_INSTEAD, BOOKING = "go_back", ("care_centre", "person_name", "phone", "when"), "booking_form"
# Sooner taken back than erased: the one can be given again, the other not.
ERASE, ERASING = "erase_data", "action_erase_data"
YES_OR_NO = ("affirm", "deny", ERASE)
# Ends the form without keeping anything, unless the message says whose yes is taken back.
LEAVING = ("stop", "start_over")
# No putting off, though "ni får inte prata med min chef" sounds like one.
OF_WHAT_IS_KEPT = ("withdraw_consent", "change_consent", ERASE)
TELL_LATE, HELPLESS = "action_tell_running_late", ("help", "dont_know")
OF_LATE = ("utter_late_",)
CONSENT = "consent_form"
CERTAINTY: dict[str, Any] = {"always": [], "closing": [], "sure_to_close": 0.7, "free": {}, "longest_wish": 7}
WEIGHT: dict[str, Any] = {"gives_way": [], "always_in": {}}
TAKEN_BACK: dict[str, Any] = {"taken_back_in": {"consent_form": "action_withdraw_consent"}}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class InterruptionPolicy(PrecedencePolicy):
    """`interruptions`: intent → action. `answers`: requested slot → entities that answer its question.

    `in_form`: the same by form, where a form has a way of its own (null: the form's own affair).
    `always`: intents that interrupt even when the message also holds an answer. `always_in`: more of them
    by form. `closing`: intents that end the
    form, from the confidence `sure_to_close` on. `gives_way`: intents that never go before an answer, not even in a
    question ("har ni nåt på måndag?"). `free`: requested slot → the only intents that interrupt where any
    words may be the answer, in a message of at most `longest_wish` words; a question interrupts as elsewhere.
    `taken_back_in`: form → what is done when an answer is taken back there, whatever else it sounds like.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 15, "interruptions": {}, "in_form": {}, "answers": {}, **CERTAINTY, **WEIGHT, **TAKEN_BACK}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish, form = wish_of(tracker), tracker.active_loop_name
        if wish is not None and _answers_if_sure(tracker, wish):
            return ERASING, []
        if _asks_if_sure(tracker):
            # The form waits with its own question for the answer to this one.
            return LISTEN, []
        if wish is not None and aside(_around(tracker, wish)):
            return FALLBACK_ACTION, []
        if form is None:
            return self._after_late(tracker, wish) or (LISTEN if self._is_done(tracker) else None), []
        if wish is None or self._is_free_answer(tracker, wish):
            return None, []
        if wish not in OF_WHAT_IS_KEPT and (leaving := _leaves_by(tracker, form)):
            return leaving, []
        if form == BOOKING and _is_of_this_booking(tracker, wish):
            return None, []
        if form == CONSENT and is_about_the_answers(message_text(tracker), tracker.get_slot("requested_slot")):
            return None, []
        if form in self.config["taken_back_in"] and _takes_an_answer_back(tracker, wish):
            return self.config["taken_back_in"][form], []
        if wish == FALLBACK and is_question(message_text(tracker)) and not self._holds_an_answer(tracker):
            return FALLBACK_ACTION, []
        action = self.config["in_form"].get(form, {}).get(wish, self.config["interruptions"].get(wish))
        if wish == GO_BACK and _puts_right(tracker):
            return None, []
        if action is None or self._is_answered_first(tracker, wish):
            return None, []
        if wish in self.config["closing"] and _confidence(tracker) < self.config["sure_to_close"]:
            # What closes the form takes away what was filled in: not on a guess.
            return None, []
        if wish == OUT_OF_SCOPE and not is_question(message_text(tracker)):
            # An answer that can't be read looks like anything: the form says what it waits for.
            return None, []
        return action, []

    def _is_done(self, tracker: DialogueStateTracker) -> bool:
        """Whether an action that needs nothing after it was the last: no rule knows every pair of wish and action."""
        endings = {*self.config["interruptions"].values(), FALLBACK_ACTION}
        return tracker.latest_action_name in endings

    @staticmethod
    def _after_late(tracker: DialogueStateTracker, wish: str | None) -> str | None:
        """Who is late and asks what to do stays with that, but not when something else has been spoken of since."""
        if wish not in HELPLESS or tracker.get_slot("centre_wanted_for") != "late":
            return None
        return TELL_LATE if last_told(answers_before(tracker), OF_LATE) else None

    def _is_free_answer(self, tracker: DialogueStateTracker, wish: str) -> bool:
        """Whether an open question takes any words, and these are no wish that may interrupt it."""
        free = self.config["free"].get(tracker.get_slot("requested_slot"))
        if free is None:
            return False
        text = message_text(tracker)
        if wish in free:
            return len(text.split()) > self.config["longest_wish"]
        return wish == FALLBACK or not is_question(text)

    def _is_answered_first(self, tracker: DialogueStateTracker, wish: str) -> bool:
        """Whether the message is an answer before it is anything else."""
        if wish in self.config["always"] or wish in self.config["always_in"].get(tracker.active_loop_name, []):
            return False
        gives_way = wish in self.config["gives_way"] and self._holds_an_answer(tracker)
        return gives_way or self._is_an_answer(tracker)

    def _is_an_answer(self, tracker: DialogueStateTracker) -> bool:
        """Whether the message answers the open question. A real question is never taken for an answer."""
        return not is_question(message_text(tracker)) and self._holds_an_answer(tracker)

    def _holds_an_answer(self, tracker: DialogueStateTracker) -> bool:
        message = tracker.latest_message
        assert message is not None
        wanted = self.config["answers"].get(tracker.get_slot("requested_slot"), [])
        return any(entity["entity"] in wanted for entity in message.entities)


def _takes_an_answer_back(tracker: DialogueStateTracker, wish: str) -> bool:
    """ "Ta bort det första" is about an answer; "ta bort mina uppgifter" is not."""
    text, message = message_text(tracker), tracker.latest_message
    beside = [entity["entity"] for entity in message.entities] if message else []
    if wish in LEAVING and not says_whose(text):
        return False
    return takes_back(text, beside) and not (wish == ERASE and names_data(text) and not names_consent(text))


def _answers_if_sure(tracker: DialogueStateTracker, wish: str) -> bool:
    """Whether the message is the yes or no to "Ska jag radera …?", not a yes that begins something else."""
    if not was_asked_if_sure(answers_before(tracker)) or is_question(message_text(tracker)):
        return False
    return wish in YES_OR_NO or (wish == FALLBACK and _is_yes_or_no(tracker))


def _is_yes_or_no(tracker: DialogueStateTracker) -> bool:
    return next(tracker.get_latest_entity_values("answer"), None) in ("yes", "no")


def _asks_if_sure(tracker: DialogueStateTracker) -> bool:
    said = (event for event in reversed(tracker.events) if isinstance(event, BotUttered | UserUttered))
    newest = next(said, None)
    asked = isinstance(newest, BotUttered) and (newest.metadata or {}).get("utter_action") == SURE_TO_ERASE
    return asked and tracker.latest_action_name == ERASING


def answers_before(tracker: DialogueStateTracker) -> list[list[str | None]]:
    """The names of the responses to each message before the newest."""
    named = ((event, getattr(event, "metadata", None) or {}) for event in tracker.events)
    return turns_of((event.type_name, metadata.get("utter_action")) for event, metadata in named)


def message_text(tracker: DialogueStateTracker) -> str:
    return (tracker.latest_message.text if tracker.latest_message else None) or ""


def _around(tracker: DialogueStateTracker, wish: str) -> Around:
    before = [str(e.intent.get("name")) for e in tracker.events if isinstance(e, UserUttered)][:-1][-LATELY:]
    values = tracker.current_slot_values()
    return Around(
        message_text(tracker), wish, tracker.active_loop_name, values, answers_before(tracker)[-LATELY:], before
    )


def _puts_right(tracker: DialogueStateTracker) -> bool:
    """Whether the booking itself reads what is wrong in it, or what shall stand there instead."""
    if any(next(tracker.get_latest_entity_values(name), None) for name in STANDS_INSTEAD):
        return True
    return tracker.active_loop_name == BOOKING and what_is_wrong(message_text(tracker)) is not None


def _leaves_by(tracker: DialogueStateTracker, form: str) -> str | None:
    names_a_time = next(tracker.get_latest_entity_values("when"), None) is not None
    return leaves_by(form, message_text(tracker), names_a_time=names_a_time)


def _is_of_this_booking(tracker: DialogueStateTracker, wish: str) -> bool:
    """Whether the booking itself reads it: a need that is asked about, the interpreter's language, or no strength."""
    text = message_text(tracker)
    if stays_by(BOOKING, tracker.get_slot("requested_slot"), wish, text):
        return True
    noted = tracker.get_slot("needs") or {}
    if noted.get("interpreter") and only_language(text):
        return True
    told = next(tracker.get_latest_entity_values("needs"), None)
    if wish != QUESTION or not isinstance(told, dict):
        return False
    return bool(told.get("companion")) or (bool(told.get("interpreter")) and asks_for_interpreter(text))


def _confidence(tracker: DialogueStateTracker) -> float:
    return float(tracker.latest_message.intent.get("confidence") or 0.0) if tracker.latest_message else 0.0
