"""Whole bookings, from the first sentence to the REKO's worklist."""

from collections.abc import Callable

from assistant import dates
from assistant.services.views import Worklist, WorklistRow
from tests.conversations.deeds import NAME, book_directly, book_preliminarily, book_until_consent, rows_of
from tests.conversations.talk import Talk, new_resident
from tests.system import System

WorklistOf = Callable[[str], Worklist]


def test_somebody_without_login_books_at_a_misspelt_care_centre(
    talk: Talk, phone: str, worklist_of: WorklistOf
) -> None:
    talk.say("hej, jag skulle vilja boka ett kartläggningssamtal")
    assert talk.heard("utter_privacy_notice", "utter_ask_care_centre"), talk.answer
    talk.say("kryddgardn")
    time = talk.pick()
    talk.say("Jag heter Kim Testsson")
    talk.say(f"mitt nummer är {phone}")
    assert talk.heard("utter_confirm_booking_preliminary")
    assert time in talk.answer
    talk.say("ja det stämmer")
    assert talk.heard("utter_booking_preliminary", "utter_consent_intro"), talk.answer
    (row,) = rows_of(worklist_of("kryddgarden").to_confirm, phone)
    assert row.contact and row.contact.name == NAME
    assert dates.moment(row.appointment.start) == time


def test_somebody_logged_in_books_and_is_never_asked_for_name_or_phone(
    logged_in: Talk, worklist_of: WorklistOf
) -> None:
    logged_in.says(["boka tid", "törnrosens vårdcentral"])
    time = logged_in.pick(1)
    assert logged_in.ends_with("utter_confirm_booking_direct"), logged_in.answer
    logged_in.press("Ja")
    assert logged_in.heard("utter_booking_confirmed"), logged_in.answer
    assert time in [dates.moment(row.appointment.start) for row in _confirmed(worklist_of("tornrosen"))]


def test_everything_said_in_one_sentence_is_asked_for_only_once(logged_in: Talk) -> None:
    logged_in.say("jag vill boka en tid på kryddgården nästa vecka")
    assert logged_in.heard("utter_privacy_notice", "utter_offer_times"), logged_in.answer
    assert not logged_in.heard("utter_ask_care_centre")
    assert all(start.date().isocalendar().week == 49 for start in logged_in.starts)


def test_all_consent_is_refused_and_the_time_stands(logged_in: Talk) -> None:
    time = book_until_consent(logged_in, "törnrosen")
    logged_in.says(["nej", "nej", "nej", "nej"])
    assert logged_in.heard("utter_consent_refused"), logged_in.answer
    logged_in.say("min tid")
    assert logged_in.heard("utter_appointment_confirmed") and time in logged_in.answer


def test_a_booking_is_cancelled_with_its_code_from_another_conversation(
    system: System, talk: Talk, phone: str, worklist_of: WorklistOf
) -> None:
    book_until_consent(talk, "kryddgården", phone)
    code = talk.code
    later = Talk(system)
    later.say("jag vill avboka min tid")
    assert later.ends_with("utter_ask_booking_code"), later.answer
    later.say(code)
    assert later.ends_with("utter_confirm_cancellation"), later.answer
    later.press("Ja")
    assert later.heard("utter_cancellation_cancelled"), later.answer
    shown = worklist_of("kryddgarden")
    assert not rows_of(shown.to_confirm, phone)
    assert shown.changed[0].type == "appointment_cancelled"


def test_a_booking_is_cancelled_by_whoever_made_it_and_has_logged_in(system: System) -> None:
    who = new_resident()
    time = book_directly(Talk(system, actor=who), "törnrosen")
    later = Talk(system, actor=who)
    later.say("avboka")
    assert later.ends_with("utter_confirm_cancellation") and time in later.answer
    later.say("ja")
    assert later.heard("utter_cancellation_cancelled"), later.answer
    later.say("min tid")
    assert later.heard("utter_appointment_cancelled"), later.answer


def test_a_cancellation_that_is_regretted_leaves_the_time(system: System) -> None:
    who = new_resident()
    book_directly(Talk(system, actor=who), "törnrosen")
    later = Talk(system, actor=who)
    later.says(["avboka min tid", "nej"])
    assert later.heard("utter_cancellation_not_done"), later.answer
    later.say("min tid")
    assert later.heard("utter_appointment_confirmed"), later.answer


def test_a_booking_is_moved_with_its_code_and_stays_preliminary(system: System, talk: Talk, phone: str) -> None:
    old = book_until_consent(talk, "havsbrisen", phone)
    code = talk.code
    later = Talk(system)
    later.say("jag behöver byta tid")
    later.say(f"min kod är {code}")
    assert later.heard("utter_old_time_is_kept") and old in later.answer
    new = later.pick(3)
    assert later.ends_with("utter_confirm_rebooking") and new in later.answer
    later.press("Ja")
    assert later.heard("utter_rebooking_preliminary") and new in later.answer
    later.say("min tid")
    assert new in later.answer and old not in later.answer


def test_a_booking_is_moved_by_whoever_made_it_and_has_logged_in(system: System) -> None:
    who = new_resident()
    old = book_directly(Talk(system, actor=who), "törnrosen")
    later = Talk(system, actor=who)
    later.say("kan jag flytta min tid?")
    assert later.heard("utter_old_time_is_kept") and old in later.answer
    new = later.pick(2)
    later.say("japp")
    assert later.heard("utter_rebooking_confirmed") and new in later.answer


def test_a_wrong_code_opens_nothing(talk: Talk) -> None:
    talk.says(["avboka min tid", "semla karate sylt 99"])
    assert talk.heard("utter_code_not_found"), talk.answer
    assert talk.ends_with("utter_ask_booking_code"), talk.answer


def test_what_is_no_code_is_not_called_a_question(talk: Talk) -> None:
    talk.says(["avboka min tid", "gurka tomat banan elva"])
    assert talk.heard("utter_not_understood_appointment_id"), talk.answer
    assert talk.ends_with("utter_ask_booking_code"), talk.answer


def test_a_time_is_seen_in_another_conversation_with_its_code(system: System, talk: Talk, phone: str) -> None:
    time = book_until_consent(talk, "törnrosen", phone)
    code = talk.code
    later = Talk(system)
    later.say("min tid")
    assert later.heard("utter_no_appointment_known"), later.answer
    for said in (f"min tid {code}", code, f"koden är {code.upper()}"):
        later = Talk(system)
        later.say(said)
        assert later.heard("utter_appointment_preliminary") and time in later.answer, later.answer


def test_a_confirmed_hold_gives_one_booking_however_often_yes_is_said(
    talk: Talk, phone: str, worklist_of: WorklistOf
) -> None:
    book_preliminarily(talk, "havsbrisen", phone)
    talk.says(["ja", "ja"])
    assert len(rows_of(worklist_of("havsbrisen").to_confirm, phone)) == 1


def _confirmed(shown: Worklist) -> list[WorklistRow]:
    return [*shown.today, *shown.coming]
