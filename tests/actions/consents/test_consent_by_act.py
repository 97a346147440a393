"""Where it is sure what an answer to the consent questions does, that is done: never wider than said (C-40, C-45)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
YES_TO_TWO = {
    "consent_social_services": True,
    "consent_employment_service": True,
    "consent_insurance_agency": False,
    "consent_employer": False,
}
ASKED = {"content": "consent_content", "until": "consent_until"}
READ_ALOUD = {"consent_content": "next_step", "consent_until": "2027-02-21"}


def at(step: str, text: str, act: str, sure: float = 0.95, **known: Any) -> Turned:
    told = {"consent_content": "meeting_only"} if step == "until" else {}
    slots = {**YES_TO_TWO, **told, "requested_slot": ASKED.get(step), **known}
    return turn(ValidateConsentForm(), text, "consent_form", slots, "nlu_fallback", acts={step: [act, sure]})


def check(text: str, act: str, **known: Any) -> Turned:
    asked = {"requested_slot": "consent_understood"}
    return at("who_knows", text, act, **{**READ_ALOUD, **asked, **known})


def last(text: str, act: str, **known: Any) -> Turned:
    asked = {"requested_slot": "consent_confirmed", "consent_understood": "shown"}
    return at("consent_check", text, act, **{**READ_ALOUD, **asked, **known})


@pytest.mark.parametrize(
    ("said", "act", "content"),
    [
        ("bara det lilla, att jag dyker upp hos er", "meeting_only", "meeting_only"),
        ("att vi hörs och va vi kommit överens om sen", "meeting_and_plan", "next_step"),
        ("hon får gärna tala om att jag inte kan bära tungt mer än en timme", "ability", "work_ability"),
        ("inget om vad jag orkar, men mötet och planen går bra", "meeting_and_plan", "next_step"),
    ],
)
def test_what_may_be_told_in_words_of_ones_own(said: str, act: str, content: str) -> None:
    assert at("content", said, act).slots["consent_content"] == content


@pytest.mark.parametrize(
    ("said", "act"), [("planen ska de inte få", "meeting_and_plan"), ("inte vad jag orkar", "ability")]
)
def test_what_is_denied_outright_is_never_the_wider_content(said: str, act: str) -> None:
    assert at("content", said, act).slots["consent_content"] == "meeting_only"


def test_a_limit_of_ones_own_takes_the_least_and_says_so() -> None:
    read = at("content", "det där med min busspeng kan hon prata om", "own_limit")
    assert read.slots["consent_content"] == "meeting_only" and "utter_consent_least_instead" in read.said


def test_a_yes_that_hangs_on_something_is_no_yes_to_the_least_either() -> None:
    assert at("content", "bara om jag får sitta med", "own_limit").slots.get("consent_content") is None


def test_diagnosis_is_never_part_and_it_is_asked_again() -> None:
    read = at("content", "pillren håller ni tyst om", "not_diagnosis")
    assert read.said == ["utter_consent_illness_never"] and read.slots["requested_slot"] == "consent_content"


def test_all_there_is_can_not_be_written_and_the_second_time_it_is_the_least() -> None:
    read = at("content", "berätta vartenda ord", "all_content")
    assert read.said == ["utter_consent_can_be_chosen"] and read.slots.get("consent_content") is None


@pytest.mark.parametrize("act", ["question", "need", "feeling", "person"])
def test_what_is_no_answer_sets_no_terms(act: str) -> None:
    assert at("content", "planen då, mötet", act).slots.get("consent_content") is None


@pytest.mark.parametrize("step", ["content", "until"])
def test_regretting_all_of_it_is_a_no_to_everybody(step: str) -> None:
    read = at(step, "nä de får klara sig utan", "no")
    assert read.slots["consent_social_services"] is False and read.slots["consent_employment_service"] is False


@pytest.mark.parametrize(
    ("said", "act", "day"),
    [
        ("den snabbaste", "shortest", "2026-12-23"),
        ("ta den största ni har", "longest", "2027-02-21"),
        ("inga gränser för min del", "always", "9999-12-31"),
        ("till nyår å inte mer", "date", "2026-12-31"),
        ("mitt bröllop 9 maj passar", "date", "2027-05-09"),
        ("t.o.m. 30/6", "date", "2027-06-30"),
        ("två vekkor", "length", "2026-12-07"),
        ("inte trettio, säg femtio", "length", "2027-01-12"),
    ],
)
def test_until_when_in_words_of_ones_own(said: str, act: str, day: str) -> None:
    assert at("until", said, act).slots["consent_until"] == day


def test_a_feast_whose_day_is_not_known_sets_no_end() -> None:
    assert at("until", "till kyndelsmässan", "date").slots.get("consent_until") is None


def test_an_end_without_a_day_is_asked_for_with_a_proposal() -> None:
    read = at("until", "tills handläggaren bestämt sig", "event")
    assert read.said == ["utter_consent_until_needs_a_day"] and read.slots["requested_slot"] == "consent_until"


@pytest.mark.parametrize("said", ["jo jo det var som jag sa ja", "ja det jag sa tidigare"])
def test_yes_to_the_check_is_explained_again(said: str) -> None:
    assert check(said, "says_yes").slots["consent_understood"] == "explained_again"


def test_names_with_a_limit_beside_them_are_told_the_least() -> None:
    read = check("soc, men bara om schemat", "names")
    assert "utter_consent_least_instead" in read.said
    assert read.slots["consent_limits"]["social_services"]["content"] == "meeting_only"


@pytest.mark.parametrize("asked", [check, last])
def test_somebody_is_taken_out_and_it_is_said_back(asked: Any) -> None:
    read = asked("släng bort af ur alltihop", "take_back")
    assert read.slots["consent_employment_service"] is False
    assert read.slots.get("consent_social_services", True) is True
    assert read.slots.get("consent_confirmed") is None


def test_a_yes_to_the_taking_out_of_the_last_one_is_the_last_answer() -> None:
    nobody = {"consent_social_services": False, "consent_employment_service": False}
    read = last("ja plocka bort det, men mötet vill jag ha kvar", "take_back", **nobody)
    assert read.slots["consent_confirmed"] is True


def test_one_out_and_another_in() -> None:
    read = last("byt soc mot chefen", "take_back")
    assert read.slots["consent_social_services"] is False and read.slots["consent_employer"] is True
    assert read.slots.get("consent_confirmed") is None


@pytest.mark.parametrize("said", ["inga ändringar tack", "nä inget fel, kör", "jo, å hoppas soc håller tyst sen"])
def test_last_yes_is_a_yes_whatever_is_said_beside_it(said: str) -> None:
    assert last(said, "yes").slots["consent_confirmed"] is True


@pytest.mark.parametrize("said", ["ja fast 30 dagar", "ja bara soc", "ja, och chefen"])
def test_last_yes_to_something_else_than_what_was_read_aloud_saves_nothing(said: str) -> None:
    assert last(said, "yes").slots.get("consent_confirmed") is None


def test_no_to_saving_ends_it_and_a_bare_no_begins_again() -> None:
    assert last("kasta det du skrev", "no").slots["consent_confirmed"] is False
    assert last("nej", "no").slots["requested_slot"] == "consent_social_services"


@pytest.mark.parametrize("act", ["put_off", "stop"])
def test_putting_off_or_leaving_keeps_nothing(act: str) -> None:
    assert last("ja jag ska visa min bror först", act).slots["consent_confirmed"] is False


@pytest.mark.parametrize("act", ["need", "person", "thanks", "feeling"])
def test_a_yes_in_what_is_no_answer_saves_nothing(act: str) -> None:
    assert last("ja okej tack då", act).slots.get("consent_confirmed") is None


@pytest.mark.parametrize(
    ("said", "day"),
    [("det står 90, jag ville ha 30", "2026-12-23"), ("den kortaste", "2026-12-23"), ("ska va 20 mars", "2027-03-20")],
)
def test_another_end_is_said_back_before_it_is_kept(said: str, day: str) -> None:
    read = last(said, "change_until")
    assert read.slots["consent_until"] == day and read.slots.get("consent_confirmed") is None


def test_second_shortest_is_the_longer_of_the_two() -> None:
    read = last("den näst kortaste", "change_until", consent_until="2026-12-23")
    assert read.slots["consent_until"] == "2027-02-21"


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("så dom bara får veta om mötet", "meeting_only"),
        ("ta bort planen", "meeting_only"),
        ("orken ska med", "work_ability"),
    ],
)
def test_another_content_is_said_back_before_it_is_kept(said: str, content: str) -> None:
    read = last(said, "change_content")
    assert read.slots["consent_content"] == content and read.slots["consent_understood"] == "explained_again"


def test_what_is_not_sure_is_read_by_its_words_alone() -> None:
    assert at("content", "bara mötet", "meeting_and_plan", 0.7).slots["consent_content"] == "meeting_only"
