"""Who lets a diagnosis be told hears at once that it is no part of the yes (C-40, C-45)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from assistant.bootstrap import House
from tests.actions.houses import did, move_in
from tests.store.houses import STRANGER

NOT_HERE = "utter_consent_illness_not_here"


def answered(house: House, said: str) -> tuple[dict[str, Any], list[str]]:
    slots = {"requested_slot": "consent_social_services"}
    return did(ValidateConsentForm(), said, house, by=STRANGER, form="consent_form", slots=slots)


@pytest.mark.parametrize(
    "said", ["ja till soc om planen, och min diagnos får ni också säga", "soc får veta planen, även diagnosen"]
)
def test_a_yes_with_a_diagnosis_is_a_yes_without_it_and_says_so(
    house: House, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    move_in(monkeypatch, house)
    now, told = answered(house, said)
    assert now["consent_social_services"] is True and NOT_HERE in told


@pytest.mark.parametrize("said", ["ja till soc om planen", "nej", "ja, men inte min diagnos"])
def test_nobody_else_is_told_of_it(house: House, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    move_in(monkeypatch, house)
    assert NOT_HERE not in answered(house, said)[1]
