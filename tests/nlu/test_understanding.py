"""What a message holds besides its wish."""

from datetime import datetime
from typing import Any

import pytest

from assistant.nlu.understanding import entities
from assistant.places import example_places

MONDAY = datetime(2026, 11, 23, 10, 0)


def found(text: str) -> dict[str, Any]:
    return {one["entity"]: one["value"] for one in entities(text, MONDAY, example_places())}


def test_a_care_centre_is_found_however_it_is_written() -> None:
    for said in ("törnrosen", "Tornrosen", "vårdcentralen Törnrosens", "jag hör till törnrossen"):
        assert found(said)["care_centre"] == "tornrosen"


def test_not_knowing_is_an_answer() -> None:
    assert found("jag vet inte vilken vårdcentral")["care_centre"] == "unknown"


def test_a_time_is_local_to_the_minute() -> None:
    assert found("i morgon kl 10")["when"] == [{"start": "2026-11-24T10:00", "end": "2026-11-24T10:00"}]


def test_a_time_that_has_been_is_told_so() -> None:
    assert found("i går klockan 10").get("when_unclear") == "past"


@pytest.mark.parametrize("text", ["070-174 06 05", "mitt nummer är 0701740605"])
def test_a_phone_number_is_not_taken_for_clock_times(text: str) -> None:
    assert found(text)["phone"] == "+46701740605"
    assert "when" not in found(text)


def test_a_booking_code_is_not_taken_for_a_time() -> None:
    assert found("lampa tiger moln 42")["booking_code"] == "lampa tiger moln 42"
    assert "when" not in found("lampa tiger moln 42")


@pytest.mark.parametrize(("text", "answer"), [("ja", "yes"), ("nej tack", "no"), ("kanske", "maybe")])
def test_yes_no_and_doubt(text: str, answer: str) -> None:
    assert found(text)["answer"] == answer


@pytest.mark.parametrize(("text", "choice"), [("den första", "0"), ("den sista", "latest")])
def test_a_choice_out_of_a_list(text: str, choice: str) -> None:
    assert found(text)["choice"] == choice


def test_a_plain_question_holds_none_of_it() -> None:
    assert not {"phone", "booking_code", "when", "answer", "parties"} & set(found("vad är en hälsoförfrågan"))


def test_the_earliest_of_a_day_is_both_a_time_and_a_choice() -> None:
    for said in ("ta torsdag i stället, den tidigaste tiden", "jaha, torsdag menar jag, den första ni har då"):
        assert found(said)["when"] == [{"start": "2026-11-26T00:00", "end": "2026-11-27T00:00"}]
        assert found(said)["choice"] == "earliest"


def test_the_first_of_a_month_is_a_day_and_no_choice() -> None:
    assert found("den första december")["when"] == [{"start": "2026-12-01T00:00", "end": "2026-12-02T00:00"}]
    assert "choice" not in found("den första december")


def test_a_name_beside_something_else_is_a_name_and_a_care_centre_is_not() -> None:
    said = found("boka törnrosen, jag heter Sam Låtsasson och har 070-174 06 93")
    assert (said["person_name"], said["care_centre"], said["phone"]) == ("Sam Låtsasson", "tornrosen", "+46701740693")
    assert "person_name" not in found("det är Törnrosen som jag går på")
