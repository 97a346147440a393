"""At the question about a party: what is no yes, what closes all, what is as another got it (C-23, C-40)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTY_SLOTS
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SOC, AF, FK, EMPLOYER = PARTY_SLOTS
AT_SOC = {"requested_slot": SOC}
TOLD = {"social_services": {"content": "next_step", "until": "2027-01-31"}}
AT_AF = {"requested_slot": AF, SOC: True, "consent_limits": TOLD}


def said(text: str, slots: dict[str, Any], act: str = "yes", intent: str = "affirm") -> Turned:
    return turn(ValidateConsentForm(), text, "consent_form", slots, intent, acts={"party": [act, 0.95]})


@pytest.mark.parametrize("act", ["no", "yes", "all_yes"])
@pytest.mark.parametrize(
    "text", ["nej till alla. soc, kassan och af", "jag säger nej till allihop, soc, af, kassan, chefen, alla"]
)
def test_a_no_to_all_with_a_list_is_a_no_to_all_whatever_the_act(text: str, act: str) -> None:
    read = said(text, AT_SOC, act, "inform")
    assert [read.slots.get(slot) for slot in PARTY_SLOTS] == [False] * 4


@pytest.mark.parametrize(
    "text", ["nä tack, ni får inte snacka med nån nu", "nej jag vill inte lämna samtycke", "jag ger inget medgivande"]
)
def test_a_plain_no_to_everybody_closes_all(text: str) -> None:
    read = said(text, AT_SOC, "no", "deny")
    assert [read.slots.get(slot) for slot in PARTY_SLOTS] == [False] * 4


def test_after_a_yes_the_same_no_takes_nothing_back() -> None:
    read = said("nej jag vill inte lämna samtycke", AT_AF, "no", "deny")
    assert read.slots.get(AF) is False and SOC not in read.slots


@pytest.mark.parametrize("text", ["ja det stämmer bra", "precis så vill jag ha det", "det är rätt"])
def test_a_confirmation_is_no_yes_to_a_party(text: str) -> None:
    read = said(text, AT_SOC)
    assert read.said[0] == "utter_consent_not_yet_a_yes" and read.slots.get(SOC) is None


@pytest.mark.parametrize("act", ["yes_limited", "question", "others_named"])
def test_the_same_for_another_is_the_same_content_and_end(act: str) -> None:
    read = said("samma för af, planen, ingen diagnos", AT_AF, act, "inform")
    assert read.slots[AF] is True and read.slots["consent_limits"]["employment_service"] == TOLD["social_services"]


def test_the_same_as_a_no_is_a_no() -> None:
    read = said("samma för chefen", {"requested_slot": EMPLOYER, SOC: True, AF: False, FK: False}, "no", "inform")
    assert read.slots.get(EMPLOYER) is False


def test_a_yes_to_more_is_narrowed_at_the_next_question() -> None:
    read = said("det blev för mycket, bara om mötet", AT_AF, "change_content", "inform")
    assert read.slots["consent_limits"]["social_services"]["content"] == "meeting_only" and read.slots.get(AF) is None


def test_the_others_no_beside_a_limited_yes_is_kept() -> None:
    read = said("soc får veta om mötet, till jul. de andra nej", AT_SOC, "yes_limited", "inform")
    assert [read.slots.get(slot) for slot in PARTY_SLOTS] == [True, False, False, False]


def test_the_plan_and_what_one_can_manage_are_kept_together() -> None:
    read = said("soc får veta planen och vad jag orkar", AT_SOC, "yes_limited", "inform")
    assert read.slots["consent_limits"]["social_services"]["content"] == "plan_and_ability"
