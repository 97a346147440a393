"""What is asked right after a booking, a call or a cancellation."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside
from assistant.talk.interruptions import InterruptionPolicy
from assistant.talk.own_time import CANCEL, SHOW
from tests.talk.trackers import LISTEN, entity, tracker, user

POLICY = InterruptionPolicy(
    InterruptionPolicy.get_default_config(), None, Resource("InterruptionPolicy"), ExecutionContext(GraphSchema({}))
)
CENTRE = entity("care_centre", "tornrosen")
BOOKED = SlotSet("own_booking", "sealed")
CANCELLED, CALLED = "utter_cancellation_cancelled", "utter_call_back_received"


def decided(*events: Event) -> str | None:
    return POLICY.decide(tracker(*events))[0]


def told(response: str) -> list[Event]:
    answered = BotUttered("…", metadata={"utter_action": response})
    return [user("…", "affirm"), ActionExecuted(response), answered, ActionExecuted(LISTEN)]


def around(text: str, wish: str, *said: str, booked: bool = True) -> str | None:
    slots = {"own_booking": "sealed" if booked else None}
    return aside(Around(text, wish, None, slots, [list(said)], [], False))


@pytest.mark.parametrize(
    "text", ["det är hos er på Törnrosen jag ska va?", "så mötet är på törnrosen, stämmer det", "det blir törnrosen va"]
)
def test_user_who_asks_if_it_is_at_that_centre_is_shown_the_time_and_moves_nothing(text: str) -> None:
    assert decided(BOOKED, user(text, "rebook_appointment", [CENTRE])) == SHOW


@pytest.mark.parametrize("text", ["det skulle vara Törnrosen, fel vårdcentral", "kan jag byta till Törnrosen?"])
def test_user_who_wants_another_centre_is_not_only_shown_the_time(text: str) -> None:
    assert decided(BOOKED, user(text, "rebook_appointment", [CENTRE])) != SHOW


@pytest.mark.parametrize("text", ["kommer tolken eller ska jag ringa?", "har ni skrivit tolk?"])
def test_user_with_a_time_who_asks_of_the_interpreter_is_told_what_was_noted(text: str) -> None:
    assert decided(BOOKED, user(text, "faq")) == "action_suggest"
    assert around(text, "faq") == "needs_noted" and around(text, "faq", booked=False) is None


@pytest.mark.parametrize("text", ["kan jag få tolk?", "vad kostar tolken?", "kan min syster va tolken?"])
def test_user_who_asks_for_an_interpreter_is_answered_as_ever(text: str) -> None:
    assert decided(BOOKED, user(text, "faq")) != SHOW


@pytest.mark.parametrize("text", ["är nåt bokat? jag vill inte ha nån tid", "boka inget möte", "vill inte ha en tid"])
def test_user_who_wants_nothing_booked_begins_no_booking(text: str) -> None:
    assert decided(*told(CALLED), user(text, "book_appointment")) == SHOW
    assert decided(BOOKED, user(text, "book_appointment")) == CANCEL


@pytest.mark.parametrize("text", ["vilket nummer ringer ni på", "ringer ni på mitt nummer?"])
def test_user_who_asks_which_number_is_rung_orders_no_call(text: str) -> None:
    assert around(text, "talk_to_human") == "number_rung"
    assert around(text, "talk_to_human", booked=False) != "number_rung"


@pytest.mark.parametrize("text", ["blir det problem med soc?", "blir det nåt straff för det här", "vad säger soc då"])
def test_user_who_cancelled_and_is_afraid_of_the_social_services_is_met(text: str) -> None:
    assert around(text, "faq", CANCELLED) == "angry_if_cancelled"
    assert around(text, "faq", "utter_greet", booked=False) != "angry_if_cancelled"


def test_user_who_asks_if_they_hear_of_it_cancels_nothing_more() -> None:
    assert around("får socialtjänsten veta att jag avbokade?", "cancel_appointment", CANCELLED) == "step_soc_sees"


@pytest.mark.parametrize("text", ["okej, fint då", "toppen, tack", "ja", "ok", "det låter bra, vi ses"])
def test_user_who_is_done_is_not_asked_what_they_want(text: str) -> None:
    assert around(text, "affirm", "utter_consent_refused") == "all_done_booked"
    assert around(text, "affirm", CALLED, booked=False) == "thanks"


@pytest.mark.parametrize("text", ["okej, fint då", "ja"])
def test_a_yes_to_what_was_offered_is_still_one(text: str) -> None:
    assert around(text, "affirm", "utter_did_you_mean") != "thanks"
    assert around(text, "affirm", "utter_greet", booked=False) != "thanks"
