"""Where a consent is asked about, "på mötet" puts it off: no booked time is moved or cancelled by it."""

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.swedish.consents.consent_terms import leaves_it_for_the_meeting, says_later
from tests.talk.test_own_time import BOOKED, REBOOK, decided
from tests.talk.trackers import LISTEN, form, user

ASKED = (BOOKED, *form("consent_form", "consent_social_services"), ActionExecuted(LISTEN))


@pytest.mark.parametrize(
    "text",
    [
        *("kan vi ta det på mötet istället?", "det kan jag prata med reko om när vi ses", "vi får se på mötet"),
        *("jag bestämmer det sen när jag träffat reko", "det svarar jag på när vi träffas"),
    ],
)
def test_what_is_left_for_the_meeting_is_put_off(text: str) -> None:
    assert leaves_it_for_the_meeting(text) and says_later(text)
    assert decided(*ASKED, user(text, "rebook_appointment")) != REBOOK
    assert decided(*ASKED, user(text, "cancel_appointment")) != "action_cancel_instead"


@pytest.mark.parametrize(
    "text", ["kan vi flytta mötet till torsdag", "vad händer på mötet?", "avboka mötet", "bara mötet"]
)
def test_a_meeting_that_is_moved_or_asked_about_puts_nothing_off(text: str) -> None:
    assert not leaves_it_for_the_meeting(text)


def test_a_time_is_still_moved_in_the_middle_of_the_consent() -> None:
    assert decided(*ASKED, user("kan vi flytta tiden till torsdag?", "rebook_appointment")) == REBOOK
