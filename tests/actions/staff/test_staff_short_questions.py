"""Short questions of staff's: what they mean right after an answer, and in the guide."""

import asyncio

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fallback import Suggest
from actions.staff.ways import ValidateWayForm
from tests.actions.staff_talk import STAFF, done, said_before, said_by_user
from tests.actions.trackers import tracker


@pytest.mark.parametrize(
    ("told", "text", "response"),
    [
        ("utter_staff_books_not", "varför då?", "utter_staff_books_why"),
        ("utter_staff_books_why", "hon pratar inte svenska", "utter_staff_client_books"),
        ("utter_way_bollplank", "krävs samtycke för det?", "utter_staff_board_consent"),
        ("utter_faq/what_is_bollplank", "måste jag logga in?", "utter_staff_board_login"),
        ("utter_staff_taken_back", "ska jag meddela vården det?", "utter_staff_must_tell"),
        ("utter_staff_send_how", "vad behöver jag ha redo", "utter_staff_inquiry_ready"),
        ("utter_faq/inquiry_answer_time", "hur påminner man", "utter_faq/inquiry_late"),
        ("utter_faq/private_care_centres", "finns hf där?", "utter_faq/private_care_centres"),
        ("utter_faq/threat_against_staff", "hur anmäler jag", "utter_faq/threat_against_staff"),
        ("utter_way_inquiry", "och hur skickar jag den?", "utter_staff_send_steps"),
        ("utter_staff_send_steps", "till vem skickar jag den", "utter_staff_send_where"),
        ("utter_staff_inquiry_ready", "vem skickar in den", "utter_faq/inquiry_who_sends"),
        ("utter_faq/inquiry_who_sends", "hur lång tid tar det", "utter_faq/inquiry_answer_time"),
        ("utter_faq/inquiry_needs", "måste klienten säga ja?", "utter_faq/inquiry_needs_consent"),
        ("utter_faq/inquiry_late", "ska vi skicka en till?", "utter_staff_no_new_one"),
        ("utter_way_sip", "måste hen gå med på det?", "utter_staff_sip_consent"),
        ("utter_way_sip", "vem kallar", "utter_staff_who_calls"),
        ("utter_staff_statement_who", "vem betalar det?", "utter_staff_statement_of_theirs"),
        ("utter_staff_inquiry_then", "kan jag skicka en själv härifrån?", "utter_staff_send_how"),
        ("utter_faq/what_is_loh", "är inte det samma sak som hälsoförfrågan?", "utter_staff_statement_differs"),
        ("utter_faq/difference_inquiry_loh", "ok så jag ska inte göra nåt?", "utter_staff_statement_next"),
        ("utter_way_doctors_statement", "så vad gör jag som socialsekreterare nu?", "utter_staff_statement_next"),
        ("utter_way_sip", "och om hen säger nej till mötet?", "utter_staff_no_to_meeting"),
        ("utter_way_bollplank", "vad får vi inte säga?", "utter_staff_board_leaves_out"),
        ("utter_way_sip", "hur fort måste de komma?", "utter_faq/how_fast_sip"),
        ("utter_staff_who_calls", "måste vården vara med?", "utter_faq/sip_refused_by_care"),
        ("utter_way_sip", "får vi hålla mötet utan dem?", "utter_staff_left_out"),
        ("utter_staff_yes_to_me", "finns det en mall?", "utter_staff_consent_paper"),
        ("utter_staff_yes_to_me", "måste det vara skriftligt?", "utter_faq/is_oral_consent_enough"),
        ("utter_coordinator_card", "vad vill de veta?", "utter_ways_prepare"),
    ],
)
def test_a_short_question_keeps_to_what_was_just_answered(told: str, text: str, response: str) -> None:
    assert done(Suggest(), text, events=said_before(told))[0] == [response]


