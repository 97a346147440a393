"""A time sought, refused or ordered in words that stand nowhere else."""

from datetime import datetime

import pytest

from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.swedish.bookings.choices import speaks_of_shown
from assistant.swedish.bookings.put_off import orders_to_book
from assistant.swedish.bookings.seeks_time import names_what_is_sought, seeks_time, wants_a_time
from assistant.swedish.dangers.matters import is_of_errand
from assistant.swedish.people.names_within import asks_to_respell
from assistant.swedish.people.phones_written import number_ends
from assistant.swedish.people.relatives import books_for_relative, comes_along
from assistant.swedish.times.refused import refused
from assistant.swedish.words.wishes import split_answer

NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize(
    "text",
    [
        "måndag och onsdag sitter jag i dialys",
        "jag sitter i dialys måndag och onsdag",
        "måndagar och onsdagar jobbtränar jag",
        "slipper helst måndagar och onsdagar",
    ],
)
def test_days_that_are_taken_up_are_refused(text: str) -> None:
    assert {one.weekday for one in refused(text, NOW, wholly=False)} == {0, 2}


@pytest.mark.parametrize("text", ["på onsdag är jag ledig", "på onsdag kan jag", "onsdag går jag gärna"])
def test_days_on_which_one_can_are_not(text: str) -> None:
    assert refused(text, NOW, wholly=False) == ()


def test_a_centre_and_a_week_beside_anything_seek_a_time() -> None:
    text = "jag går på Törnrosen, har ni nåt nästa vecka"
    found = {one["entity"]: one["value"] for one in entities(text, NOW, example_places())}
    assert names_what_is_sought(text, found)


def test_a_time_is_needed_and_somebody_is_to_be_met() -> None:
    assert wants_a_time("jag skulle behöva en tid hos koordinatorn")
    assert seeks_time("jag ska träffa hon som hjälper långtidssjuka, kan du ordna det")


@pytest.mark.parametrize("text", ["den fanns ju nyss", "va, du visade den alldeles nyss"])
def test_what_was_shown_is_no_time_that_has_been(text: str) -> None:
    assert speaks_of_shown(text)


def test_a_question_after_a_number_is_told_apart() -> None:
    text = "Alex Testsson 070-174 06 40. hur länge sparas det?"
    assert split_answer(number_ends(text)) == ("hur länge sparas det?", "Alex Testsson 070-174 06 40")
    assert number_ends("den 3. december") == "den 3. december"


def test_an_order_to_book_is_no_question_and_no_other_time() -> None:
    assert orders_to_book("skit samma, boka den då") and orders_to_book("ok boka in det")
    assert not orders_to_book("boka en annan tid då") and not orders_to_book("ska jag boka det nu?")


def test_how_it_is_spelt_without_a_name_is_asked_anew() -> None:
    assert asks_to_respell("det stavas med q") and not asks_to_respell("Mirela med ett l")
    assert not asks_to_respell("är min syster med i bokningen?")


@pytest.mark.parametrize(
    "text",
    [
        "jag är hans dotter och skriver åt honom",
        "hennes son kommer med på mötet",
        "det handlar inte om nåt barn, jag är vuxen",
        "det är pappa som ska på mötet",
    ],
)
def test_a_grown_child_beside_is_an_errand(text: str) -> None:
    assert is_of_errand(text)


def test_a_meeting_is_arranged_for_whoever_sits_beside() -> None:
    assert books_for_relative("jag sitter med min pappa, kan jag ordna ett möte åt honom?")
    assert comes_along("jag är hennes dotter och följer med")
