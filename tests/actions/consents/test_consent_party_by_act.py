"""Where it is surely known what an answer about one party does, its words only tell how much (ADR 0030, C-40)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
AFTER_SOC = {"requested_slot": "consent_employment_service", "consent_social_services": True}
AT_FK = {**AFTER_SOC, "requested_slot": "consent_insurance_agency", "consent_employment_service": False}
AT_WORK = {**AT_FK, "requested_slot": "consent_employer", "consent_insurance_agency": False}


def said(text: str, act: str, slots: dict[str, Any] | None = None, sure: float = 0.95) -> Turned:
    return turn(ValidateConsentForm(), text, "consent_form", slots or AFTER_SOC, "inform", acts={"party": [act, sure]})


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("okej men de får bara höra att jag kommer dit", "meeting_only"),
        ("jo fast håll det till planeringen", "next_step"),
        ("mötet och planen går bra, inte diagnosen", "next_step"),
        ("om timmarna jag klarar, annat behöver de inte", "work_ability"),
    ],
)
def test_a_yes_to_a_part_is_a_yes_with_that_part_for_that_one(text: str, content: str) -> None:
    read = said(text, "yes_limited")
    assert read.slots["consent_employment_service"] is True
    assert read.slots["consent_limits"] == {"employment_service": {"content": content}}


def test_a_yes_for_a_time_ends_then() -> None:
    read = said("sex veckor kan de få på prov", "yes_limited")
    assert read.slots["consent_limits"] == {"employment_service": {"until": "2027-01-04"}}


@pytest.mark.parametrize("text", ["soc går bra, ingen mer, bara planen", "ja soc om planen men inte nån annan"])
def test_a_yes_to_one_and_to_nobody_else_is_a_no_to_the_others(text: str) -> None:
    read = said(text, "yes_limited", {"requested_slot": "consent_social_services"})
    parties = ("social_services", "employment_service", "insurance_agency", "employer")
    assert [read.slots.get(f"consent_{party}") for party in parties] == [True, False, False, False]


def test_an_end_alone_is_no_yes_but_the_end_of_the_yes_before() -> None:
    read = said("så lite tid som det går", "yes_limited")
    assert read.slots.get("consent_employment_service") is None
    read = said("så kort tid det går", "yes_limited")
    assert read.slots.get("consent_employment_service") is None
    assert read.slots["consent_limits"] == {"social_services": {"until": "2026-12-23"}}
    read = said("så kort tid det går", "yes_limited", {**AFTER_SOC, "consent_social_services": False})
    assert read.slots.get("consent_employment_service") is None and not read.slots.get("consent_limits")


def test_a_yes_until_something_happens_is_a_yes_and_the_day_is_asked_for_later() -> None:
    read = said("medan utredningen håller på kan de väl prata", "yes_limited")
    assert read.slots["consent_employment_service"] is True and "utter_consent_end_is_asked" in read.said


def test_something_held_back_leaves_the_least() -> None:
    read = said("de får prata men håll skilsmässan utanför", "yes_limited")
    assert read.slots["consent_limits"] == {"employment_service": {"content": "meeting_only"}}


@pytest.mark.parametrize("text", ["okej men bara en gång", "ja fast skriftligt", "gärna om jag sitter med"])
def test_how_it_must_be_done_can_not_be_written_and_nobody_is_told(text: str) -> None:
    read = said(text, "yes_limited")
    assert read.slots["consent_employment_service"] is False and "utter_consent_condition" in read.said


def test_a_topic_that_is_not_offered_is_asked_about_once() -> None:
    read = said("ja men bara om hyran", "yes_limited")
    assert read.slots.get("consent_employment_service") is None and read.said == ["utter_consent_can_be_chosen"]


def test_what_can_not_be_written_of_the_insurance_agency_is_asked_about_too() -> None:
    read = said("ja men bara om pengarna", "yes_limited", AT_FK)
    assert read.slots.get("consent_insurance_agency") is None and read.said == ["utter_consent_can_be_chosen"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("okej men bara att jag har ett möte", "meeting_only"),
        ("ja planeringen men inget mer", "next_step"),
        ("det går bra, bara hur mycket jag orkar", "work_ability"),
    ],
)
def test_the_insurance_agency_may_be_told_what_the_person_says(text: str, content: str) -> None:
    read = said(text, "yes_limited", AT_FK)
    assert read.slots["consent_limits"]["insurance_agency"]["content"] == content


@pytest.mark.parametrize("text", ["ja men bara att jag behöver rehabilitering", "okej, bara rehab"])
def test_the_need_alone_is_the_plain_yes_to_the_insurance_agency(text: str) -> None:
    read = said(text, "yes_limited", AT_FK)
    assert read.slots["consent_insurance_agency"] is True and not read.slots.get("consent_limits")


@pytest.mark.parametrize("text", ["om schemat och hyran. inget om medicinen", "bara de håller sig till ryggen"])
def test_what_else_they_were_to_hear_is_not_taken_for_the_one_thing(text: str) -> None:
    assert said(text, "yes_limited", AT_FK).slots.get("consent_insurance_agency") is None


def test_a_yes_without_the_illness_is_a_yes_to_the_one_thing() -> None:
    assert said("ja men inget om min diagnos", "yes_limited", AT_FK).slots["consent_insurance_agency"] is True


@pytest.mark.parametrize("text", ["det har jag inget emot", "nej det gör inget, ring dem du", "inga hinder från mig"])
def test_a_yes_in_the_words_of_a_no_is_a_yes_to_that_one_alone(text: str) -> None:
    read = said(text, "yes")
    assert read.slots["consent_employment_service"] is True
    assert "consent_social_services" not in read.slots and "consent_employer" not in read.slots


@pytest.mark.parametrize("text", ["behövs inte, där har jag ingen kontakt", "dom hoppar vi över", "njae, nej"])
def test_a_no_is_of_the_one_who_is_asked_about(text: str) -> None:
    read = said(text, "no")
    assert read.slots["consent_employment_service"] is False and "consent_social_services" not in read.slots
    assert read.slots["requested_slot"] == "consent_insurance_agency"


def test_user_without_a_job_says_no_to_the_employer() -> None:
    assert said("jag har inget jobb nu", "no", AT_WORK).slots["consent_employer"] is False


def test_a_yes_before_the_no_to_the_rest_is_not_lost() -> None:
    read = said("jo till den här, men sedan inga fler", "rest_no")
    assert read.slots["consent_employment_service"] is True and read.slots["consent_employer"] is False


def test_what_was_said_yes_to_ends_though_a_yes_stands_in_it() -> None:
    assert said("stryk den som jag sa ja till nyss", "take_back").slots["consent_social_services"] is False


def test_a_regretted_no_is_asked_about_again() -> None:
    read = said("den förra blev fel, de får visst det", "take_back", {**AFTER_SOC, "consent_social_services": False})
    assert read.slots["consent_social_services"] is None and "utter_consent_wrong_answer" in read.said


@pytest.mark.parametrize("text", ["hellre min läkare", "facket får ni ringa", "a-kassan kan ni prata med"])
def test_somebody_outside_of_the_four_is_met_and_nothing_is_written(text: str) -> None:
    read = said(text, "others_named")
    assert read.said == ["utter_consent_only_these_four"] and not _answers(read)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("förlorar jag pengar från af om jag inte vill", "question"),
        ("får jag ändra mig senare?", "question"),
        ("gråter bara jag hör ordet kassan", "feeling"),
        ("ja tål inte parfym", "need"),
        ("kan nån ringa och förklara", "person"),
        ("okej jag har läst", "thanks"),
    ],
)
def test_what_is_no_answer_writes_nothing_and_is_not_met_coldly(text: str, act: str) -> None:
    read = said(text, act)
    assert not _answers(read) and read.said and not any("not_understood" in name for name in read.said)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("förlorar jag pengar om jag inte vill", "utter_consent_what_is_at_stake"),
        ("vad ska de prata om då?", "utter_consent_told_what_you_choose"),
        ("varför just dom?", "utter_consent_question_beside"),
    ],
)
def test_a_question_is_answered_by_what_it_asks(text: str, answer: str) -> None:
    assert said(text, "question").said == [answer]


def test_putting_it_off_keeps_a_yes_that_was_given_and_else_ends_kindly() -> None:
    later = said("kan vi ta det när vi ses", "put_off")
    assert later.said[0] == "utter_consent_ask_first" and "consent_social_services" not in later.slots
    first = {"requested_slot": "consent_social_services"}
    assert said("kan vi ta det när vi ses", "put_off", first).slots["consent_confirmed"] is False


def test_the_unemployment_fund_is_none_of_the_four() -> None:
    read = said("ja prata med a-kassan", "yes", sure=0.5)
    assert not _answers(read)


def _answers(read: Turned) -> dict[str, Any]:
    return {name: value for name, value in read.slots.items() if name.startswith("consent_") and value is not None}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("det är okej, bara när jag ska komma dit", "meeting_only"),
        ("gärna, men enbart hur vi planerar, inte min diagnos", "next_step"),
    ],
)
def test_a_limit_in_own_words_is_kept_with_the_yes(text: str, content: str) -> None:
    read = said(text, "yes_limited")
    assert read.slots["consent_limits"]["employment_service"]["content"] == content


def test_a_plain_yes_that_names_the_meeting_tells_no_more() -> None:
    read = said("de får veta att jag har ett möte", "yes")
    assert read.slots["consent_limits"]["employment_service"]["content"] == "meeting_only"


@pytest.mark.parametrize(
    "text",
    [
        "nej till alltihop, och jag hör dåligt",
        "jag vill inte ge tillstånd till nån",
    ],
)
def test_a_no_to_all_closes_every_question_whatever_stands_beside_it(text: str) -> None:
    read = said(text, "need")
    assert [read.slots[f"consent_{party}"] for party in ("social_services", "employer")] == [False, False]


def test_nobody_else_either_leaves_the_yes_before_it() -> None:
    read = said("inte af och inte nån annan heller", "no")
    assert "consent_social_services" not in read.slots and read.slots["consent_employer"] is False


def test_an_end_right_after_a_yes_is_the_end_of_that_yes() -> None:
    read = said("till sista mars", "when_end")
    assert read.slots["consent_limits"] == {"social_services": {"until": "2027-03-31"}}
    assert read.slots.get("consent_until") is None