def test_in_the_guide_a_short_question_keeps_to_its_way_however_long_ago_it_was_proposed() -> None:
    events = [*said_before("utter_way_inquiry"), *(one for _ in range(5) for one in said_before("utter_thanks"))]
    assert done(Suggest(), "hur skickar jag den?", form="way_form", events=events)[0] == ["utter_staff_send_steps"]
    assert done(Suggest(), "hur skickar jag den?", events=events)[0] != ["utter_staff_send_steps"]


@pytest.mark.usefixtures("seeded")
def test_the_centre_named_before_is_the_one_to_phone() -> None:
    centre = {"entities": [{"entity": "care_centre", "value": "kryddgarden"}], "intent": {"name": "inform"}}
    named = {"event": "user", "parse_data": centre, "metadata": STAFF}
    between = [one for _ in range(6) for one in said_before("utter_thanks")]
    said = done(Suggest(), "vem ringer jag där?", events=[named, *between])[0]
    assert said[:2] == ["utter_staff_phone", "utter_coordinator_card"]


@pytest.mark.usefixtures("seeded")
def test_what_to_do_instead_of_booking_comes_with_the_number() -> None:
    said = done(Suggest(), "vad kan jag göra då?", events=said_before("utter_staff_client_books"))[0]
    assert said == ["utter_staff_booked_instead", "utter_staff_which_number"]


@pytest.mark.parametrize(
    ("told", "text", "response"),
    [
        (
            "utter_staff_books_not",
            "kan du inte ta nästa tisdag bara, jag har hens nummer",
            "utter_staff_books_not_either",
        ),
        ("utter_staff_no_new_one", "kan du se om den har kommit fram?", "utter_staff_sees_no_inquiry"),
    ],
)
@pytest.mark.usefixtures("seeded")
def test_a_refusal_comes_with_the_number_of_the_centre_named_before(told: str, text: str, response: str) -> None:
    centre = {"entities": [{"entity": "care_centre", "value": "kryddgarden"}], "intent": {"name": "inform"}}
    named = {"event": "user", "parse_data": centre, "metadata": STAFF}
    said = done(Suggest(), text, events=[named, *said_before(told)])[0]
    assert said[:2] == [response, "utter_coordinator_card"]
    assert "utter_next_free" not in said


@pytest.mark.parametrize(
    ("said", "response"),
    [
        ("jag skickade en hf för sju veckor sen och har inte fått svar. Ska jag skicka en ny?", "late"),
        ("vi skickade förfrågan för 35 dagar sen, inget svar än", "over_goal"),
        ("har väntat på svar på hälsoförfrågan i två veckor", "recent"),
    ],
)
@pytest.mark.usefixtures("seeded")
def test_whether_the_time_of_an_answer_has_passed_is_said_plainly(said: str, response: str) -> None:
    assert done(Suggest(), said)[0][0] == f"utter_staff_unanswered_{response}"


def test_no_consent_yet_is_kept_as_that_in_the_guide() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["information"]}
    text = "Deltagaren har inte sagt ok till att jag kontaktar vården än"
    said, told, _ = done(ValidateWayForm(), text, form="way_form", slots=slots)
    assert told["way_consent"] == "no" and "utter_ways_no_consent" in said


def test_a_known_ability_leaves_the_way_to_planning_together() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["joint"], "way_shown": "V-09"}
    text = "vi vet rätt bra vad hen klarar, det är planeringen som brister"
    _, told, _ = done(ValidateWayForm(), text, form="way_form", slots=slots)
    assert told.get("way_need", slots["way_need"]) == ["joint"]


def test_a_consent_told_in_other_words_beside_the_question_is_taken() -> None:
    for text in ("ja klienten vill det och har sagt ja", "jo hen vill gärna", "hon tycker det är bra och har sagt ja"):
        slots = {"requested_slot": "way_special", "way_need": ["ability"]}
        said, told, _ = done(ValidateWayForm(), text, form="way_form", slots=slots)
        assert told["way_consent"] == "yes" and "utter_not_understood_way_special" not in said, text


