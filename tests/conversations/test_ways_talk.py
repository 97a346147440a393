"""The guide for social and employment workers: from a situation in free words to one way that can be begun at once."""

from collections.abc import Sequence

import pytest

from tests.conversations.talk import Talk
from tests.system import System

SITUATION = "klienten är sjukskriven av privat psykiatriker, oklart vad hen klarar, jag har samtycke"


@pytest.fixture
def staff(system: System) -> Talk:
    return Talk(system, audience="staff")


def test_what_was_told_is_not_asked_for_and_the_guide_ends_in_an_inquiry(staff: Talk) -> None:
    staff.say(SITUATION)
    assert "samtycke finns" in staff.answer and "vad personen klarar" in staff.answer
    assert staff.heard("utter_ways_provisional", "utter_way_inquiry", "utter_ways_reason"), staff.answer
    assert "ett annat ställe än vårdcentralen" in staff.answer
    assert staff.ends_with("utter_ask_way_special"), staff.answer
    staff.say("nej")
    assert staff.ends_with("utter_ask_way_asked"), staff.answer
    staff.say("nej, det har vi inte")
    assert staff.heard("utter_ways_confirmed", "utter_way_inquiry", "utter_ways_prepare"), staff.answer


@pytest.mark.parametrize(
    ("said", "then", "way"),
    [
        ("vi skickade HF för fem veckor sedan i mitt ärende, ska jag skicka en ny", ["nej", "ja"], "wait"),
        (
            "ny handläggare här, HF besvarades i september, ska jag göra om den i ärendet",
            ["nej", "ja", "nej"],
            "use_answer",
        ),
        (
            "Jag vill kalla till SIP för att få veta hur det går med behandlingen. Samtycke finns.",
            ["nej", "nej"],
            "call_coordinator",
        ),
        (
            "vill ha SIP i ärendet, vården och vi måste planera tillsammans",
            ["nej", "ja", "nej", "nej"],
            "call_coordinator",
        ),
        ("vill ha SIP i ärendet, vården och vi måste planera tillsammans", ["nej", "ja", "nej", "ja"], "sip"),
        ("samtycke saknas i ärendet, vad gör jag med klienten", ["nej"], "bollplank"),
        (
            "min klient behöver ett underlag till arbetsförmedlingen, vad gör jag i ärendet",
            ["nej", "ja"],
            "doctors_statement",
        ),
        ("hjälp mig välja väg", ["nej", "ja", "nej", "vet inte"], "call_coordinator"),
        ("hjälp mig välja väg", ["nej", "ja", "nej", "oklart vad hon orkar"], "inquiry"),
        ("hjälp mig välja väg", ["nej", "ja", "ja vi väntar på svar", "50 dagar"], "call_coordinator"),
    ],
)
def test_one_question_at_a_time_leads_to_one_way(staff: Talk, said: str, then: Sequence[str], way: str) -> None:
    staff.say(said)
    if staff.heard("utter_did_you_mean"):
        staff.press("Hjälp mig välja väg")
    staff.says(then)
    assert staff.heard(f"utter_way_{way}", "utter_ways_prepare"), staff.answer


def test_the_button_at_the_end_starts_something(staff: Talk) -> None:
    staff.says(["hjälp mig välja väg", "nej", "ja", "nej", "vet inte"])
    staff.press("Hitta REKO")
    assert staff.heard("utter_ask_whose_coordinator"), staff.answer


def test_a_named_care_centre_is_used_at_the_end(staff: Talk) -> None:
    staff.say("hjälp mig välja väg")
    staff.says(["nej", "ja", "nej", "hon går på törnrosen och det är oklart vad hon klarar"])
    assert staff.heard("utter_way_inquiry"), staff.answer
    staff.press("Ring REKO")
    assert staff.heard("utter_coordinator_card") and "Törnrosen" in staff.answer


def test_a_private_care_centre_is_known_from_the_directory(staff: Talk) -> None:
    staff.say("hjälp mig välja väg")
    staff.says(["nej", "ja", "nej", "hon går på lönnbackens läkarhus och det är oklart vad hon klarar"])
    assert staff.heard("utter_way_private_centre"), staff.answer


@pytest.mark.parametrize("said", ["hjälp mig välja väg", "vilken väg ska jag ta med min mamma"])
def test_a_resident_is_told_plainly_who_chooses(talk: Talk, said: str) -> None:
    talk.say(said)
    assert talk.heard("utter_ways_for_residents"), talk.answer


def test_who_has_a_client_is_met_as_staff_whatever_the_page_says(talk: Talk) -> None:
    talk.say("vilken väg ska jag ta med min klient")
    assert talk.ends_with("utter_ask_way_special"), talk.answer


