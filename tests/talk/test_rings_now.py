""" "Ska jag ringa någon under tiden?", right after danger: yes, and whom in that very danger. Never a care centre."""

import pytest
from rasa.shared.core.events import ActionExecuted

from assistant.swedish.dangers.after_danger import asks_to_ring_now
from assistant.swedish.dangers.danger import recogniser
from assistant.talk import aftermath
from assistant.talk.aftermath import answer_after, remember
from assistant.talk.crisis import that_one_rings
from tests.talk.trackers import LISTEN, domain, tracker, user

SENDER = "talk-1"
NUMBERS = {"suicide": "90390", "violence": "020-50 50 50", "child": "040-34 69 00", "acute_illness": "1177"}


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


@pytest.mark.parametrize("wish", ["nlu_fallback", "faq", "find_coordinator", "talk_to_human"])
@pytest.mark.parametrize(("kind", "number"), NUMBERS.items())
@pytest.mark.parametrize("text", ["borde jag ringa nån så länge?", "vem ringer jag nu då", "ska jag ringa 112?"])
def test_who_asks_whether_to_ring_hears_yes_and_the_numbers(text: str, kind: str, number: str, wish: str) -> None:
    remember(SENDER, kind)
    said = answer_after(tracker(user("", "danger"), ActionExecuted(LISTEN), user(text, wish)), wish)
    assert said == that_one_rings(kind)
    assert domain().responses[said][0]["text"].startswith("Ja") and "112" in domain().responses[said][0]["text"]
    assert number in domain().responses[said][0]["text"]


@pytest.mark.parametrize("kind", [kind for kind in recogniser().order if kind not in ("money_panic", "threat")])
def test_every_danger_has_its_answer(kind: str) -> None:
    assert that_one_rings(kind) in domain().responses


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ska jag ringa reko om min tid",
            "vem ringer jag om jag vill avboka",
            "kan jag ringa vårdcentralen i stället",
        ),
        *("jag ringer nu", "kan någon ringa mig", "måste jag ringa soc", "ska jag komma på torsdag"),
        *("får jag ringa någon annan dag", "ska jag ringa hjälpmedelscentralen om rollatorn"),
    ],
)
def test_whom_to_ring_about_something_else_is_another_question(text: str) -> None:
    assert not asks_to_ring_now(text)
