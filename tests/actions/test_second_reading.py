"""What a message does with the question decides where its words tell the form nothing, or two things (ADR 0030)."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from actions.consents.consent import ValidateConsentForm
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
SHOWN = ["2026-11-26T13:00:00+01:00", "2026-11-27T09:00:00+01:00", "2026-11-27T10:00:00+01:00"]
AT_THE_LIST = {"requested_slot": "booking_time", "offered_times": SHOWN, "shown_times": SHOWN}
PERSON = {"booking_time": SHOWN[0], "shown_times": SHOWN, "privacy_told": True}
SOC_AND_MORE = {"requested_slot": "consent_insurance_agency", "consent_social_services": True}


def booking(text: str, act: tuple[str, str, float], intent: str = "nlu_fallback", **known: Any) -> Turned:
    step, name, sure = act
    slots = {"care_centre": "tornrosen", **known}
    return turn(ValidateBookingForm(), text, "booking_form", slots, intent, acts={step: [name, sure]})


def consent(text: str, act: str, sure: float = 0.95, **known: Any) -> Turned:
    slots = {"consent_employment_service": False, **SOC_AND_MORE, **known}
    return turn(ValidateConsentForm(), text, "consent_form", slots, "nlu_fallback", acts={"party": [act, sure]})


def test_user_picks_another_of_the_list_while_the_name_is_asked_for() -> None:
    said = "nä förresten ta 3 istället jag har tandläkare"
    read = booking(said, ("name", "change_time", 0.97), requested_slot="person_name", **PERSON)
    assert read.slots["booking_time"] == SHOWN[2] and read.slots["requested_slot"] == "person_name"


def test_user_who_can_not_come_after_all_is_shown_other_times() -> None:
    said = "vänta, då ska jag ju passa barnbarnen"
    read = booking(said, ("name", "change_time", 0.9), requested_slot="person_name", **PERSON)
    assert read.slots["requested_slot"] == "booking_time" and read.said == ["utter_then_another_time"]


def test_a_yes_beside_another_time_books_nothing() -> None:
    known = {**PERSON, "person_name": sealed("Kim Testsson"), "phone": sealed("+46701740630")}
    read = booking("ja fast en senare", ("check", "change_time", 0.95), requested_slot="booking_confirmed", **known)
    assert read.slots.get("booking_confirmed") is None and read.slots["requested_slot"] == "booking_time"


def test_a_number_of_the_list_stands_while_only_one_of_it_is_asked_about() -> None:
    known = {**AT_THE_LIST, "offered_times": SHOWN[:1]}
    assert booking("nummer 2 blir bra tycker jag", ("time", "choose", 0.99), **known).slots["booking_time"] == SHOWN[1]


def test_days_that_are_only_refused_are_not_looked_for() -> None:
    read = booking("fredag har jag ju sfi", ("time", "refuse", 0.99), **AT_THE_LIST)
    assert read.slots["days_refused"] == ["weekday-4"] and read.slots.get("time_wish") is None


def test_whichever_comes_first_takes_the_first() -> None:
    read = booking("det som går fortast bara", ("time", "any", 0.7), **AT_THE_LIST)
    assert read.slots["booking_time"] == SHOWN[0]


def test_what_is_hardly_likely_changes_nothing() -> None:
    read = booking("det som går fortast bara", ("time", "any", 0.5), **AT_THE_LIST)
    assert read.slots.get("booking_time") is None and "utter_not_understood_booking_time" in read.said


@pytest.mark.parametrize(
    ("act", "answer"),
    [("feeling", "utter_heard"), ("need", "utter_need_for_coordinator"), ("thanks", "utter_heard_thanks")],
)
def test_what_is_no_answer_is_met_and_is_no_miss(act: str, answer: str) -> None:
    read = booking("så är det med det", ("time", act, 0.8), misses=2, **AT_THE_LIST)
    assert read.said == [answer] and "misses" not in read.slots and read.slots["requested_slot"] == "booking_time"


@pytest.mark.parametrize("said", ["nä nu räcker de, resten får va", "inga fler tack"])
def test_user_has_had_enough_in_the_middle_of_the_consents_and_the_first_yes_stands(said: str) -> None:
    read = consent(said, "rest_no")
    assert read.slots["consent_insurance_agency"] is False and read.slots["consent_employer"] is False
    assert read.slots.get("consent_social_services", True) is True


def test_a_yes_that_the_message_as_a_whole_does_not_give_is_not_written() -> None:
    read = consent("ja ni får väl hålla på med ert", "feeling", consent_insurance_agency=None)
    assert read.slots.get("consent_insurance_agency") is None
    assert read.said == ["utter_heard"]


def test_a_yes_by_its_act_alone_must_be_sure() -> None:
    assert consent("det är klart de får", "yes", 0.9).slots.get("consent_insurance_agency") is True
    assert consent("kör på kassan", "yes", 0.7).slots.get("consent_insurance_agency") is None


@pytest.mark.parametrize(
    ("said", "act"),
    [("ja fast kortare", "change_until"), ("påminner ni mig? ja glömmer allt annars", "question")],
)
def test_a_last_yes_with_a_change_beside_it_saves_nothing(said: str, act: str) -> None:
    slots = {
        "consent_social_services": True,
        **dict.fromkeys(("consent_employment_service", "consent_insurance_agency", "consent_employer"), False),
        "consent_content": "next_step",
        "consent_until": "2026-12-23",
        "consent_understood": "shown",
        "requested_slot": "consent_confirmed",
    }
    acts = {"consent_check": [act, 0.95]}
    read = turn(ValidateConsentForm(), said, "consent_form", slots, "affirm", acts=acts)
    assert read.slots.get("consent_confirmed") is None


def test_who_complains_that_nobody_rang_has_said_no_to_nobody() -> None:
    """Whatever the act: the words are of the calls."""
    asked = {"requested_slot": "consent_social_services", "consent_employment_service": None}
    asked |= {"consent_social_services": None}
    complains = consent("ingen har ringt mig, är ni döda allihop", "all_no", **asked)
    assert not any(value is False for name, value in complains.slots.items() if name.startswith("consent_"))
    refuses = consent("tyst mot allihop, va", "all_no", **asked)
    assert refuses.slots["consent_social_services"] is False
