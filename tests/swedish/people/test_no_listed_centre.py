"""Who goes to none of the care centres that were listed says so in many ways."""

import pytest

from assistant.swedish.people.no_listed_centre import goes_to_none


@pytest.mark.parametrize(
    "text",
    [
        "nej jag går inte på nån av dom",
        "ingen av de där",
        "min vårdcentral är inte med",
        "den står inte i listan",
        "hittar inte min vårdcentral här",
        "jag går på en annan vårdcentral",
        "inga av dem",
        "ingen",
    ],
)
def test_user_goes_to_none_of_them(text: str) -> None:
    assert goes_to_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag vet inte vilken av dem det är",
        "inte säker på vilken av dom",
        "kryddgården, inte törnrosen",
        "jag vet inte",
        "jag har ingen kod",
        "går på en annan vårdcentral än törnrosen, kastanjen",
        "den andra av dem",
    ],
)
def test_user_who_does_not_know_or_names_one_has_not_said_none(text: str) -> None:
    assert not goes_to_none(text)
