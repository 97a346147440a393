"""A bare yes at the check: enough for a wish, which REKO asks about again, and not for a consent that holds at once."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from assistant.bootstrap import House
from tests.actions.houses import did, move_in
from tests.store.houses import RESIDENT, STRANGER

READ = {
    "consent_social_services": True,
    "consent_employment_service": False,
    "consent_insurance_agency": False,
    "consent_employer": False,
    "consent_content": "meeting_only",
    "consent_until": "2027-01-15",
}


def answered(house: House, said: str, by: Any) -> dict[str, Any]:
    slots = {"requested_slot": "consent_understood", **READ}
    return did(ValidateConsentForm(), said, house, by=by, form="consent_form", slots=slots)[0]


@pytest.mark.parametrize("said", ["ja", "ja tack"])
def test_a_yes_to_what_was_read_back_keeps_a_wish(house: House, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    move_in(monkeypatch, house)
    now = answered(house, said, STRANGER)
    assert (now["consent_understood"], now["consent_confirmed"]) == ("not_answered", True)


def test_of_somebody_logged_in_it_is_explained_once_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    move_in(monkeypatch, house)
    now = answered(house, "ja", RESIDENT)
    assert now["consent_understood"] == "explained_again" and now.get("consent_confirmed") is None


@pytest.mark.parametrize("said", ["vet inte", "nej", "ja, men inte soc", "ok", "tack", "okej tack", "ja?"])
def test_no_other_answer_keeps_it(house: House, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    move_in(monkeypatch, house)
    assert answered(house, said, STRANGER).get("consent_confirmed") is not True
