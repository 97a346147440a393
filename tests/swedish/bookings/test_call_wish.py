"""When a call would suit, kept in the plain words that were said, and no others."""

import pytest

from assistant.swedish.bookings.call_wish import call_wish, tells_when_one_can


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ring helst efter 17 för jag jobbar då", "helst efter 17"),
        ("070-174 06 10, mellan 10 och 12", "mellan 10 och 12"),
        ("på förmiddagar, men inte på fredagar", "på förmiddagar, men inte på fredagar"),
        ("jag har ont på morgnarna så helst eftermiddag", "helst eftermiddag"),
        ("bara vardagar före lunch tack", "bara vardagar före lunch"),
    ],
)
def test_only_words_of_time_are_kept(text: str, kept: str) -> None:
    assert call_wish(text) == kept


@pytest.mark.parametrize("text", ["", "tack", "när som helst", "jag mår inte bra", "070-174 06 10"])
def test_what_wishes_for_no_time_keeps_nothing(text: str) -> None:
    assert call_wish(text) is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("nej inte de heller, jag kan bara kvällar efter 17", True),
        ("jag kan inte på förmiddagar", True),
        ("kan jag få en tid på kvällen", False),
        ("jag kan inte komma på torsdag", False),
    ],
)
def test_when_somebody_can_at_all_is_told_from_a_time_that_is_sought(text: str, tells: bool) -> None:
    assert tells_when_one_can(text) is tells
