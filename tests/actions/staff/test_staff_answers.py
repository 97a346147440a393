"""What staff ask beside the guide, or in the middle of it, and what is then said."""

import asyncio

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import FindCoordinator, Inform
from actions.answers.fallback import Suggest
from actions.staff.ways import StartWays, ValidateWayForm
from tests.actions.staff_talk import STAFF, done, heard, said_before
from tests.actions.trackers import tracker


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("jag behöver boka in en tid till en deltagare", "utter_staff_books_not"),
        ("kan jag ge dig klientens namn och nummer", "utter_staff_no_person"),
        ("har jag inte rätt att få veta", "utter_staff_no_right"),
        ("kan du kalla till sip åt mig", "utter_staff_sends_itself"),
        ("min klient har bytt vårdcentral", "utter_staff_moved_centre"),
        ("klienten har bara sagt ja till att ni frågar om förmågan", "utter_ways_limited_consent"),
        ("hon orkar inte träffas", "utter_faq/say_no_to_sip"),
        ("och om klienten tar tillbaka", "utter_faq/can_i_withdraw_consent"),
        ("och om hen säger nej", "utter_faq/what_if_i_say_no"),
        ("vad gör jag nu", "utter_staff_first_steps"),
        ("ska vi göra en hälsoförfrågan här?", "utter_staff_inquiry_then"),
        ("vi har inget samtycke", "utter_ways_no_consent"),
        ("kan du kolla om deltagaren har en tid bokad", "utter_staff_no_bookings"),
        ("får vården svara ändå", "utter_staff_not_answered"),
        ("får jag tjata på klienten", "utter_staff_no_pressing"),
        ("det är fk som har begärt ett utlåtande", "utter_staff_authority_asks"),
        ("går det att skicka hf härifrån", "utter_staff_send_how"),
        ("från vilken dag räknas tiden", "utter_staff_counted_from"),
        ("vad gör jag om en kollega redan har skickat en", "utter_staff_asked_before"),
        ("behöver deltagaren vara med på mötet?", "utter_staff_client_attends"),
        ("räcker det om hen har sagt ja till oss?", "utter_staff_yes_to_me"),
        ("får vi sitta med på samtalet", "utter_staff_attends"),
        ("om vi kallar till sip, tvingas de då att svara?", "utter_staff_sip_to_press"),
        ("af vill ha intyg från läkare, vem fixar det?", "utter_staff_statement_who"),
        ("men om det är vi på ebb som vill veta?", "utter_staff_we_ask"),
        ("hon vill inte ha med sin arbetsgivare", "utter_staff_left_out"),
        ("kan ni ordna mötet", "utter_staff_calls_meeting"),
        ("hur går det med försörjningsstödet om hen säger nej", "utter_faq/does_money_stop_if_no"),
    ],
)
def test_staff_are_answered_at_once(text: str, response: str) -> None:
    assert done(Suggest(), text)[0] == [response]


def test_a_case_told_as_an_opening_starts_the_guide() -> None:
    assert done(Suggest(), "vi vet inte vad klienten orkar")[2] == ["action_start_ways"]
    said, _, follows = done(Suggest(), "när ska vi kalla till sip")
    assert said == ["utter_faq/sip_in_the_model"] and follows == ["action_start_ways"]


def test_in_the_guide_when_a_sip_fits_is_answered_and_the_guide_goes_on() -> None:
    said, _, follows = done(Suggest(), "när ska vi kalla till sip", form="way_form")
    assert said == ["utter_faq/sip_in_the_model"] and follows == []


@pytest.mark.usefixtures("seeded")
def test_a_short_question_gets_the_number_where_the_care_centre_is_known() -> None:
    said = done(Suggest(), "kort fråga om vad som är rimligt, hen går på törnrosen")[0]
    assert said[:2] == ["utter_staff_short_question", "utter_coordinator_card"]
    said, slots, _ = done(Suggest(), "kort fråga bara, vem ringer jag")
    assert said == ["utter_staff_short_question", "utter_staff_which_number"]
    assert slots["centre_wanted_for"] == "coordinator"


def test_the_steps_of_the_proposed_way_are_told_where_there_is_consent() -> None:
    slots = {"way_shown": "V-08", "way_consent": "yes"}
    assert done(Suggest(), "så vad gör jag först", form="way_form", slots=slots)[0] == ["utter_ways_prepare"]
    slots = {"way_shown": "V-08"}
    assert done(Suggest(), "så vad gör jag först", form="way_form", slots=slots)[0] == ["utter_staff_first_steps"]


def test_whether_an_inquiry_is_to_be_sent_leans_on_the_proposed_way() -> None:
    text, slots = "så jag ska inte skicka någon hälsoförfrågan?", {"way_shown": "V-12"}
    said = done(Suggest(), text, form="way_form", slots=slots)[0]
    assert said == ["utter_way_doctors_statement", "utter_staff_inquiry_then"]


@pytest.mark.usefixtures("seeded")
def test_what_a_button_would_book_is_never_offered_to_staff() -> None:
    seen = tracker("hmm något med en tid", "nlu_fallback", {}, metadata=STAFF)
    seen.latest_message["intent_ranking"] = [{"name": "book_appointment", "confidence": 0.3}]
    said = CollectingDispatcher()
    asyncio.run(Suggest().run(said, seen, {}))
    assert [one["response"] for one in said.messages] == ["utter_lost"]
    assert done(Inform(), "kryddgården", intent="inform")[0][0] == "utter_coordinator_card"


