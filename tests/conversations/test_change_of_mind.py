"""Corrections, at any point of a booking: the newest word counts, and what was said before is not asked again."""

import pytest

from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk

THURSDAY, TUESDAY = 3, 1


def test_nej_torsdag_at_the_confirmation_offers_thursdays(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården", "onsdag"])
    talk.pick()
    talk.says(["Kim Testsson", phone])
    talk.say("nej, torsdag")
    assert talk.ends_with(*OFFERED), talk.answer
    assert {start.weekday() for start in talk.starts} == {THURSDAY}
    time = talk.pick()
    assert talk.ends_with("utter_confirm_booking_preliminary") and time in talk.answer, talk.answer


def test_no_at_the_confirmation_offers_times_again_and_keeps_name_and_phone(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", phone])
    talk.press("Nej, en annan tid")
    assert talk.heard("utter_then_another_time") and talk.ends_with(*OFFERED), talk.answer
    talk.pick(1)
    assert talk.ends_with("utter_confirm_booking_preliminary"), talk.answer


def test_the_time_just_refused_is_not_offered_at_once_and_can_still_be_named(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    time = talk.pick()
    talk.says(["Kim Testsson", phone, "nej", "tiden"])
    assert time not in talk.titles, talk.titles
    talk.say(f"nej förresten, {time}")
    assert talk.ends_with("utter_confirm_booking_preliminary") and time in talk.answer, talk.answer


def test_another_care_centre_while_a_time_is_chosen(talk: Talk) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.say("nej jag menade törnrosen")
    assert talk.ends_with(*OFFERED), talk.answer
    talk.pick()
    assert talk.ends_with("utter_ask_person_name"), talk.answer


def test_another_care_centre_at_the_confirmation(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", phone])
    talk.say("fel vårdcentral, det ska vara törnrosen")
    assert talk.ends_with(*OFFERED), talk.answer
    talk.pick()
    assert talk.ends_with("utter_confirm_booking_preliminary") and "Törnrosen" in talk.answer, talk.answer


def test_another_day_while_the_name_is_asked_for(talk: Talk) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.say("förresten, hellre torsdag")
    assert talk.ends_with(*OFFERED), talk.answer
    assert {start.weekday() for start in talk.starts} == {THURSDAY}


def test_another_phone_number_at_the_confirmation_after_one_step_back(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", "070-174 06 28"])
    talk.say("gå tillbaka")
    assert talk.ends_with("utter_ask_phone"), talk.answer
    talk.say(phone)
    assert talk.ends_with("utter_confirm_booking_preliminary"), talk.answer


def test_back_three_times_from_the_confirmation_reaches_the_time(talk: Talk, phone: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", phone, "tillbaka", "tillbaka", "tillbaka"])
    assert talk.ends_with(*OFFERED), talk.answer
    talk.say("tillbaka")
    assert talk.ends_with("utter_ask_care_centre"), talk.answer


def test_a_new_day_while_moving_a_time(logged_in: Talk) -> None:
    logged_in.says(["boka ett samtal", "kryddgården"])
    logged_in.pick()
    logged_in.says(["ja", "avbryt", "flytta min tid"])
    logged_in.pick(2)
    logged_in.say("nej, nästa vecka på tisdag")
    assert logged_in.ends_with(*OFFERED), logged_in.answer
    assert {start.weekday() for start in logged_in.starts} == {TUESDAY}


@pytest.mark.parametrize("word", ["avboka", "ja avboka den", "avboka tiden"])
def test_cancel_said_again_is_a_yes_to_the_cancellation(logged_in: Talk, word: str) -> None:
    logged_in.says(["boka ett samtal", "kryddgården"])
    logged_in.pick()
    logged_in.says(["ja", "avbryt", "avboka min tid", word])
    assert logged_in.heard("utter_cancellation_cancelled"), logged_in.answer


@pytest.mark.parametrize(
    ("said", "asked"),
    [("avboka min tid", ("utter_confirm_cancellation",)), ("jag vill flytta min tid", OFFERED)],
)
def test_the_time_is_changed_in_the_middle_of_the_consent(logged_in: Talk, said: str, asked: tuple[str, ...]) -> None:
    logged_in.says(["boka ett samtal", "törnrosen"])
    logged_in.pick()
    logged_in.say("ja")
    assert logged_in.heard("utter_consent_intro"), logged_in.answer
    logged_in.say(said)
    assert logged_in.ends_with(*asked), logged_in.answer


def test_after_any_end_the_next_sentence_is_answered(talk: Talk) -> None:
    for opening in ("boka ett samtal", "flytta min tid", "avboka min tid", "jag vill ge samtycke"):
        talk.say(opening)
        talk.say("avboka")
        assert talk.answer.count("Är det något av det här?") <= 1, talk.answer
        talk.say("vad är en reko?")
        assert talk.heard("utter_faq/what_is_reko"), talk.answer
        talk.say("avbryt")


@pytest.mark.parametrize("noise", ["sju åtta nånting", "mitt nummer kan jag inte", "har ingen telefon"])
def test_what_cannot_be_read_never_ends_the_booking(talk: Talk, noise: str) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", noise])
    assert talk.ends_with("utter_ask_phone"), talk.answer


def test_a_phone_number_in_words_is_understood(talk: Talk) -> None:
    talk.says(["boka ett samtal", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testsson", "nollsju noll ett sju fyra noll sex tjugotre"])
    assert talk.heard("utter_confirm_booking_preliminary"), talk.answer
