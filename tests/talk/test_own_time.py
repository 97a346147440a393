"""What is said of a time one has, or of one whose code was asked for."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event

from assistant.talk.being_late import TELL_LATE
from assistant.talk.interruptions import CALL
from assistant.talk.leaving import STOP
from assistant.talk.own_time import BOOK, CANCEL, REBOOK, SHOW
from tests.talk.test_outside_forms import BOOKED, CENTRE, decided, told
from tests.talk.trackers import LISTEN, entity, form, user

CODE_ASKED = form("cancellation_form", "appointment_id")
CALLS = entity("call_back", "yes")


def at_the_code(text: str, wish: str = "book_appointment") -> str | None:
    return decided(*CODE_ASKED, ActionExecuted(LISTEN), user(text, wish, [CENTRE]))


def test_no_booking_is_begun_by_whoever_has_no_code() -> None:
    assert at_the_code("måste jag ha kod? tiden är på törnrosen") != BOOK
    assert at_the_code("var hittar jag den?") == SHOW
    assert at_the_code("äh låt tiden va") == STOP


def test_a_lost_code_is_told_without_a_form() -> None:
    assert decided(user("har slarvat bort koden, vad gör jag", "faq")) == SHOW
    assert decided(user("vad är en bokningskod", "faq")) is None


def test_the_time_one_has_is_shown_moved_or_given_up() -> None:
    assert decided(BOOKED, user("vart ska jag gå", "faq")) == SHOW
    assert decided(user("vart ska jag gå", "faq")) is None
    assert decided(BOOKED, user("finns det nåt tidigare samma dag", "other_times")) == REBOOK
    assert decided(BOOKED, user("går det att ha mötet på telefon?", "faq")) == REBOOK
    assert decided(BOOKED, user("ångrar mig, jag vill inte ha nån tid alls", "cancel_appointment")) == CANCEL


def test_being_late_and_wanting_a_call_are_heard_where_no_ranking_hears_them() -> None:
    late: Event = user("tåget står still och jag skulle vara hos rekon nu", "nlu_fallback", [CENTRE])
    assert decided(late) == TELL_LATE
    assert decided(user("less på allt, kan nån ringa mig?", "nlu_fallback", [CALLS])) == CALL


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("kan jag få en annan tid istället", "rebook_appointment"),
        ("finns det nåt på fredag i stället?", "other_times"),
        ("jag vill ha en ny tid", "book_appointment"),
    ],
)
def test_who_gave_up_a_time_and_wants_another_books_and_is_asked_for_no_code(text: str, wish: str) -> None:
    gave_up = told("utter_cancellation_cancelled", "affirm")
    assert decided(*gave_up, user(text, wish)) == BOOK
    booked = told("utter_booking_preliminary", "affirm")
    assert decided(*gave_up, *booked, BOOKED, user(text, "rebook_appointment")) != BOOK


def test_who_may_come_back_later_begins_nothing_now() -> None:
    later = user("kan jag boka igen senare?", "rebook_appointment")
    assert decided(*told("utter_cancellation_cancelled", "affirm"), later) != BOOK


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("kan jag ändra till telefon?", "go_back"),
        ("byt till telefon", "talk_to_human"),
        ("jag vill ha det på telefon istället", "talk_to_human"),
    ],
)
def test_another_way_to_meet_moves_the_time_and_calls_nobody(text: str, wish: str) -> None:
    assert decided(BOOKED, user(text, wish)) == REBOOK
    assert decided(BOOKED, user("kan jag få prata med någon på telefon i stället", "talk_to_human")) != REBOOK


def test_a_way_is_changed_in_the_middle_of_the_consent_too() -> None:
    asked = (BOOKED, *form("consent_form", "consent_employer"), ActionExecuted(LISTEN))
    assert decided(*asked, user("kan vi ta mötet över telefon i stället?", "faq")) == REBOOK
    assert decided(*asked, user("får de prata på telefon i stället?", "faq")) != REBOOK
    assert decided(*asked, user("går det på video?", "faq")) == REBOOK
    assert decided(*asked, user("får de prata på video?", "faq")) != REBOOK


@pytest.mark.parametrize("text", ["vi har ju ingen kod", "hennes kod är borta"])
def test_a_code_that_is_lost_books_nothing_beside_the_offer_of_a_call(text: str) -> None:
    offered = (*form("call_back_form", "call_back_wanted"), ActionExecuted(LISTEN))
    assert decided(*offered, user(text, "book_appointment")) == SHOW
    assert decided(user(text, "others_data")) == SHOW
