"""A message of possible danger that also asks for something: the numbers come first, then the answer."""

import asyncio
from typing import Any

from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import FALLBACK, wish
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
