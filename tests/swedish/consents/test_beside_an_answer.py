"""A yes or a no by itself that stands ahead of something else is not lost, and is none wider (C-23, C-40)."""

import pytest

from assistant.swedish.consents.consent_asked import asks_what_is_told, lets_it_in_too, refuses_ahead, refuses_it_too
from assistant.swedish.consents.consent_by_act import turns_all_to_no
from assistant.swedish.consents.content_answered import says_yes_and_how_much, shuts_out


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Ja tack. Och kassan vill jag tänka på", True),
        ("jo det går bra, fast inte chefen", True),
        ("ja kassan får veta, och af", False),
        ("jag vet inte, men kassan nej", False),
        ("ja, och får jag ändra mig?", False),
    ],
)
def test_a_yes_by_itself_ahead_of_others(text: str, *, ahead: bool) -> None:
    assert lets_it_in_too(text) is ahead


def test_a_no_by_itself_ahead_of_a_question() -> None:
    assert refuses_ahead("Nä tack! Hur länge gäller det?")
    assert not refuses_ahead("nä men vad ska de få höra?")


def test_a_no_to_them_and_to_another() -> None:
    assert refuses_it_too("varken dem eller chefen") and not refuses_it_too("varken kassan eller chefen")


def test_all_that_was_answered_becomes_a_no() -> None:
    assert turns_all_to_no("äsch, gör om alltihop till nej")
    assert not turns_all_to_no("ändra inte allt till nej") and not turns_all_to_no("kan jag ändra allt till nej sen?")


@pytest.mark.parametrize("text", ["va är det dom ska få veta?", "vad skulle de få höra då?", "hur mycket får de veta?"])
def test_what_they_would_be_told_is_asked(text: str) -> None:
    assert asks_what_is_told(text)


def test_a_yes_that_says_the_content_again_is_a_yes() -> None:
    assert says_yes_and_how_much("ja men bara om mötet") and says_yes_and_how_much("jo tack, bara mötet")
    assert not says_yes_and_how_much("nja bara mötet") and not says_yes_and_how_much("ja bara mötet, inte af")


def test_less_is_told_from_out() -> None:
    assert shuts_out("nej till soc, bara mötet") and not shuts_out("soc behöver inte veta planen, bara mötet")
