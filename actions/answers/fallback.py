"""When we are not sure: three bands (ADR 0020).

A likely question gets its answer, with the doubt said and the next best guesses beside it. Near enough, and we ask
which was meant. Too far, and we say what we can do.
"""

import json
from collections.abc import Sequence
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.aside_answers import answer_by_place
from actions.answers.asides import answer_aside
from actions.answers.coordinator import CARD, WHERE_LISTED, named_centre, say_card
from actions.answers.titles import titles
from actions.base import Deed, Events, slots
from actions.bookings.needs import NoteNeeds, read_needs
from actions.bookings.person_given import keep_given
from actions.bookings.relatives import helps_relative
from actions.calls.call_back import start_call_back
from actions.consents.consent_asides import answer_consent_aside, explain_the_question
from actions.consents.consent_changes import ChangeConsent
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_refusal import gives, refuses
from actions.consents.consent_withdrawal import WithdrawConsent
from actions.forms import TURN_TAKEN
from actions.own_time.standing import standing
from actions.staff.staff_answers import START_WAYS, answer_staff, asked_by_staff
from actions.turn import HANDED_ON, Turn
from assistant.knowledge.asides import VAIN
from assistant.knowledge.asides_of_calls import NOBODY_RANG
from assistant.knowledge.asides_of_opening import EVENINGS
from assistant.knowledge.beside import topics_of_the_forms
from assistant.knowledge.staff import GUIDE
from assistant.knowledge.told import OFFERS_BOOKING
from assistant.nlu.limits import sure
from assistant.swedish.bookings.seeks_time import asks_beside, names_what_is_sought
from assistant.swedish.consents.consent_asides import asks_what_stands
from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of
from assistant.swedish.staff.situations import seeks_coordinator
from assistant.swedish.words.questions import asks_somewhere, is_question
from assistant.swedish.words.wishes_said import asks_how_long

LIKELY = 0.3
NEAR_ENOUGH = 0.12
FEWEST_WORDS = 6
MOST_WORDS_OF_A_NAME = 4
# Needs that only a case has: told with a question, they still want its way.
CASE_NEEDS = frozenset({"ability", "joint", "order", "af_ground"})
# A consent is the person's own to give, see and take back.
OWN_CONSENT = ("give_consent", "withdraw_consent", "show_consent", "change_consent")
# No button of staff's opens a booking: only the person books.
NEVER_FOR_STAFF = ("book_appointment", "rebook_appointment", "waiting_list", *OWN_CONSENT)
# Of a situation, what makes it somebody's case.
CASE_FACTS = ("consent", "asked", "news", "need", "around")
SUGGESTIONS = 3
KEPT_WITH_A_GUESS = ("care_centre", "when", "situation")
TOPIC = "faq/"
ANSWERS = f"utter_{TOPIC}"
# What "hur länge tar det?" means while a time is being booked.
MEETING_LENGTH = f"{ANSWERS}how_long_is_the_meeting"
STAIRS = "utter_stairs"
NOT_KNOWN = "utter_step_not_known"
# `{"name", "confidence"}`
Guess = dict[str, Any]


class Suggest(Deed):
    def __init__(self) -> None:
        # Read once when the action server starts, so that the first lost person need not wait for it.
        titles()
        titles(staff=True)

    def name(self) -> str:
        return "action_suggest"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.staff_tone and (kind := asked_by_staff(turn)):
            return answer_staff(kind, turn, say)
        if turn.form is None and not turn.staff_tone and _seeks_a_time(turn):
            return _open_booking(turn, say)
        if _asks_of_another_centre(turn):
            say_card(turn, say, str(named_centre(turn)), CARD)
            return []
        if answer_by_place(turn, say) or answer_aside(turn, say) or answer_consent_aside(turn, say):
            return _goes_on(turn, say)
        if turn.form == "booking_form" and asks_how_long(turn.text):
            say.utter_message(response=MEETING_LENGTH)
            return []
        if refuses(turn):
            return WithdrawConsent().do(turn, say)
        if gives(turn):
            # Whoever is let in is asked about in the form; nothing is kept before it was said back.
            return ChangeConsent().do(turn, say)
        if turn.staff_tone and turn.form in (None, GUIDE) and seeks_coordinator(turn.text):
            say.utter_message(response=WHERE_LISTED)
            return []
        near = _near(turn)
        if _tells_of_case(turn):
            return [FollowupAction(START_WAYS)]
        if turn.form is None and not turn.staff_tone and speaks_plainly_of("reko_sent", turn.text):
            say.utter_message(response=f"{ANSWERS}what_is_reko")
            return keep_given(turn, say)
        if _is_asked_in_a_form(turn):
            near = [guess for guess in near if guess["name"].removeprefix(TOPIC) in topics_of_the_forms()]
        if near and _is_likely(near[0]) and _asks_enough(turn):
            _answer_in_doubt(turn, say, near)
        elif _is_asked_in_a_form(turn):
            say.utter_message(response=NOT_KNOWN)
            return keep_given(turn, say)
        else:
            kept = keep_given(turn, say)
            if kept and not asks_somewhere(turn.text):
                say.utter_message(response=OFFERS_BOOKING)
                return kept
            choices = _choices(turn, near)
            say.utter_message(response="utter_did_you_mean" if choices else "utter_lost", choices=choices)
            return kept
        return []


