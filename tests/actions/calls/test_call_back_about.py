"""What a call is about: a withdrawal that we could not carry out reaches the REKO as one, and never as a story."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.calls.call_about import whose_said
from actions.calls.call_back import SubmitCallBack
from actions.turn import Turn
from assistant import clock
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import callback, worklist
from assistant.services.views import CallBackRow, Contact
from tests.actions.houses import move_in
from tests.actions.talking import Turned
from tests.actions.trackers import CONVERSATION

NOW = datetime(2026, 11, 23, 10, tzinfo=clock.STOCKHOLM)
REKO = Actor(Role.COORDINATOR, "alen-1", "alen", AssuranceLevel.DEMO)
VISITOR = Actor(Role.ANONYMOUS, CONVERSATION)
ROBIN = Contact("Robin Exempelsson", "070-174 06 14")


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    monkeypatch.setattr(clock, "now", lambda: NOW)
    return house


def talked(answers: Sequence[str], slots: dict[str, Any]) -> Tracker:
    """A message after each of these answers was given to the one before."""
    events: list[dict[str, Any]] = []
    for name in answers:
        events += [{"event": "user", "text": "…"}, {"event": "bot", "metadata": {"utter_action": name}}]
    events.append({"event": "user", "text": "ja"})
    message = {"text": "ja", "intent": {"name": "affirm"}, "entities": []}
    return Tracker(CONVERSATION, slots, message, events, False, None, {"name": "call_back_form"}, "action_listen")


def asked(home: House, answers: Sequence[str], **beside: Any) -> list[str]:
    """What is said when the call is asked for."""
    seal = home.sealer.seal
    slots = {
        "call_back_wanted": True,
        "care_centre": "alen",
        "person_name": seal(ROBIN.name),
        "phone": seal(ROBIN.phone),
        "call_time": "any",
        **beside,
    }
    return Turned(SubmitCallBack(), talked(answers, slots)).said


def calls(home: House) -> Sequence[CallBackRow]:
    with home.uow() as uow:
        return worklist.show(uow, by=REKO, now=NOW + timedelta(minutes=1)).call_backs


def asked_for(home: House, *answers: str) -> list[str]:
    """What the calls of the worklist are about, after the call was asked for."""
    asked(home, answers)
    return [call.about for call in calls(home)]


def test_a_call_after_a_yes_that_was_given_elsewhere_is_about_taking_it_back(home: House) -> None:
    assert asked_for(home, "utter_nothing_to_withdraw_named", "utter_ask_name", "utter_ask_phone") == ["withdrawal"]


@pytest.mark.parametrize(
    "answers", [("utter_human_way",), ("utter_nothing_to_withdraw", "utter_call_back_received", "utter_human_way")]
)
def test_a_call_for_anything_else_is_not(home: House, answers: tuple[str, ...]) -> None:
    assert asked_for(home, *answers) == ["other"]


def test_whoever_waits_for_a_call_already_and_takes_something_back_waits_for_that(home: House) -> None:
    with home.uow() as uow:
        callback.request(uow, care_centre_id="alen", contact=ROBIN, about="booking", by=VISITOR, now=NOW)
    assert asked_for(home, "utter_nothing_to_withdraw") == ["withdrawal"]


def test_whose_yes_it_is_about_reaches_the_worklist_and_is_said_back(home: House) -> None:
    said = asked(home, ("utter_nothing_to_withdraw_named",), withdrawn_parties=["insurance_agency"])
    assert "utter_call_back_about_withdrawal_of" in said
    assert [call.parties for call in calls(home)] == [["insurance_agency"]]


def test_whose_yes_it_was_is_nothing_to_a_call_about_something_else(home: House) -> None:
    asked(home, ("utter_human_way",), withdrawn_parties=["employer"])
    assert [call.parties for call in calls(home)] == [[]]


def test_another_yes_taken_back_stands_beside_the_first(home: House) -> None:
    for party in ("employer", "insurance_agency"):
        asked(home, ("utter_nothing_to_withdraw_named",), withdrawn_parties=[party])
    assert [call.parties for call in calls(home)] == [["employer", "insurance_agency"]]


def test_one_more_whose_yes_is_over_is_added_to_the_first(home: House) -> None:
    tracker = talked(("utter_nothing_to_withdraw_named",), {"withdrawn_parties": ["employer"]})
    tracker.latest_message["text"] = "inte kassan heller"
    assert whose_said(Turn(tracker)) == {"withdrawn_parties": ["insurance_agency", "employer"]}
