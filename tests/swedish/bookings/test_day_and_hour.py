"""A time of a shown list by its day and its hour, in whatever words."""

from datetime import datetime

import pytest

from assistant.swedish.bookings.chosen import by_surely_number, chosen_of
from assistant.swedish.bookings.day_and_hour import by_day_and_hour, taken_by_day_and_hour

# Wednesday and Thursday at one and at two.
SHOWN = [datetime(2026, 11, day, hour) for day in (25, 26) for hour in (13, 14)]
WEDNESDAY_ONE, WEDNESDAY_TWO, THURSDAY_ONE, THURSDAY_TWO = range(4)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("skriv in mig torsdag ett", THURSDAY_ONE),
        ("kan jag få 13 på onsdag", WEDNESDAY_ONE),
        ("två på torsdagen blir lagom för mig", THURSDAY_TWO),
        ("onsdan två. jag behöver tolk", WEDNESDAY_TWO),
        ("torsdag 1 tack", THURSDAY_ONE),
        ("onsdag 13 går inte men torsdag 14", THURSDAY_TWO),
        ("torsdag två är jag ledig", THURSDAY_TWO),
    ],
)
def test_a_bare_hour_beside_a_day_of_the_list_is_that_time(text: str, place: int) -> None:
    assert by_day_and_hour(text, SHOWN) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("onsdag är bra men inte ett, det får bli två", WEDNESDAY_TWO),
        ("torsdag fast inte klockan två, hellre klockan ett", THURSDAY_ONE),
        ("onsdag har jag möte till ett men klockan två den dagen går", WEDNESDAY_TWO),
        ("jag tränar torsdagar till 12.30 men kl 13 samma dag hinner jag", THURSDAY_ONE),
    ],
)
def test_an_hour_apart_from_its_day_is_found_beside_what_is_denied(text: str, place: int) -> None:
    assert by_day_and_hour(text, SHOWN) == place


@pytest.mark.parametrize(
    "text",
    [
        "efter ett på torsdag",
        "torsdag senast kl 14",
        "torsdag kl 14 senast",
        "torsdag från ett",
        "torsdag 13-15",
        "torsdag ett eller två",
        "onsdag eller torsdag två",
        "på onsdag kl 13 har jag läkartid",
        "jag har tandläkare torsdag kl 14",
        "jag slutar kl 13 på torsdag",
        "onsdag kl 14 är jag hos doktorn",
        "kan inte torsdag två",
        "torsdag kl 14 går inte",
        "torsdag två barn hemma",
        "jag tar med två på onsdag",
        "torsdag nummer två",
        "hellre måndag än torsdag kl 14",
        "har svenska torsdag två",
        "torsdag två känns lite sent",
        "torsdag 3 december kl 14",
        "nästa onsdag två",
        "onsdag",
        "klockan två",
    ],
)
def test_a_bound_a_reason_another_date_or_half_of_it_names_no_time_of_the_list(text: str) -> None:
    assert by_day_and_hour(text, SHOWN) is None


def test_what_can_be_nothing_but_a_number_of_the_list_is_one_whatever_stands_beside_it() -> None:
    assert by_surely_number("på telefon helst. nummer två blir bra", 4) == 1
    assert by_surely_number("trean, och så vill jag ha video", 4) == 2
    assert by_surely_number("inte tvåan", 4) is None
    assert by_surely_number("jag har 2 barn", 4) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("två på onsdag. nej vänta, på torsdag", THURSDAY_TWO),
        ("onsdag ett, förlåt, två", WEDNESDAY_TWO),
        ("onsdag två. jag menar torsdag ett", THURSDAY_ONE),
        ("onsdag två, nej oj finns det nåt på torsdag?", WEDNESDAY_TWO),
        ("torsdag två. förlåt att det tog tid", THURSDAY_TWO),
    ],
)
def test_what_was_put_right_is_the_time(text: str, place: int) -> None:
    assert by_day_and_hour(text, SHOWN) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("går det buss dit? jag tar torsdag två", THURSDAY_TWO),
        ("onsdag är jag borta. torsdag klockan ett", THURSDAY_ONE),
        ("är torsdag två den enda?", None),
        ("vem är där torsdag två", None),
        ("kan jag få torsdag två om jag är sjuk?", None),
    ],
)
def test_beside_a_no_or_a_question_only_what_is_plainly_taken_is(text: str, place: int | None) -> None:
    assert taken_by_day_and_hour(text, SHOWN) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("den första på torsdag", THURSDAY_ONE),
        ("ta den sista på onsdag", WEDNESDAY_TWO),
        ("den första, på torsdag har jag skola", WEDNESDAY_ONE),
        ("tredje går bra, orkar inte mer nu", THURSDAY_ONE),
    ],
)
def test_a_number_beside_a_day_counts_that_day_alone(text: str, place: int) -> None:
    assert chosen_of(text, SHOWN, datetime(2026, 11, 23, 10)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fredagen den 4e tack", 0),
        ("nej jag menar den första onsdagen, 9 december halv tio", None),
        ("den tredje, jag har läkare på fredag", 2),
        ("nummer 2, jag har läkare 9 december", 1),
    ],
)
def test_the_number_of_a_date_is_no_place_in_the_list(text: str, place: int | None) -> None:
    shown = [datetime(2026, 12, 4, 9), datetime(2026, 12, 7, 13), datetime(2026, 12, 8, 15), datetime(2026, 12, 11, 10)]
    assert chosen_of(text, shown, datetime(2026, 11, 23, 10)) == place
