"""Whether a phone is answered now is only told where it is certain."""

from datetime import datetime

import pytest

from assistant.swedish.times.phone_hours import is_closed

MONDAY = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize("hours", ["måndag och onsdag 8.30–9.30", "tisdagar 9.00–11.00", "vardagar 13.00–14.00"])
def test_closed_by_the_clock_or_the_day(hours: str) -> None:
    assert is_closed(hours, MONDAY)


@pytest.mark.parametrize(
    "hours",
    [
        "måndag 9.30–10.30",
        "vardagar 9.00–10.01",
        "måndagar i udda veckor 8.30–9.00",
        "måndag–fredag 8.00–9.00",
        "måndag 8.00–9.00, tisdag 10.00–11.00",
        "dygnet runt",
    ],
)
def test_open_or_not_certain(hours: str) -> None:
    assert not is_closed(hours, MONDAY)
