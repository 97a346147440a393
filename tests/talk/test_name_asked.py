"""While a name or a number is asked for, words with capitals are a name before they are anything but danger."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.talk.name_asked import as_name, may_be_name
from tests.talk.trackers import LISTEN, form, tracker


def read(text: str, requested: str = "person_name") -> dict[str, Any]:
    part = as_name(tracker(*form("booking_form", requested), ActionExecuted(LISTEN)), text)
    return (
        {found["entity"]: found["value"] for found in part.parse_data["entities"]} if part and part.parse_data else {}
    )


@pytest.mark.parametrize("requested", ["person_name", "phone"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Per Stark", "Per Stark"),
        ("Anna Trött", "Anna Trött"),
        ("Amir Sjuk", "Amir Sjuk"),
        ("Tor Ledig", "Tor Ledig"),
        ("Dag Kall.", "Dag Kall"),
        ("jag heter Lena Rädd", "Lena Rädd"),
        ("Hej, mitt namn är Maria von Sorg", "Maria von Sorg"),
    ],
)
def test_a_name_that_is_also_words_is_a_name(text: str, name: str, requested: str) -> None:
    assert read(text, requested) == {"person_name": name}


@pytest.mark.parametrize(
    ("text", "who"),
    [("Kim Testsson och min man", "partner"), ("Anna Trött, och min syster vill följa med", "sibling")],
)
def test_whoever_comes_along_is_company(text: str, who: str) -> None:
    assert read(text)["needs"] == {"companion": True, "company": [who]}


def test_the_number_that_came_along_is_kept() -> None:
    assert read("Per Stark 070-174 06 10") == {"person_name": "Per Stark", "phone": "+46701740610"}


@pytest.mark.parametrize(
    "text",
    [
        "Vet Inte",
        "Radera Allt",
        "Avbryt Nu",
        "Vad Kostar Det",
        "Tack Så Mycket",
        "Törnrosen Malmö",
        "Vårdcentralen Solgläntan",
        "Min Man Slår Mig",
        "Vill Dö",
        "Kim Testsson och min man slår mig",
        "Kim Testsson, jag är rädd för min man",
        "Anna Trött, vad kostar det",
        "anna trött",
        "jag är trött och sjuk",
        "Kim",
        "",
    ],
)
def test_other_words_with_capitals_danger_and_small_letters_are_read_as_elsewhere(text: str) -> None:
    assert not may_be_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Skyddad Identitet",
        "Skyddade Personuppgifter",
        "Minderårig Flicka",
        "Kvarskriven Person",
        "jag heter Kim Testsson och har skyddad identitet",
        "Återkalla Samtycke",
        "Ring Polisen",
        "Please Help",
    ],
)
def test_a_human_way_a_withdrawal_and_a_call_for_help_go_before_a_name(text: str) -> None:
    assert not may_be_name(text)


@pytest.mark.parametrize("text", ["Ayaan Hirsi", "Iman Said", "Mohamed Ali", "Lena Stark", "Sol Polgren"])
def test_a_name_of_any_language_is_a_name(text: str) -> None:
    assert read(text) == {"person_name": text}


@pytest.mark.parametrize("requested", ["booking_time", "booking_confirmed"])
def test_where_no_name_is_asked_for_the_words_are_words(requested: str) -> None:
    assert read("Anna Trött", requested) == {}


def test_outside_of_a_form_the_words_are_words() -> None:
    assert as_name(tracker(), "Anna Trött") is None
    assert as_name(None, "Anna Trött") is None


def test_who_is_to_be_phoned_may_give_a_name_ahead_of_the_care_centre() -> None:
    at_centre = tracker(*form("call_back_form", "care_centre"), ActionExecuted(LISTEN))
    assert as_name(at_centre, "Kim Testsson") is not None
    assert as_name(at_centre, "Törnrosen") is None
    assert as_name(tracker(*form("booking_form", "care_centre"), ActionExecuted(LISTEN)), "Kim Testsson") is None
