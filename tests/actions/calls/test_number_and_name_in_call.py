"""Name and number of a call, as people give them in one breath with something else."""

from typing import Any

import pytest

from actions.calls.call_back import SubmitCallBack, ValidateCallBackForm
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")


def answered(text: str, asked: str, act: str, *, sure: float = 0.7, **found: Any) -> Turned:
    known: dict[str, Any] = {"call_back_wanted": True, "care_centre": "tornrosen", "privacy_told": True}
    known |= {"requested_slot": asked} | ({"person_name": sealed("Kim Testsson")} if asked == "phone" else {})
    step = {"person_name": "name", "phone": "phone"}[asked]
    return turn(ValidateCallBackForm(), text, "call_back_form", known, "inform", found, acts={step: [act, sure]})


def test_somebody_elses_phone_is_a_number_all_the_same() -> None:
    read = answered("äger ingen mobil, ta min makes 070-174 06 24", "phone", "no_phone", phone="+46701740624")
    assert read.slots["phone"] and read.slots.get("call_back_wanted", True) is True


def test_when_the_call_comes_is_told_with_its_day() -> None:
    read = answered("hur dags ringer de?", "phone", "question", sure=0.5)
    assert read.said == ["utter_call_earliest_not_yet_today"]


def test_one_may_ask_to_be_anonymous() -> None:
    assert answered("går det att vara anonym", "person_name", "question", sure=0.5).said == ["utter_name_refused"]


@pytest.mark.parametrize(("centre", "ending"), [("tornrosen", "_today"), ("kryddgarden", "")])
def test_who_is_put_on_the_list_hears_of_today_while_somebody_is_on_duty(centre: str, ending: str) -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    known = {"call_back_wanted": True, "care_centre": centre, "privacy_told": True, "call_time": "any", **person}
    told = turn(SubmitCallBack(), "när som helst", "call_back_form", known)
    assert f"utter_call_back_received{ending}" in told.said
