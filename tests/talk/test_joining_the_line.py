"""Whoever wants to stand in line is put there, and not phoned."""

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet

from assistant.knowledge.acts import Act
from assistant.talk.leaving import leaves_by_act
from assistant.talk.newest import Newest
from assistant.talk.own_time import of_own_time
from tests.talk.trackers import LISTEN, entity, form, tracker, user

JOIN = "action_waiting_list"


def sent_to(text: str, *events: object) -> str | None:
    return of_own_time(Newest.of(tracker(*events, user(text, "nlu_fallback"))))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["skriv upp mig på väntelistan", "hör av er om det blir ett återbud"])
def test_user_who_names_the_line_is_put_in_it(text: str) -> None:
    assert sent_to(text) == "action_waiting_list"


@pytest.mark.parametrize("text", ["skriv upp mig", "ställ upp för mig", "hör av er"])
def test_what_names_no_line_is_nothing_of_the_kind(text: str) -> None:
    assert sent_to(text) is None


@pytest.mark.parametrize(
    "text",
    ["skriv mig på listan då", "kan jag få stå i kö i stället", "säg gärna till om det blir en annan tid ledig",
     "inget av det passar, jag väntar hellre på en annan tid",
     "ingen av tiderna passar 🙁 kan jag stå på kö"],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["booking_time", "person_name", "booking_confirmed"])
def test_user_who_would_rather_wait_leaves_the_booking_for_the_line(text: str, asked: str) -> None:
    assert sent_to(text, *form("booking_form", asked), ActionExecuted(LISTEN)) == "action_waiting_list"


@pytest.mark.parametrize(
    "text", ["hur lång är kön", "jag vill inte stå på väntelistan", "den andra på listan", "ring mig när det passar"]
)
def test_an_answer_or_a_question_in_the_booking_stands_in_no_line(text: str) -> None:
    assert sent_to(text, *form("booking_form", "booking_time"), ActionExecuted(LISTEN)) is None


def in_line(text: str) -> str | None:
    told = BotUttered("", metadata={"utter_action": "utter_waiting_joined_with_code"})
    wish = [entity("when", [{"start": "2026-11-26T13:00", "end": "2026-11-26T17:00"}])]
    before = (user("070-174 06 31", "inform"), SlotSet("own_place", "sealed"), told, ActionExecuted(LISTEN))
    return of_own_time(Newest.of(tracker(*before, user(text, "inform", wish))))


def test_a_question_whether_the_time_stands_is_answered_and_cancels_nothing() -> None:
    told = (SlotSet("own_booking", "sealed"), ActionExecuted(LISTEN))
    asked = user("blir samtalet av ändå?", "cancel_appointment")
    for before in ((), form("consent_form", "consent_social")):
        assert of_own_time(Newest.of(tracker(*before, *told, asked))) == "action_show_appointment"


def test_a_wish_right_after_the_place_was_told_is_of_that_place() -> None:
    assert in_line("torsdagar efter ett, det är viktigt") == "action_waiting_list"
    assert in_line("finns det nåt på torsdag?") is None


def test_a_nod_right_after_the_place_was_told_is_met_with_where_one_stands() -> None:
    told = BotUttered("", metadata={"utter_action": "utter_waiting_joined_with_code"})
    before = (user("070-174 06 31", "inform"), SlotSet("own_place", "sealed"), told, ActionExecuted(LISTEN))
    assert of_own_time(Newest.of(tracker(*before, user("jo det stämmer", "affirm")))) == "action_show_appointment"


def test_to_be_put_in_line_said_once_more_is_no_wish_for_a_call() -> None:
    surely = Act("person", 0.95, "name")
    assert leaves_by_act("waiting_form", "ja tack skriv upp mig", surely) is None
    assert leaves_by_act("waiting_form", "jag vill prata med en människa", surely) == "action_talk_to_human"


def told_of_place(
    text: str, wish: str, *found: dict[str, object], response: str = "utter_waiting_of_any"
) -> str | None:
    told = BotUttered("", metadata={"utter_action": response})
    before = (user("070-174 06 31", "inform"), SlotSet("own_place", "sealed"), told, ActionExecuted(LISTEN))
    return of_own_time(Newest.of(tracker(*before, user(text, wish, list(found)))))  # type: ignore[arg-type]


WHEN = entity("when", [{"start": "2026-11-26T17:00", "end": "2026-11-26T21:00"}])
EXCLUDED = entity("when_unclear", "excluded")


def test_a_wish_taken_for_moving_is_of_the_place_and_asks_for_no_code() -> None:
    assert told_of_place("bara efter fem, annars hinner jag inte", "rebook_appointment", WHEN) == JOIN
    assert told_of_place("inte måndagar", "inform", EXCLUDED, response="utter_waiting_wish_not_met") == JOIN
    assert told_of_place("flytta min tid till fredag", "rebook_appointment", WHEN) != JOIN
    assert told_of_place("avboka fredag", "cancel_appointment", WHEN) != JOIN


def test_a_nod_after_a_wish_that_is_not_met_is_no_code() -> None:
    for response in ("utter_waiting_wish_not_met", "utter_waiting_of_any"):
        assert told_of_place("ja så är det", "affirm", response=response) == "action_show_appointment"


def test_leaving_the_list_asks_for_the_code_of_no_time() -> None:
    leave = entity("in_line", "leave")
    assert told_of_place("ta bort mig från listan", "cancel_appointment", leave) == JOIN
    assert told_of_place("ta bort min tid", "cancel_appointment", leave) != JOIN
