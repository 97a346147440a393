"""Limits said in the form are taken in for whom they were said, or it is said plainly that they can't be."""

from datetime import timedelta
from typing import Any

import pytest

from actions.answers.coordinator import TalkToHuman
from actions.answers.fallback import Suggest
from actions.calls.call_back import ValidateCallBackForm
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_said_back import AskConsentConfirmed
from actions.consents.consent_submit import SubmitConsent
from actions.consents.consent_withdrawal import WithdrawConsent
from assistant import clock
from assistant.bootstrap import House
from assistant.services import consent
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM, LIMITS = "consent_form", "consent_limits"


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": asked, **slots})


def test_an_end_said_with_a_yes_is_that_partys_alone(home: House) -> None:
    first, heard = answered(home, "ja, fram till den 15 januari", SOC)
    assert first[LIMITS]["social_services"]["until"].endswith("-01-15") and "consent_until" not in first
    assert heard == ["utter_consent_noted"]
    then, _ = answered(home, "okej men bara två veckor", AF, **{SOC: True, LIMITS: first[LIMITS]})
    assert then[LIMITS]["social_services"] == first[LIMITS]["social_services"]
    assert then[LIMITS]["employment_service"]["until"] != first[LIMITS]["social_services"]["until"]


def test_whoever_has_given_every_end_is_not_asked_for_one(home: House) -> None:
    limits = {"social_services": {"until": "2027-01-15", "content": "meeting_only"}}
    now, _ = answered(home, "nej", EMPLOYER, **{SOC: True, AF: False, FK: False, LIMITS: limits})
    assert now["requested_slot"] == "consent_understood"


@pytest.mark.parametrize("said", ["ja, men bara om praktiken", "ja om jag får vara med", "bara om ni ringer mig först"])
def test_a_condition_that_cant_be_written_is_a_no_and_is_said(home: House, said: str) -> None:
    now, heard = answered(home, said, AF, **{SOC: True})
    assert now[AF] is False and heard[0] == "utter_consent_condition"


def test_a_yes_to_the_meeting_alone_is_a_yes_to_the_insurance_agency_hearing_that(home: House) -> None:
    now, heard = answered(home, "ja, bara att jag har ett möte", FK, **{SOC: False, AF: False})
    assert now[FK] is True and now["consent_limits"]["insurance_agency"] == {"content": "meeting_only"}
    assert "utter_consent_condition" not in heard
    assert answered(home, "ja men inte planen", FK, **{SOC: False, AF: False})[0][FK] is True


def test_what_is_held_out_makes_it_the_least(home: House) -> None:
    now, heard = answered(home, "ja men inget om mina skulder", SOC)
    assert now[SOC] is True and now[LIMITS]["social_services"]["content"] == "meeting_only"
    assert heard == ["utter_consent_left_out", "utter_consent_noted"]


def test_health_is_never_told_and_that_is_said(home: House) -> None:
    now, heard = answered(home, "soc får veta allt om jobbet men inget om mitt psykiska", SOC)
    assert now[SOC] is True and not {AF, FK, EMPLOYER} & set(now) and "utter_consent_illness_never" in heard


@pytest.mark.parametrize("answer", [True, False])
def test_the_same_as_another_is_that_ones_answer(home: House, answer: bool) -> None:
    limits = {"insurance_agency": {"until": "2027-01-15"}}
    now, _ = answered(home, "af samma som kassan", SOC, **{FK: answer, LIMITS: limits if answer else None})
    assert now[AF] is answer and SOC not in now
    assert not answer or now[LIMITS]["employment_service"] == {"until": "2027-01-15"}


def test_the_same_as_somebody_unanswered_is_no_yes(home: House) -> None:
    now, _ = answered(home, "soc samma som chefen", AF)
    assert not {SOC, EMPLOYER} & set(now)


