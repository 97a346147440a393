"""What interrupts the questions of a consent, what belongs to them, and what takes an answer back."""

from typing import Any

import pytest

from tests.talk.test_policies import INTERRUPTION, asked_for
from tests.talk.trackers import entity, user

TAKING_BACK = ["ta bort det första", "ta bort det sista jaet", "stryk det sista", "jag ångrar mig"]
NO_TAKING_BACK = [
    ("radera mina uppgifter", "erase_data", "action_erase_data"),
    ("radera allt jag har skrivit", "erase_data", "action_erase_data"),
    ("jag ångrar inte det första", "nlu_fallback", None),
    ("kan jag ta tillbaka det första sen?", "faq", "utter_faq"),
    ("avboka min tid", "cancel_appointment", "action_cancel_instead"),
    ("ångrat mig, avboka den", "cancel_appointment", "action_cancel_instead"),
    ("men om dom redan fått nåt då, kan man ta tillbaka det", "faq", "utter_faq"),
]


@pytest.mark.parametrize("said", TAKING_BACK)
@pytest.mark.parametrize("wish", ["erase_data", "go_back", "cancel_appointment", "nlu_fallback", "withdraw_consent"])
def test_in_the_consent_form_an_answer_is_taken_back_and_nothing_is_erased(said: str, wish: str) -> None:
    in_form = asked_for("consent_employer", user(said, wish), name="consent_form", consent_social_services=True)
    assert INTERRUPTION.decide(in_form)[0] == "action_withdraw_consent"


@pytest.mark.parametrize(("said", "wish", "action"), NO_TAKING_BACK)
def test_what_takes_no_answer_back_goes_its_own_way(said: str, wish: str, action: str | None) -> None:
    in_form = asked_for("consent_employer", user(said, wish), name="consent_form", consent_social_services=True)
    assert INTERRUPTION.decide(in_form)[0] == action


def test_outside_of_the_consent_form_what_is_wanted_gone_is_erased_as_before() -> None:
    in_form = asked_for("phone", user("ta bort allt", "erase_data"))
    assert INTERRUPTION.decide(in_form)[0] == "action_erase_data"


def test_who_regrets_and_says_until_when_changes_that_answer_alone() -> None:
    said = user("jag ångrar mig, till nyår", "nlu_fallback", [entity("until", "2026-12-31")])
    assert INTERRUPTION.decide(asked_for("consent_confirmed", said, name="consent_form"))[0] is None


@pytest.mark.parametrize("said", ["avbryt", "sluta nu", "jag ångrar mig, avbryt", "backa"])
def test_leaving_the_consent_form_takes_back_nothing_that_is_kept(said: str) -> None:
    action, _ = INTERRUPTION.decide(asked_for("consent_until", user(said, "stop"), name="consent_form"))
    assert action == "action_stop"


def test_stopping_and_taking_back_by_name_takes_back() -> None:
    said = user("nej stopp, jag vill ta tillbaka det första", "stop")
    assert INTERRUPTION.decide(asked_for("consent_until", said, name="consent_form"))[0] == "action_withdraw_consent"


@pytest.mark.parametrize("intent", ["erase_data", "withdraw_consent", "stop", "faq", "define_term", "nlu_fallback"])
@pytest.mark.parametrize(
    "said", ["ta bort allt", "ta bort alltihop", "min handläggare säger att jag måste", "vad gäller nu"]
)
def test_what_belongs_to_the_questions_of_a_consent_is_the_forms_own(intent: str, said: str) -> None:
    asked = asked_for("consent_employer", user(said, intent), name="consent_form")
    assert INTERRUPTION.decide(asked) == (None, [])


@pytest.mark.parametrize("said", ["radera allt ni har om mig", "vad är en sip"])
def test_other_wishes_interrupt_the_questions_of_a_consent_as_before(said: str) -> None:
    asked = asked_for("consent_employer", user(said, "erase_data"), name="consent_form")
    assert INTERRUPTION.decide(asked)[0] == "action_erase_data"


def _at_a_party(text: str, wish: str, act: str) -> Any:
    said = user(text, wish)
    said.parse_data["acts"] = {"party": [act, 0.95]}
    return INTERRUPTION.decide(asked_for("consent_employer", said, name="consent_form"))


def test_what_is_asked_about_one_party_is_answered_there_and_not_guessed_at() -> None:
    assert _at_a_party("vad ska hon prata med dem om", "nlu_fallback", "question") == (None, [])
    assert _at_a_party("vem äger huset?", "nlu_fallback", "question")[0] == "action_suggest"


def test_who_puts_an_answer_off_since_the_bus_comes_is_late_for_nothing() -> None:
    assert _at_a_party("ta det sen, bussen kommer", "running_late", "put_off") == (None, [])
    assert _at_a_party("jag blir sen, bussen kom inte", "running_late", "feeling")[0] == "action_tell_running_late"


def test_a_topic_that_a_story_only_sounds_like_leaves_the_question_to_the_form() -> None:
    assert _guessed("jag har ingen arbetsplats just nu", "feeling", 0.6) == (None, [])
    assert _guessed("jag har ingen arbetsplats just nu", "feeling", 0.9)[0] == "utter_faq"
    assert _guessed("vad gör man utan arbetsplats?", "question", 0.6)[0] == "utter_faq"


def _guessed(text: str, act: str, confidence: float) -> Any:
    said = user(text, "faq")
    said.intent["confidence"] = confidence
    said.parse_data["acts"] = {"party": [act, 0.7]}
    return INTERRUPTION.decide(asked_for("consent_employer", said, name="consent_form"))