def test_a_bare_no_passes_the_question_of_danger_only_where_it_was_just_asked() -> None:
    asked = {"event": "bot", "text": "En sak är kvar", "metadata": {"utter_action": "utter_ask_way_special"}}
    slots = {"requested_slot": "way_special", "way_need": ["ability"]}
    for last, text, value in (
        (asked, "nej", "none"),
        ({**asked, "text": ""}, "nej", None),
        ({**asked, "text": ""}, "nej tack", None),
        ({**asked, "text": ""}, "nej, inget av det", "none"),
    ):
        events = [*said_before("utter_staff_send_steps"), last]
        told = done(ValidateWayForm(), text, form="way_form", slots=slots, events=events, intent="deny")[1]
        assert told.get("way_special") == value, (last, text)


def test_who_is_left_out_is_answered_in_the_guide_which_goes_on() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["joint"], "way_shown": "V-09"}
    said = done(ValidateWayForm(), "hen vill inte att af är med", form="way_form", slots=slots)[0]
    assert said == ["utter_staff_left_out"]


@pytest.mark.usefixtures("seeded")
def test_what_was_just_answered_is_not_said_to_staff_once_more() -> None:
    text = "och hur blir det med allt det där sedan?"
    seen = tracker(text, "nlu_fallback", {}, metadata=STAFF, events=said_before("utter_faq/what_is_sip"))
    seen.latest_message["intent_ranking"] = [{"name": "faq/what_is_sip", "confidence": 0.5}]
    said = CollectingDispatcher()
    asyncio.run(Suggest().run(said, seen, {}))
    assert [one["response"] for one in said.messages] == ["utter_perhaps_that_is_all"]


def test_after_being_sent_to_a_human_why_only_the_person_books_is_answered() -> None:
    before = [said_by_user("human_path"), said_by_user("nlu_fallback")]
    assert done(Suggest(), "men varför inte?", events=before)[0] == ["utter_staff_books_why"]


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("utter_greet", "utter_staff_phone"),
        ("utter_staff_not_answered", "utter_staff_phone_withdrawal"),
        ("utter_way_private_centre", "utter_way_private_centre"),
    ],
)
def test_whom_to_phone_depends_on_what_it_is_about(told: str, first: str) -> None:
    said, slots, _ = done(Suggest(), "vem ringer jag då", events=said_before(told))
    assert said == [first, "utter_staff_which_number"] and slots["centre_wanted_for"] == "coordinator"


@pytest.mark.usefixtures("seeded")
def test_how_a_sip_is_called_shows_whom_to_phone_first() -> None:
    centre = {"entities": [{"entity": "care_centre", "value": "kryddgarden"}], "intent": {"name": "inform"}}
    named = {"event": "user", "parse_data": centre, "metadata": STAFF}
    said = done(Suggest(), "hur gör vi rent praktiskt?", events=[named, *said_before("utter_way_sip")])[0]
    assert said[:2] == ["utter_staff_who_calls", "utter_coordinator_card"]


def test_which_of_the_ways_is_told_by_what_each_is_for_and_opens_the_guide_where_a_need_is_told() -> None:
    assert done(Suggest(), "ringa, sip eller hf?")[0] == ["utter_faq/which_way_when"]
    told = done(Suggest(), "jag måste veta vad hen klarar, ring eller hälsoförfrågan?")
    assert told[2] == ["action_start_ways"]


@pytest.mark.parametrize(
    ("wish", "response"),
    [
        ("rebook_appointment", "utter_staff_books_not"),
        ("cancel_appointment", "utter_staff_books_not"),
        ("show_appointment", "utter_staff_no_bookings"),
    ],
)
def test_staff_are_asked_for_no_code_of_a_booking(wish: str, response: str) -> None:
    assert done(Suggest(), "det där med tiden", intent=wish)[0] == [response]
    assert done(Suggest(), "lejon flotte parkett 40", intent=wish)[0] != [response]
