"""After danger: whoever has somebody with them is not met as if they were alone."""

import pytest

from assistant.swedish.dangers.after_danger import asks_to_be_called, is_alone
from assistant.swedish.dangers.said_after import said_after


@pytest.mark.parametrize(
    "text",
    [
        "jag är inte ensam, grannen sitter här",
        "nej är inte helt ensam",
        "min dotter är här hos mig",
        "mamma är här, men kan en riktig människa ringa",
        "syrran stannar hos mig i natt",
    ],
)
def test_somebody_is_there(text: str) -> None:
    assert said_after(text) == "goes"
    assert not is_alone(text)


@pytest.mark.parametrize("text", ["jag är helt ensam", "ensam hemma", "ingen är här", "min man är inte här"])
def test_nobody_is_there(text: str) -> None:
    assert said_after(text) != "goes"


def test_who_wants_somebody_real_wants_to_be_called() -> None:
    assert asks_to_be_called("men jag behöver prata med nån på riktigt")
    assert asks_to_be_called("får jag prata med en riktig människa")
    assert not asks_to_be_called("jag vill inte prata mer")
