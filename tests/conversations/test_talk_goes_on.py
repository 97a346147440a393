"""Whole dialogues that leave the straight way and come back to it."""

from tests.conversations.questions import OFFERED
from tests.conversations.talk import Talk
from tests.system import System

FRIDAY = 4


def test_user_changes_the_day_and_then_the_name_and_the_number_at_the_check(talk: Talk, phone: str) -> None:
    talk.says(["boka tid", "kryddgården"])
    talk.pick()
    talk.says(["Kim Testberg", "070-174 06 29"])
    talk.say("nej, jag kan inte då, går det på fredag i stället")
    assert talk.ends_with(*OFFERED) and {start.weekday() for start in talk.starts} == {FRIDAY}, talk.answer
    assert len(talk.starts) > 1, talk.answer
    second = talk.times[1]["title"]
    talk.say("spelar ingen roll, den andra")
    assert second in talk.answer, talk.answer
    talk.say("och namnet ska vara Kim Testborg, det blev fel")
    assert talk.ends_with("utter_confirm_booking_preliminary") and "Kim Testborg" in talk.answer, talk.answer
    talk.say("det blev fel")
    assert talk.heard("utter_what_is_wrong"), talk.answer
    talk.say(f"numret ska vara {phone}, det blev fel")
    assert talk.ends_with("utter_confirm_booking_preliminary") and phone in talk.answer, talk.answer


def test_user_who_wishes_again_at_the_care_centre_question_is_asked_kindly_and_shortly(talk: Talk) -> None:
    first = talk.say("boka tid")
    again = talk.say("ja jag vill ha tid")
    assert talk.heard("utter_care_centre_first") and not talk.heard("utter_not_understood_care_centre"), again
    assert len(talk.replies[-1]["text"]) < len(first) / 4, again


def test_user_who_is_late_is_followed_through(talk: Talk) -> None:
    talk.say("hej jag har tid hos reko idag men bussen är försenad")
    talk.say("en kvart kanske")
    assert talk.heard("utter_late_again"), talk.answer
    talk.say("kan ni hälsa dem det")
    assert talk.heard("utter_late_tell"), talk.answer
    talk.say("får jag betala då")
    assert talk.heard("utter_late_cost"), talk.answer


def test_user_who_insists_on_a_human_being_fills_in_the_call_unasked(talk: Talk) -> None:
    talk.says(["jag vill prata med en människa", "nej inte en robot"])
    assert talk.heard("utter_a_human_calls"), talk.answer
    talk.say("Törnrosen")
    assert talk.heard("utter_human_at_centre_again"), talk.answer
    talk.say("Kim Exempelson")
    assert talk.ends_with("utter_ask_phone"), talk.answer


def test_nobody_without_a_code_is_shown_a_time_by_name_or_number(talk: Talk) -> None:
    talk.says(["vad har jag bokat", "jag har ingen kod", "jag heter Kim Testsson och bor i malmö"])
    assert talk.heard("utter_no_look_up") and talk.ends_with("utter_ask_call_back_given"), talk.answer
    talk.say("kan du inte bara kolla på telefonnumret 070-174 06 19")
    assert talk.heard("utter_no_look_up") and talk.ends_with("utter_ask_call_back_on_number"), talk.answer
    talk.say("hur gör jag då")
    assert talk.heard("utter_help_call_offer"), talk.answer


def test_user_who_would_bring_somebody_is_answered_about_this_meeting_and_it_is_noted(talk: Talk) -> None:
    talk.says(["boka tid", "törnrosen", "får jag ha med min vuxna dotter på mötet"])
    assert talk.heard("utter_may_bring_to_booked", "utter_needs_noted", "utter_needs_companion_removed"), talk.answer
    assert talk.ends_with(*OFFERED), talk.answer


def test_staff_cannot_book_for_somebody_and_are_told_whom_to_phone(system: System) -> None:
    staff = Talk(system, audience="staff")
    staff.say("okej men kan jag boka åt hen då")
    assert staff.heard("utter_human_path_guardian"), staff.answer
    staff.say("kan rekon på kryddgården ringa mig")
    assert staff.heard("utter_staff_no_call_back", "utter_coordinator_card"), staff.answer


def test_user_who_writes_bka_books_and_nobody_is_caught_in_the_code_question(talk: Talk) -> None:
    talk.say("hejj vill bka tidd hos reco")
    assert talk.ends_with("utter_ask_care_centre"), talk.answer
    talk.says(["avbryt", "avboka", "krydgårdn"])
    assert talk.heard("utter_new_or_old"), talk.answer
    talk.press("Boka en ny tid")
    assert talk.ends_with(*OFFERED) and "Kryddgården" in talk.answer, talk.answer


def test_user_moves_to_the_week_after_the_booked_one(talk: Talk, phone: str) -> None:
    talk.says(["boka tid", "törnrosen"])
    booked = talk.starts[0]
    talk.pick()
    talk.says(["Kim Testsson", phone, "ja", "vad händer nu"])
    assert talk.heard("utter_appointment_preliminary"), talk.answer
    talk.says(["oj jag måste flytta den tiden", "till veckan efter"])
    weeks = {start.isocalendar().week for start in talk.starts}
    assert len(weeks) == 1 and 0 < (talk.starts[0].date() - booked.date()).days < 14, talk.answer
    assert weeks != {booked.isocalendar().week}, talk.answer
    talk.pick()
    talk.say("ja")
    assert talk.heard("utter_rebooking_preliminary") and "gamla tiden" in talk.answer, talk.answer


def test_user_who_stops_is_told_what_is_left_and_that_nobody_must_book(talk: Talk) -> None:
    talk.says(["boka tid", "törnrosen", "avbryt", "har du sparat nåt nu"])
    assert talk.heard("utter_nothing_kept"), talk.answer
    talk.say("måste man boka för att få hjälp")
    assert talk.heard("utter_must_book"), talk.answer


def test_user_with_protected_data_is_shown_the_safe_way_again(talk: Talk) -> None:
    talk.says(["jag har skyddade personuppgifter, är det säkert att boka här", "hur ska jag göra"])
    assert talk.heard("utter_human_path_again") and not talk.buttons, talk.answer
