"""In the consent questions nothing is stored of what was no answer, and nothing said is passed over in silence."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from assistant.bootstrap import House
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM = "consent_form"
TO_SOC = {SOC: True, AF: False, FK: False, EMPLOYER: False}


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": asked, **slots})


def test_whoever_asks_somebody_first_ends_the_questions(home: House) -> None:
    now, _ = answered(home, "jag vill höra med min coach på ama innan jag säger ja till det", SOC)
    assert now["consent_confirmed"] is False and not now.get(SOC)


def test_whoever_asks_somebody_first_keeps_the_yes_before(home: House) -> None:
    now, heard = answered(home, "måste fråga min bror först", AF, **{SOC: True})
    assert now[AF] == UNASKED and now["requested_slot"] == FK and "utter_consent_ask_first" in heard


@pytest.mark.parametrize("asked", [SOC, AF])
def test_thanks_are_no_yes(home: House, asked: str) -> None:
    now, heard = answered(home, "kanon tack", asked, **({SOC: True} if asked == AF else {}))
    assert not now.get(asked) and heard == ["utter_consent_thanks_or_yes"]


def test_no_strength_for_more_refuses_nobody(home: House) -> None:
    now, _ = answered(home, "det vill jag inte svara på nu", SOC)
    assert now["consent_confirmed"] is False and now.get(SOC) is None


def test_a_wrong_answer_is_put_right_where_it_was_given(home: House) -> None:
    now, _ = answered(home, "oj tryckte fel, jag menade nej", AF, **{SOC: True})
    assert now[SOC] is False and now.get(AF) is None and now["requested_slot"] == AF
    now, heard = answered(home, "oj jag klickade fel", AF, **{SOC: True})
    assert now["requested_slot"] == SOC and heard == ["utter_consent_wrong_answer"]


def test_what_is_asked_about_is_not_chosen(home: House) -> None:
    now, heard = answered(home, "det vet jag inte, vad menas med planen", "consent_content", **TO_SOC)
    assert not now.get("consent_content") and heard == ["utter_meant_consent_content"]


def test_doubt_about_somebody_named_is_no_no(home: House) -> None:
    now, heard = answered(home, "af vet jag inte riktigt", AF, **{SOC: True})
    assert now[AF] == UNASKED and "utter_consent_unsure" in heard


def test_a_no_beside_doubt_about_somebody_named_is_a_no(home: House) -> None:
    now, _ = answered(home, "nej inte af", AF, **{SOC: True})
    assert now[AF] is False


def test_leave_without_a_name_is_for_whom_it_was_asked(home: House) -> None:
    now, _ = answered(home, "okej de får prata", AF, **{SOC: False})
    assert now[AF] is True


def test_fear_for_the_money_refuses_nobody_and_is_answered(home: House) -> None:
    now, heard = answered(home, "är rädd att soc drar in bidraget", SOC)
    assert now.get(SOC) is None and heard == ["utter_consent_what_is_at_stake"]


def test_what_is_noted_already_is_told(home: House) -> None:
    slots = {**TO_SOC, "consent_content": "meeting_only"}
    now, heard = answered(home, "soc", "consent_until", **slots)
    assert now["requested_slot"] == "consent_until" and heard[0] == "utter_consent_so_far"


def test_a_button_s_days_in_figures_alone(home: House) -> None:
    slots = {**TO_SOC, "consent_content": "meeting_only"}
    now, _ = answered(home, "30", "consent_until", **slots)
    assert now["consent_until"] == "2026-12-23"
    now, _ = answered(home, "17", "consent_until", **slots)
    assert now.get("consent_until") is None


def test_a_condition_that_begins_with_a_but_is_of_the_yes_before(home: House) -> None:
    now, heard = answered(home, "men bara om jag får vara med", AF, **{SOC: True})
    assert now[SOC] is False and now.get(AF) is None and "utter_consent_condition" in heard
    now, _ = answered(home, "bara om jag får vara med", AF, **{SOC: True})
    assert now[AF] is False
