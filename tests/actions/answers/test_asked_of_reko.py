"""What is asked of the REKO gets all its answers; stairs are not known, but the need is noted."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.bookings.needs import NoteNeeds
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
LOOKING = {"care_centre": "kryddgarden", "requested_slot": "booking_time", "privacy_told": True}


def suggested(text: str, form: str = "", known: dict[str, Any] | None = None) -> Turned:
    return turn(Suggest(), text, form, known or {}, "nlu_fallback")


def test_two_questions_get_both_answers() -> None:
    said = suggested("jag ska till nån reko, vad är det, är det en läkare?").said
    assert said == ["utter_faq/what_is_reko", "utter_faq/is_reko_a_doctor"]


def test_who_was_sent_to_a_reko_by_a_letter_is_told_what_that_is() -> None:
    said = suggested("Goddag! Min granne hjälper mig skriva. Ett brev kom, jag ska träffa en som kallas REKO").said
    assert said == ["utter_faq/what_is_reko"]


def test_who_asks_about_stairs_with_a_bad_knee_gets_the_need_noted() -> None:
    said = suggested("är det trappor där? mitt knä är nyopererat", "booking_form", LOOKING)
    assert said.said == ["utter_stairs", "utter_needs_noted"]
    assert said.slots["needs"] == {"access": ["step_free"]}


def test_the_same_where_nothing_is_booked_yet() -> None:
    said = turn(NoteNeeds(), "är där trappor? går med kryckor", "", {}, "medical_advice")
    assert said.said == ["utter_stairs", "utter_needs_remembered"]
    assert said.slots["needs"] == {"access": ["step_free"]}


def test_who_only_asks_about_stairs_has_no_need_written_down() -> None:
    said = suggested("finns det trappor", "booking_form", LOOKING)
    assert said.said == ["utter_stairs"] and "needs" not in said.slots


@pytest.mark.parametrize(
    "text",
    ["mitt arbete tog slut och jag blev hänvisad hit av sjukhuset", "kuratorn sa att ni kan hjälpa mig med en plan",
     "på lappen står att jag ska ta kontakt med en rehabkoordinator"],
)  # fmt: skip
def test_who_was_sent_here_without_a_question_is_told_what_a_reko_is(text: str) -> None:
    assert suggested(text).said == ["utter_faq/what_is_reko"]


def test_who_asks_about_a_lift_only_has_no_need_written_down() -> None:
    said = suggested("finns det hiss?", "booking_form", LOOKING)
    assert said.said == ["utter_stairs"] and "needs" not in said.slots
