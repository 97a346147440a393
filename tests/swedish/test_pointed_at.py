"""Pointing at one of the times just shown, whatever is said around it; a date is none."""

import pytest

from assistant.swedish.bookings.choices import pointed_at

FOUR = 4


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("spelar ingen roll, den första", 0),
        ("ta den första då för fan", 0),
        ("äh ge mig den andra bara", 1),
        ("den 2:a i listan", 1),
        ("nej den tredje passar mig nog bättre", 2),
        ("jag kör på den sista så blir det bra", 3),
        ("det fjärde alternativet", 3),
    ],
)
def test_user_points_at_a_time_in_the_list(text: str, place: int) -> None:
    assert pointed_at(text, FOUR) == place


@pytest.mark.parametrize(
    "text",
    [
        "den första december",
        "den 1 december",
        "den andra i nästa månad",
        "onsdag den 2",
        "den 2/12",
        "den sista i månaden",
        "den första på fredag",
        "inte den första",
        "efter den andra",
        "den första eller den andra",
        "den 25:e",
        "första gången jag bokar",
    ],
)
def test_a_date_a_refusal_and_two_at_once_point_at_nothing(text: str) -> None:
    assert pointed_at(text, FOUR) is None


def test_nobody_points_past_the_end_of_a_short_list() -> None:
    assert pointed_at("den tredje", 2) is None
