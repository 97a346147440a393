"""What is said against what was read back: a yes that repeats it, less for who has a yes, and all of it gone."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SOC, AF, FK, EMPLOYER = (
    f"consent_{party}" for party in ("social_services", "employment_service", "insurance_agency", "employer")
)
DONE = {SOC: True, AF: False, FK: False, EMPLOYER: False, "consent_until": "2026-12-24", "consent_understood": "right"}
LAST = {**DONE, "requested_slot": "consent_confirmed"}


def said(text: str, slots: dict[str, Any]) -> Turned:
    return turn(ValidateConsentForm(), text, "consent_form", slots, "inform")


def test_a_yes_with_the_content_that_stands_saves_it() -> None:
    assert said("jo, bara mötet", {**LAST, "consent_content": "meeting_only"}).slots["consent_confirmed"] is True


def test_a_yes_with_another_content_is_read_back_again() -> None:
    read = said("jo, bara mötet", {**LAST, "consent_content": "next_step"})
    assert read.slots.get("consent_confirmed") is not True


def test_less_for_who_has_a_yes_is_no_no_to_them() -> None:
    read = said("hon på soc ska inte veta vad jag orkar, bara mötet", {**LAST, "consent_content": "work_ability"})
    assert read.slots.get(SOC) is not False and read.slots["consent_content"] == "meeting_only"


def test_all_is_turned_to_no() -> None:
    read = said("nä o ingen annan heller, gör om allt till nej", {"requested_slot": EMPLOYER, SOC: True, FK: True})
    assert not any(read.slots.get(slot) for slot in (SOC, AF, FK, EMPLOYER))


def test_a_yes_ahead_of_a_doubt_is_kept() -> None:
    read = said("jo tack. och af också ja. kassan måste jag fundera på", {"requested_slot": SOC})
    assert (read.slots[SOC], read.slots[AF]) == (True, True) and not read.slots.get(FK)


def test_a_yes_to_another_alone_is_none_to_whom_it_was_asked_about() -> None:
    read = said("Ja, men bara af", {"requested_slot": SOC})
    assert read.slots[AF] is True and not read.slots.get(SOC)
