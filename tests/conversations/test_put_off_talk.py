"""Answers that are none to the question: for later, no strength, a booking instead of a call."""

import pytest

from tests.conversations.deeds import NAME
from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk

CHECK = ("utter_confirm_booking_preliminary",)
RECEIVED = tuple(f"utter_call_back_received{day}" for day in ("", "_today", "_no_day"))


@pytest.mark.parametrize("answer", ["ja tack", "nej", "gärna"])
def test_user_who_answers_yes_to_which_care_centre_calls_is_asked_kindly(talk: Talk, answer: str) -> None:
    talk.says(["ring mig", answer])
    assert talk.heard("utter_centre_to_call_first") and talk.ends_with("utter_ask_centre_to_call_again"), talk.answer


def test_user_who_does_not_know_who_shall_call_keeps_name_and_number(talk: Talk, phone: str) -> None:
    talk.says(["ring mig", NAME, phone])
    talk.press("Jag vet inte")
    assert talk.heard("utter_care_centre_unknown"), talk.answer
    talk.say("kryddgården")
    assert talk.ends_with("utter_ask_call_time"), talk.answer
    talk.say("spelar ingen roll")
    assert talk.ends_with(*RECEIVED) and NAME in talk.answer, talk.answer


@pytest.mark.parametrize("words", ["nej strunta i det, jag bokar här istället", "jag bokar själv i stället"])
def test_user_who_books_instead_of_being_called_is_not_called_and_says_nothing_twice(talk: Talk, words: str) -> None:
    talk.says(["ring mig", "kryddgården", words])
    assert talk.heard("utter_books_instead_of_call") and talk.ends_with(*OFFERED), talk.answer


def test_user_leaves_the_choice_of_the_proposed_time_to_us(talk: Talk) -> None:
    talk.says(["boka tid på törnrosen", "spelar ingen roll", "du kan välja"])
    assert talk.ends_with("utter_ask_person_name"), talk.answer


def test_user_who_answers_the_proposed_time_with_a_name_takes_it(talk: Talk) -> None:
    talk.says(["boka tid på törnrosen", "spelar ingen roll", NAME])
    assert talk.ends_with("utter_ask_phone"), talk.answer


def test_user_without_strength_at_the_check_is_asked_for_one_yes_and_loses_nothing(talk: Talk, phone: str) -> None:
    talk.says(["boka tid på törnrosen", "den första", NAME, phone, "orkar inte svara på mer nu"])
    assert talk.ends_with("utter_ask_shortly_to_book"), talk.answer
    talk.say("ja")
    assert talk.heard("utter_booking_preliminary"), talk.answer


def test_user_who_asks_for_an_interpreter_in_the_booking_has_it_noted_with_its_language(talk: Talk) -> None:
    talk.says(["boka tid på kryddgården", "jag prata inte bra svenska, kan få tolk?"])
    assert talk.heard("utter_needs_noted", "utter_needs_which_language"), talk.answer
    talk.say("arabiska")
    assert talk.heard("utter_needs_noted") and "arabiska" in talk.answer and talk.ends_with(*OFFERED), talk.answer


def test_user_who_wants_the_care_centre_looked_up_is_told_where_it_can_be_seen(talk: Talk) -> None:
    talk.says(["boka tid", "kan du inte kolla det åt mig?"])
    assert talk.heard("utter_centre_not_seen") and talk.ends_with("utter_ask_care_centre"), talk.answer
    talk.say("okej jag kollar på 1177 och återkommer")
    assert talk.heard("utter_put_off_booking_form") and not talk.ends_with("utter_ask_care_centre"), talk.answer


def test_user_who_hears_from_themselves_later_is_not_called(talk: Talk) -> None:
    talk.says(["ring mig", "jag hör av mig sen"])
    assert talk.ends_with("utter_put_off_call_back_form"), talk.answer


def test_user_who_must_ask_at_home_first_gets_no_other_times(talk: Talk, phone: str) -> None:
    talk.says(["boka tid på törnrosen", "den första", NAME, phone])
    assert talk.ends_with(*CHECK), talk.answer
    talk.say("nej inte boka nu, jag måste fråga min man först")
    assert talk.ends_with("utter_put_off_booking_form") and not talk.times, talk.answer


def test_next_week_is_said_back_with_its_days(talk: Talk) -> None:
    talk.says(["boka tid på törnrosen", "nästa vecka"])
    assert talk.heard("utter_days_understood"), talk.answer


def test_user_who_is_ill_gets_a_word_of_kindness_before_the_code(talk: Talk) -> None:
    talk.say("hej jag sjuk idag kan inte komma till reko")
    assert talk.heard("utter_get_well") and talk.ends_with("utter_ask_booking_code"), talk.answer


def test_user_who_wants_a_person_in_a_booking_hears_that_nothing_is_booked(talk: Talk) -> None:
    talk.says(["boka tid på törnrosen", "jag är för trött, kan jag få prata med nån"])
    assert talk.heard("utter_booking_is_left") and talk.ends_with("utter_ask_call_back_wanted"), talk.answer
