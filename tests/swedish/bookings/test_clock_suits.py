"""A clock beside a yes to the time that was read back: that it suits, or that one is busy then."""

from datetime import datetime

import pytest

from assistant.swedish.bookings.clock_suits import clock_suits, is_busy_then

WEDNESDAY = datetime(2026, 11, 25, 14)


@pytest.mark.parametrize(
    "text",
    [
        "ja, boka klockan 14",
        "klockan 14 går bra, boka",
        "kl. 14.00 passar mig, boka",
        "klockan 14 är jag ledig, boka det",
        "klockan två är perfekt, kör på det",
        "boka. jag kan klockan 14",
        "vi ses klockan 14, boka",
    ],
)
def test_a_clock_that_suits(text: str) -> None:
    assert clock_suits(text) and not is_busy_then(text, WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "klockan 14 börjar mitt jobb, boka",
        "klockan 14, då börjar mitt jobb, boka",
        "klockan 14 går bussen, boka",
        "klockan 14 sover jag, boka",
        "klockan 14 går inte bra, boka",
        "bra, boka, klockan 14 hämtar jag barn",
        "jag tar medicin klockan 14, boka",
        "jag kommer från jobbet klockan 14, boka",
    ],
)
def test_a_clock_that_does_not_surely_suit(text: str) -> None:
    assert not clock_suits(text)


def test_who_is_busy_on_the_day_is_told_from_who_is_free_then_or_busy_on_another() -> None:
    assert is_busy_then("på onsdag jobbar jag, boka", WEDNESDAY)
    assert not is_busy_then("på fredag jobbar jag, boka", WEDNESDAY)
    assert not is_busy_then("på onsdagar jobbar jag inte, boka", WEDNESDAY)
