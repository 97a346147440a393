"""What a person may say instead of an answer: at every question of every form, each is done and nothing is lost."""

from collections.abc import Callable, Iterator

import pytest

from assistant.casework.actors import Actor
from assistant.talk.waiting_form import OF_STAFF
from tests.conversations.questions import NOT_UNDERSTOOD, PARTIES, QUESTIONS, Question, is_asked, is_still_open, lead_to
from tests.conversations.talk import Talk, new_resident
from tests.conversations.wording import is_said
from tests.system import System

PHONE = "070-174 06 29"
RECEIVED = tuple(f"utter_call_back_received{day}" for day in ("", "_today", "_no_day"))
# Whoever says no more than that to when a call suits is called, and has named no time.
THANKS, THANKS_ORDER_IT, THANKS_END_IT = "tack så mycket", "call_time", "appointment_id"
# At whom to talk with, thanks are no yes; and who thanks before anybody is asked to call is told so.
THANKED = {
    **{f"consent_form-consent_{party}": ("utter_consent_thanks_or_yes",) for party in PARTIES},
    "call_back_form-care_centre": ("utter_nobody_calls_yet",),
}
At = Callable[[Question], Talk]

# What is said → the answers that may come; the form then asks its question again.
IN_NEED = "jag orkar inte mer"
KEEPS_THE_QUESTION = {
    "varför frågar du det?": ("utter_why_{slot}", "utter_why_{form}"),
    "vad är en reko?": ("utter_faq/what_is_reko",),
    "är samtalet sekretessbelagt": (),
    "vem är reko på törnrosen?": ("utter_coordinator_card",),
    THANKS: ("utter_thanks_in_form",),
    "hjälp": ("utter_help_in_form", "utter_help_{form}"),
    NOT_UNDERSTOOD: ("utter_not_understood_{slot}", "utter_out_of_scope_in_form"),
    IN_NEED: ("utter_danger_possible",),
}
# Where the offer of a call becomes the question, and the form waits for it.
WAITS_FOR_A_CALL = ("booking_form", "rebooking_form", "waiting_form", "consent_form")
OFFERED_A_CALL = ("utter_ask_call_back_wanted", "utter_ask_call_back_known", "utter_ask_call_back_given")
# An unclear answer there ends the matter with the time kept.
IN_DOUBT_KEEPS_THE_TIME = "cancellation_confirmed"
ERASES = "radera allt jag har skrivit"
CLOSES = {
    "avbryt": "utter_stopped_{form}",
    ERASES: "utter_erased",
    "jag är 16 år": "utter_human_path_under_18",
    "jag är god man för en annan person": "utter_human_path_guardian",
    "jag har skyddad identitet": "utter_human_path_protected_identity",
}
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


@pytest.fixture(scope="module")
def owner(system: System) -> Actor:
    """Somebody logged in who has one time, which no test here moves or cancels."""
    who = new_resident()
    talk = Talk(system, actor=who)
    talk.says(["boka ett samtal", "törnrosen"])
    talk.pick()
    talk.says(["ja", "avbryt"])
    return who


@pytest.fixture(scope="module")
def at(system: System, owner: Actor) -> Iterator[At]:
    """A talk that stands at the question. One that is still there is used again, as a person would go on with it."""
    open_talks: dict[str, Talk] = {}

    def talk_at(question: Question) -> Talk:
        talk = open_talks.get(question.id)
        if talk is None or not is_asked(question, talk):
            talk = Talk(system, actor=owner if question.owns_a_time else None)
            lead_to(question, talk, PHONE)
            open_talks[question.id] = talk
        return talk

    yield talk_at
    for talk in open_talks.values():
        talk.say("avbryt")


@every_question
@pytest.mark.parametrize("said", KEEPS_THE_QUESTION)
def test_what_is_said_instead_of_an_answer_is_done_and_the_question_comes_again(
    at: At, question: Question, said: str
) -> None:
    talk = at(question)
    talk.say(said)
    if said == NOT_UNDERSTOOD and question.slot == IN_DOUBT_KEEPS_THE_TIME:
        assert talk.heard("utter_cancellation_in_doubt"), talk.answer
        return
    if said == THANKS and question.slot == THANKS_ORDER_IT:
        assert any(map(talk.heard, RECEIVED)) and not talk.heard("utter_call_back_any_time"), talk.answer
        return
    if said == THANKS and question.slot == THANKS_END_IT:
        assert talk.heard("utter_thanks_in_form") and len(talk.replies) == 1, talk.answer
        return
    expected = THANKED.get(question.id) if said == THANKS else None
    names = [name.format(slot=question.slot, form=question.form) for name in expected or KEEPS_THE_QUESTION[said]]
    assert not names or any(talk.heard(name) for name in names if is_said(name)), talk.answer
    assert len(talk.replies) > (0 if question.spared else 1), "nothing was said about what the person said"
    if said == IN_NEED and question.form not in OF_STAFF:
        # The form waits with its question until the person wants to go on (ADR 0027).
        assert talk.ends_with("utter_danger_resume_hint"), talk.answer
        talk.say("fortsätt")
    assert is_still_open(question, talk), talk.answer


@every_question
def test_whoever_asks_for_a_person_is_offered_a_call_and_loses_no_question(at: At, question: Question) -> None:
    talk = at(question)
    talk.say("jag vill prata med en människa")
    assert talk.heard("utter_human_way") or talk.heard("utter_human_at_centre"), talk.answer
    if question.form in WAITS_FOR_A_CALL:
        assert talk.ends_with(*OFFERED_A_CALL), talk.answer
        talk.say("nej")
    # Törnrosen was asked about a few messages ago: the booking that comes back goes on with it.
    goes_on = question.slot == "care_centre" and talk.heard("utter_right_centre_chosen", "utter_offer_times")
    assert goes_on or is_still_open(question, talk), talk.answer


@every_question
@pytest.mark.parametrize("said", CLOSES)
def test_what_ends_the_matter_closes_the_form(at: At, question: Question, said: str) -> None:
    talk = at(question)
    talk.say(said)
    if said == ERASES and question.owns_a_time:
        # More is kept of whoever has logged in: they are asked once.
        assert talk.heard("utter_sure_to_erase"), talk.answer
        talk.say("ja")
    assert talk.heard(CLOSES[said].format(form=question.form)), talk.answer
    assert not is_asked(question, talk)
    talk.say("fortsätt")
    assert talk.heard("utter_nothing_to_resume"), talk.answer


@every_question
def test_one_step_back_asks_the_question_before(at: At, question: Question) -> None:
    talk = at(question)
    talk.say("gå tillbaka")
    assert talk.heard("utter_one_step_back" if question.before else "utter_no_step_back"), talk.answer
    assert talk.ends_with(*(question.before or question.asked)), talk.answer


@every_question
def test_taking_back_consent_in_the_middle_never_ends_a_booking(at: At, question: Question) -> None:
    talk = at(question)
    talk.say("jag vill ta tillbaka mitt samtycke")
    if question.form == "consent_form":
        assert talk.ends_with("utter_consent_refused"), talk.answer
    else:
        assert talk.heard("utter_nothing_to_withdraw"), talk.answer
        assert is_still_open(question, talk), talk.answer


@every_question
def test_danger_closes_and_only_the_person_goes_on(at: At, question: Question) -> None:
    talk = at(question)
    talk.say("jag vill ta livet av mig")
    assert talk.heard("utter_danger_suicide", "utter_danger_resume_hint"), talk.answer
    assert not is_asked(question, talk)
    talk.say("fortsätt")
    assert talk.heard("utter_resumed"), talk.answer
    assert is_asked(question, talk), talk.answer
