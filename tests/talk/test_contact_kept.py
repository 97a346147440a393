"""Name and number of a call that was ordered are put right, and a call is ordered, whatever the words are taken for."""

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event

from assistant.talk.calls_ordered import cancels_and_erases, names_where_late, orders_a_call
from assistant.talk.contact_kept import SHOW, of_contact_kept
from assistant.talk.newest import Newest
from tests.talk.trackers import LISTEN, entity, form, tracker, user

PHONE, CALL = entity("phone", "+46701740651"), entity("call_back", "yes")


def said(name: str) -> list[Event]:
    return [user("x", "inform"), BotUttered("x", metadata={"utter_action": name}), ActionExecuted(LISTEN)]


def newest(text: str, intent: str, *found: dict[str, object], after: str = "utter_greet") -> Newest:
    return Newest.of(tracker(*said(after), user(text, intent, list(found))))


@pytest.mark.parametrize("text", ["numret ska sluta på 51", "står jag på listan?", "ni skrev bara efternamnet"])
def test_it_is_of_the_call_where_one_was_ordered_and_nowhere_else(text: str) -> None:
    assert of_contact_kept(newest(text, "faq", after="utter_call_back_received")) == SHOW
    assert of_contact_kept(newest(text, "faq")) is None


def test_a_number_after_which_one_was_asked_is_the_answer() -> None:
    talk = tracker(*said("utter_call_back_received"), *said("utter_which_right_phone"), user("51", "inform"))
    assert of_contact_kept(Newest.of(talk)) == SHOW


def test_an_angry_order_with_a_number_is_an_order() -> None:
    assert orders_a_call(newest("NEJ! Ring mig. 070-174 06 51", "complaint", PHONE, CALL))
    assert not orders_a_call(newest("ring mig inte, radera 070-174 06 51", "erase_data", PHONE, CALL))


def test_the_care_centre_after_the_question_is_where_one_comes_late() -> None:
    centre = entity("care_centre", "kryddgarden")
    assert names_where_late(newest("kryddgården, ingen kod", "show_appointment", centre, after="utter_late_unknown"))
    assert not names_where_late(newest("kryddgården", "inform", centre))


def test_a_yes_to_cancelling_with_erasing_cancels_first() -> None:
    open_form = form("cancellation_form", "cancellation_confirmed")
    yes = entity("answer", "yes")
    talk = tracker(*open_form, ActionExecuted(LISTEN), user("ja, och radera allt om mig", "erase_data", [yes]))
    assert cancels_and_erases(Newest.of(talk))


def test_the_call_that_is_called_off_asks_for_no_booking_code() -> None:
    assert of_contact_kept(newest("jag vill avboka samtalet", "cancel_appointment", after="utter_call_back_received"))
    assert not of_contact_kept(newest("jag vill avboka samtalet", "cancel_appointment"))
