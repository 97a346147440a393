"""Something was filled in wrong, and which; much else only sounds so."""

import pytest

from assistant.swedish.put_right import SOMETHING, named_field, what_is_wrong


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


def test_user_names_only_what_should_be_changed() -> None:
    assert named_field("namnet") == "person_name"
    assert named_field("mitt nummer tack") == "phone"
    assert named_field("vad är det för namn på rekon") is None