def _is_asked_in_a_form(turn: Turn) -> bool:
    """A resident in the middle of a form is told who knows, and not offered what lies far from it."""
    asks = turn.act.likely("question") or asks_somewhere(turn.text)
    return turn.form is not None and turn.form != GUIDE and not turn.staff_tone and asks


def _asks_of_another_centre(turn: Turn) -> bool:
    """ "Och Kryddgården?", right after the number of another one."""
    few = len(turn.text.split()) <= MOST_WORDS_OF_A_NAME
    return few and bool(named_centre(turn)) and turn.form in (None, GUIDE) and CARD in turn.said_lately


def _goes_on(turn: Turn, say: CollectingDispatcher) -> Events:
    """Who has phoned in vain is offered a call at once; why somebody asks about stairs is noted."""
    asked = any(message.get("response") == STAIRS for message in say.messages)
    if asked and turn.entity("needs") and speaks_plainly_of("moves_badly", turn.text):
        return slots(read_needs(turn, say)) if turn.form == "booking_form" else NoteNeeds().do(turn, say)
    told = [str(message.get("response")) for message in say.messages]
    # Whoever has a time is phoned about that one.
    waits = any(name.startswith(f"utter_{NOBODY_RANG}") for name in told) and not standing(turn)
    return start_call_back(turn, say, wanted=None) if waits or f"utter_{VAIN}" in told else []


def _held(turn: Turn) -> dict[str, Any]:
    return {name: turn.entity(name) for name in ("care_centre", "when", "choice", "phone", "call_back")}


def _seeks_a_time(turn: Turn) -> bool:
    only_asks = speaks_of(EVENINGS, turn.text)
    return helps_relative(turn) or (names_what_is_sought(turn.text, _held(turn)) and not only_asks)


def _open_booking(turn: Turn, say: CollectingDispatcher) -> Events:
    """A time was sought in words that no ranking knows; what was asked beside it is answered before the form asks."""
    near = _near(turn)
    if near and _is_likely(near[0]) and asks_beside(turn.text):
        topic = near[0]["name"]
        if near[0]["confidence"] < sure(topic):
            say.utter_message(response="utter_perhaps", title=titles()[topic])
        say.utter_message(response=f"utter_{topic}")
    return [SlotSet(TURN_TAKEN, HANDED_ON), FollowupAction("booking_form")]


def _near(turn: Turn) -> list[Guess]:
    named = titles(staff=turn.staff_tone)
    never = NEVER_FOR_STAFF if turn.staff_tone else ()
    known = [guess for guess in turn.ranking if guess["name"] in named and guess["name"] not in never]
    near = [guess for guess in known if guess["confidence"] >= NEAR_ENOUGH]
    return near[:SUGGESTIONS]


def _is_likely(guess: Guess) -> bool:
    """Only questions: an answer does nothing that would have to be undone."""
    return guess["confidence"] >= LIKELY and guess["name"].startswith(TOPIC)


def _asks_enough(turn: Turn) -> bool:
    """Few words, or none that ask, may mean anything: a whole answer to them is mostly a wrong one (ADR 0020)."""
    return len(turn.text.split()) >= FEWEST_WORDS and asks_somewhere(turn.text)


def _tells_of_case(turn: Turn) -> bool:
    """Staff who tell of a case want a way for it more than a guess; of a single fact only if they ask nothing."""
    told = {fact for fact in turn.entity("situation") or {} if fact in CASE_FACTS}
    if not turn.staff_tone or turn.form is not None:
        return False
    needs = set((turn.entity("situation") or {}).get("need") or ())
    if len(told) > 1 or (needs & CASE_NEEDS and not is_question(turn.text)):
        return True
    return len(told) == 1 and not asks_somewhere(turn.text)


def _answer_in_doubt(turn: Turn, say: CollectingDispatcher, near: Sequence[Guess]) -> None:
    topic = near[0]["name"]
    was_told = turn.told == f"utter_{topic}"
    say.utter_message(
        response="utter_perhaps_that_is_all" if was_told else "utter_perhaps",
        title=titles(staff=turn.staff_tone)[topic],
    )
    if was_told and turn.staff_tone:
        # It is to be seen right above: staff in a hurry are not helped by the whole of it once more.
        return
    say.utter_message(response=f"utter_{topic}")
    say.utter_message(response="utter_perhaps_not", choices=_choices(turn, near[1:]))


def _choices(turn: Turn, guesses: Sequence[Guess]) -> list[dict[str, str]]:
    named, understood = titles(staff=turn.staff_tone), _understood(turn)
    return [{"title": named[guess["name"]], "payload": f"/{guess['name']}{understood}"} for guess in guesses]


def _understood(turn: Turn) -> str:
    """What the message held besides its wish goes along with the button, so that nobody has to say it again."""
    held = {name: value for name in KEPT_WITH_A_GUESS if (value := turn.entity(name))}
    return json.dumps(held, ensure_ascii=False) if held else ""


class UsePlainWords(Deed):
    """Goes over to plain words, keeps to them, and says the last answer again."""

    def name(self) -> str:
        return "action_use_plain_words"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.form == "consent_form" and asks_what_stands(turn.text):
            return ShowConsent().do(turn, say)
        say.utter_message(response="utter_plain_words_on")
        explain_the_question(turn, say)
        if turn.form is None and (turn.last_answer or "").startswith(ANSWERS):
            say.utter_message(response=turn.last_answer, plain=True)
        return [SlotSet("plain_words", True)]
