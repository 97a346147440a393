"""The steps of a booking and a call: a bare no, none of the care centres, a relative, needs, and a move in between."""

import pytest

from tests.conversations.deeds import NAME, book_until_consent
from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk

CHECK = "utter_confirm_booking_preliminary"


def test_user_who_only_says_no_to_the_check_keeps_the_time_and_puts_the_name_right(talk: Talk, phone: str) -> None:
    talk.says(["boka tid på törnrosen", "den första", NAME, phone, "nej"])
    assert talk.ends_with("utter_what_is_wrong"), talk.answer
    talk.say("Kim Testberg")
    assert talk.ends_with(CHECK) and "Kim Testberg" in talk.answer, talk.answer
    talk.say("nej inte då")
    assert talk.heard("utter_then_another_time") and talk.ends_with(*OFFERED), talk.answer


def test_user_who_goes_to_none_of_the_care_centres_is_told_whom_to_ask_and_not_asked_again(talk: Talk) -> None:
    talk.says(["jag vill boka en tid", "nej jag går inte på nån av dom"])
    assert talk.ends_with("utter_centre_elsewhere"), talk.answer
    talk.say("hur ska jag göra då?")
    assert talk.ends_with("utter_centre_elsewhere_how"), talk.answer


def test_user_who_wants_a_call_from_none_of_the_care_centres_is_not_kept_in_the_question(talk: Talk) -> None:
    talk.says(["ring mig", "min vårdcentral är inte med"])
    assert talk.ends_with("utter_centre_elsewhere_call"), talk.answer


def test_user_who_names_an_unknown_care_centre_twice_is_not_shown_the_list_a_third_time(talk: Talk) -> None:
    talk.says(["jag vill boka en tid", "solbacken", "solbackens vårdcentral"])
    assert talk.ends_with("utter_centre_elsewhere_perhaps"), talk.answer


def test_user_books_for_a_father_who_sits_beside_and_keeps_the_care_centre(talk: Talk) -> None:
    talk.say("jag vill boka en tid åt min pappa på törnrosen")
    assert talk.ends_with("utter_relative_books"), talk.answer
    talk.say("han sitter bredvid mig och vill det själv")
    assert talk.heard("utter_relative_together") and talk.ends_with(*OFFERED), talk.answer
    assert "Törnrosen" in talk.answer, talk.answer


@pytest.mark.parametrize("answer", ["ja", "ja hon sitter här"])
def test_user_books_for_a_wife_who_speaks_no_swedish(talk: Talk, answer: str) -> None:
    talk.says(["boka tid för min fru som inte kan svenska", answer])
    assert talk.heard("utter_relative_together") and talk.ends_with("utter_ask_care_centre"), talk.answer


def test_user_who_has_booked_asks_for_company_and_it_is_noted(talk: Talk, phone: str) -> None:
    book_until_consent(talk, "kryddgården", phone)
    talk.say("får min syster följa med?")
    assert talk.heard("utter_may_bring_to_booked", "utter_needs_told"), talk.answer


def test_user_moves_the_time_in_the_middle_of_consent_and_goes_on_where_it_was(talk: Talk, phone: str) -> None:
    book_until_consent(talk, "kryddgården", phone)
    talk.says(["nej till socialtjänsten", "jag måste flytta tiden"])
    assert talk.heard("utter_consent_parked"), talk.answer
    talk.says(["den första", "ja"])
    assert talk.heard("utter_back_to_consent") and "Nej till socialtjänsten" in talk.answer, talk.answer
    assert talk.ends_with("utter_ask_consent_employment_service"), talk.answer


def test_user_who_erases_the_talk_is_told_the_code_of_what_stays(talk: Talk, phone: str) -> None:
    book_until_consent(talk, "kryddgården", phone)
    talk.say("radera")
    assert talk.heard("utter_code_before_erasing", "utter_erased"), talk.answer
