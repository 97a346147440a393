"""A new time counted from the booked one, and what only sounds so."""

import pytest

from assistant.swedish.bookings.from_booked import Shift, besides_the_count, counted_from_booked


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("till veckan efter", Shift(7, whole_week=True)),
        ("kan jag få den veckan därpå istället", Shift(7, whole_week=True)),
        ("veckan innan går bättre", Shift(-7, whole_week=True)),
        ("dagen efter", Shift(1)),
        ("går det dagen före", Shift(-1)),
        ("en vecka senare", Shift(7)),
        ("två veckor framåt tack", Shift(14)),
        ("skjut fram den 2 veckor", Shift(14)),
        ("tre dagar tidigare", Shift(-3)),
    ],
)
def test_user_counts_from_the_booked_time(text: str, shift: Shift) -> None:
    assert counted_from_booked(text) == shift


@pytest.mark.parametrize(
    "text",
    [
        "om en vecka",
        "nästa vecka",
        "veckan efter nästa",
        "dagen efter julafton",
        "om två veckor",
        "senare",
        "i övermorgon",
    ],
)
def test_user_counts_from_today_or_from_a_feast(text: str) -> None:
    assert counted_from_booked(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "jag kan inte veckan efter",
        "inte dagen efter",
        "allt utom dagen innan",
        "dagen efter går inte",
        "en vecka senare går tyvärr inte",
        "veckan efter blir för sent",
    ],
)
def test_user_who_cannot_then_wishes_for_another_day(text: str) -> None:
    assert counted_from_booked(text) is None


@pytest.mark.parametrize(
    "text", ["jag kan inte då, men veckan efter", "kan du inte ta veckan efter", "inte den utan veckan efter"]
)
def test_a_no_to_the_booked_time_denies_no_other_week(text: str) -> None:
    assert counted_from_booked(text) == Shift(7, whole_week=True)


def test_what_stands_beside_is_kept() -> None:
    assert besides_the_count("veckan efter, på tisdagen").strip(" ,") == "pa tisdagen"
