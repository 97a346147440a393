"""What belongs to the last question, said before it; and a yes that is none (C-40, C-43)."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
TWO = {"consent_employment_service": True, "consent_insurance_agency": True}
NOBODY_ELSE = {"consent_social_services": False, "consent_employer": False}
PLAN = {"consent_content": "next_step"}


def at(asked: str, text: str, more: dict[str, Any] | None = None, sure: float = 0.95, **acts: str) -> Turned:
    """With what it surely does; at the question that is asked itself as sure as given."""
    slots = {**TWO, **NOBODY_ELSE, **(more or {}), "requested_slot": asked}
    asked_at = "consent_check" if asked == "consent_confirmed" else asked.removeprefix("consent_")
    read = {step: [act, sure if step == asked_at else 0.95] for step, act in acts.items()}
    return turn(ValidateConsentForm(), text, "consent_form", slots, "nlu_fallback", acts=read)


def test_one_who_is_taken_out_where_it_is_asked_how_long_leaves_the_other_in() -> None:
    text = "jag har ändrat mig om af, stryk dem, men kassan får vara kvar"
    read = at("consent_until", text, PLAN, until="question", consent_check="take_back")
    assert read.slots["consent_employment_service"] is False
    assert read.slots.get("consent_insurance_agency", True) is True


def test_a_nod_to_that_takes_out_nobody_else() -> None:
    known = {**PLAN, "consent_employment_service": False}
    read = at("consent_until", "ja, plocka bort dem", known, until="question", consent_check="take_back")
    assert read.slots.get("consent_insurance_agency", True) is True


def test_less_may_be_asked_for_where_it_is_asked_how_long_and_more_may_not() -> None:
    less = at(
        "consent_until", "går det med bara mötet, inte planen?", PLAN, until="question", consent_check="change_content"
    )
    assert less.slots["consent_content"] == "meeting_only"
    least = {"consent_content": "meeting_only"}
    more = at("consent_until", "kan de få planen då?", least, until="question", consent_check="change_content")
    assert more.slots.get("consent_content", "meeting_only") == "meeting_only"


def test_an_assent_without_a_yes_takes_what_was_proposed() -> None:
    content = at("consent_content", "så vill jag ha det", None, 0.5, content="own_limit", consent_check="yes")
    assert content.slots["consent_content"] == "meeting_only"
    until = at("consent_until", "så vill jag ha det", PLAN, 0.5, until="question", consent_check="yes")
    assert until.slots["consent_until"] == "2027-02-21"


def test_a_length_or_what_there_is_sets_the_length() -> None:
    read = at("consent_until", "två månader eller vad man brukar", PLAN, until="question")
    assert read.slots["consent_until"] == "2027-01-23"


@pytest.mark.parametrize("said", ["ja blandar ihop datum jämt", "ja är så trött"])
def test_ja_for_jag_saves_nothing(said: str) -> None:
    known = {**PLAN, "consent_until": "2026-12-23", "consent_understood": "shown"}
    read = at("consent_confirmed", said, known, 0.5, consent_check="feeling")
    assert read.slots.get("consent_confirmed") is None
    assert (
        at("consent_confirmed", "ja tack, det blir fint så", known, consent_check="yes").slots["consent_confirmed"]
        is True
    )
