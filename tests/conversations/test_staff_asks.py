"""Staff in a hurry: whom to phone, and answers in their own words."""

import pytest

from tests.conversations.talk import Talk
from tests.system import System


@pytest.fixture
def staff(system: System) -> Talk:
    return Talk(system, audience="staff")


@pytest.mark.parametrize(
    ("said", "name", "phone"),
    [
        ("vem är reko på törnrosen", "Törnrosen", "040-628 04 10"),
        ("rekos nummer på kastanjen tack", "Kastanjen", "040-628 04 40"),
        ("hur når jag rehabkoordinatorn på solgläntan?", "Solgläntan", "040-628 04 60"),
        ("vem är reko på lönnbackens läkarhus", "Lönnbacken", "040-628 04 50"),
    ],
)
def test_the_card_of_a_care_centres_reko(staff: Talk, said: str, name: str, phone: str) -> None:
    staff.say(said)
    assert staff.heard("utter_coordinator_card"), staff.answer
    assert name in staff.answer and phone in staff.answer and "Verifierad" in staff.answer
    assert staff.heard("utter_directory_is_invented"), staff.answer


def test_the_card_tells_staff_no_next_free_time(staff: Talk) -> None:
    staff.say("vem är reko på kryddgården")
    assert staff.heard("utter_coordinator_card") and not staff.heard("utter_next_free"), staff.answer


def test_whose_reko_is_asked_when_no_care_centre_was_named(staff: Talk) -> None:
    staff.say("vem är reko?")
    if not staff.heard("utter_ask_whose_coordinator"):
        staff.say("vilken reko ska jag ringa")
    assert staff.heard("utter_ask_whose_coordinator"), staff.answer
    staff.press("Havsbrisen")
    assert staff.heard("utter_coordinator_card") and "Havsbrisen" in staff.answer
    staff.say("vem är reko på vårdcentralen")
    staff.say("kastanjen")
    assert staff.heard("utter_coordinator_card") and "Kastanjen" in staff.answer


@pytest.mark.parametrize(
    "said", ["vem är reko på törnrosen", "vem kallar till sip?", "hur lång tid tar svaret på en hälsoförfrågan?"]
)
def test_staff_and_residents_get_words_of_their_own(system: System, staff: Talk, said: str) -> None:
    resident = Talk(system)
    assert staff.say(said) != resident.say(said)


def test_an_answer_in_staffs_words_is_not_kept_for_a_resident_in_the_same_talk(staff: Talk) -> None:
    said = "vem är reko på törnrosen"
    for_staff = staff.say(said)
    staff.audience = "resident"
    assert staff.say(said) != for_staff


def test_staff_who_need_to_know_what_a_client_can_do_are_guided_and_told_of_the_goal(staff: Talk) -> None:
    staff.say("hej! handläggare på AMA här, vi behöver veta hur mycket deltagaren orkar")
    assert staff.heard("utter_ways_intro", "utter_ways_heard"), staff.answer
    staff.say("hur fort får vi svar då")
    assert staff.heard("utter_faq/inquiry_answer_time") and "30 dagar" in staff.answer, staff.answer
    assert not staff.heard("utter_ask_way_special"), staff.answer
    staff.say("hur skickar jag den?")
    assert staff.heard("utter_staff_send_steps") and not staff.heard("utter_ask_way_special"), staff.answer
    staff.say("vem kallar till en sip?")
    assert staff.ends_with("utter_ask_way_special"), staff.answer


def test_staff_who_leave_a_number_are_told_that_nobody_phones(staff: Talk) -> None:
    staff.says(["kan nån på vårdcentralen ringa upp mig", "Alex Testborg, AMA"])
    assert staff.heard("utter_staff_no_number"), staff.answer
    staff.says(["070-174 06 52", "japp"])
    assert staff.heard("utter_staff_no_number") and "ingen ringer" in staff.answer, staff.answer


def test_staff_who_look_for_a_list_of_numbers_are_shown_to_it(staff: Talk) -> None:
    staff.say("hur får jag tag i rekon på en vårdcentral, finns det nån lista?")
    assert staff.heard("utter_faq/contact_ways") and "SharePoint" in staff.answer, staff.answer


def test_who_tells_that_they_work_there_is_answered_as_staff(system: System) -> None:
    talk = Talk(system)
    talk.say("Hej, jag är socialsekreterare på EBB")
    assert talk.heard("utter_greet"), talk.answer
    talk.say("hur skickar jag en hälsoförfrågan?")
    assert "Din socialsekreterare" not in talk.answer
    talk.say("kan jag boka ett samtal åt min klient")
    assert "Här bokar bara personen själv" in talk.answer, talk.answer
