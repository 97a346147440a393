"""Whose tone a message is met in: the page's choice, or what somebody told of their own work in this talk."""

import asyncio
from typing import Any

import pytest
from rasa.shared.core.events import ActiveLoop, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.talk import who_writes

WORKS_THERE = "jag är socialsekreterare på EBB"


def told(metadata: dict[str, Any], text: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    tracker = DialogueStateTracker.from_events("somebody", [UserUttered("hej", metadata=before)]) if before else None

    async def retrieve() -> DialogueStateTracker | None:
        return tracker

    return asyncio.run(who_writes.as_told(metadata, text, retrieve))


def test_who_tells_that_they_work_there_is_staff_from_then_on() -> None:
    first = told({"audience": "resident"}, WORKS_THERE)
    assert who_writes.is_of_staff(first)
    assert who_writes.is_of_staff(told({"audience": "resident"}, "hur skickar jag den?", before=first))


def test_the_next_talk_of_the_same_page_is_a_residents_again() -> None:
    assert not who_writes.is_of_staff(told({"audience": "resident"}, "hej", before={"audience": "staff"}))


def test_who_books_for_themselves_and_tells_where_they_work_is_no_staff() -> None:
    tracker = DialogueStateTracker.from_events("somebody", [ActiveLoop("consent_form")])

    async def retrieve() -> DialogueStateTracker:
        return tracker

    said = asyncio.run(who_writes.as_told({}, "jag jobbar på ebb, säg inget till dem", retrieve))
    assert not who_writes.is_of_staff(said)


def test_somebody_logged_in_is_who_the_token_says() -> None:
    assert not who_writes.is_of_staff(told({"audience": "resident", "identity": "token"}, WORKS_THERE))


@pytest.mark.parametrize(
    "text", ["fast det här är för egen del", "det är till mig", "det gäller mig", "det är jag som ska ha tiden"]
)
def test_a_matter_of_ones_own_takes_it_back(text: str) -> None:
    before = told({}, WORKS_THERE)
    assert not who_writes.is_of_staff(told({}, text, before=before))


@pytest.mark.parametrize("text", ["jag är socialsekreterare och tänker ta livet av mig", "/affirm"])
def test_danger_and_buttons_are_read_whole(text: str) -> None:
    assert who_writes.errand(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "min klient har varit sjukskriven länge, vem är reko på kryddgården?",
        "kan reko skicka svar till mig?",
        "det gäller mig och min klient",
        "det är jag som är handläggare",
    ],
)
def test_words_about_a_client_take_nothing_back(text: str) -> None:
    before = told({}, WORKS_THERE)
    assert who_writes.is_of_staff(told({}, text, before=before))
