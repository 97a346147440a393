"""One message that answers for several parties, as the consent form keeps it (ADR 0032, C-40, C-43)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SLOTS = ("consent_social_services", "consent_employment_service", "consent_insurance_agency", "consent_employer")
AT_SOC = {"requested_slot": SLOTS[0]}
AT_AF = {SLOTS[0]: True, "requested_slot": SLOTS[1]}
SETTLED = {SLOTS[0]: True, SLOTS[1]: True, SLOTS[2]: False, SLOTS[3]: False}
READ_BACK = {**SETTLED, "consent_content": "meeting_only", "consent_until": "2027-02-21", "consent_understood": "shown"}


def said(text: str, slots: dict[str, Any], **acts: str) -> Turned:
    known = {step: [act, 0.95] for step, act in acts.items()}
    return turn(ValidateConsentForm(), text, "consent_form", slots, "inform", acts=known)


def answers(read: Turned, before: dict[str, Any]) -> list[Any]:
    now = {**before, **read.slots}
    return [now.get(slot) for slot in SLOTS]


def test_user_lets_one_in_and_nobody_else_in_own_words() -> None:
    read = said("Lena på soc är bra, henne får ni prata med men inga andra", AT_SOC)
    assert answers(read, AT_SOC) == [True, False, False, False]


@pytest.mark.parametrize("text", ["nej alla andra", "nä, inte de andra heller", "det räcker nu, inga fler"])
def test_a_yes_stands_when_the_others_get_a_no(text: str) -> None:
    read = said(text, AT_AF, party="all_no")
    assert answers(read, AT_AF) == [True, False, False, False]


def test_only_one_takes_back_the_yes_of_the_others() -> None:
    assert answers(said("bara af", AT_AF), AT_AF) == [False, True, False, False]


def test_user_answers_for_all_with_each_ones_limits() -> None:
    read = said("soc om planen till nyår, af bara mötet, resten nej", AT_SOC)
    assert answers(read, AT_SOC) == [True, True, False, False]
    limits = read.slots["consent_limits"]
    assert limits["social_services"] == {"content": "next_step", "until": "2026-12-31"}
    assert limits["employment_service"] == {"content": "meeting_only"}


def test_until_the_shortest_is_thirty_days() -> None:
    read = said("ja, så kort det går. resten nej", AT_SOC)
    assert read.slots["consent_limits"]["social_services"]["until"] == "2026-12-23"


def test_who_goes_out_and_how_much_are_read_together() -> None:
    before = {**SETTLED, "requested_slot": "consent_content"}
    read = said("af får veta planen, soc bara mötet", before)
    assert read.slots["consent_limits"]["employment_service"]["content"] == "next_step"
    assert read.slots["consent_limits"]["social_services"]["content"] == "meeting_only"


def test_a_no_with_an_end_puts_right_what_was_read_back() -> None:
    before = {**READ_BACK, "requested_slot": "consent_confirmed"}
    read = said("nej, af bara till jul", before)
    assert answers(read, before) == [True, True, False, False]
    assert read.slots["consent_limits"]["employment_service"]["until"] == "2026-12-24"
    assert read.slots["consent_understood"] == "explained_again"


def test_what_was_said_before_is_no_yes_to_the_next() -> None:
    read = said("va, jag sa ju bara vad jag orkar", AT_AF, party="yes_limited")
    assert read.slots.get(SLOTS[1]) is None
    assert read.slots["consent_limits"] == {"social_services": {"content": "work_ability"}}


def test_whoever_is_not_to_be_talked_with_gets_no_yes() -> None:
    read = said("de skickar bara brev, så dom vill ja inte ni pratar med", AT_AF, party="yes_limited")
    assert read.slots[SLOTS[1]] is False


def test_a_need_beside_a_yes_is_noted_with_it() -> None:
    read = said("ja. jag behöver tolk på persiska också", AT_SOC)
    assert read.slots[SLOTS[0]] is True and "utter_needs_kept_meanwhile" in read.said


def test_all_that_can_be_chosen_is_the_plan_and_what_one_can_manage() -> None:
    before = {**SETTLED, "requested_slot": "consent_content"}
    assert said("allt som går, utom diagnosen", before).slots["consent_content"] == "plan_and_ability"
    assert said("bara mötet, till nyår", before, content="meeting_only").slots["consent_until"] == "2026-12-31"


def test_not_knowing_takes_the_least_as_the_question_says() -> None:
    before = {**SETTLED, "requested_slot": "consent_content"}
    read = said("vet inte riktigt", before, content="put_off")
    assert read.slots["consent_content"] == "meeting_only"