def test_each_yes_is_kept_with_its_own_end_and_content(home: House) -> None:
    limits = {"social_services": {"until": "2026-12-24", "content": "meeting_only"}}
    slots = {SOC: True, AF: True, FK: False, EMPLOYER: False, LIMITS: limits}
    slots |= {"consent_until": "2027-01-15", "consent_content": "next_step", "consent_understood": "shown"}
    _, heard = did(AskConsentConfirmed(), "af", home, by=RESIDENT, form=FORM, slots={**slots, "consent_understood": ""})
    assert heard.count("utter_consent_terms_each") == 2
    did(SubmitConsent(), "ja", home, by=RESIDENT, slots={**slots, "consent_confirmed": True})
    with home.uow() as uow:
        kept = {row.party: row for row in consent.current(uow, by=RESIDENT, now=clock.now())}
    assert [str(kept[party].valid_until) for party in PARTIES[:2]] == ["2026-12-24", "2027-01-15"]
    assert [kept[party].content for party in PARTIES[:2]] == ["meeting_only", "next_step"]


def test_no_to_everybody_closes_by_itself_and_is_kept(home: House) -> None:
    refused = {SOC: False, AF: False, FK: False}
    now, _ = answered(home, "nej tack", EMPLOYER, **refused)
    assert now["requested_slot"] is None
    _, heard = did(SubmitConsent(), "nej tack", home, by=RESIDENT, slots={**refused, EMPLOYER: False})
    assert heard == ["utter_consent_refused"]
    with home.uow() as uow:
        assert {row.status for row in consent.current(uow, by=RESIDENT, now=clock.now())} == {"refused"}


