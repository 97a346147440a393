"""Answers in the consent form that were stored against what was said, or lost though they were clear."""

from typing import Any

import pytest

from actions.consents.consent_withdrawal import WithdrawConsent
from assistant.bootstrap import House
from tests.actions.consents.test_consent_third_round import AF, EMPLOYER, FK, FORM, LIMITS, SOC, UNASKED, answered
from tests.actions.consents.test_consent_third_round import home as home
from tests.actions.houses import did
from tests.store.houses import RESIDENT

READ = {SOC: True, AF: False, FK: False, EMPLOYER: False, "consent_content": "next_step", "consent_until": "2027-01-31"}


@pytest.mark.parametrize("said", ["nej till de här också, samtliga", "nej tack. allihopa", "nä, alla fyra"])
def test_a_word_for_all_after_a_no_is_a_no_to_all(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: UNASKED})
    assert now[SOC] is now[AF] is now[FK] is now[EMPLOYER] is False


@pytest.mark.parametrize("said", ["af? nej du, de har aldrig hjälpt mig", "förmedlingen? absolut inte", "af? nä"])
def test_a_name_with_a_question_mark_and_then_a_no_is_a_no(home: House, said: str) -> None:
    assert answered(home, said, AF, **{SOC: True})[0][AF] is False


@pytest.mark.parametrize("said", ["ingen annan", "nej tack, inga fler", "inga av dom andra", "de andra får inte veta"])
def test_nobody_else_leaves_the_yes_before_it(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: True})
    assert now.get(SOC, True) is True and now[AF] is now[FK] is now[EMPLOYER] is False


@pytest.mark.parametrize("said", ["resten nej, inte kassan och inte chefen", "de andra nej"])
def test_a_no_to_the_rest_heard_as_a_withdrawal_leaves_the_yes(home: House, said: str) -> None:
    now, _ = did(WithdrawConsent(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": AF, SOC: True})
    assert now.get(SOC, True) is True and now[AF] is now[FK] is now[EMPLOYER] is False


def test_only_about_something_keeps_nobody_else_out(home: House) -> None:
    now, _ = answered(home, "soc ja men bara om planen som vi gör", SOC)
    assert now[SOC] is True and AF not in now and now["requested_slot"] == AF


@pytest.mark.parametrize("said", ["jag tror inte på det där. jag säger nej", "vet inte, nej då svarar jag nej"])
def test_an_own_no_last_is_a_no_in_spite_of_the_doubt(home: House, said: str) -> None:
    assert answered(home, said, SOC)[0][SOC] is False


@pytest.mark.parametrize("said", ["kort tid räcker", "en kort tid bara"])
def test_a_short_time_is_the_shortest(home: House, said: str) -> None:
    before = {SOC: True, AF: False, FK: False, EMPLOYER: False, "consent_content": "meeting_only"}
    assert answered(home, said, "consent_until", **before)[0]["consent_until"] == "2026-12-23"


def test_the_end_of_somebody_without_a_yes_moves_nobody_elses(home: House) -> None:
    assert "consent_until" not in answered(home, "af så kort det går", "consent_understood", **READ)[0]


def test_somebody_let_in_at_the_check_with_an_own_end_leaves_the_others(home: House) -> None:
    now, _ = answered(home, "kassan får veta att jag var hos er, så kort det går", "consent_understood", **READ)
    assert now[FK] is True and now[LIMITS]["insurance_agency"]["until"] == "2026-12-23"
    assert now[LIMITS]["social_services"]["until"] == "2027-01-31"


def test_a_no_that_stands_is_no_wrong_answer_to_the_check(home: House) -> None:
    now, heard = answered(home, "af verkligen inte, de har bara tjatat", "consent_understood", **READ)
    assert now["requested_slot"] == "consent_understood" and heard == ["utter_consent_already_so"]


SOCS = {"social_services": {"until": "2027-01-15", "content": "work_ability"}}


@pytest.mark.parametrize(
    ("said", "own"),
    [("ja, samma tid som de andra", {"until": "2027-01-15"}), ("af ja också, på samma vis", SOCS["social_services"])],
)
def test_the_same_as_the_others(home: House, said: str, own: dict[str, Any]) -> None:
    now, _ = answered(home, said, AF, **{SOC: True, LIMITS: SOCS})
    assert now[AF] is True and now[LIMITS] == SOCS | {"employment_service": own}


def test_the_same_end_as_the_others_where_it_is_asked_until_when(home: House) -> None:
    before = {SOC: True, AF: True, FK: False, EMPLOYER: False, "consent_content": "meeting_only", LIMITS: SOCS}
    assert answered(home, "samma tid som de andra", "consent_until", **before)[0]["consent_until"] == "2027-01-15"
