"""Only a plain yes is a consent."""

import asyncio
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import UNASKED
from assistant import clock
from assistant.nlu.understanding import entities
from tests.actions.trackers import tracker

ASKED = "consent_employment_service"


def decided(text: str, intent: str) -> Any:
    """What the form takes the answer for: True, False or None."""
    found = {one["entity"]: one["value"] for one in entities(text, clock.now(), ())}
    seen = tracker(text, intent, found, form="consent_form", slots={"requested_slot": ASKED})
    events = asyncio.run(ValidateConsentForm().run(CollectingDispatcher(), seen, {}))
    return {event["name"]: event["value"] for event in events}.get(ASKED)


@pytest.mark.parametrize(("text", "intent"), [("ja", "affirm"), ("ja tack", "affirm"), ("det får ni", "affirm")])
def test_a_plain_yes_is_a_yes(text: str, intent: str) -> None:
    assert decided(text, intent) is True


@pytest.mark.parametrize("text", ["nej", "nej tack", "absolut inte"])
def test_a_plain_no_is_a_no(text: str) -> None:
    assert decided(text, "deny") is False


@pytest.mark.parametrize("text", ["kanske", "jag vet inte", "nej jag vet inte", "nja", "hmm", "ja kanske"])
def test_doubt_is_neither_yes_nor_no_whatever_it_was_taken_for(text: str) -> None:
    assert decided(text, "deny") == decided(text, "affirm") == UNASKED


@pytest.mark.parametrize("text", ["fortsätt", "gå vidare", "nästa", "boka", "skicka", "hej", "👍?"])
def test_going_on_is_no_consent(text: str) -> None:
    assert decided(text, "continue_task") is not True
