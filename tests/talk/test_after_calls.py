"""After a certain danger what is said of calling, and of being alone, is met with the lines of that very danger."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.swedish.dangers.danger import Danger
from assistant.talk import aftermath
from assistant.talk.aftermath import TO_A_PERSON, remember
from assistant.talk.going_on import after, may_go_on
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import LISTEN, domain, form, tracker, user

SENDER = "talk-1"
HEARD_BY_EAR = danger_of(Danger("child", "possible"))


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def told(*then: Event, kind: str = "suicide") -> list[Event]:
    remember(SENDER, kind)
    return [user("", DANGER), ActionExecuted(LISTEN), SlotSet("paused_task", "booking_form"), *then]


def answered(text: str, *between: Event, kind: str = "suicide") -> tuple[str | None, DialogueStateTracker]:
    found = after(tracker(*told(*between, kind=kind)), text, None)
    assert found is not None
    said = user(text, str(found["intent"]["name"]), found["entities"])
    talk = tracker(*told(*between, kind=kind), said)
    action, _ = SAFETY.decide(talk)
    talk.update(ActionExecuted(str(action)))
    return action, talk


@pytest.mark.parametrize("text", ["helt ensam här", "törs inte"])
def test_what_the_ear_alone_makes_of_it_keeps_the_kind_first_told(text: str) -> None:
    assert may_go_on(text, HEARD_BY_EAR)
    found = after(tracker(*told()), text, HEARD_BY_EAR)
    assert found is not None
    assert found["intent"]["name"] == FALLBACK


def test_without_a_danger_before_it_the_ear_is_believed() -> None:
    assert after(tracker(), "törs inte", HEARD_BY_EAR) == HEARD_BY_EAR


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vågar inte ringa dit", "utter_after_danger_cannot_ring"),
        ("kan du larma åt mig", "utter_after_danger_whom"),
    ],
)
def test_who_can_not_ring_gets_the_lines_and_no_form(text: str, said: str) -> None:
    action, talk = answered(text)
    assert action == said
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_who_asks_for_it_twice_gets_the_numbers_that_stand() -> None:
    assert "utter_after_danger_life_again" in domain().responses


def test_who_wants_our_call_gets_the_lines_first_and_the_call_then() -> None:
    action, talk = answered("jag vill att någon hos er ringer mig, 070-174 06 33")
    assert action == "utter_after_danger_whom"
    assert [one["value"] for one in talk.latest_message.entities if one["entity"] == "phone"] == ["+46701740633"]
    assert talk.latest_message.intent["name"] == TO_A_PERSON
    assert SAFETY.decide(talk) == ("action_talk_to_human", [])


def test_of_whom_one_fears_no_call_is_made() -> None:
    assert after(tracker(*told(kind="violence")), "jag vill inte att min man ringer mig", None) is None


def test_who_calls_is_met_warmly_also_a_good_while_after() -> None:
    between = [event for _ in range(6) for event in (user("", "thanks"), ActionExecuted(LISTEN))]
    action, _ = answered("jag ringer nu", *between)
    assert action == "utter_after_danger_calling"


POSSIBLE_BEFORE = [user("", DANGER), ActionExecuted(LISTEN)]
DENIED = "nej jag tänker inte göra något dumt, är bara trött"


def test_who_denies_it_after_a_possible_danger_gets_no_numbers_again() -> None:
    found = after(tracker(*POSSIBLE_BEFORE), DENIED, danger_of(Danger("suicide", "possible")))
    assert found is not None
    talk = tracker(*POSSIBLE_BEFORE, user(DENIED, str(found["intent"]["name"])))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_after_danger_believed"
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_who_denies_it_in_a_form_is_believed_and_the_form_waits() -> None:
    opened = form("booking_form", "person_name")
    talk = tracker(*opened, *POSSIBLE_BEFORE, user(DENIED, FALLBACK))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_after_danger_believed"
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_who_is_alone_after_a_possible_danger_gets_the_numbers() -> None:
    found = after(tracker(*POSSIBLE_BEFORE), "helt ensam här", None)
    assert found is not None
    talk = tracker(*POSSIBLE_BEFORE, user("helt ensam här", str(found["intent"]["name"])))
    action, _ = SAFETY.decide(talk)
    assert "90390" in domain().responses[str(action)][0]["text"]
