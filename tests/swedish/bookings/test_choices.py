"""Which of three shown choices?"""

import pytest

from assistant.swedish.bookings.choices import bare_hour, choice, numbered, pointed_at, shifts_clock, takes_first


@pytest.mark.says("choices", without=("none",))
def test_a_choice_of_three_is_understood(text: str, expected: str) -> None:
    assert str(choice(text, 3)) == expected


@pytest.mark.says("choices", "none")
def test_what_is_no_choice_gives_none(text: str) -> None:
    assert choice(text, 3) is None


def test_a_choice_that_was_not_shown_gives_none() -> None:
    assert choice("den tredje", 2) is None


def test_the_last_depends_on_how_many_were_shown() -> None:
    assert [choice("den sista", count) for count in (1, 2, 5)] == [0, 1, 4]


def test_nothing_can_be_picked_when_nothing_was_shown() -> None:
    assert choice("den sista", 0) is None


def test_there_is_no_middle_of_two() -> None:
    assert choice("den i mitten", 2) is None


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("mm men de där är för tidiga", "later"),
        ("nej det blir för sent", "earlier"),
        ("går det inte tidigare?", "earlier"),
        ("finns det inget senare på dagen", "later"),
        ("det är för sent att ändra", None),
        ("det är inte för tidigt", None),
    ],
)
def test_what_is_too_early_or_too_late_asks_for_another_hour(text: str, way: str | None) -> None:
    assert shifts_clock(text) == way


@pytest.mark.parametrize(
    ("text", "clock"),
    [("ok 14", "14.00"), ("10.", "10.00"), ("nej jag sa 14.30", "14.30"), ("3", None), ("den 14", None)],
)
def test_an_hour_may_be_all_that_is_said(text: str, clock: str | None) -> None:
    assert bare_hour(text, 4) == clock


@pytest.mark.parametrize(
    ("text", "place"), [("på plats tack, nr 2", 1), ("vilken som, ta nummer 1", 0), ("mitt nummer 2", None)]
)
def test_a_number_points_in_the_list_beside_other_words(text: str, place: int | None) -> None:
    assert pointed_at(text, 4) == place


@pytest.mark.parametrize(
    "text", ["ta den som står sist på listan", "den längst ner i listan tack", "den som kommer sist"]
)
def test_the_last_of_the_list_is_picked_by_where_it_stands(text: str) -> None:
    assert choice(text, 4) == 3


def test_the_first_that_fits_is_a_first_of_them() -> None:
    assert takes_first("boka första som funkar på förmiddag")
    assert takes_first("boka den första på eftermiddagen")


@pytest.mark.parametrize("text", ["tvåan kan jag inte, finns det andra?", "har ni några andra", "visa andra tider"])
def test_others_that_are_asked_for_are_not_the_second(text: str) -> None:
    assert [place for place, is_denied in numbered(text, 4) if not is_denied] == []
