"""Whether one has to come at all, asked beside the wish for a time."""

import pytest

from actions.bookings.booking import ValidateBookingForm
from actions.bookings.if_one_must import VOLUNTARY
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")
WISH = "soc vill att jag bokar tid hos en reko på Törnrosen."


@pytest.mark.parametrize("asked", ["Måste jag det?", "Är det ett krav?", "Men får jag säga nej?", "är jag tvungen"])
def test_it_is_answered_and_the_booking_goes_on(asked: str) -> None:
    read = turn(ValidateBookingForm(), f"{WISH} {asked}", "booking_form", {}, "book_appointment")
    assert read.said[:1] == [VOLUNTARY] and read.slots["requested_slot"] == "booking_time"


@pytest.mark.parametrize("told", ["Måste jag ha med leg?", "Jag måste gå på fredag.", "Kan jag få tolk?"])
def test_another_question_is_not_that_one(told: str) -> None:
    read = turn(ValidateBookingForm(), f"{WISH} {told}", "booking_form", {}, "book_appointment")
    assert VOLUNTARY not in read.said
