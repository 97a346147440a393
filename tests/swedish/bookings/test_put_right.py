"""Something was filled in wrong, and which; much else only sounds so."""

import pytest

from assistant.swedish.bookings.put_right import SOMETHING, named_field, nothing_is_wrong, what_is_wrong


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("oj det blev fel", SOMETHING),
        ("nej det stämmer inte", SOMETHING),
        ("nej det är inte rätt", SOMETHING),
        ("namnet är felstavat, det blev fel", "person_name"),
        ("fel nummer", "phone"),
        ("dagen är fel", "booking_time"),
        ("det är fel vårdcentral", "care_centre"),
    ],
)
def test_user_says_that_something_is_wrong(text: str, slot: str) -> None:
    assert what_is_wrong(text) == slot


@pytest.mark.parametrize(
    "text", ["ja det stämmer", "nej", "jag är inte ledig då", "är det inte läkaren", "inte så viktigt"]
)
def test_nothing_is_wrong(text: str) -> None:
    assert what_is_wrong(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ja inget är fel",
        "nej inget är fel",
        "ja, det är inte fel",
        "jag hittar inget fel",
        "det är väl inget fel på det",
    ],
)
def test_user_who_finds_nothing_wrong_says_so(text: str) -> None:
    assert what_is_wrong(text) is None and nothing_is_wrong(text)


@pytest.mark.parametrize("text", ["nej det är fel namn", "jag kan inte komma då, fel dag", "numret är fel", "nej"])
def test_a_no_in_another_clause_makes_nothing_right(text: str) -> None:
    assert not nothing_is_wrong(text)


def test_user_names_only_what_should_be_changed() -> None:
    assert named_field("namnet") == "person_name"
    assert named_field("mitt nummer tack") == "phone"
    assert named_field("vad är det för namn på rekon") is None
