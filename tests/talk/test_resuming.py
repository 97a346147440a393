"""After certain danger a clear wish or a fitting answer goes on with what was paused, and loses nothing (ADR 0027)."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.safety import danger_of
from assistant.swedish.dangers.danger import Danger
from assistant.talk import aftermath, resuming
from assistant.talk.aftermath import remember
from assistant.talk.crisis import OFFER, said_before_going_on
from assistant.talk.going_on import after
from assistant.talk.resuming import CONTINUE, with_kept
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import LISTEN, domain, entity, form, tracker, user

SENDER = "talk-1"
OFFERED = [{"start": "2026-12-01T09:00"}, {"start": "2026-12-01T09:30"}]
DAY = [{"start": "2026-12-01T09:00", "end": "2026-12-01T09:00"}]
BUTTON = {"text": "/continue_task", "entities": [], "intent": {"name": CONTINUE}}


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})
    monkeypatch.setattr(resuming, "_kept", {})


def paused_at(asked: str, *then: Event, kind: str = "suicide", name: str = "booking_form") -> DialogueStateTracker:
    """A form that danger closed while it asked for `asked`."""
    remember(SENDER, kind)
    closed = [user("", "danger"), SlotSet("paused_task", name), SlotSet("requested_slot", None), ActiveLoop(None)]
    shown = {"offered_times": OFFERED} if asked == "booking_time" else {}
    return tracker(*form(name, asked, **shown), ActionExecuted(LISTEN), *closed, ActionExecuted(LISTEN), *then)


def decided(text: str, wish: str, asked: str, *told: dict[str, Any], kind: str = "suicide") -> str | None:
    return SAFETY.decide(paused_at(asked, user(text, wish, told), kind=kind))[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [("den andra", entity("choice", "1")), ("tisdag kl 9", entity("when", DAY)), ("1", entity("choice", "0"))],
)
def test_one_of_the_times_that_were_shown_goes_on(text: str, told: dict[str, Any]) -> None:
    assert decided(text, "inform", "booking_time", told) == "utter_going_on_life"


@pytest.mark.parametrize(
    "text",
    [
        "nej jag tänker inte göra nåt, är bara så trött på allt. vill gärna ha tiden",
        "nej det är lugnt, jag vill gärna boka klart",
        "jag ska inte göra mig illa. kan vi ta tiden ändå",
    ],
)
def test_user_who_goes_on_after_the_numbers_keeps_the_open_form(text: str) -> None:
    open_still = [*form("booking_form", "person_name"), ActionExecuted(LISTEN), user("", "danger")]
    talk = tracker(*open_still, ActionExecuted("utter_danger_possible"), ActionExecuted(LISTEN))
    parsed = after(talk, text, danger_of(Danger("suicide", "possible")))
    assert parsed is not None and parsed["intent"]["name"] == CONTINUE and parsed["text"] == ""
    going = tracker(*open_still, ActionExecuted(LISTEN), user("", CONTINUE))
    assert SAFETY.decide(going)[0] == "utter_going_on_in_form"
    said = tracker(*open_still, ActionExecuted(LISTEN), user("", CONTINUE), ActionExecuted("utter_going_on_in_form"))
    assert SAFETY.decide(said)[0] == "booking_form"


@pytest.mark.parametrize("text", ["nej jag vill inte ha tiden", "jag vill inte leva. vill ha tiden tillbaka"])
def test_user_who_does_not_go_on_gets_the_numbers_again(text: str) -> None:
    talk = tracker(*form("booking_form", "person_name"), ActionExecuted(LISTEN), user("", "danger"))
    first = danger_of(Danger("suicide", "possible"))
    assert after(talk, text, first) == first


def test_user_who_will_do_nothing_but_has_it_hard_gets_a_warm_line_and_no_crisis_text() -> None:
    text = "nej jag tänker inte göra något nu, men det är tungt"
    parsed = after(paused_at("booking_time"), text, danger_of(Danger("suicide", "possible")))
    assert parsed is not None and parsed["intent"]["name"] == "nlu_fallback"
    assert decided(text, "nlu_fallback", "booking_time") == "utter_after_danger_no_plan"


@pytest.mark.parametrize("text", ["den andra", "tisdag kl 9"])
def test_where_no_time_was_asked_for_it_only_may_be_meant_so(text: str) -> None:
    assert decided(text, "inform", "person_name", entity("when", DAY)) == OFFER


def test_a_time_in_a_story_only_may_be_meant_so() -> None:
    told = entity("when", DAY)
    assert decided("han kommer tillbaka på tisdag kl 9", "inform", "booking_time", told) == OFFER


def test_a_number_goes_on_and_a_name_alone_gets_the_button() -> None:
    assert decided("070-174 06 31", "inform", "phone", entity("phone", "+46701740631")) == "utter_going_on_life"
    assert decided("Kim Provlund", "inform", "person_name", entity("person_name", "Kim Provlund")) == OFFER
    assert decided("andra tider", "other_times", "booking_time") == OFFER
    assert domain().responses[OFFER][0]["buttons"][0]["payload"] == "/continue_task"


def test_a_yes_to_the_button_goes_on_and_a_yes_to_the_numbers_does_not() -> None:
    offered = BotUttered("…", metadata={"utter_action": OFFER})
    assert SAFETY.decide(paused_at("phone", offered, user("ja", "affirm")))[0] == "utter_going_on_life"
    assert SAFETY.decide(paused_at("phone", user("ja", "affirm")))[0] == "utter_after_danger_life"


def test_what_was_told_before_the_button_goes_along_once() -> None:
    name = entity("person_name", "Kim Provlund")
    decided("Kim Provlund", "inform", "person_name", name)
    assert with_kept(SENDER, BUTTON)["entities"] == [name]
    assert with_kept(SENDER, BUTTON)["entities"] == []


def test_a_name_that_nobody_asked_for_after_violence_is_not_kept() -> None:
    decided("Kim Provlund", "inform", "booking_time", entity("person_name", "Kim Provlund"), kind="violence")
    assert with_kept(SENDER, BUTTON)["entities"] == []


def test_other_messages_take_nothing_along() -> None:
    decided("Kim Provlund", "inform", "person_name", entity("person_name", "Kim Provlund"))
    other = {"text": "hej", "entities": [], "intent": {"name": "greet"}}
    assert with_kept(SENDER, other) == other


def test_the_answer_beside_the_words_of_going_on_is_read() -> None:
    found = after(paused_at("person_name"), "okej. vi fortsätter, Robin Testholm", None)
    assert found is not None
    assert found["intent"]["name"] == CONTINUE
    assert [one["value"] for one in found["entities"]] == ["Robin Testholm"]


def test_words_that_only_go_on_are_not_kept() -> None:
    found = after(paused_at("phone"), "hon har gått hem nu. jag vill ändå ha tiden", None)
    assert found is not None
    assert (found["intent"]["name"], found["text"], found["entities"]) == (CONTINUE, "", [])


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("jag vill ändå ha tiden men han slår mig", Danger("violence", "certain")),
        ("han hotar mig. kan vi ta tiden ändå", Danger("violence", "certain")),
    ],
)
def test_new_danger_beside_going_on_is_danger_again(text: str, heard: Danger) -> None:
    first = danger_of(heard)
    assert after(paused_at("phone"), text, first) == first


def test_what_still_hurts_is_danger_again_beside_going_on() -> None:
    found = after(paused_at("phone", kind="acute_illness"), "det gör fortfarande ont men kan vi ta tiden ändå", None)
    assert found is not None
    assert [one["value"] for one in found["entities"]] == ["acute_illness", "certain"]


EASED = "nu släppte det, var väl bara panik?"


def test_what_eased_after_illness_is_not_judged_and_gets_its_own_numbers() -> None:
    misheard = danger_of(Danger("suicide", "possible"))
    for first in (None, misheard):
        found = after(paused_at("phone", kind="acute_illness"), EASED, first)
        assert found is not None
        assert [one["value"] for one in found["entities"]] == ["eased", "certain"]
    text = domain().responses["utter_danger_eased"][0]["text"]
    assert all(said in text for said in ("bedöma", "112", "1177"))


def test_after_other_dangers_the_same_words_are_no_all_clear_and_of_no_other_kind() -> None:
    misheard = danger_of(Danger("child", "possible"))
    found = after(paused_at("phone", kind="suicide"), EASED, misheard)
    assert found is not None and found["intent"]["name"] == "nlu_fallback", "the numbers of the first danger come again"


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("suicide", ["90390"]),
        ("overdose", ["90390"]),
        ("violence", ["020-50 50 50"]),
        ("seen", ["020-50 50 50"]),
        ("worried_violence", ["020-50 50 50", "020-555 666"]),
        ("worried_suicide", ["90390", "90101"]),
        ("child", ["116 111", "040-34 69 00"]),
        ("acute_illness", ["1177"]),
        ("eased", ["1177"]),
    ],
)
def test_the_line_before_going_on_is_about_the_danger_that_was(kind: str, numbers: list[str]) -> None:
    text = domain().responses[said_before_going_on(kind)][0]["text"]
    assert [number for number in [*numbers, "112"] if number not in text] == []
    assert kind not in ("acute_illness", "eased") or "90390" not in text
