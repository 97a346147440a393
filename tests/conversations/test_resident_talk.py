"""The resident's own booking, talked through: right REKO, invitation, waiting list, needs, a call, coming late."""

import secrets
from collections.abc import Callable

import pytest

from assistant.bootstrap import House
from assistant.casework.needs import Access, Needs
from assistant.services import booking, invitation
from assistant.services.views import Contact, Worklist
from assistant.swedish.bookings.booking_codes import make
from tests.conversations.deeds import NAME, book_directly, rows_of
from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk, coordinator, new_resident, system_now
from tests.system import System

WorklistOf = Callable[[str], Worklist]
THURSDAY = 3


def invite(system: System, house: House, unit: str, phone: str) -> str:
    code = make(secrets.token_bytes(5))
    with house.uow() as uow:
        made = invitation.invite(
            uow, contact=Contact(NAME, phone), by=coordinator(unit), now=system_now(system), code=code
        )
    assert made.outcome == "invited"
    return code


def test_sick_listing_decides_before_listing_and_says_so(talk: Talk) -> None:
    talk.says(["hej, jag vill boka", "jag är sjukskriven på törnrosen men listad på kryddgården"])
    assert talk.heard("utter_right_centre_sick_listing") and "Törnrosen" in talk.answer, talk.answer
    assert talk.ends_with(*OFFERED), talk.answer


def test_the_tie_and_the_day_are_heard_in_the_first_sentence(talk: Talk) -> None:
    talk.say("jag är sjukskriven på kryddgården och vill boka tid på torsdag vecka 51")
    assert talk.heard("utter_right_centre_sick_listing") and talk.ends_with(*OFFERED), talk.answer
    assert {start.weekday() for start in talk.starts} == {THURSDAY}


def test_who_knows_only_the_part_of_town_chooses_between_its_care_centres(talk: Talk) -> None:
    talk.says(["boka tid", "vet inte", "jag bor i rosengård"])
    assert talk.heard("utter_ask_which_of_area"), talk.answer
    talk.press("Kryddgården")
    assert talk.heard("utter_right_centre_chosen") and talk.ends_with(*OFFERED), talk.answer


def test_the_reason_is_said_once_and_again_when_the_care_centre_changes(talk: Talk) -> None:
    talk.says(["boka tid", "kryddgården", "andra tider"])
    assert not talk.heard("utter_right_centre_chosen"), talk.answer
    talk.say("nej törnrosen menar jag")
    assert talk.heard("utter_right_centre_chosen") and "Törnrosen" in talk.answer, talk.answer


def test_a_private_care_centre_shows_its_own_coordinator_and_no_call_is_promised(talk: Talk) -> None:
    talk.says(["boka tid", "jag är listad på lönnbacken"])
    assert talk.heard("utter_right_centre_private"), talk.answer
    talk.say("ring mig")
    assert talk.heard("utter_call_back_own_coordinator"), talk.answer


def test_needs_are_hinted_at_once_noted_and_read_by_the_reko(
    logged_in: Talk, house: House, system: System, worklist_of: WorklistOf
) -> None:
    logged_in.says(["boka tid", "kryddgården"])
    logged_in.pick()
    assert logged_in.heard("utter_needs_hint") and logged_in.ends_with("utter_confirm_booking_direct")
    logged_in.say("jag behöver tolk på arabiska, helst en kvinna")
    assert logged_in.heard("utter_needs_noted") and "helst en kvinna" in logged_in.answer, logged_in.answer
    assert not logged_in.heard("utter_needs_hint") and logged_in.ends_with("utter_confirm_booking_direct")
    logged_in.says(["ja", "nej till alla", "ja", "jag sitter i rullstol"])
    assert logged_in.heard("utter_needs_told"), logged_in.answer
    assert logged_in.actor is not None
    with house.uow() as uow:
        (mine,) = booking.mine(uow, by=logged_in.actor, now=system_now(system))
    rows = [row for row in worklist_of("kryddgarden").coming if row.appointment.id == mine.id]
    assert [row.needs for row in rows] == [
        Needs(interpreter=True, language="ar", interpreter_gender="woman", access=(Access.STEP_FREE, Access.WHEELCHAIR))
    ]


def test_a_yes_with_a_need_books_and_takes_the_need_along(logged_in: Talk) -> None:
    logged_in.says(["boka tid", "törnrosen"])
    logged_in.pick()
    logged_in.say("ja tack men behöver tolk somaliska")
    assert logged_in.heard("utter_needs_noted", "utter_booking_confirmed"), logged_in.answer


def test_a_need_said_before_any_booking_is_remembered_for_it(logged_in: Talk) -> None:
    logged_in.say("jag behöver tolk på dari")
    assert logged_in.heard("utter_needs_remembered"), logged_in.answer
    logged_in.says(["boka tid", "kryddgården"])
    logged_in.pick()
    assert not logged_in.heard("utter_needs_hint"), logged_in.answer


