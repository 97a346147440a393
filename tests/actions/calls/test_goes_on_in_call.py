"""Whoever corrects a number, has no code, names a language or knows no care centre keeps the call they asked for."""

from typing import Any

import pytest

from actions.calls.call_back import OFFER_STAYS, ValidateCallBackForm
from actions.calls.call_back_questions import AskCallBackCentre, AskCallBackWanted
from actions.own_time.own_booking import ShowAppointment
from tests.actions.talking import Turned, opened, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
WANTED = {"requested_slot": "care_centre", "privacy_told": True, "call_back_wanted": True}
OFFERED = {"requested_slot": "call_back_wanted", "privacy_told": True}


def number() -> dict[str, Any]:
    return {"phone": sealed("+46701740611")}


def bot(name: str) -> list[dict[str, Any]]:
    return [{"event": "user", "text": ""}, {"event": "bot", "metadata": {"utter_action": name}}]


def said(text: str, known: dict[str, Any], intent: str = "inform") -> Turned:
    return turn(ValidateCallBackForm(), text, "call_back_form", known, intent)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("nä det slutar på 12, 070-174 06 12", "+46701740612"),
        ("oj fel, 12 i slutet. 0701740612", "+46701740612"),
        ("nej 12 på slutet", "+46701740612"),
        ("sista siffran ska vara 3", "+46701740613"),
    ],
)
def test_a_number_put_right_is_changed_and_is_no_time(text: str, right: str) -> None:
    corrected = said(text, WANTED | number())
    assert opened(corrected.slots["phone"]) == right
    assert "call_time" not in corrected.slots
    assert corrected.slots.get("call_back_wanted") is not False


def test_a_time_beside_a_number_is_still_a_time() -> None:
    assert said("070-174 06 12, helst efter 14", WANTED).slots["call_time"]["words"] == "helst efter 14"


def test_a_number_that_is_only_said_to_be_wrong_is_rung_by_nobody() -> None:
    wrong = said("oj fel nummer", WANTED | number())
    assert wrong.slots["phone"] is None
    assert wrong.said == ["utter_call_other_number"]


def test_no_code_is_no_no_to_the_call() -> None:
    for text in ("nej har tappat bort koden", "nä, lappen är slängd jag har inget papper"):
        answered = said(text, OFFERED, "deny")
        assert answered.said == ["utter_code_not_needed"]
        assert answered.slots["requested_slot"] == "call_back_wanted"
    assert said("nej tack", OFFERED, "deny").slots["call_back_wanted"] is False


def test_a_number_with_the_wish_is_taken_and_no_way_is_shown() -> None:
    ring = turn(
        ValidateCallBackForm(),
        "ja ring på 070-174 06 12",
        "call_back_form",
        OFFERED,
        "talk_to_human",
        {"answer": "yes"},
    )
    assert opened(ring.slots["phone"]) == "+46701740612"
    assert ring.slots["call_back_wanted"] is True


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("kan nån ringa upp? jag pratar dari", "prs"),
        ("efter lunch, och gärna nån som talar polska", "pl"),
    ],
)
def test_a_language_told_with_the_wish_is_noted(text: str, language: str) -> None:
    told = said(text, WANTED)
    assert told.slots["needs"]["language"] == language
    assert "utter_interpreter_in_call" in told.said


def test_a_question_about_languages_notes_nothing() -> None:
    assert "needs" not in said("pratar ni polska?", WANTED).slots


def test_care_centre_is_asked_for_in_other_words_once() -> None:
    events = [*bot("utter_ask_centre_to_call"), *bot("utter_ask_centre_to_call_again")]
    seen = tracker("0701740612", form="call_back_form", slots=WANTED | number(), events=events)
    assert Turned(AskCallBackCentre(), seen).said == ["utter_ask_centre_to_call_simply"]
    asked = turn(AskCallBackCentre(), "0701740612", "call_back_form", WANTED | number())
    assert asked.said == ["utter_ask_centre_to_call"]


def test_who_is_late_is_told_that_a_number_tells_nobody() -> None:
    asked = turn(
        AskCallBackWanted(), "0701740611", "call_back_form", OFFERED | number() | {"centre_wanted_for": "late"}
    )
    assert asked.said == ["utter_late_by_name", "utter_ask_call_back_on_number"]


def test_a_wrong_number_before_the_call_is_ordered_is_asked_for_anew() -> None:
    changed = turn(ShowAppointment(), "jag skrev fel nummer", "call_back_form", WANTED | number())
    assert changed.slots["phone"] is None


def test_no_code_told_where_a_call_is_offered_orders_none() -> None:
    known = {**OFFERED, "turn_taken": None}
    shown = turn(ShowAppointment(), "har ingen kod, slängde lappen", "call_back_form", known, "show_appointment")
    assert shown.said == ["utter_code_not_needed"] and "utter_code_not_needed" in OFFER_STAYS
