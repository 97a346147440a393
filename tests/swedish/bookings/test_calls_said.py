"""What is asked and refused of a call, and what only sounds like it."""

import pytest

from assistant.swedish.bookings.call_wish import only_says_when
from assistant.swedish.people.contact_put_right import wants_off_the_list
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import asks_when_called, refuses_call, whenever


@pytest.mark.parametrize(
    "text",
    [
        "kommer hon ringa redan idag?",
        "vilken dag kan ni ringa tidigast",
        "hur dags ringer de",
        "hinner ni ringa i veckan?",
    ],
)
def test_it_is_asked_when_the_call_comes(text: str) -> None:
    assert asks_when_called(text)


@pytest.mark.parametrize("text", ["kan ni ringa mig idag", "vilken dag kan jag ringa er", "ring vilken dag som helst"])
def test_a_call_that_is_wanted_or_made_is_no_such_question(text: str) -> None:
    assert not asks_when_called(text)


def test_nobody_has_to_ring() -> None:
    assert refuses_call("ingen behöver ringa längre") and refuses_call("ni ska inte ringa")
    assert not refuses_call("ni behöver inte ringa på morgonen")
    assert not refuses_call("ingen ringer mig")


def test_a_few_words_that_only_say_when() -> None:
    assert only_says_when("mornarna") and only_says_when("helst em tack")
    assert (
        not only_says_when("hej") and not only_says_when("inte på morgonen") and not only_says_when("jag sover på em")
    )


def test_any_time() -> None:
    assert whenever("sak samma") and not whenever("är det samma sak som en sip")


def test_off_the_list() -> None:
    assert wants_off_the_list("stryk mig från er lista") and wants_off_the_list("jag vill inte stå på listan")
    assert not wants_off_the_list("ta bort numret och skriv 070-174 06 23")
    assert not wants_off_the_list("ring inte på fredag")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("call_missed", "tänk om jag inte hinner svara när de ringer"),
        ("who_calls", "vem är det som ringer upp"),
        ("who_calls", "är det en sköterska som ringer?"),
        ("other_number", "finns det någon annan man kan prata med"),
        ("anonymous", "måste jag säga mitt namn"),
        ("call_company", "får min man lyssna"),
    ],
)
def test_what_is_asked_of_a_call(kind: str, text: str) -> None:
    assert speaks_of(kind, text)


def test_who_wants_to_be_anonymous_brings_no_man() -> None:
    assert not speaks_of("call_company", "kan man vara anonym")
    assert not speaks_of("who_calls", "vem ska jag ringa")
