"""A number or a name put right while a consent is asked for: the answer beside it is stored, and nothing else."""

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SOC = "consent_social_services"


def handed_on(text: str) -> Turned:
    return turn(ValidateConsentForm(), text, "consent_form", {"requested_slot": SOC, "turn_taken": "handed_on"})


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("ja det får ni, men numret är fel, det ska vara 070-174 06 12", True),
        ("nej. och numret är fel, 070-174 06 12 är rätt", False),
        ("Jag heter Kim Testberg. Och ja till socialtjänsten.", True),
    ],
)
def test_the_answer_beside_it_is_stored(text: str, verdict: bool) -> None:
    read = handed_on(text)
    assert read.slots[SOC] is verdict and read.slots["requested_slot"] == "consent_employment_service"


@pytest.mark.parametrize(
    "text",
    ["ok ja till dom. Ja hör dåligt så jag behöver hörslinga", "ja det får dom. å min syster följer med på mötet"],
)
def test_a_need_beside_a_yes_leaves_the_yes(text: str) -> None:
    read = turn(ValidateConsentForm(), text, "consent_form", {"requested_slot": SOC})
    assert read.slots[SOC] is True and read.slots["needs"]
    assert "utter_consent_for_another" not in read.said
