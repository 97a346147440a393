"""A message of possible danger that also asks for something: the numbers come first, then the answer."""

import asyncio
from typing import Any

import pytest

from assistant.nlu.safety import danger_of, recognised_first
from assistant.nlu.verdict import FALLBACK, wish
from assistant.swedish.danger import Danger
from assistant.talk import several
from assistant.talk.several import Part, beside, parts_of
from tests.conversations.talk import Talk
from tests.system import System

FED_UP_AND_BOOKING = "Jag orkar inte mer. Kan jag boka en tid?"
BOOKING = "Kan jag boka en tid?"
BOOK = "book_appointment"


def rest(text: str, understood: dict[str, str]) -> list[Part]:
    async def parse(said: str) -> dict[str, Any]:
        return {"text": said, "entities": [], **wish(understood.get(said, FALLBACK))}

    first = recognised_first(text)
    assert first is not None
    return asyncio.run(beside(text, first, parse))


def test_an_errand_beside_possible_danger_is_kept() -> None:
    assert [part.text for part in rest(FED_UP_AND_BOOKING, {BOOKING: "book_appointment"})] == [BOOKING]


def test_no_word_of_danger_goes_along() -> None:
    parts = rest(FED_UP_AND_BOOKING, {BOOKING: "book_appointment"})
    assert all("orkar" not in part.text for part in parts)


def test_a_guess_is_not_put_beside_the_numbers() -> None:
    assert rest(FED_UP_AND_BOOKING, {}) == []


def test_what_only_the_ear_finds_dangerous_gets_the_answer_to_its_sure_topic_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = rest_of_heard(
        monkeypatch, "får min syster va med och sitta bredvid mig", wish("faq/can_i_bring_someone", 0.64)
    )
    assert [part.parse_data["intent"]["name"] for part in parts if part.parse_data] == ["faq"]
    assert [part.text for part in parts] == [""]
    assert "syster" not in str(parts)


def test_without_a_sure_topic_the_numbers_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rest_of_heard(monkeypatch, "får min syster va med och sitta bredvid mig", {}) == []


def test_words_that_the_patterns_know_as_danger_get_no_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rest_of_heard(monkeypatch, "jag orkar inte mer", wish("faq/can_i_bring_someone", 0.64)) == []


def rest_of_heard(monkeypatch: pytest.MonkeyPatch, text: str, topic: dict[str, Any]) -> list[Part]:
    """As Rasa reads words of danger: the intent is danger, and the topic stands beside it when it is sure."""
    first = danger_of(Danger("child", "possible"))
    monkeypatch.setattr(several, "recognised_first", lambda _: first)

    async def parse(said: str) -> dict[str, Any]:
        return {**topic, **first, "text": said}

    return asyncio.run(beside(text, first, parse))


def test_certain_danger_is_all_that_is_answered() -> None:
    assert rest("Jag vill dö. Kan jag boka en tid?", {BOOKING: "book_appointment"}) == []


def test_the_numbers_are_given_even_when_the_rest_fails() -> None:
    async def parse(said: str) -> dict[str, Any]:
        raise RuntimeError(said)

    first = recognised_first(FED_UP_AND_BOOKING)
    assert first is not None
    assert asyncio.run(beside(FED_UP_AND_BOOKING, first, parse)) == []


def test_possible_danger_in_one_of_several_wishes_leaves_the_others() -> None:
    async def parse(said: str) -> dict[str, Any]:
        return {"text": said, "entities": [], **wish(BOOK if "boka" in said else FALLBACK)}

    async def asked_for() -> None:
        return None

    parts = asyncio.run(parts_of("Jag orkar inte mer. Jag vill boka en tid. Vad är en SIP?", parse, asked_for))
    assert "danger" in str(parts[0].parse_data)
    assert any("boka" in part.text for part in parts[1:])


def test_somebody_worn_out_gets_the_numbers_and_the_booking(system: System) -> None:
    talk = Talk(system)
    said = talk.say(FED_UP_AND_BOOKING)
    assert "90101" in said
    assert talk.heard("utter_ask_care_centre")