def test_a_question_about_company_keeps_its_answer_and_the_booking_goes_on(logged_in: Talk) -> None:
    logged_in.says(["boka tid", "kryddgården"])
    logged_in.pick()
    logged_in.say("kan jag ta med någon?")
    assert logged_in.heard("utter_may_bring_to_booked"), logged_in.answer
    assert logged_in.ends_with("utter_confirm_booking_direct"), logged_in.answer


def test_a_need_in_the_middle_of_the_consent_loses_no_question(logged_in: Talk) -> None:
    logged_in.says(["boka tid", "törnrosen"])
    logged_in.pick()
    logged_in.says(["ja", "min syster följer med"])
    assert logged_in.heard("utter_needs_told"), logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_social_services"), logged_in.answer


@pytest.mark.parametrize(("centre", "answer"), [("törnrosen", "several"), ("kryddgården", "alone")])
def test_another_reko_than_ones_counsellor_is_a_line_for_the_reko(talk: Talk, centre: str, answer: str) -> None:
    talk.says(["boka tid", centre, "min kurator är också REKO, jag vill ha någon annan"])
    assert talk.heard(f"utter_another_coordinator_{answer}"), talk.answer
    assert talk.ends_with(*OFFERED), talk.answer


def test_an_invited_person_chooses_a_time_and_it_is_confirmed_at_once(
    system: System, house: House, talk: Talk, worklist_of: WorklistOf, phone: str
) -> None:
    code = invite(system, house, "tornrosen", phone)
    talk.says(["jag vill boka", code])
    assert talk.heard("utter_invitation_open") and talk.ends_with(*OFFERED), talk.answer
    talk.pick(2)
    assert talk.ends_with("utter_confirm_booking_direct"), talk.answer
    talk.say("ja")
    assert talk.heard("utter_booking_confirmed"), talk.answer
    shown = worklist_of("tornrosen")
    assert rows_of([*shown.today, *shown.coming], phone)
    again = Talk(system)
    again.say(code)
    assert again.heard("utter_invitation_used"), again.answer


def test_a_freed_time_is_offered_to_whoever_waits_and_taken_with_a_yes(
    system: System, house: House, logged_in: Talk
) -> None:
    other = Talk(system, actor=new_resident())
    other.says(["boka tid", "havsbrisen", "vecka 51"])
    other.pick()
    other.says(["ja", "avbryt"])
    logged_in.say("ställ mig på väntelistan på havsbrisen")
    assert logged_in.heard("utter_waiting_joined"), logged_in.answer
    logged_in.say("min tid")
    assert logged_in.heard("utter_waiting_waiting"), logged_in.answer
    other.says(["avboka min tid", "ja"])
    logged_in.say("min tid")
    assert logged_in.ends_with("utter_ask_freed_time"), logged_in.answer
    logged_in.say("vad är en reko?")
    assert logged_in.heard("utter_faq/what_is_reko") and logged_in.ends_with("utter_ask_freed_time")
    logged_in.say("ja tack")
    assert logged_in.heard("utter_booking_confirmed"), logged_in.answer
    logged_in.say("vad har jag bokat?")
    assert logged_in.heard("utter_appointment_confirmed") and not logged_in.heard("utter_waiting_waiting")


def test_without_a_login_the_place_in_line_has_a_code(system: System, talk: Talk, phone: str) -> None:
    talk.says(["boka tid på kryddgården på söndag", "inget passar, ställ mig på väntelistan", NAME, phone])
    assert talk.heard("utter_waiting_joined_with_code"), talk.answer
    code = talk.answer.split("väntelistan är:")[1].split(".")[0].strip()
    later = Talk(system)
    later.say(f"min tid {code}")
    assert later.heard("utter_waiting_waiting"), later.answer
    later.say("ta bort mig från väntelistan")
    assert later.heard("utter_waiting_left"), later.answer


def test_a_person_phones_back_where_and_when_it_suits(talk: Talk, phone: str, worklist_of: WorklistOf) -> None:
    talk.say("jag vill prata med en människa")
    assert talk.heard("utter_human_way") and talk.ends_with("utter_ask_call_back_wanted"), talk.answer
    talk.says(["ja", "törnrosen", NAME, phone])
    assert talk.ends_with("utter_ask_call_time"), talk.answer
    talk.say("på förmiddagen")
    assert talk.heard("utter_call_back_received_today"), talk.answer
    (row,) = [one for one in worklist_of("tornrosen").call_backs if one.contact.phone[-2:] == phone[-2:]]
    assert row.suits == "på förmiddagen" and not row.wishes


def test_naming_the_care_centre_shows_its_number_and_is_no_yes(talk: Talk) -> None:
    talk.says(["prata med en människa", "törnrosen"])
    assert talk.heard("utter_human_at_centre_again") and talk.ends_with("utter_ask_call_back_wanted"), talk.answer
    talk.say("nej")
    assert talk.heard("utter_okay"), talk.answer


