"""A yes is never wider than it was said: limited to the meeting, feared, denied, or taken out under pressure."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_limits import LIMITS
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from assistant.bootstrap import House
from tests.actions.consents.test_consent_each_alone import home
from tests.actions.houses import did
from tests.store.houses import RESIDENT

__all__ = ["home"]

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
GIVEN = {SOC: True, AF: False, FK: False, EMPLOYER: False}
PLAN = {**GIVEN, "consent_content": "next_step"}
SAID = {**PLAN, "consent_until": "2026-12-24"}
KNOWN: dict[str, dict[str, Any]] = {
    SOC: {},
    "consent_content": GIVEN,
    "consent_until": PLAN,
    "consent_understood": SAID,
    "consent_confirmed": {**SAID, "consent_understood": "shown"},
}


def answered(home: House, said: str, asked: str) -> tuple[dict[str, Any], list[str]]:
    slots = {"requested_slot": asked, **KNOWN[asked]}
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form="consent_form", slots=slots)


@pytest.mark.parametrize(
    "said",
    [
        "ja men bara om mötet",
        "soc får bara veta att vi träffas",
        "ja men bara att vi ses",
        "ja om ni bara säger att jag har ett möte",
        "ja om ni bara pratar om mötet",
        "soc ska bara få veta att jag har en tid",
    ],
)
def test_a_yes_to_the_meeting_alone_is_a_yes_with_that_limit(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert now[SOC] is True and now[LIMITS] == {"social_services": {"content": "meeting_only"}}
    assert now["requested_slot"] == AF and heard == ["utter_consent_noted"]


@pytest.mark.parametrize(
    "said",
    [
        "ja men bara om hur mycket jag kan jobba, inget om mina diagnoser",
        "ja, bara min arbetsförmåga",
        "ok men bara vad jag orkar",
    ],
)
def test_a_yes_to_what_one_can_manage_at_work_is_a_yes_with_that_limit(home: House, said: str) -> None:
    now, _ = answered(home, said, SOC)
    assert now[SOC] is True and now[LIMITS] == {"social_services": {"content": "work_ability"}}
    assert now["requested_slot"] == AF


def test_the_insurance_agency_is_told_of_the_ability_where_that_is_said(home: House) -> None:
    slots = {"requested_slot": FK, SOC: False, AF: False}
    said = "ja men bara om hur många timmar jag orkar"
    now, _ = did(ValidateConsentForm(), said, home, by=RESIDENT, form="consent_form", slots=slots)
    assert now[FK] is True and now["consent_limits"]["insurance_agency"] == {"content": "work_ability"}


def test_a_condition_beside_the_meeting_is_still_a_condition(home: House) -> None:
    assert answered(home, "ja om jag får vara med när ni pratar om mötet", SOC)[0][SOC] is False


@pytest.mark.parametrize("said", ["jag är rädd att soc får veta", "det vore hemskt om de fick veta"])
def test_whoever_fears_it_has_said_neither_yes_nor_no_and_hears_that(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert now[SOC] == UNASKED and heard[0] == "utter_consent_unsure"


def test_the_fear_of_another_answers_nothing(home: House) -> None:
    now, _ = answered(home, "jag är rädd att chefen får veta", SOC)
    assert not {SOC, EMPLOYER} & now.keys() and now["requested_slot"] == SOC


@pytest.mark.parametrize("asked", ["consent_content", "consent_until", "consent_confirmed"])
def test_a_plan_that_is_denied_is_never_noted_as_wanted(home: House, asked: str) -> None:
    for said in ("de får inte veta planen", "jag vill slippa att de vet min plan", "ta bort hela planen"):
        now, _ = answered(home, said, asked)
        assert now["consent_content"] == "meeting_only" and now.get("consent_confirmed") is None, said


def test_a_plan_that_is_denied_at_the_check_changes_it_and_is_no_right_answer(home: House) -> None:
    now, _ = answered(home, "jag vill inte att de får veta planen", "consent_understood")
    assert now["consent_content"] == "meeting_only" and now.get("consent_understood") is None


@pytest.mark.parametrize("said", ["vad är planen", "kan de få veta planen?", "glöm allt om chefen"])
def test_neither_a_question_nor_somebody_kept_out_widens_what_is_told(home: House, said: str) -> None:
    now, _ = answered(home, said, "consent_content")
    assert now.get("consent_content") != "next_step"


@pytest.mark.parametrize("asked", ["consent_content", "consent_until", "consent_understood", "consent_confirmed"])
def test_a_no_under_pressure_ends_it_and_nothing_is_kept(home: House, asked: str) -> None:
    now, heard = answered(home, "nej de tvingar mig", asked)
    assert now["consent_confirmed"] is False and now["requested_slot"] is None
    assert heard == ["utter_consent_pressed"]


def test_pressure_without_a_no_is_asked_again(home: House) -> None:
    assert answered(home, "de tvingar mig", "consent_until")[0]["requested_slot"] == "consent_until"


@pytest.mark.parametrize("said", ["till senare i vår", "senare än jul"])
def test_an_end_that_is_late_leaves_no_form(home: House, said: str) -> None:
    assert "consent_confirmed" not in answered(home, said, "consent_until")[0]


@pytest.mark.parametrize("asked", [SOC, "consent_content", "consent_until"])
def test_no_thanks_to_consent_is_a_no_to_all(home: House, asked: str) -> None:
    now, _ = answered(home, "nej tack till samtycke", asked)
    assert not any({**KNOWN[asked], **now}.get(slot) for slot in PARTY_SLOTS) and now["requested_slot"] is None