@pytest.mark.usefixtures("seeded")
def test_a_number_is_shown_for_the_care_centre_spoken_of_before() -> None:
    said, slots, _ = done(FindCoordinator(), "vad är numret dit", form="way_form", slots={"way_centre": "tornrosen"})
    assert said[0] == "utter_coordinator_card" and "way_centre" not in slots
    slots = done(FindCoordinator(), "numret till kryddgården", form="way_form")[1]
    assert slots["way_centre"] == "kryddgarden"
    assert "utter_ask_whose_coordinator" in done(FindCoordinator(), "vad är numret dit")[0]


def test_what_the_preliminary_way_rests_on_is_said_with_it_and_once() -> None:
    text = "vi vet inte vad klienten klarar"
    seen = tracker(text, "which_way", heard(text), metadata=STAFF)
    said = CollectingDispatcher()
    asyncio.run(StartWays().run(said, seen, {}))
    assumed = next(one["assumed"] for one in said.messages if one.get("response") == "utter_ways_provisional")
    assert "fara" in assumed and "säger ja" in assumed and "fått frågan" in assumed
    slots = {"requested_slot": "way_special", "way_need": ["ability"], "way_shown": "V-08"}
    again, told, _ = done(ValidateWayForm(), "samtycke finns", form="way_form", slots=slots, intent="inform")
    assert "utter_ways_provisional" not in again and told.get("way_shown", "V-08") == "V-08"


def test_a_yes_to_a_part_is_a_consent_with_a_word_about_its_limits() -> None:
    slots = {"requested_slot": "way_consent"}
    said, told, _ = done(ValidateWayForm(), "hon säger ja men bara om arbetsförmågan", form="way_form", slots=slots)
    assert told["way_consent"] == "yes" and "utter_ways_limited_consent" in said


def test_a_month_answers_whether_the_care_was_asked_and_when() -> None:
    slots = {"requested_slot": "way_asked", "way_special": "none", "way_consent": "yes"}
    told = done(ValidateWayForm(), "ja i mars", form="way_form", slots=slots, intent="inform")[1]
    assert told["way_asked"] == "waiting" and told["way_waited"] == "late"


def test_a_need_told_beside_the_question_adds_to_what_is_known() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["order"]}
    text = "det är bara intyget vi vill ha egentligen"
    assert done(ValidateWayForm(), text, form="way_form", slots=slots)[1]["way_need"] == ["order", "certificate"]
    slots = {"requested_slot": "way_special", "way_need": ["ability"]}
    text = "det är arbetsförmedlingen som vill ha ett underlag"
    assert done(ValidateWayForm(), text, form="way_form", slots=slots)[1]["way_need"] == ["af_ground"]


@pytest.mark.usefixtures("seeded")
def test_where_the_coordinator_is_away_the_number_is_shown_once() -> None:
    text = "rekon på törnrosen är på semester"
    assert done(Suggest(), text)[0][:2] == ["utter_faq/reko_does_not_answer", "utter_coordinator_card"]
    again = done(Suggest(), "har ringt flera gånger", events=said_before("utter_coordinator_card"))[0]
    assert again == ["utter_faq/reko_does_not_answer"]


@pytest.mark.parametrize(("days", "kind"), [(3, "recent"), (30, "over_goal"), (39, "over_goal"), (40, "late")])
def test_the_day_of_the_goal_is_told_where_it_was_told_when_it_was_sent(days: int, kind: str) -> None:
    said = done(Suggest(), f"vi skickade hf för {days} dagar sedan, när ska svaret komma?")[0]
    assert said == [f"utter_staff_answer_due_{kind}"]


@pytest.mark.usefixtures("seeded")
def test_the_coordinator_of_a_place_that_the_catalogue_lacks_is_not_guessed() -> None:
    assert done(FindCoordinator(), "vem är reko på provköping")[0] == ["utter_staff_centre_not_listed"]
    assert done(FindCoordinator(), "vilken reko har hand om rosengård")[0] == ["utter_staff_which_of_area"]


def test_whoever_is_in_a_hurry_is_told_which_way_and_why_in_one_line() -> None:
    text = "stressigt, säg bara vilken: det är oklart vad klienten klarar"
    said = done(StartWays(), text, intent="which_way")[0]
    wanted = ["utter_ways_intro_brief", "utter_way_inquiry", "utter_ways_reason", "utter_ways_provisional_brief"]
    assert said == wanted
    slots = {"way_shown": "V-08"}
    events = said_before("utter_way_inquiry")
    again = done(Suggest(), "kortare tack", form="way_form", slots=slots, events=events)[0]
    assert again == ["utter_way_inquiry", "utter_ways_reason"]


def test_advice_without_a_name_rests_on_no_consent() -> None:
    text = "jag är osäker på hur jag ska ställa rimliga krav"
    seen = tracker(text, "which_way", heard(text), metadata=STAFF)
    said = CollectingDispatcher()
    asyncio.run(StartWays().run(said, seen, {}))
    assumed = next(one["assumed"] for one in said.messages if one.get("response") == "utter_ways_provisional")
    assert "fara" in assumed and "säger ja" not in assumed


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("hon har sagt ja till oss men inte till af, duger det?", "utter_staff_one_yes"),
        ("samtycket är muntligt, räcker det?", "utter_faq/is_oral_consent_enough"),
    ],
)
def test_whether_the_yes_will_do_is_answered_in_the_guide_which_keeps_the_yes(text: str, response: str) -> None:
    slots = {"requested_slot": "way_special"}
    said, told, _ = done(ValidateWayForm(), text, form="way_form", slots=slots)
    assert said[0] == response and "utter_not_understood_way_special" not in said


def test_nobody_knowing_who_does_what_is_a_need_to_plan_together() -> None:
    text = "och om hen behöver både hemtjänst och psykiatri och ingen vet vem som gör vad?"
    slots = {"requested_slot": "way_special"}
    told = done(ValidateWayForm(), text, form="way_form", slots=slots)[1]
    assert told["way_need"] == ["joint"]
