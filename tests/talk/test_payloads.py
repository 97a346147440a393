"""Buttons: what they mean, and which of them were offered in the last answer."""

import pytest
from rasa.shared.core.events import BotUttered, Event

from assistant.talk.payloads import NotAPayload, offered, parse_data
from tests.talk.trackers import user


def said(*payloads: str) -> Event:
    return BotUttered("Välj.", {"buttons": [{"title": "x", "payload": payload} for payload in payloads]})


def test_a_button_carries_a_wish() -> None:
    assert parse_data("/greet")["intent"] == {"name": "greet", "confidence": 1.0}


def test_a_button_carries_values() -> None:
    found = parse_data('/inform{"when":[{"start":"2026-11-27T09:00","end":"2026-11-27T09:00"}],"answer":"yes"}')
    assert [(one["entity"], one["value"]) for one in found["entities"]] == [
        ("when", [{"start": "2026-11-27T09:00", "end": "2026-11-27T09:00"}]),
        ("answer", "yes"),
    ]


def test_a_button_can_ask_a_question() -> None:
    found = parse_data("/faq/what_is_sip")
    assert found["intent"]["name"] == "faq"
    assert found["response_selector"]["faq"]["response"]["utter_action"] == "utter_faq/what_is_sip"


@pytest.mark.parametrize("broken", ["/inform{", "/inform{x}", '/inform{"a":1'])
def test_a_broken_payload_is_refused_without_being_repeated(broken: str) -> None:
    with pytest.raises(NotAPayload) as refusal:
        parse_data(broken)
    assert broken not in str(refusal.value)


def test_the_buttons_of_the_last_answer_count_and_all_its_parts() -> None:
    assert offered([said("/a"), user("hej", "greet"), said("/b"), said("/c", "/d")]) == {"/b", "/c", "/d"}


def test_after_the_next_message_they_no_longer_count() -> None:
    assert offered([said("/a"), user("hej", "greet")]) == set()


def test_an_answer_without_buttons_offers_none() -> None:
    assert offered([BotUttered("Hej."), BotUttered("Hej.", {"buttons": None})]) == set()
