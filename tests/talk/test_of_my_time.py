"""What is asked of a time that was booked in this talk, whatever the ranking took it for."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, Event

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside
from assistant.talk.newest import Newest
from assistant.talk.own_time import IN_LINE, REBOOK, SHOW, of_own_time
from tests.talk.test_outside_forms import BOOKED, CENTRE, decided
from tests.talk.test_several_wishes import parts
from tests.talk.trackers import LISTEN, entity, form, tracker, user

FRIDAY = entity("when", [{"start": "2026-11-27T00:00", "end": "2026-11-28T00:00"}])
KNOWN: dict[str, Any] = {"own_booking": "sealed"}


def said(text: str, wish: str, *found: Any) -> Event:
    return user(text, wish, list(found))


@pytest.mark.parametrize("wish", ["inform", "nlu_fallback", "book_appointment"])
def test_a_day_that_will_not_do_moves_the_time_that_one_has(wish: str) -> None:
    assert decided(BOOKED, said("onsdag går inte, fredag då?", wish, FRIDAY)) == REBOOK
    assert decided(said("onsdag går inte, fredag då?", wish, FRIDAY)) != REBOOK


def test_a_day_that_suits_moves_nothing() -> None:
    assert decided(BOOKED, said("onsdag går bra, fredag jobbar jag", "inform", FRIDAY)) != REBOOK


@pytest.mark.parametrize("text", ["hur länge är man där", "när blir tiden bekräftad", "hann inte skriva upp koden"])
def test_what_is_known_of_the_time_is_told(text: str) -> None:
    assert decided(BOOKED, said(text, "faq")) == SHOW


def test_whoever_has_no_code_is_not_asked_for_it() -> None:
    assert decided(said("måste flytta, men har ingen kod", "rebook_appointment", CENTRE)) == SHOW
    assert decided(said("måste flytta min tid", "rebook_appointment", CENTRE)) != SHOW


def test_a_line_that_is_refused_is_not_joined() -> None:
    at_the_times = tracker(
        *form("booking_form", "booking_time"),
        ActionExecuted(LISTEN),
        said("ingen väntelista, jag tar fredagen", IN_LINE),
    )
    assert of_own_time(Newest.of(at_the_times)) == ""


def kind(text: str, wish: str = "nlu_fallback", **around: Any) -> str | None:
    return aside(Around(text, wish, around.pop("form", None), **around))


def test_what_happens_there_and_erasing_later_are_told_to_who_has_a_time() -> None:
    assert kind("vad gör man på ett sånt möte", slots=KNOWN) == "step_contents"
    assert kind("kan jag radera allt sen, efter besöket?", "faq", slots=KNOWN) == "how_to_erase"
    assert kind("radera allt", "erase_data", slots=KNOWN) is None


def test_a_list_that_is_not_seen_is_said_to_be_so() -> None:
    assert kind("är jag kvar i kön?", "waiting_list") == "list_not_seen"
    assert kind("är jag kvar i kön?", "waiting_list", slots={"own_place": "sealed"}) is None
    assert kind("står jag på listan?", lately=[["utter_call_back_received"]]) != "list_not_seen"


def test_what_the_waiting_list_is_joins_nobody() -> None:
    assert kind("vad är en väntelista", "define_term", form="booking_form") == "what_is_the_line"
    assert kind("vad är en väntelista", "faq") == "what_is_the_line"
    assert kind("sätt mig på väntelistan", "waiting_list") is None


def test_a_refusal_and_a_line_are_one_message() -> None:
    text = "nej inget passar mig. finns det väntelista?"
    understood = {"finns det väntelista?": "waiting_list", "nej inget passar mig.": "other_times"}
    assert [part.text for part in parts(text, understood, asked_for="booking_time")] == [text]
