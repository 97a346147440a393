"""What is said where a booking code was asked for, or is lost; and who is late without a word for it."""

import pytest

from assistant.places import example_places
from assistant.swedish.bookings.booked_asked import wants_nothing_booked
from assistant.swedish.bookings.code_asked import (
    asks_where_code,
    is_booking_code_lost,
    is_without_code,
    lets_time_stay,
)
from assistant.swedish.bookings.from_booked import wants_later
from assistant.swedish.bookings.own_time import asks_where_to_go
from assistant.swedish.bookings.tells_late import knows_no_centre, tells_late
from assistant.swedish.consents.consent_asides import asks_what_was_passed_on
from assistant.swedish.people.places import meant_places
from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("behövs det verkligen en kod?", True),
        ("sköterskan bokade åt mig", True),
        ("lappen är slängd", True),
        ("jag vill boka en ny tid i stället", False),
        ("blå katt moln 12", False),
    ],
)
def test_whoever_has_no_code_says_so_in_many_ways(text: str, without: bool) -> None:
    assert is_without_code(text) is without


@pytest.mark.parametrize(("text", "where"), [("vart står den koden?", True), ("var ligger vårdcentralen?", False)])
def test_where_the_code_is_may_be_asked(text: str, where: bool) -> None:
    assert asks_where_code(text) is where


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("nä jag kommer trots allt", True),
        ("låt tiden va", True),
        ("jag vill inte avboka, jag vill flytta den", False),
        ("jag kan inte avboka utan kod", False),
        ("jag kommer ändå inte", False),
    ],
)
def test_a_time_that_was_to_be_cancelled_may_stay(text: str, stays: bool) -> None:
    assert lets_time_stay(text) is stays


@pytest.mark.parametrize(
    ("text", "lost"), [("pappret med de tre orden är borta", True), ("jag har glömt koden till bankid", False)]
)
def test_only_a_booking_code_is_lost_here(text: str, lost: bool) -> None:
    assert is_booking_code_lost(text) is lost


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("tåget har stannat och jag skulle vara hos rekon nu", True),
        ("vad gör jag om bussen är försenad, jag har en tid", False),
        ("jag hinner inte med allt på jobbet", False),
        ("bussen är försenad, kan jag flytta min tid", False),
    ],
)
def test_whoever_is_held_up_on_the_way_to_a_time_is_late(text: str, late: bool) -> None:
    assert tells_late(text) is late


def test_whoever_is_late_may_not_know_where() -> None:
    assert knows_no_centre("jag minns inte vilken vårdcentral det var")
    assert not knows_no_centre("jag minns inte vilken tid det var")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Törnrosen, nej vänta, Kryddgården", ["kryddgarden"]),
        ("Törnrosen, nej inte Kryddgården", ["tornrosen"]),
        ("Kryddgården eller Törnrosen", ["kryddgarden", "tornrosen"]),
    ],
)
def test_a_care_centre_may_be_put_right_in_the_same_breath(text: str, meant: list[str]) -> None:
    assert [match.id for match in meant_places(text, example_places())] == meant


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("vart ska jag gå", True),
        ("vilket rum är det", True),
        ("var ligger ebb", False),
        ("vart ska jag vända mig", False),
    ],
)
def test_where_to_go_is_asked_of_the_time_one_has(text: str, asks: bool) -> None:
    assert asks_where_to_go(text) is asks


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("jag vill inte ha någon tid längre", True),
        ("vill inte komma på nåt möte alls", True),
        ("jag vill inte ha en tid på morgonen", False),
        ("jag vill inte komma till Kryddgården, hellre telefon", False),
    ],
)
def test_no_time_is_wanted_at_all(text: str, nothing: bool) -> None:
    assert wants_nothing_booked(text) is nothing


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ni berättar väl inget för någon?", True),
        ("inte ens för min chef?", True),
        ("vet kassan om det här nu", True),
        ("vet soc hur man gör", False),
    ],
)
def test_what_went_out_is_asked_in_many_ways(text: str, asks: bool) -> None:
    assert asks_what_was_passed_on(text) is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [("hur gör jag om jag får förhinder", True), ("jag kan inte komma på onsdag", False), ("hur gör jag nu", False)],
)
def test_what_to_do_in_case_one_cannot_come_is_only_asked(text: str, asks: bool) -> None:
    assert speaks_of("if_cannot_come", text) is asks


def test_a_page_that_is_no_good_is_complained_of() -> None:
    assert speaks_plainly_of("page_useless", "chatten är helt kass")
    assert speaks_plainly_of("where_to_complain", "var klagar man")
    assert not speaks_plainly_of("page_useless", "min rygg är helt kass")


@pytest.mark.parametrize(("text", "later"), [("nåt senare samma dag", True), ("jag hör av mig senare", False)])
def test_later_is_of_the_time_one_has(text: str, later: bool) -> None:
    assert wants_later(text) is later
