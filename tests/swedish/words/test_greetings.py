"""A greeting says nothing of the errand behind it."""

import pytest

from assistant.swedish.words.greetings import without_greeting


@pytest.mark.parametrize(
    ("said", "errand"),
    [
        ("hej jag vill boka", "jag vill boka"),
        ("hej hej, vad ar en sip", "vad ar en sip"),
        ("god morgon! kan jag fa en tid", "kan jag fa en tid"),
        ("hej", "hej"),
        ("hej boten", "hej boten"),
        ("hejda alla planer", "hejda alla planer"),
    ],
)
def test_the_errand_is_left(said: str, errand: str) -> None:
    assert without_greeting(said) == errand
