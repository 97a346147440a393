"""Whoever wants to stand in line is put there, and not phoned."""

import pytest

from assistant.talk.newest import Newest
from assistant.talk.own_time import of_own_time
from tests.talk.trackers import form, tracker, user


def sent_to(text: str, *events: object) -> str | None:
    return of_own_time(Newest.of(tracker(*events, user(text, "nlu_fallback"))))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["skriv upp mig på väntelistan", "hör av er om det blir ett återbud"])
def test_user_who_names_the_line_is_put_in_it(text: str) -> None:
    assert sent_to(text) == "action_waiting_list"


@pytest.mark.parametrize("text", ["skriv upp mig", "ställ upp för mig", "hör av er"])
def test_what_names_no_line_is_nothing_of_the_kind(text: str) -> None:
    assert sent_to(text) is None


def test_an_open_form_reads_it_by_itself() -> None:
    assert sent_to("skriv upp mig på väntelistan", *form("booking_form", "booking_time")) is None
