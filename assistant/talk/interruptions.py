"""Policy for what people say in the middle of a form: it is done first, and then the form asks its question again.

Rasa would let the form swallow the message. Which wishes interrupt, and what then happens, stands in `config.yml`.
A wish that is not listed is the form's own affair.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.acts import SURE
from assistant.knowledge.asides import aside
from assistant.knowledge.staff import GUIDE
from assistant.knowledge.told import RELATIVE_BOOKS
from assistant.nlu.verdict import FALLBACK, HUMAN_PATH
from assistant.swedish.bookings.seeks_time import names_what_is_sought, seeks_beside_a_question, wants_a_time
from assistant.swedish.people.relatives import books_for_relative
from assistant.swedish.staff.tracks import ends_training
from assistant.swedish.words.wishes_said import wants_sounding_board
from assistant.talk.around import around, helps_relative
from assistant.talk.being_late import of_being_late
from assistant.talk.calls_ordered import (
    answers_the_offer,
    cancels_and_erases,
    orders_a_call,
    takes_the_offer,
)
from assistant.talk.contact_kept import of_contact_kept
from assistant.talk.leaving import BOOKING, CONSENT, STOP, TRAINING, leaves_by
from assistant.talk.name_asked import introduces_alone
from assistant.talk.newest import Newest
from assistant.talk.number_shown import SHOW_CARD, shows_a_number
from assistant.talk.of_the_form import (
    ERASE,
    ends_nothing,
    is_its_own,
    is_taken_back,
    is_told,
    leaves_surely,
    puts_right,
    takes_of_the_list,
)
from assistant.talk.of_the_guide import is_of_the_guide, names_promised_centre
from assistant.talk.opening import opens_booking
from assistant.talk.own_time import CAN_BE_CHANGED, REBOOK, of_own_time
from assistant.talk.precedence import LISTEN, PrecedencePolicy
from assistant.talk.safe_way import is_protected
from assistant.talk.sure_to_erase import is_answer_if_sure, just_asked_if_sure

FALLBACK_ACTION = "action_suggest"
# Said by a step when nothing comes before the form, as against None: "not mine, ask the next".
THE_FORMS_OWN = ""
WHOLE_TALK, QUESTION = 1000, "faq"
OUT_OF_SCOPE, CANCEL = "out_of_scope", "cancel_appointment"
GO_BACK = "go_back"
# Sooner taken back than erased: the one can be given again, the other not.
ERASING = "action_erase_data"
# No putting off, though "ni får inte prata med min chef" sounds like one.
OF_WHAT_IS_KEPT = ("withdraw_consent", "change_consent", ERASE)
CALL, INFORM = "action_talk_to_human", "action_inform"
BOOK, FIND = "book_appointment", "find_coordinator"
# What a time that is sought without a plain "boka" is taken for.
SEEKS_UNHEARD = (FALLBACK, "inform", "other_times", "affirm")
# The same of a time for a relative: "jag skriver åt min mamma" asks for nobody's data.
WRITES_FOR = (*SEEKS_UNHEARD, "others_data")
# What an answer is taken for that only sounds like something else.
MISTAKABLE = (FALLBACK, QUESTION, "thanks", "abuse", "other_language", "define_term", "compare_terms")
# To staff it says that only the person books.
ONLY_THE_PERSON, BOOKS_NOT = "utter_human_path_guardian", "utter_staff_books_not"
# To somebody with protected identity, whatever was spoken of in between (C-52, V-02). It is kept, and tells no reason.
SAFE_WAY = "utter_human_path_again"
GIVES_ONESELF = ("book_appointment", "talk_to_human", "waiting_list")
CERTAINTY: dict[str, Any] = {"always": [], "closing": [], "sure_to_close": 0.7, "free": {}, "longest_wish": 7}
WEIGHT: dict[str, Any] = {"gives_way": [], "always_in": {}}
WITHDRAW = "action_withdraw_consent"
TAKEN_BACK: dict[str, Any] = {"taken_back_in": {CONSENT: WITHDRAW, BOOKING: WITHDRAW, "call_back_form": WITHDRAW}}
ENDINGS = (FALLBACK_ACTION, ONLY_THE_PERSON, SAFE_WAY, REBOOK, RELATIVE_BOOKS, CAN_BE_CHANGED, INFORM)


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
        """The first step that has something to say about the message decides."""
        newest = Newest.of(tracker)
        steps = (*self.everywhere, *(self.in_forms if newest.form else self.outside_forms))
        said = next((action for step in steps if (action := step(self, newest)) is not None), THE_FORMS_OWN)
        return said or None, []

    # What an unsure "ja" would erase, and what only the talk before tells the meaning of.

    def _answers_if_sure(self, newest: Newest) -> str | None:
        return ERASING if newest.wish is not None and is_answer_if_sure(newest) else None

    def _waits_for_that_answer(self, newest: Newest) -> str | None:
        """The form waits with its own question for the answer to "Ska jag radera …?"."""
        return LISTEN if just_asked_if_sure(newest.tracker) else None

    def _says_it_beside(self, newest: Newest) -> str | None:
        if newest.wish is not None and takes_of_the_list(newest):
            return THE_FORMS_OWN
        return FALLBACK_ACTION if newest.wish is not None and aside(around(newest)) else None

    def _is_of_contact_kept(self, newest: Newest) -> str | None:
        return of_contact_kept(newest)

    def _is_of_own_time(self, newest: Newest) -> str | None:
        return of_own_time(newest)

    def _shows_the_number_promised(self, newest: Newest) -> str | None:
        return SHOW_CARD if newest.wish is not None and names_promised_centre(newest) else None

    def _answers_staff(self, newest: Newest) -> str | None:
        """What staff ask in words that say it surely goes before what it was taken for."""
        return FALLBACK_ACTION if newest.wish is not None and newest.asked_by_staff else None

    def _shows_a_number(self, newest: Newest) -> str | None:
        return shows_a_number(newest)

    # Where no form is open.

    def _is_of_being_late(self, newest: Newest) -> str | None:
        return of_being_late(newest)

    def _books_for_another(self, newest: Newest) -> str | None:
        """Staff who were told that only the person books, and go on to book, are told so again.

        Of what they wrote only that they were sent to a human being is kept.
        """
        if newest.wish != BOOK or not newest.is_of_staff or wants_sounding_board(newest.text):
            return None
        told = HUMAN_PATH in newest.wishes_before(WHOLE_TALK) or any(
            BOOKS_NOT in said for said in newest.answers_before
        )
        return ONLY_THE_PERSON if told else None

    def _books_for_a_relative(self, newest: Newest) -> str | None:
        """A grown-up relative decides for themselves: asked first, and booked together with whoever sits beside."""
        if newest.is_of_staff:
            return ONLY_THE_PERSON if newest.wish == BOOK and books_for_relative(newest.text) else None
        if helps_relative(newest):
            return FALLBACK_ACTION
        seeks = newest.wish == BOOK or (newest.wish in WRITES_FOR and not newest.is_question)
        return RELATIVE_BOOKS if seeks and books_for_relative(newest.text) else None

    def _keeps_to_the_safe_way(self, newest: Newest) -> str | None:
        """Once said, it holds for the whole talk: no name, number or care centre is asked for."""
        told = not newest.is_of_staff and is_protected(newest.tracker.sender_id)
        asks = newest.wish in GIVES_ONESELF or newest.found.get("phone") or newest.found.get("call_back")
        return SAFE_WAY if newest.wish is not None and told and asks else None

    def _orders_a_call(self, newest: Newest) -> str | None:
        return CALL if orders_a_call(newest) or answers_the_offer(newest) else None

    def _seeks_a_time(self, newest: Newest) -> str | None:
        """It opens the booking, and what is asked beside it is answered first: the action does both."""
        asks_too = newest.wish == QUESTION and seeks_beside_a_question(newest.text)
        # Who works there is one thing; "en telefontid med koordinatorn" is a time with them.
        with_whom = newest.wish == FIND and wants_a_time(newest.text) and not newest.is_question
        heard = not newest.is_of_staff and (newest.wish in SEEKS_UNHEARD or asks_too or with_whom)
        if heard and names_what_is_sought(newest.text, newest.found):
            return FALLBACK_ACTION
        if opens_booking(newest):
            return BOOKING
        return INFORM if newest.form is None and introduces_alone(newest) else None

    def _is_done(self, newest: Newest) -> str | None:
        """After an action that needs nothing after it: no rule knows every pair of wish and action."""
        endings = {*self.config["interruptions"].values(), *ENDINGS}
        return LISTEN if newest.tracker.latest_action_name in endings else None

    # In a form: what is the form's own comes before what interrupts it.

    def _answers_an_open_question(self, newest: Newest) -> str | None:
        """An open question takes any words, unless they are a wish that may interrupt it."""
        if newest.wish is None:
            return THE_FORMS_OWN
        free = self.config["free"].get(newest.asked)
        if free is None:
            return None
        if newest.wish in free:
            return THE_FORMS_OWN if len(newest.text.split()) > self.config["longest_wish"] else None
        return THE_FORMS_OWN if newest.wish == FALLBACK or not newest.is_question else None

    def _leaves_the_training(self, newest: Newest) -> str | None:
        return STOP if newest.wish is not None and newest.form == TRAINING and ends_training(newest.text) else None

    def _leaves_the_form(self, newest: Newest) -> str | None:
        if newest.wish in OF_WHAT_IS_KEPT and not cancels_and_erases(newest):
            return None
        form, text = str(newest.form), newest.text
        if takes_the_offer(newest) or cancels_and_erases(newest):
            return THE_FORMS_OWN
        by_words = leaves_by(form, text, newest.asked, names_a_time=newest.found.get("when") is not None)
        return by_words or leaves_surely(newest)

    def _is_read_by_the_form(self, newest: Newest) -> str | None:
        return THE_FORMS_OWN if is_its_own(newest) else None

    def _is_read_by_the_guide(self, newest: Newest) -> str | None:
        """An answer to its open question, or something of the case, whatever it sounds like."""
        return THE_FORMS_OWN if is_of_the_guide(newest) else None

    def _takes_an_answer_back(self, newest: Newest) -> str | None:
        action = self.config["taken_back_in"].get(newest.form)
        return action if action and is_taken_back(newest) else None

    def _is_an_answer(self, newest: Newest) -> str | None:
        """What surely does something with the question answers it, whatever topic its words sound like."""
        act = newest.act
        # "Fråga mig senare, bussen kommer" puts a consent off, and is late for nothing.
        later = act.name == "put_off" and act.step == "party"
        mistakable = newest.wish in (*MISTAKABLE, *self.config["gives_way"], *(("running_late",) if later else ()))
        answers = act.is_answer or later
        return THE_FORMS_OWN if mistakable and answers and act.confidence >= SURE and not act.is_errand else None

    def _asks_what_nobody_knows(self, newest: Newest) -> str | None:
        is_question = newest.is_question or newest.act.surely("question")
        asks = newest.wish == FALLBACK and is_question and not self._holds_an_answer(newest)
        return FALLBACK_ACTION if asks else None

    def _interrupts(self, newest: Newest) -> str | None:
        action = self.config["in_form"].get(newest.form, {}).get(newest.wish, self._listed(newest))
        if action is None or self._is_answered_first(newest) or (newest.wish == GO_BACK and puts_right(newest)):
            return None
        if newest.form == GUIDE and newest.wish == CANCEL and newest.is_question:
            # Nothing is booked there: "kan du boka in mötet?" is no wish to leave.
            return FALLBACK_ACTION
        if ends_nothing(newest, self.config["closing"], self.config["sure_to_close"]):
            # What closes the form takes away what was filled in: not on a guess.
            return None
        if (newest.wish == QUESTION and is_told(newest)) or (newest.wish == OUT_OF_SCOPE and not newest.is_question):
            # An answer that can't be read looks like anything: the form says what it waits for.
            return None
        return str(action)

    everywhere = (
        _answers_if_sure,
        _waits_for_that_answer,
        _is_of_contact_kept,
        _says_it_beside,
        _shows_the_number_promised,
        _answers_staff,
        _shows_a_number,
        _is_of_own_time,
    )
    outside_forms = (
        _keeps_to_the_safe_way,
        _books_for_a_relative,
        _orders_a_call,
        _is_of_being_late,
        _books_for_another,
        _seeks_a_time,
        _is_done,
    )
    in_forms = (
        _leaves_the_training,
        _answers_an_open_question,
        _is_read_by_the_guide,
        _leaves_the_form,
        _is_read_by_the_form,
        _takes_an_answer_back,
        _is_an_answer,
        _asks_what_nobody_knows,
        _interrupts,
    )

    def _listed(self, newest: Newest) -> str | None:
        action: str | None = self.config["interruptions"].get(newest.wish)
        return action

    def _is_answered_first(self, newest: Newest) -> bool:
        """Whether the message is an answer before it is anything else. A real question is never taken for one."""
        if newest.wish in self.config["always"] or newest.wish in self.config["always_in"].get(newest.form, []):
            return False
        gives_way = newest.wish in self.config["gives_way"] or not newest.is_question
        return gives_way and self._holds_an_answer(newest)

    def _holds_an_answer(self, newest: Newest) -> bool:
        """Whether something in the message would answer the open question."""
        return not newest.found.keys().isdisjoint(self.config["answers"].get(newest.asked, []))
