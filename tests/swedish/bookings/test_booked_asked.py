"""Is anything booked, and what?"""

import pytest

from assistant.swedish.bookings.booked_asked import (
    asks_if_booked,
    asks_of_booked,
    has_booked_nothing,
    wants_nothing_booked,
)


@pytest.mark.parametrize("text", ["har jag en tid hos er", "har jag tiden kvar nu eller inte", "vad har jag bokat"])
def test_user_asks_whether_there_is_a_time(text: str) -> None:
    assert asks_of_booked(text)


@pytest.mark.parametrize(
    "text", ["är det bokat nåt möte nu eller inte? jag vill inte ha det", "har jag bokat nåt nu, eller inte det?"]
)
def test_user_asks_whether_anything_is_booked_whatever_is_told_with_it(text: str) -> None:
    assert asks_of_booked(text)


@pytest.mark.parametrize("text", ["är det bokat tolk?", "är den tiden redan bokad av någon annan?", "är hissen bokad"])
def test_what_else_may_be_booked_is_no_time_of_ones_own(text: str) -> None:
    assert not asks_of_booked(text) and not asks_if_booked(text)


@pytest.mark.parametrize("text", ["ingen mer tid tack. är nåt bokat nu?", "nej jag väntar. har jag något bokat?"])
def test_user_asks_of_bookedthing_is_booked_after_saying_something_else(text: str) -> None:
    assert asks_of_booked(text)


@pytest.mark.parametrize(
    "said", ["är något bokat nu?", "är tiden bokad", "har jag bokat nu", "okej, är det bokat eller inte"]
)
def test_whoever_asks_whether_anything_is_booked_books_nothing(said: str) -> None:
    assert asks_of_booked(said)


@pytest.mark.parametrize(
    "said", ["är det fullbokat på torsdag", "har ni nåt bokat på torsdag så jag kan boka", "jag har bokat fel"]
)
def test_what_only_speaks_of_bookings_is_no_such_question(said: str) -> None:
    assert not asks_of_booked(said) and not asks_if_booked(said)


@pytest.mark.parametrize("text", ["blev det bokat nu", "så jag har ingen tid bokad", "har jag en tid hos er"])
def test_yes_or_no_answers_whether_there_is_any(text: str) -> None:
    assert asks_if_booked(text)


@pytest.mark.parametrize(
    "text",
    [
        "vad har jag bokat",
        "och min tid då?",
        "vad var det jag hade bokat nu igen",
        "är det inte bättre att boka en tid",
    ],
)
def test_what_is_booked_is_more_than_whether(text: str) -> None:
    assert not asks_if_booked(text)


@pytest.mark.parametrize(("text", "nothing"), [("jag vill inte ha nåt bokat", True), ("är nåt bokat?", False)])
def test_that_nothing_is_to_be_booked_is_no_question(text: str, nothing: bool) -> None:
    assert wants_nothing_booked(text) is nothing


@pytest.mark.parametrize(
    "text",
    [
        "om jag bokar, kan jag avboka sen?",
        "hur ändrar man? jag har inte bokat än",
        "jag har ingen tid än, går den att flytta",
    ],
)
def test_user_has_booked_nothing_so_far(text: str) -> None:
    assert has_booked_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["om jag bokar om, får jag ny kod?", "han har inte bokat än, men jag har en tid, kan den avbokas?", "vill avboka"],
)
def test_user_has_booked_or_speaks_of_moving(text: str) -> None:
    assert not has_booked_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan du berätta igen vad jag bokade",
        "påminn mig om vad jag har bokat",
        "kan ni visa min bokning en gång till",
        "vad var det som blev bokat?",
        "vad är det jag har bokat nu",
    ],
)
def test_what_is_booked_is_to_be_said_again(text: str) -> None:
    assert asks_of_booked(text)


@pytest.mark.parametrize(
    "text", ["ta min tid på allvar", "säg vad man bokar", "vad är en bokad tid", "ta bort min tid"]
)
def test_other_words_of_a_time_are_no_such_wish(text: str) -> None:
    assert not asks_of_booked(text)