def test_all_at_once_asks_only_for_the_name(talk: Talk, phone: str) -> None:
    talk.say(f"ring mig på {phone} imorgon förmiddag på kryddgården")
    assert talk.ends_with("utter_ask_name"), talk.answer
    talk.say(NAME)
    assert talk.heard("utter_call_back_received"), talk.answer


def test_the_offer_of_a_call_never_stands_in_the_way(talk: Talk) -> None:
    talk.says(["prata med en människa", "vad är en sip?"])
    assert talk.heard("utter_faq/what_is_sip") and not talk.heard("utter_ask_call_back_wanted"), talk.answer
    talk.says(["prata med en människa", "nej tack"])
    assert talk.heard("utter_okay"), talk.answer
    talk.says(["prata med en människa", "boka tid"])
    assert talk.ends_with("utter_ask_care_centre"), talk.answer


def test_a_booking_that_gets_too_hard_ends_with_a_call_and_nothing_is_asked_twice(talk: Talk, phone: str) -> None:
    talk.says(["boka tid", "kryddgården"])
    talk.pick()
    talk.says([NAME, "jag orkar inte skriva, ring mig i stället"])
    assert talk.ends_with("utter_ask_phone"), talk.answer
    talk.says([phone, "spelar ingen roll"])
    assert talk.heard("utter_call_back_received") and "Kryddgården" in talk.answer, talk.answer


def test_asking_twice_to_be_phoned_is_answered_as_the_first_time(system: System, phone: str) -> None:
    for _ in range(2):
        talk = Talk(system)
        talk.says([f"ring mig på {phone}", "kryddgården", NAME, "när som helst"])
        assert talk.heard("utter_call_back_received"), talk.answer


def test_coming_late_another_day_is_told_apart(logged_in: Talk) -> None:
    logged_in.say("jag kommer för sent")
    assert logged_in.heard("utter_late_unknown"), logged_in.answer
    book_directly(logged_in, "kryddgården")
    logged_in.say("jag blir sen")
    assert logged_in.heard("utter_late_not_today"), logged_in.answer


def test_a_code_and_a_day_in_one_sentence_move_the_time(logged_in: Talk, system: System) -> None:
    logged_in.says(["boka tid", "törnrosen"])
    logged_in.pick()
    logged_in.say("ja")
    code = logged_in.code
    other = Talk(system)
    other.say(f"flytta {code} till torsdag vecka 50")
    assert other.ends_with(*OFFERED) and {start.weekday() for start in other.starts} == {THURSDAY}, other.answer
    other.pick()
    other.say("ja")
    assert other.heard("utter_rebooking_confirmed"), other.answer


@pytest.mark.parametrize("said", ["vad har jag bokat?", "när är det?"])
def test_what_is_booked_is_told_in_the_middle_of_another_matter(logged_in: Talk, said: str) -> None:
    book_directly(logged_in, "kryddgården")
    logged_in.says(["jag vill ge samtycke", said])
    assert logged_in.heard("utter_appointment_confirmed"), logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_social_services"), logged_in.answer


def test_i_cannot_make_it_offers_other_times_and_cancels_on_a_word(logged_in: Talk) -> None:
    book_directly(logged_in, "kryddgården")
    logged_in.say("jag hinner inte")
    assert logged_in.heard("utter_old_time_is_kept") and logged_in.ends_with(*OFFERED), logged_in.answer
    logged_in.says(["nej, avboka i stället", "ja"])
    assert logged_in.heard("utter_cancellation_cancelled"), logged_in.answer


def test_wrong_codes_are_slowed_down_and_all_sound_the_same(system: System) -> None:
    talk = Talk(system)
    heard = {talk.say(f"min tid lampa tiger moln {number}") for number in range(41, 46)}
    assert len(heard) == 1, heard
    talk.say("min tid lampa tiger moln 50")
    assert talk.heard("utter_code_slow_down"), talk.answer


def test_when_all_is_taken_the_same_reko_at_another_care_centre_is_a_button(
    system: System, house: House, talk: Talk
) -> None:
    now = system_now(system)
    taken = 0
    while True:
        by = new_resident()
        with house.uow() as uow:
            offer = booking.offer(uow, care_centre_id="kastanjen", wishes=(), by=by, now=now)
        if not offer.times:
            break
        with house.uow() as uow:
            start = offer.times[0].start
            held = booking.hold(uow, care_centre_id="kastanjen", start=start, holder=by.key, by=by, now=now)
            code = make(secrets.token_bytes(5))
            booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=by, now=now, code=code)
        taken += 1
    assert taken
    talk.says(["boka tid", "kastanjen", "på plats"])
    assert talk.heard("utter_offer_none"), talk.answer
    assert "Havsbrisen" in talk.titles and "Törnrosen" not in talk.titles, talk.titles
    talk.press("Havsbrisen")
    assert talk.ends_with(*OFFERED), talk.answer
