"""What is read of a message at the questions of a consent beside its answer."""

import pytest

from assistant.swedish.consents.acts_read import confirms, moves_the_time, tells_of_oneself
from assistant.swedish.consents.taken_out import swapped


@pytest.mark.parametrize("text", ["ja blandar ihop allt", "ja kan inte läsa så bra", "ja ska inte glömma"])
def test_ja_for_jag_is_no_yes(text: str) -> None:
    assert tells_of_oneself(text)


@pytest.mark.parametrize("text", ["ja det stämmer", "ja passar bra", "ja spara", "jadå", "ja", "ja tack gör så"])
def test_a_yes_stays_one(text: str) -> None:
    assert not tells_of_oneself(text)


@pytest.mark.parametrize("text", ["går det att flytta mötet", "jag vill byta dag", "kan jag få en annan tid"])
def test_the_time_is_moved(text: str) -> None:
    assert moves_the_time(text)


@pytest.mark.parametrize(
    "text", ["kan jag flytta tiden sen?", "jag har ingen tid för det", "jag är inte där nu", "bara om mötet i stället"]
)
def test_no_time_is_moved(text: str) -> None:
    assert not moves_the_time(text)


def test_who_changes_places() -> None:
    assert swapped("byt soc mot af") == ({"social_services"}, {"employment_service"})
    assert swapped("ta bort af och lägg till chefen") == (frozenset(), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "ja det stämmer",
        "Ja, det är rätt.",
        "ja spara det",
        "ja så vill jag ha det",
        "det är korrekt tack",
        "det är helt riktigt",
        "det blir bra så",
    ],
)
def test_what_was_read_back_is_called_right_in_so_many_words(text: str) -> None:
    assert confirms(text)


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "ja tack",
        "stämmer",
        "ja stämmer det?",
        "det stämmer men inte soc",
        "nej det är rätt",
        "ja det stämmer 30 dagar",
        "tack så mycket",
        "ok tack så mycket för hjälpen",
        "va sa du nu",
        "det är inte rätt",
        "okej, ändra det då",
        "är det rätt",
        "stämmer det",
    ],
)
def test_a_bare_yes_or_more_than_that_confirms_nothing_that_was_read_back(text: str) -> None:
    assert not confirms(text)