def test_a_general_question_is_answered_and_starts_nothing(staff: Talk) -> None:
    staff.say("sip eller hälsoförfrågan, vad är skillnaden?")
    assert staff.heard("utter_faq/difference_sip_inquiry"), staff.answer
    staff.press("Hjälp mig välja väg")
    assert staff.ends_with("utter_ask_way_special"), staff.answer


@pytest.mark.parametrize(
    ("button", "way"), [("Någon är i fara", "emergency"), ("Är under 18", "human"), ("Har skyddade", "human")]
)
def test_danger_and_who_needs_a_human_end_the_guide_at_once(staff: Talk, button: str, way: str) -> None:
    staff.say("hjälp mig välja väg")
    staff.press(button)
    assert staff.heard(f"utter_way_{way}"), staff.answer


def test_what_staff_tell_after_the_comparison_goes_to_the_guide(staff: Talk) -> None:
    staff.says(["sip eller hälsoförfrågan, vad är skillnaden?", "samtycket är klart", "vården har vi inte frågat än"])
    assert staff.ends_with("utter_ask_way_special"), staff.answer
    staff.say("det är oklart vad hen klarar")
    assert staff.heard("utter_ways_provisional", "utter_way_inquiry"), staff.answer
    assert staff.ends_with("utter_ask_way_special"), staff.answer
    staff.say("nej, inget av det")
    assert staff.heard("utter_ways_confirmed", "utter_way_inquiry", "utter_ways_prepare"), staff.answer


def test_a_hurried_worker_gets_the_way_beside_the_safety_question(staff: Talk) -> None:
    told = "vi skickade HF för två veckor sedan och har inget svar, jag tänkte skicka en till"
    staff.says(["hjälp mig välja väg", told])
    assert staff.heard("utter_ways_provisional", "utter_way_wait"), staff.answer
    staff.say("det brådskar verkligen")
    assert staff.heard("utter_ways_provisional", "utter_way_call_coordinator"), staff.answer
    staff.say("för en annan klient har det gått åtta veckor")
    assert staff.heard("utter_ways_another", "utter_way_call_coordinator"), staff.answer
    assert "40 dagar" in staff.answer and "brådskar" not in staff.answer


@pytest.mark.parametrize("said", ["hen är 16 år", "det finns en förvaltare", "personen har skyddade personuppgifter"])
def test_whoever_needs_a_human_ends_the_guide_also_after_a_way_was_shown(staff: Talk, said: str) -> None:
    staff.say("vi skickade HF för två veckor sedan och har inget svar, ska jag skicka en till?")
    staff.say(said)
    assert "Ring" in staff.answer or "människa" in staff.answer, staff.answer
    assert not staff.heard("utter_way_wait") and not staff.ends_with("utter_ask_way_special"), staff.answer


def test_not_knowing_of_safety_makes_the_way_provisional(staff: Talk) -> None:
    staff.says(["hjälp mig välja väg", "vet inte", "vet inte", "ja", "nej", "oklart vad hon orkar"])
    assert staff.heard("utter_ways_find_out_first", "utter_way_inquiry"), staff.answer


def test_no_consent_yet_and_may_i_phone(staff: Talk) -> None:
    staff.say("personen har inte gett samtycke än, kan jag ringa och fråga ändå")
    assert staff.heard("utter_faq/bollplank_without_consent"), staff.answer


@pytest.mark.parametrize(
    "said", ["jag vill kalla till SIP för en klient", "vi behöver ordna ett sip-möte för brukaren"]
)
def test_an_officer_who_will_call_a_sip_is_guided_and_not_told_no(staff: Talk, said: str) -> None:
    staff.say(said)
    assert staff.ends_with("utter_ask_way_special") and "Nej" not in staff.answer.split(), staff.answer


@pytest.mark.parametrize("said", ["krävs det samtycke", "men behöver jag samtycke för det", "behövs samtycke först?"])
def test_whether_a_consent_is_needed_is_answered_and_the_guide_goes_on(staff: Talk, said: str) -> None:
    staff.says(["hjälp mig välja väg", "nej"])
    assert staff.ends_with("utter_ask_way_consent"), staff.answer
    staff.say(said)
    assert staff.heard("utter_ways_consent_needed") and staff.ends_with("utter_ask_way_consent"), staff.answer
    staff.say("ja")
    assert staff.ends_with("utter_ask_way_asked"), staff.answer


def test_whom_to_reach_is_told_in_the_guide_and_outside_it(staff: Talk) -> None:
    staff.say("var hittar jag kontaktuppgifterna")
    assert staff.heard("utter_faq/contact_ways"), staff.answer
    staff.says(["hjälp mig välja väg", "var ligger listan med kontaktuppgifter"])
    assert staff.heard("utter_faq/contact_ways") and not staff.heard("utter_ask_way_special"), staff.answer
    staff.say("hmm")
    assert staff.ends_with("utter_ask_way_special"), staff.answer
