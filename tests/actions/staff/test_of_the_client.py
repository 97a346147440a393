"""A yes told by staff is put in by nobody, and what the client does is told; a case told anew gets its own way."""

import pytest

from actions.answers.coordinator import TalkToHuman
from actions.answers.fallback import Suggest
from actions.staff.ways import StartWays, ValidateWayForm
from tests.actions.staff_talk import done


def test_a_yes_told_by_staff_is_put_in_by_nobody() -> None:
    assert done(Suggest(), "hon har sagt ja, kan du lägga in samtycket?")[0] == ["utter_consent_for_client"]
    said = done(Suggest(), "han godkänner att ni pratar om diagnosen, kan du skriva in det?")[0]
    assert said == ["utter_consent_for_client", "utter_staff_consent_no_illness"]


def test_what_the_client_does_is_told_with_the_questions_of_consent() -> None:
    said = done(Suggest(), "vad ska jag säga till klienten att hen ska göra?")[0]
    assert said == ["utter_staff_client_books", "utter_staff_client_answers"]


def test_the_address_decides_nothing() -> None:
    assert done(Suggest(), "räknas det på adressen?")[0] == ["utter_staff_not_by_address"]


@pytest.mark.usefixtures("seeded")
def test_who_cannot_be_called_gets_the_number_of_the_care_centre_spoken_of() -> None:
    said = done(TalkToHuman(), "kan någon ringa mig om en klient på törnrosen", intent="talk_to_human")[0]
    assert said[:2] == ["utter_staff_no_call_back", "utter_coordinator_card"]


def test_a_care_centre_named_beside_a_question_in_the_guide_is_kept() -> None:
    text = "hon går på törnrosen, vad ska jag skriva i hälsoförfrågan?"
    slots = {"requested_slot": "way_special", "way_shown": "V-08"}
    assert done(Suggest(), text, form="way_form", slots=slots)[1]["way_centre"] == "tornrosen"


def test_many_told_after_an_inquiry_was_proposed_make_it_a_sip() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["ability"], "way_shown": "V-08"}
    text = "fast vården, AF och vi drar åt olika håll, är det rätt väg ändå?"
    said, told, _ = done(ValidateWayForm(), text, form="way_form", slots=slots)
    assert "utter_way_sip" in said and told["way_need"] == ["joint"] and told["way_shown"] == "V-09"


def test_many_told_with_the_question_get_a_proposal_at_once() -> None:
    text = "klienten har psykiatrin, vårdcentralen och AF. Ska jag skicka hälsoförfrågan eller kalla till SIP?"
    assert done(Suggest(), text)[2] == ["action_start_ways"]
    assert "utter_way_sip" in done(StartWays(), text)[0]


def test_an_inquiry_in_haste_is_proposed_with_how_long_it_takes() -> None:
    said = done(StartWays(), "vi har möte på torsdag och måste veta vad klienten klarar, vad går snabbast?")[0]
    assert "utter_way_inquiry" in said and "utter_ways_note" in said


def test_who_gives_a_number_to_be_called_is_told_that_none_is_taken() -> None:
    said = done(TalkToHuman(), "be reko ringa mig på 070-174 06 41", intent="talk_to_human")[0]
    assert said[:1] == ["utter_staff_no_number"]
