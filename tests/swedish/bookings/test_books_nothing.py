"""That nothing is to be booked at all, told from what is only one thing less."""

import pytest

from assistant.swedish.bookings.booked_asked import wants_none_at_all, wants_nothing_booked
from assistant.swedish.bookings.put_off import books_nothing

SOMETHING_LESS = [
    "nej glöm det med parkeringen",
    "nej strunta i det där om trapporna",
    "glöm det förra jag skrev",
    "skippa det jag sa om min bror",
    "boka inget mer än den här åt mig",
    "boka inget åt min sambo",
    "jag vill inte ha någon annan tid",
]


@pytest.mark.parametrize(
    "text", ["nej, boka inget", "glöm det", "nej glöm alltihop, jag orkar inte", "strunta i det då"]
)
def test_user_wants_nothing_booked(text: str) -> None:
    assert books_nothing(text)


@pytest.mark.parametrize("text", SOMETHING_LESS)
def test_one_thing_less_leaves_the_booking(text: str) -> None:
    assert not books_nothing(text)


def test_no_time_at_all_is_more_than_not_that_one() -> None:
    assert wants_none_at_all("jag vill inte ha någon tid alls") and books_nothing("vill inte ha nån tid längre")
    assert wants_nothing_booked("jag vill inte ha den tiden") and not wants_none_at_all("jag vill inte ha den tiden")
