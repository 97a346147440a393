"""Of two numbers in a message the one that stands; of a name that is denied the one beside it."""

import pytest

from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.names_within import instead_of_denied
from assistant.swedish.people.number_put_right import number_told

ONE, OTHER = "070-174 06 21", "070-174 06 22"


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}, oj jag menar {OTHER}",
        f"inte {ONE} utan {OTHER}",
        f"{OTHER}, inte {ONE}",
        f"{ONE} är gammalt, ta {OTHER}",
        f"{OTHER} eller hemma {ONE}",
    ],
)
def test_the_number_that_stands(text: str) -> None:
    assert number_told(text) == "+46701740622"


def test_one_number_is_no_choice() -> None:
    assert number_told(f"nej fel, {ONE}") == number_told(f"{ONE}, alltså {ONE}") == "+46701740621"


def test_a_whole_name_beside_the_part_that_is_denied() -> None:
    assert instead_of_denied("Mika Testsson", "Mica Testsson", "Mica Testsson, inte Mika") == "Mica Testsson"
    assert instead_of_denied("Mika Testsson", "Bo Provlund", "Bo Provlund, inte Mika") is None


@pytest.mark.parametrize("text", ["Provlund är efternamnet och Mona förnamnet", "Provlund efternamn, Mona förnamn"])
def test_first_name_and_surname_in_any_order(text: str) -> None:
    assert told_name(text) == "Mona Provlund"
