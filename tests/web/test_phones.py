"""Phone numbers as people dial them."""

import pytest

from assistant.web.phones import readable


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+46701740605", "070-174 06 05"),
        ("+46406280405", "040-628 04 05"),
        ("+4687654321", "08-765 43 21"),
        ("+4512345678", "+4512345678"),
    ],
)
def test_a_stored_number_is_shown_as_people_dial_it(stored: str, shown: str) -> None:
    assert readable(stored) == shown
