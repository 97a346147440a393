"""What is read before anything else at a question about consent, in the form (facts C-23, C-40, C-43)."""

from datetime import timedelta
from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_limits import CONTENT, LIMITS, UNTIL
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from actions.consents.consent_said_back import EXPLAINED_AGAIN, SHOWN
from assistant import clock
from tests.actions.talking import Turned, turn

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM, CHECK, LAST = "consent_form", "consent_understood", "consent_confirmed"
BOTH_ASKED = {SOC: True, AF: True, FK: False, EMPLOYER: False}
ALL_BUT_CHECK = {**BOTH_ASKED, "consent_content": "meeting_only", "consent_until": "2027-02-21"}


def answered(said: str, asked: str, **known: Any) -> Turned:
    return turn(ValidateConsentForm(), said, FORM, {"requested_slot": asked, **known})


@pytest.mark.parametrize("said", ["jo, men arbetsförmedlingen vet jag inte", "ja fast af är jag tveksam till"])
def test_a_yes_and_a_doubt_of_the_same_one_is_no_yes(said: str) -> None:
    now = answered(said, AF, **{SOC: True})
    assert now.slots[AF] == UNASKED and LIMITS not in now.slots


def test_a_yes_stays_one_where_what_is_not_known_is_something_else() -> None:
    assert answered("ja, men jag vet inte vem min handläggare är", AF, **{SOC: True}).slots[AF] is True


def test_a_no_to_the_answer_before_ends_that_yes_too() -> None:
    now = answered("nej, och nej till den förra också", AF, **{SOC: True})
    assert (now.slots[SOC], now.slots[AF]) == (False, False)
    assert FK not in now.slots


def test_whoever_denies_such_a_no_keeps_the_yes() -> None:
    now = answered("nej, jag sa inte nej på förra", AF, **{SOC: True})
    assert not {SOC, AF} & set(now.slots) and "utter_consent_so_far" in now.said


@pytest.mark.parametrize("said", ["nej tack, får chefen veta", "nej tack pratar ni med chefen", "nej, ser chefen det?"])
def test_a_no_and_a_question_of_the_employer_is_a_no_to_the_one_asked_about(said: str) -> None:
    now = answered(said, SOC)
    assert now.slots[SOC] is False and EMPLOYER not in now.slots
    assert "utter_consent_sees_no" in now.said


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("said", ["ja, men innan du sparar ändra till 30 dagar", "vänta, ändra till 30 dagar först"])
@pytest.mark.parametrize("asked", [CHECK, LAST])
def test_a_change_before_it_is_saved_is_made_and_read_back(asked: str, said: str) -> None:
    in_a_month = (clock.now().date() + timedelta(days=30)).isoformat()
    now = answered(said, asked, **ALL_BUT_CHECK)
    assert now.slots["consent_until"] == in_a_month and now.slots.get(LAST) is not True


@pytest.mark.usefixtures("seeded")
def test_a_change_before_it_is_saved_is_one_whatever_it_sounds_like() -> None:
    sounds = {"who_knows": ["question", 0.99]}
    slots = {"requested_slot": CHECK, **ALL_BUT_CHECK}
    now = turn(ValidateConsentForm(), "innan du sparar, byt till 30 dagar", FORM, slots, acts=sounds)
    assert now.slots["consent_until"] == (clock.now().date() + timedelta(days=30)).isoformat()


def test_a_no_with_words_of_passing_over_is_of_that_one() -> None:
    now = answered("nej, det hoppar jag över", AF, **{SOC: True})
    assert now.slots[AF] is False and LAST not in now.slots


@pytest.mark.parametrize("asked", [CHECK, LAST])
def test_a_pause_before_it_is_saved_leaves_all_as_it_is(asked: str) -> None:
    now = answered("spara det inte riktigt än", asked, **ALL_BUT_CHECK)
    assert "utter_consent_no_hurry" in now.said
    assert not {SOC, AF, LAST} & set(now.slots)


def test_those_read_aloud_first_are_an_answer_to_whom() -> None:
    assert answered("dom två översta", CHECK, **ALL_BUT_CHECK).slots[CHECK] == SHOWN
    assert answered("de tre första", CHECK, **ALL_BUT_CHECK).slots[CHECK] == EXPLAINED_AGAIN


def test_the_proposal_is_the_least() -> None:
    assert answered("ta det du tycker", "consent_content", **BOTH_ASKED).slots["consent_content"] == "meeting_only"


def test_the_least_that_may_be_told_is_no_end() -> None:
    now = answered("det allra minsta, tack", "consent_content", **BOTH_ASKED)
    assert now.slots["consent_content"] == "meeting_only"
    assert "consent_until" not in now.slots


def test_the_one_who_gets_only_the_meeting_gets_no_more() -> None:
    now = answered(
        "nästa steg och planen men bara till af soc ska endast höra om mötet", "consent_content", **BOTH_ASKED
    )
    limits = now.slots[LIMITS]
    assert limits["social_services"][CONTENT] == "meeting_only"
    assert limits["employment_service"][CONTENT] == "next_step"
    assert UNTIL not in limits["social_services"]


def test_what_is_denied_in_dialect_is_not_told() -> None:
    now = answered("planen går bra men ente om va ja pallar", "consent_content", **BOTH_ASKED)
    assert now.slots["consent_content"] == "next_step"


def test_a_length_is_not_lost_beside_who_goes_out() -> None:
    in_a_month = (clock.now().date() + timedelta(days=30)).isoformat()
    now = answered("30 dagar och förresten stryk af", "consent_until", **BOTH_ASKED, consent_content="meeting_only")
    assert now.slots[AF] is False and now.slots["consent_until"] == in_a_month


def test_whoever_has_nobody_there_says_no_to_nobody_else() -> None:
    now = answered("det finns ju ingen att ringa", EMPLOYER, **{SOC: True, AF: False, FK: True})
    assert now.slots[EMPLOYER] is False and SOC not in now.slots and FK not in now.slots
