"""The messages after an answer about certain danger: warm and short, never a menu, no booking after a threat."""

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet

from assistant import clock
from assistant.talk import aftermath
from assistant.talk.aftermath import REMEMBERED, answer_after, remember, remembered
from assistant.talk.going_on import after
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.test_policies import SAFETY, asked_for, danger
from tests.talk.trackers import LISTEN, domain, tracker, user

SENDER = "talk-1"


def told(kind: str, *then: Event, level: str = "certain") -> list[Event]:
    """The talk as it is kept: without a word or a kind, which only the process remembers."""
    if level == "certain":
        remember(SENDER, kind)
    return [user("", "danger"), ActionExecuted(LISTEN), *then]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def answer(kind: str, wish: str, *between: Event, level: str = "certain") -> str | None:
    return answer_after(tracker(*told(kind, *between, level=level), user("", wish)), wish)


@pytest.mark.parametrize("wish", ["nlu_fallback", "dont_know", "affirm", "deny", "help", "out_of_scope"])
@pytest.mark.parametrize("kind", ["suicide", "violence", "child", "acute_illness", "threat"])
def test_a_vague_word_after_danger_gets_the_numbers_and_no_menu(kind: str, wish: str) -> None:
    found = answer(kind, wish)
    assert found is not None
    said = domain().responses[found][0]
    assert "112" in said["text"]
    assert "buttons" not in said


def test_it_stands_for_a_few_messages_and_then_the_talk_is_as_ever() -> None:
    vague = [user("", "dont_know"), ActionExecuted(LISTEN)]
    assert answer("suicide", "dont_know", *vague * 3) == "utter_after_danger_life"
    assert answer("suicide", "dont_know", *vague * 4) is None


def test_a_question_or_an_errand_after_danger_is_answered() -> None:
    assert answer("suicide", "faq") is None
    assert answer("suicide", "book_appointment") is None
    assert answer("suicide", "continue_task") is None


def test_what_was_only_possible_changes_nothing_afterwards() -> None:
    assert answer("suicide", "dont_know", level="possible") is None


def test_who_has_begun_something_since_is_answered_by_that() -> None:
    begun = [ActiveLoop("booking_form"), ActiveLoop(None)]
    assert answer("suicide", "affirm", *begun) is None


def test_whoever_threatened_books_no_meeting_but_is_led_to_a_person() -> None:
    talk = tracker(*told("threat"), user("", "book_appointment"))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_after_danger_threat"
    assert "prata med en människa" in domain().responses[action][0]["text"]
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_after_a_threat_there_is_no_form_to_go_on_with() -> None:
    _, events = SAFETY.decide(asked_for("phone", danger("threat", "certain")))
    assert ActiveLoop(None) in events
    assert SlotSet("paused_task", None) in events


def test_the_kind_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    remember(SENDER, "suicide")
    later = clock.now() + REMEMBERED
    monkeypatch.setattr(clock, "now", lambda: later)
    assert remembered(SENDER) is None
    assert aftermath._kinds == {}


def test_a_certain_danger_is_remembered_when_it_is_answered_and_a_possible_one_is_not() -> None:
    SAFETY.decide(tracker(danger("violence", "possible")))
    assert remembered(SENDER) is None
    SAFETY.decide(tracker(danger("violence", "certain")))
    assert remembered(SENDER) == "violence"


ASKED_IF_SEEN = [
    "kan min man läsa det här sen",
    "märker han att jag chattat",
    "syns det på telefonen",
    "får hon veta att jag skrev",
]


@pytest.mark.parametrize("text", ASKED_IF_SEEN)
def test_after_violence_it_is_answered_who_can_see(text: str) -> None:
    found = after(tracker(*told("violence")), text, None)
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == ["seen", "certain"]
    assert found["text"] == ""


@pytest.mark.parametrize("text", ASKED_IF_SEEN)
def test_without_violence_before_it_the_same_is_an_ordinary_question(text: str) -> None:
    assert after(tracker(*told("acute_illness")), text, None) is None
    assert after(tracker(), text, None) is None


def test_other_questions_after_violence_are_not_taken_for_it() -> None:
    assert after(tracker(*told("violence")), "vad är en sip", None) is None


def test_the_answer_says_only_what_is_so_and_how_to_leave() -> None:
    text = domain().responses["utter_danger_seen"][0]["text"]
    for said in ("historiken", "Lämna snabbt", "radera", "020-50 50 50"):
        assert said in text


def test_whoever_lives_with_violence_is_told_who_can_see_the_talk(system: System) -> None:
    talk = Talk(system)
    assert "020-50 50 50" in talk.say("min sambo misshandlar mig")
    assert "historiken" in talk.say("kan han läsa det här sen")
    assert "Boka" not in talk.say("jag vet inte")
