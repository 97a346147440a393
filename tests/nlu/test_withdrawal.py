"""Taking back a yes is never taken for erasing what is kept; where both may be meant it is asked."""

import pytest

from assistant.nlu.withdrawal import ERASE, WITHDRAW, meant_by, taken_away, without_unsaid_erasure
from tests.language import corpus

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


@pytest.mark.parametrize(
    "text",
    [
        "radera allt jag skrivit på den här hemsidan",
        "ta bort det jag skrev på arabiska",
        "sudda allt jag skrivit på mobilen",
        "radera det jag skrev på er sida i går",
    ],
)
def test_where_something_was_written_is_no_consent(text: str) -> None:
    assert taken_away(text) is None


@pytest.mark.parametrize(
    "text", ["ta bort det jag skrivit på", "släng pappret jag skrev på", "radera det jag skrev under hos er"]
)
def test_what_was_signed_without_a_word_of_consent_is_asked_about(text: str) -> None:
    assert taken_away(text) == "ask"


@pytest.mark.parametrize(
    "text",
    [
        "vill inte skriva mitt namn",
        "jag lämnar inte ut mitt nummer",
        "nej jag vill inte ha dig till att fråga mer",
        "jag svarar inte på det",
        "måste du veta vad jag heter",
    ],
)
def test_nobody_who_refuses_an_answer_is_erased(text: str) -> None:
    assert [guess["name"] for guess in without_unsaid_erasure(text, RANKING)] == ["stop"]


@pytest.mark.parametrize(
    "text",
    [
        "rader det",
        "glöm vad jag sa",
        "jag vill inte att ni har kvar mitt nummer",
        "spara ingenting",
        "bort med alltihop",
    ],
)
def test_whoever_says_so_is_erased(text: str) -> None:
    assert without_unsaid_erasure(text, RANKING) == RANKING


def test_all_ways_that_erasure_is_asked_for_hold_a_word_for_it() -> None:
    said = [*corpus.examples()[ERASE], *corpus.mirror()[ERASE]]
    assert [text for text in said if without_unsaid_erasure(text, RANKING) != RANKING] == []


@pytest.mark.parametrize(
    "text",
    [
        "kan du radera allt som läkaren berättat för soc",
        "ta bort det reko har skickat till handläggaren",
        "sudda uppgifterna som redan har lämnats",
        "kan de glömma det soc redan fått veta",
    ],
)
def test_what_others_have_told_is_no_data_to_erase(text: str) -> None:
    assert taken_away(text) == "told"
    assert [guess["name"] for guess in meant_by("told", RANKING)] == ["faq/can_i_withdraw_consent", "stop"]


@pytest.mark.parametrize("text", ["radera allt jag har berättat", "sudda det du skrev", "ta bort det ni sparat om mig"])
def test_what_was_written_here_is_data(text: str) -> None:
    assert taken_away(text) is None
