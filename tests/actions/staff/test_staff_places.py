"""Answers to staff that lean on the care centre that was spoken of, or on the way that was proposed."""

import pytest

from actions.answers.fallback import Suggest
from tests.actions.staff_talk import STAFF, done, said_before, said_by_user

OF_KRYDDGARDEN = {"entities": [{"entity": "care_centre", "value": "kryddgarden"}], "intent": {"name": "inform"}}
NAMED = {"event": "user", "parse_data": OF_KRYDDGARDEN, "metadata": STAFF}


@pytest.mark.usefixtures("seeded")
def test_where_to_send_asks_for_no_name_that_was_given() -> None:
    text = "vart skickar jag den och vem får skicka?"
    assert done(Suggest(), text, events=[NAMED])[0][:3] == [
        *("utter_staff_who_may_send", "utter_staff_send_there", "utter_coordinator_card")
    ]
    assert done(Suggest(), text)[0] == ["utter_staff_who_may_send", "utter_staff_send_where"]


@pytest.mark.usefixtures("seeded")
def test_the_next_free_time_is_told_of_the_centre_spoken_of() -> None:
    assert done(Suggest(), "hur snart kan man få en tid?", events=[NAMED])[0] == ["utter_staff_next_free_there"]
    assert done(Suggest(), "hur snart kan man få en tid?")[0] == ["utter_staff_next_free"]


@pytest.mark.usefixtures("seeded")
def test_that_the_centre_spoken_of_is_open_is_said() -> None:
    text = "kan klienten boka själv i chatten?"
    assert done(Suggest(), text, events=[NAMED])[0] == ["utter_staff_client_books", "utter_staff_open_there"]


@pytest.mark.usefixtures("seeded")
def test_a_direct_number_or_the_best_hour_is_the_card() -> None:
    said = done(Suggest(), "finns det ett direktnummer?", events=[NAMED])[0]
    assert said[:2] == ["utter_staff_direct_number", "utter_coordinator_card"]


def test_who_is_phoned_for_somebody_in_danger_is_no_reko() -> None:
    assert done(Suggest(), "vem ringer jag?", events=[said_by_user("danger")])[0] == ["utter_faq/which_number_when"]


def test_to_phone_or_to_send_is_answered_and_a_need_opens_the_guide() -> None:
    assert done(Suggest(), "ska jag ringa eller skicka hf?")[0] == ["utter_staff_phone_first"]
    assert done(Suggest(), "vet inte vad hon klarar, ska jag ringa eller skicka hf?")[2] == ["action_start_ways"]


def test_who_need_not_come_and_what_at_a_no_are_answered_together() -> None:
    said = done(Suggest(), "måste hon vara med på mötet och vad gör jag om hon säger nej?")[0]
    assert said == ["utter_staff_client_attends", "utter_staff_no_to_meeting"]


def test_the_steps_of_a_sip_begin_with_the_yes_and_are_told_without_one() -> None:
    for consent, response in ((None, "utter_ways_prepare"), ("no", "utter_staff_first_steps")):
        slots = {"way_shown": "V-09", "way_consent": consent}
        assert done(Suggest(), "så vad gör jag först", form="way_form", slots=slots)[0] == [response]


@pytest.mark.usefixtures("seeded")
def test_the_days_gone_by_right_after_are_reckoned() -> None:
    said = done(Suggest(), "nu har det gått 41 dagar", events=said_before("utter_staff_counted_from"))[0]
    assert said[0] == "utter_staff_unanswered_late"
