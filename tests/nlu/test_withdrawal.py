"""Taking back a yes is never taken for erasing what is kept; where both may be meant it is asked."""

import pytest

from assistant.nlu.withdrawal import ERASE, WITHDRAW, meant_by, taken_away

RANKING: list[dict[str, str | float]] = [{"name": ERASE, "confidence": 0.99}, {"name": "stop", "confidence": 0.01}]


@pytest.mark.parametrize(
    "text",
    [
        "radera varenda grej jag gått med på",
        "plocka bort alla mina ja",
        "stryk allt som jag har svarat ja på",
        "släng alla medgivanden",
    ],
)
def test_what_was_said_yes_to_is_taken_back(text: str) -> None:
    assert taken_away(text) == "withdraw"


@pytest.mark.parametrize("text", ["radera alla uppgifter om mig", "sudda chatten", "ta bort det jag skrev nyss"])
def test_data_alone_is_erased(text: str) -> None:
    assert taken_away(text) is None


@pytest.mark.parametrize("text", ["radera samtycket och allt om mig", "ta bort mina uppgifter och det jag godkänt"])
def test_where_both_are_named_neither_is_done_unasked(text: str) -> None:
    assert taken_away(text) == "ask"
    ranking = meant_by("ask", RANKING)
    assert {guess["name"] for guess in ranking} == {ERASE, WITHDRAW}
    assert all(float(guess["confidence"]) < 0.45 for guess in ranking)


def test_withdrawal_goes_first_and_erasure_is_not_even_a_guess() -> None:
    ranking = meant_by("withdraw", RANKING)
    assert [guess["name"] for guess in ranking] == [WITHDRAW, "stop"]
