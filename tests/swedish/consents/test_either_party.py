"""A yes to one of two is a yes to neither."""

import pytest

from assistant.swedish.consents.either_party import says_either


@pytest.mark.parametrize("text", ["af eller fk, nån av dem", "ja till soc eller kassan", "chefen el af då"])
def test_one_of_two_is_heard(text: str) -> None:
    assert says_either(text)


@pytest.mark.parametrize(
    "text",
    [
        "inte af eller fk",
        "varken soc eller chefen",
        "låt bli soc eller af",
        "soc eller af kvittar, båda går",
        "soc eller ebb, båda går bra",
        "får soc eller af veta?",
        "ja eller nej",
    ],
)
def test_a_no_to_both_two_names_of_one_and_a_question_are_not(text: str) -> None:
    assert not says_either(text)
