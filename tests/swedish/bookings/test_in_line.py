"""Who wants to stand in line for a time, and who does only if nothing else can be had."""

import pytest

from assistant.swedish.bookings.in_line import refuses_line, wants_in_line


@pytest.mark.parametrize("text", ["kan man stå på kö?", "sätt mig i kö", "ställ mig på kö då"])
def test_who_wants_to_wait_is_put_in_line(text: str) -> None:
    assert wants_in_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "går det få en annan tid? annars kan jag stå i kö",
        "kön bara om det inte finns nåt",
        "jag vill inte stå i kö nu, jag vill flytta tiden",
        "hur lång är kön?",
    ],
)
def test_who_waits_only_if_nothing_else_can_be_had_is_not(text: str) -> None:
    assert not wants_in_line(text)


def test_a_question_whether_there_is_none_refuses_none() -> None:
    assert not refuses_line("har ni ingen kö?")
    assert refuses_line("ingen väntelista, jag tar tisdagen")
