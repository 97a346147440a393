"""What is put off in the middle of a booking: the booking itself, or only a consent."""

import pytest

from assistant.talk.leaving import BOOKING, STOP, leaves_by


@pytest.mark.parametrize(
    "text",
    [
        "inte nu, ni ska inte prata med soc än",
        "nej inte än, jag vill inte att dom snackar med nån innan vi har setts",
        "inte nu med samtycket",
    ],
)
def test_a_no_to_being_talked_about_leaves_the_booking_open(text: str) -> None:
    assert leaves_by(BOOKING, text, names_a_time=False) is None


def test_a_booking_that_is_put_off_still_ends() -> None:
    assert leaves_by(BOOKING, "inte nu, jag måste fråga min fru", names_a_time=False) == STOP
