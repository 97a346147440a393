"""Another care centre than the one that a time is booked at."""

import pytest

from assistant.swedish.people.other_centre import has_another_centre


@pytest.mark.parametrize(
    "text", ["jag listade om mig i somras", "oj fel vc", "jag har bytt vårdcentral", "hör inte dit längre"]
)
def test_user_belongs_elsewhere_by_now(text: str) -> None:
    assert has_another_centre(text, named=False)


@pytest.mark.parametrize("text", ["jag går på solgläntan nu", "jag menade solgläntan", "flytta den till solgläntan"])
def test_a_care_centre_that_is_named_needs_less_beside_it(text: str) -> None:
    assert has_another_centre(text, named=True) and not has_another_centre(
        text.replace("jag går på", "går"), named=False
    )


@pytest.mark.parametrize(
    "text",
    [
        "vad händer om jag byter vårdcentral",
        "min mamma har bytt vårdcentral",
        "jag har inte bytt vc",
        "var ligger solgläntan",
    ],
)
def test_who_only_asks_or_speaks_of_another_has_not_changed(text: str) -> None:
    assert not has_another_centre(text, named=True)