@pytest.mark.parametrize("said", ["nej, mitt nummer får du inte igen", "nej jag kan inte koden", "nej ring inte"])
def test_a_no_about_something_else_refuses_nobody(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert SOC not in now and heard == ["utter_consent_about_something_else"]


@pytest.mark.parametrize("said", ["visa vad jag svarat", "vad har du antecknat", "vem får veta vad"])
def test_the_answers_so_far_are_told_at_any_question(home: House, said: str) -> None:
    assert answered(home, said, "consent_content", **{SOC: True})[1] == ["utter_consent_so_far"]
    assert did(ShowConsent(), said, home, by=RESIDENT, form=FORM, slots={SOC: True}, intent="show_data")[1] == [
        "utter_consent_so_far"
    ]


@pytest.mark.parametrize("said", ["påverkas min bokning?", "får jag ha kvar min tid då?"])
def test_the_booked_time_stands_whatever_is_answered(home: House, said: str) -> None:
    assert did(Suggest(), said, home, by=RESIDENT, form=FORM, slots={SOC: True})[1] == ["utter_consent_booking_stands"]


def test_a_change_of_mind_names_the_party(home: House) -> None:
    slots = {SOC: True, AF: True, "requested_slot": FK, LIMITS: {"social_services": {"until": "2026-12-24"}}}
    now, heard = did(WithdrawConsent(), "jag ångrar soc", home, by=RESIDENT, form=FORM, slots=slots)
    assert now[SOC] is False and now[LIMITS] is None and heard == ["utter_withdrawn_before_given"]


def test_asking_for_a_person_lets_consent_wait_and_makes_the_offer_the_question(home: House) -> None:
    slots = {SOC: True, "requested_slot": AF, "given_contact": {"phone": "sealed"}}
    now, _ = did(TalkToHuman(), "jag vill prata med en människa", home, form=FORM, slots=slots)
    assert now["waits_for_call"] == {"form": FORM, "asked": AF}
    assert SOC not in now and now["phone"] == "sealed"


def test_a_number_given_before_need_not_be_given_again(home: House) -> None:
    slots = {"requested_slot": "call_back_wanted", "phone": "sealed"}
    form = ValidateCallBackForm()
    now, heard = did(form, "nej, numret skriver jag inte igen", home, form="call_back_form", slots=slots)
    assert "call_back_wanted" not in now and heard == ["utter_number_is_known"]
    now, _ = did(form, "ta det jag gav", home, form="call_back_form", slots=slots)
    assert now["call_back_wanted"] is True


@pytest.mark.parametrize(
    "said", ["klienten har ändrat sig och säger nej till allt", "min klient vill inte att vi pratar"]
)
def test_an_officer_who_tells_of_a_no_hears_what_then_holds(home: House, said: str) -> None:
    assert did(WithdrawConsent(), said, home)[1] == ["utter_consent_client_refuses"]


@pytest.mark.parametrize("asked", ["consent_understood", "consent_confirmed"])
def test_another_end_for_all_is_for_those_with_an_end_of_their_own_too(home: House, asked: str) -> None:
    limits = {"social_services": {"until": "2027-03-31", "content": "meeting_only"}}
    slots = {SOC: True, AF: False, FK: False, EMPLOYER: False, LIMITS: limits}
    now, _ = answered(home, "ändra till den 5 december", asked, **slots)
    assert now["consent_until"].endswith("-12-05") and now[LIMITS] == {"social_services": {"content": "meeting_only"}}


TO_SOC = {SOC: True, AF: False, FK: False, EMPLOYER: False}
TO_FK = {SOC: False, AF: False, FK: True, EMPLOYER: False}


@pytest.mark.parametrize("said", ["bara om min ekonomi, inget om sjukdomar", "ja om allt som rör praktiken"])
@pytest.mark.parametrize("asked", ["consent_content", "consent_understood", "consent_confirmed"])
def test_a_content_of_ones_own_is_told_what_can_be_chosen_and_saves_nothing(home: House, said: str, asked: str) -> None:
    now, heard = answered(home, said, asked, **TO_SOC, consent_until="2027-01-15")
    assert heard == ["utter_consent_can_be_chosen"] and now["requested_slot"] is not None
    assert not {"consent_content", "consent_understood", "consent_confirmed"} & set(now)


@pytest.mark.parametrize("said", ["ja", "japp", "det blir bra", "vet inte", "spelar ingen roll", "som du föreslår"])
def test_a_yes_to_the_question_how_long_takes_what_was_proposed(home: House, said: str) -> None:
    now, _ = answered(home, said, "consent_until", **TO_FK)
    assert now["consent_until"] == (clock.now().date() + timedelta(days=90)).isoformat()
    assert now["requested_slot"] == "consent_understood"


@pytest.mark.parametrize("said", ["ja om allt som rör mitt arbete", "ja men fråga mig först", "nej"])
def test_what_is_no_yes_to_the_proposal_chooses_no_duration(home: House, said: str) -> None:
    now, _ = answered(home, said, "consent_until", **TO_FK)
    assert "consent_until" not in now and now["requested_slot"] == "consent_until"


@pytest.mark.parametrize("misses", [None, 1, 2])
def test_nothing_that_answers_nothing_passes_the_check(home: House, misses: int | None) -> None:
    slots = {**TO_SOC, "consent_until": "2027-01-15", "consent_content": "meeting_only", "misses": misses}
    now, heard = answered(home, "hmm pizza", "consent_understood", **slots)
    assert now.get("consent_understood") is None and now.get("consent_confirmed") is None
    assert now["requested_slot"] == "consent_understood" and "utter_not_understood_consent_understood" in heard


@pytest.mark.parametrize("said", ["vet inte", "ja", "ja tack"])
def test_who_does_not_know_or_only_says_yes_passes_the_check_and_hears_it_again(home: House, said: str) -> None:
    slots = {**TO_SOC, "consent_until": "2027-01-15", "consent_content": "meeting_only"}
    now, _ = answered(home, said, "consent_understood", **slots)
    assert now["consent_understood"] == "explained_again" and now["requested_slot"] == "consent_confirmed"


def test_what_is_held_out_at_the_check_is_heard(home: House) -> None:
    slots = {"consent_until": "2027-01-15", "consent_content": "next_step"}
    now, heard = answered(home, "och inget om mina barn", "consent_understood", **TO_SOC, **slots)
    assert now["consent_content"] == "meeting_only" and "utter_consent_left_out" in heard
    now, heard = answered(home, "och inget om mina barn", "consent_understood", **TO_FK, consent_until="2027-01-15")
    assert now["consent_limits"]["insurance_agency"] == {"content": "meeting_only"}


def test_only_the_meeting_said_at_the_check_reaches_whoever_has_a_wider_content(home: House) -> None:
    slots = {
        **dict.fromkeys(PARTY_SLOTS, True),
        "consent_content": "meeting_only",
        "consent_until": "2026-12-24",
        "consent_limits": {PARTIES[0]: {"content": "next_step"}},
        "requested_slot": "consent_understood",
    }
    now, _ = did(ValidateConsentForm(), "bara om mötet", home, by=RESIDENT, form="consent_form", slots=slots)
    assert now["consent_limits"] == {} or "content" not in now["consent_limits"].get(PARTIES[0], {})
    assert now.get("consent_understood") is None
