"""Who is spoken of as the one who shall phone, with nobody else named to be phoned."""

import pytest

from assistant.swedish.words.wishes_said import (
    asks_plainly_for_call,
    refuses_number,
    rings_oneself,
    wants_a_call,
    whenever,
)


@pytest.mark.parametrize(
    "text",
    [
        "kan hon ringa på måndag",
        "hon får gärna ringa",
        "be koordinatorn ringa mig",
        "kan ni inte bara ringa",
        "får rekon ringa upp mig då",
        "kan nån från vårdcentralen ringa nu",
    ],
)
def test_somebody_shall_phone_whoever_writes(text: str) -> None:
    assert asks_plainly_for_call(text)
    assert wants_a_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan hon ringa min chef",
        "kan ni ringa henne",
        "kan du ringa soc åt mig",
        "hon får inte ringa",
        "kan jag ringa",
        "vem kan ringa",
        "när kan hon ringa",
    ],
)
def test_a_call_to_somebody_else_or_none_at_all_is_no_wish_for_one(text: str) -> None:
    assert not (asks_plainly_for_call(text) and wants_a_call(text))


@pytest.mark.parametrize("text", ["har inget telefonnummer", "nej inget nummer, går det att maila i stället"])
def test_whoever_has_no_number_gives_none(text: str) -> None:
    assert refuses_number(text)


def test_a_phone_at_home_is_a_number() -> None:
    assert not refuses_number("jag har ingen mobil bara hemtelefon")


@pytest.mark.parametrize("text", ["hela dan", "när som", "jag är hemma jämt"])
def test_any_time_in_few_words(text: str) -> None:
    assert whenever(text)


def test_who_phones_there_asks_for_no_call() -> None:
    assert rings_oneself("jag ringer dit själv")
    assert not wants_a_call("jag ringer dit själv")


@pytest.mark.parametrize("text", ["så dom ringer mig alltså", "hon ringer mig i morgon va"])
def test_who_tells_that_somebody_rings_has_asked_for_nothing(text: str) -> None:
    assert not wants_a_call(text)


@pytest.mark.parametrize("text", ["jag vill att dom ringer mig", "det vore bra om hon ringer mig"])
def test_who_wishes_it_has(text: str) -> None:
    assert wants_a_call(text)
