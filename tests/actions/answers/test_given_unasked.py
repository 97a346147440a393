"""Who gives name or number unasked, and what is never said twice in the same words."""

import pytest
from rasa_sdk import Action

from actions.answers.coordinator import Inform
from actions.answers.fallback import Suggest
from actions.bookings.booking import ValidateBookingForm
from assistant.swedish.people.numbers_of_others import is_of_another
from tests.actions.talking import Turned, opened, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
OFFER, MISSED = "utter_offer_to_book_given", "utter_not_understood_person_name"
AT_THE_NAME = {"requested_slot": "person_name", "care_centre": "tornrosen", "privacy_told": True}


@pytest.mark.parametrize("text", ["Kim Testsson", "070-174 06 31", "Kim Testsson, 070-174 06 31"])
def test_who_gives_it_unasked_is_offered_a_booking_and_no_call(text: str) -> None:
    begun = turn(Inform(), text, "", {"privacy_told": True})
    assert begun.said[-1] == OFFER and begun.slots["call_back_wanted"] is None
    assert begun.slots.get("person_name") or begun.slots.get("phone")


def test_who_introduces_themselves_in_what_was_not_understood_is_helped_on() -> None:
    begun = turn(Suggest(), "jag heter Kim Testsson, jag har gått hemma sedan i höstas", "", {"privacy_told": True})
    assert begun.said == ["utter_name_noted", OFFER] and opened(begun.slots["person_name"]) == "Kim Testsson"


@pytest.mark.parametrize(
    "text",
    [
        "går 070-174 06 31 till er växel",
        "070-174 06 31 är inte mitt längre",
        "stryk 070-174 06 31",
        "hon heter Kim Testsson, 070-174 06 31",
        "070-174 06 31 är till min son",
    ],
)
@pytest.mark.parametrize("action", [Inform(), Suggest()])
def test_a_number_that_is_not_the_speakers_is_not_kept_and_nothing_is_booked_with_it(text: str, action: Action) -> None:
    heard = turn(action, text, "", {"privacy_told": True})
    assert OFFER not in heard.said and not {"person_name", "phone"} & set(heard.slots)


@pytest.mark.parametrize(
    "text",
    [
        "kan ni ringa mig på 070-174 06 31",
        "det är inte 070-174 06 30, det är 070-174 06 31",
        "jag heter Kim Testsson, 070-174 06 31, min handläggare heter Alba",
        "070-174 06 31, har ni tid på onsdag?",
    ],
)
def test_a_number_of_ones_own_is_kept_whatever_is_asked_beside_it(text: str) -> None:
    assert not is_of_another(text)


@pytest.mark.parametrize("slot", ["own_booking", "own_place", "centre_wanted_for"])
def test_who_has_a_time_or_was_asked_for_something_else_is_offered_none(slot: str) -> None:
    assert OFFER not in turn(Inform(), "070-174 06 31", "", {"privacy_told": True, slot: "x"}).said


def test_after_the_way_to_a_person_a_number_is_for_a_call() -> None:
    before = [{"event": "user", "text": "prata med en människa"}, said("utter_human_way")]
    heard = Turned(Inform(), tracker("070-174 06 31", "inform", {"phone": "+46701740631"}, events=before))
    assert OFFER not in heard.said


def test_no_name_is_never_said_twice_in_the_same_words() -> None:
    first = turn(ValidateBookingForm(), "det var en gång en katt", "booking_form", AT_THE_NAME)
    assert first.said == [MISSED]
    before = [{"event": "user", "text": "en katt"}, said(MISSED)]
    seen = tracker("det var en katt till", "out_of_scope", {}, form="booking_form", slots=AT_THE_NAME, events=before)
    assert Turned(ValidateBookingForm(), seen).said == [f"{MISSED}_again"]


def said(response: str) -> dict[str, object]:
    return {"event": "bot", "text": "…", "metadata": {"utter_action": response}}
