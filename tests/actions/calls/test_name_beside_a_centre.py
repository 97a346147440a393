"""A name before a care centre, where a call is offered, is the speaker's own."""

import pytest

from actions.calls.call_back import ValidateCallBackForm
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")
OFFERED = {"requested_slot": "call_back_wanted"}


@pytest.mark.parametrize(
    "text", ["Kim Testsson, jag hör till Kryddgården", "Kim Testsson. Kryddgården är min vårdcentral"]
)
def test_whoever_gives_name_and_centre_wants_the_call(text: str) -> None:
    read = turn(ValidateCallBackForm(), text, "call_back_form", OFFERED, "inform")
    assert read.slots["call_back_wanted"] is True and read.slots["care_centre"] == "kryddgarden"
    assert "utter_name_noted" in read.said
