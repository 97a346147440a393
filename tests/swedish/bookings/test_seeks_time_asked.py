"""A time that is sought by the way, by phone or politely, and what only sounds like that."""

import pytest

from assistant.nlu.outright import Message, wish_outright
from assistant.swedish.bookings.seeks_time import asks_to_meet, seeks_time
from assistant.swedish.people.relatives import books_for_relative, is_beside


@pytest.mark.parametrize("text", ["behöver tolk dari tid havsbrisen", "behöver telefontid hos rehabkoordinator"])
def test_a_note_seeks_a_time(text: str) -> None:
    assert seeks_time(text)


@pytest.mark.parametrize("text", ["jag behöver lite tid", "behöver mer tid att tänka", "behöver jag leg till min tid"])
def test_who_needs_time_to_think_seeks_none(text: str) -> None:
    assert not seeks_time(text)


def test_asked_politely() -> None:
    assert asks_to_meet("hej, kan jag få träffa en koordinator?")
    assert not asks_to_meet("kan koordinatorn prata med soc?")


def test_a_time_by_phone_is_no_wish_for_her_number() -> None:
    guess: dict[str, str | float] = {"name": "find_coordinator", "confidence": 0.9}
    assert wish_outright(Message("vill ha telefontid hos reko", has_code=False), guess) == "book_appointment"
    assert wish_outright(Message("vilken telefontid har reko", has_code=False), guess) is None


def test_whoever_sits_beside_a_relative_who_wants_a_time_is_heard() -> None:
    text = "jag sitter här med min mor som ser dåligt, hon vill träffa en reko"
    assert is_beside(text) and books_for_relative(text)


def test_asked_to_be_booked_in() -> None:
    assert asks_to_meet("jag ser dåligt. kan ni boka in mig på lönngården?")
    assert not asks_to_meet("kan ni boka in tolken?") and not asks_to_meet("kan man boka utan bankid")
