"""At the question about a party: a no to all, to the rest, to another one, whatever stands beside it (C-43, C-47)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from assistant.swedish.consents.consent_by_act import reads_beside_all
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SOC, AF, FK, EMPLOYER = (
    f"consent_{party}" for party in ("social_services", "employment_service", "insurance_agency", "employer")
)
AT_FK = {"requested_slot": FK, SOC: True, AF: True}
AT_WORK = {"requested_slot": EMPLOYER, SOC: True, AF: False, FK: False}


def said(text: str, slots: dict[str, Any], act: str = "no") -> Turned:
    return turn(ValidateConsentForm(), text, "consent_form", slots, "inform", acts={"party": [act, 0.95]})


@pytest.mark.parametrize(
    "text", ["har ingen", "nej det finns ingen", "jag har tyvärr ingen just nu", "är arbetslös", "finns ingen"]
)
def test_who_has_no_employer_says_no_to_that_one_alone(text: str) -> None:
    read = said(text, AT_WORK)
    assert read.slots[EMPLOYER] is False and SOC not in read.slots


def test_the_same_words_close_all_where_it_is_asked_about_another() -> None:
    assert not reads_beside_all("jag har ingen", AF)


@pytest.mark.parametrize("text", ["inget mer", "nej, inga fler", "inte mer än så"])
def test_nothing_more_is_a_no_to_the_rest_and_takes_no_yes_back(text: str) -> None:
    read = said(text, AT_FK, "take_back")
    assert (read.slots[FK], read.slots[EMPLOYER]) == (False, False)
    assert SOC not in read.slots and AF not in read.slots


def test_what_is_asked_of_somebody_without_work_is_no_no() -> None:
    assert not reads_beside_all("vad händer om jag är arbetslös", EMPLOYER)


def test_nothing_more_is_the_whole_message() -> None:
    assert not reads_beside_all("ja bara mötet, inget mer", AF)


def test_a_no_that_names_another_with_a_yes_is_of_that_one() -> None:
    read = said("nä, inte arbetsförmedlingen", AT_FK)
    assert read.slots[AF] is False and read.slots.get(FK) is None and read.slots["requested_slot"] == FK


@pytest.mark.parametrize("text", ["nej inte af heller", "nej, och inte af"])
def test_a_no_that_names_another_as_well_is_of_both(text: str) -> None:
    read = said(text, AT_FK)
    assert (read.slots[AF], read.slots[FK]) == (False, False)


def test_a_need_beside_a_no_to_all_is_noted_and_the_no_kept() -> None:
    read = said("nej till alla, jag behöver teckenspråkstolk", {"requested_slot": SOC}, "need")
    assert [read.slots[slot] for slot in (SOC, AF, FK, EMPLOYER)] == [False] * 4
    assert read.slots["needs"]["interpreter"] and "utter_needs_kept_meanwhile" in read.said


@pytest.mark.parametrize("text", ["inget samtycke till af", "inga samtycken mer än soc", "behöver ni inget samtycke?"])
def test_a_no_to_all_is_not_read_out_of_less(text: str) -> None:
    assert not reads_beside_all(text, SOC)


def test_what_is_left_for_the_meeting_writes_nothing() -> None:
    read = said(
        "vi kan ta samtycket när jag är där, det går bra att ta det på mötet", {"requested_slot": SOC}, "put_off"
    )
    assert read.slots["consent_confirmed"] is False


@pytest.mark.parametrize("text", ["bara planeringen", "endast om hur vi planerar"])
def test_only_the_plan_is_a_yes_with_that_content_to_the_one_who_is_asked_about(text: str) -> None:
    read = said(text, {"requested_slot": AF, SOC: True}, "yes_limited")
    assert read.slots[AF] is True and read.slots["consent_limits"]["employment_service"] == {"content": "next_step"}


def test_only_the_plan_opens_nothing_beside_a_no() -> None:
    assert said("nej bara planen", {"requested_slot": AF, SOC: True}).slots[AF] is False


def test_as_short_as_can_be_is_a_yes_with_a_short_end() -> None:
    read = said("ja fast så kort tid det går", {"requested_slot": AF, SOC: False}, "yes_limited")
    assert read.slots[AF] is True and read.slots["consent_limits"]["employment_service"] == {"until": "2026-12-23"}
