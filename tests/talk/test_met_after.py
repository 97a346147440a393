"""What is said right after an answer about danger is met in its own words, and an open form waits with its question."""

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.swedish.dangers.danger import Danger
from assistant.talk import aftermath
from assistant.talk.aftermath import remember
from assistant.talk.going_on import after
from assistant.talk.met_after import met_after, was_believed
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import LISTEN, domain, form, tracker, user

SENDER = "talk-1"
BY_EAR = danger_of(Danger("child", "possible"))
JUST_DANGER: list[Event] = [user("", DANGER), ActionExecuted(LISTEN)]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def met(text: str, kind: str | None = "suicide", wish: str = FALLBACK, opened: list[Event] | None = None) -> str | None:
    if kind:
        remember(SENDER, kind)
    return met_after(tracker(*(opened or []), *JUST_DANGER, user(text, wish)), wish)


SAID = {
    "jag springer över till grannen": "goes",
    "min faster bor intill": "near",
    "va ska man säga till dom": "what_to_say",
    "törs inte ringa": "cannot_ring",
    "är helt ensam i lägenheten": "alone",
    "burken står här på bordet": "means",
    "tänk om ambulansen kommer hit": "fears",
    "finns ju ingen mening ändå": "hopeless",
    "ok ringer dit nu": "calling",
}


@pytest.mark.parametrize(("text", "name"), SAID.items())
def test_it_is_met_in_its_own_words_with_112_and_then_it_is_silent(text: str, name: str) -> None:
    said = met(text)
    assert said == f"utter_after_danger_{name}"
    assert "112" in domain().responses[said][0]["text"]


@pytest.mark.parametrize("text", SAID)
def test_an_open_form_waits_with_its_question(text: str) -> None:
    talk = tracker(*form("booking_form", "booking_time"), *JUST_DANGER, user(text, FALLBACK))
    action, _ = SAFETY.decide(talk)
    assert str(action).startswith("utter_after_danger_")
    talk.update(ActionExecuted(str(action)))
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_a_bare_okay_in_a_form_is_no_answer_to_it_but_asked_whether_to_go_on() -> None:
    opened = form("consent_form", "consent_employer")
    assert met("okej", None, "affirm", opened) == "utter_after_danger_go_on"
    offered = [user("okej", "affirm"), BotUttered("", metadata={"utter_action": "utter_after_danger_go_on"})]
    talk = tracker(*opened, *JUST_DANGER, *offered, ActionExecuted(LISTEN), user("ja", "affirm"))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_going_on_in_form"


@pytest.mark.parametrize("text", ["han kommer hem nu", "min man är hemma"])
@pytest.mark.parametrize("kind", ["violence", None])
def test_nobody_is_sent_to_whom_they_may_fear(text: str, kind: str | None) -> None:
    assert met(text, kind) is None


@pytest.mark.parametrize("text", ["jag är ensam hemma", "jag går till henne", "det hjälper ändå inte"])
def test_after_violence_the_lines_of_violence_stand(text: str) -> None:
    assert met(text, "violence") is None


@pytest.mark.parametrize("wish", ["book_appointment", "stop", "erase_data", "continue_task"])
def test_an_errand_goes_before_it(wish: str) -> None:
    assert met("okej det är ingen mening", wish=wish) is None


def test_without_a_danger_before_it_the_words_are_ordinary() -> None:
    assert met_after(tracker(user("jag är ensam hemma", "greet")), "greet") is None
    assert after(tracker(), "jag är ensam hemma", BY_EAR) == BY_EAR


def test_a_sure_answer_to_the_form_stays_one() -> None:
    said = user("det spelar ingen roll", "inform")
    said.parse_data["acts"] = {"time": ["any", 0.97]}
    assert met_after(tracker(*form("booking_form", "booking_time"), *JUST_DANGER, said), "inform") is None


NO_HARM = "nej jag ska inte skada mig, är bara slutkörd"


@pytest.mark.parametrize("first", [None, BY_EAR, danger_of(Danger("violence", "possible"))])
def test_who_will_do_nothing_to_themselves_is_believed(first: dict[str, object] | None) -> None:
    found = after(tracker(*JUST_DANGER), NO_HARM, first)
    assert found is not None
    assert found["intent"]["name"] == FALLBACK
    assert met(NO_HARM, None) == "utter_after_danger_believed"


def test_what_is_certain_is_danger_also_beside_such_words() -> None:
    certain = danger_of(Danger("suicide", "certain"))
    assert after(tracker(*JUST_DANGER), NO_HARM, certain) == certain


def test_who_was_believed_is_remembered_for_a_few_answers() -> None:
    believed = BotUttered("", metadata={"utter_action": "utter_after_danger_believed"})
    assert was_believed(tracker(believed))
    assert not was_believed(tracker(believed, *[BotUttered("") for _ in range(6)]))
    assert not was_believed(tracker(SlotSet("paused_task", None)))
